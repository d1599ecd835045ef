import { Option } from "@commander-js/extra-typings";
import type { Landscape } from "../../model/landscape/landscape.js";
import { whatIf } from "../../model/scenario/quick-scenario.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Limits } from "../../model/values/limits.js";
import type { InBoth, Language } from "../../words/language.js";
import type { Host } from "../terminal/host.js";
import { UsageError } from "../terminal/usage-error.js";
import { type DisturbanceOptions, disturbancesOf } from "./disturbance-options.js";
import { loadScenario } from "./landscape-source.js";

export interface ScenarioOptions extends DisturbanceOptions {
  readonly scenario?: string | undefined;
}

/** `--scenario`. */
export const scenarioOption = (language: Language) =>
  new Option("--scenario <scenario>", words[language]).argParser((text: string, before: string | undefined): string => {
    if (before !== undefined)
      throw new UsageError({
        en: "--scenario is given twice; one can be played",
        de: "--scenario ist zweimal angegeben; durchgespielt wird eines",
      });
    return text;
  });

const words: InBoth = {
  en: "a path, - for standard input, or a shipped name such as bitmarck-2023-04",
  de: "ein Pfad, - für die Standardeingabe, oder ein mitgelieferter Name wie bitmarck-2023-04",
};

/**
 * The scenario of `--scenario` with the disturbances of the flags added to it; of the flags alone where there is none.
 * @param landscape - in which every selector of the scenario and every node of a flag must match
 */
export async function playedScenario(
  options: ScenarioOptions,
  limits: Partial<Limits>,
  host: Host,
  landscape: Landscape,
): Promise<Scenario> {
  const added = disturbancesOf(options, landscape);
  if (options.scenario === undefined) return whatIf(added);
  const scenario = await loadScenario(options.scenario, host, { limits, landscape });
  const taken = new Set(scenario.disturbances.map(({ id }) => id));
  const clash = added.find(({ id }) => taken.has(id));
  if (clash !== undefined)
    throw new UsageError({
      en: `the scenario has a disturbance "${clash.id}" already; rename it to add flags to the scenario`,
      de: `das Szenario hat schon eine Störung „${clash.id}“; sie braucht einen anderen Namen, wenn Optionen Störungen hinzufügen`,
    });
  return added.length === 0 ? scenario : { ...scenario, disturbances: [...scenario.disturbances, ...added] };
}
