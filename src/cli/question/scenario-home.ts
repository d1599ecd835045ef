import type { Landscape } from "../../model/landscape/landscape.js";
import type { InBoth, Language } from "../../words/language.js";
import type { Host } from "../terminal/host.js";
import { isPath } from "./landscape-source.js";
import { homesOf, shippedLandscapes } from "./shipped.js";

/** Says on standard error that a shipped scenario was written for another of the shipped landscapes than the one that is asked. */
export async function tellOtherHome(
  scenario: string,
  { id }: Pick<Landscape, "id">,
  host: Host,
  language: Language,
): Promise<void> {
  if (isPath(scenario)) return;
  const shipped = await shippedLandscapes(host);
  const [home] = homesOf(scenario, shipped);
  if (home === undefined || home === id || shipped.every(({ name }) => name !== id)) return;
  host.stderr.write(`${words[language](scenario, home, id)}\n`);
}

const words: InBoth<(scenario: string, home: string, other: string) => string> = {
  en: (scenario, home, other) => `note: the scenario ${scenario} was written for ${home}; what it says need not hold in ${other}`,
  de: (scenario, home, other) =>
    `Hinweis: das Szenario „${scenario}“ wurde für „${home}“ geschrieben; was es sagt, muss in „${other}“ nicht gelten`,
};
