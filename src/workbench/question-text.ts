import type { Scenario } from "../model/scenario/scenario.js";
import { nameIn } from "../model/values/name-in.js";
import { type Language, locales } from "../words/language.js";
import { shown } from "../words/shown.js";
import type { Outage } from "./outage.js";
import { questionWords } from "./question-words.js";
import type { Workbench } from "./workbench.js";

/** Names that the question tells in one line. */
const mostNamed = 3;

/** What a scenario that was opened is called. */
export const scenarioName = (scenario: Scenario, language: Language): string => shown(nameIn(scenario, language) ?? scenario.id);

/** The question in one line: the scenario, or names, from when, for how long. */
export function questionText(bench: Workbench, outage: Outage): string {
  const [words, locale] = [questionWords[bench.language.value], locales[bench.language.value]];
  const { scenario } = outage;
  if (scenario !== undefined) {
    const count = scenario.disturbances.length;
    return words.scenario(scenarioName(scenario, bench.language.value), count.toLocaleString(locale), count);
  }
  const names = outage.nodes.slice(0, mostNamed).map((id) => bench.nameOf(id));
  const more = outage.nodes.length - names.length;
  const from = new Date(outage.from);
  return [
    words.lost([...names, ...(more > 0 ? [`+ ${more}`] : [])].join(", ")),
    ...(Number.isNaN(from.getTime())
      ? []
      : [words.since(from.toLocaleString(locale, { dateStyle: "short", timeStyle: "short" }))]),
    ...(outage.hours === undefined ? [] : [words.during(outage.hours.toLocaleString(locale))]),
  ].join(", ");
}
