import { Option } from "@commander-js/extra-typings";
import type { Scenario } from "../../model/scenario/scenario.js";
import { isTimed, momentOf } from "../../model/scenario/scenario-times.js";
import type { InBoth, Language } from "../../words/language.js";
import { UsageError } from "../terminal/usage-error.js";

/** Where a course ends. */
export interface UntilOptions {
  readonly until?: string | undefined;
}

const words: InBoth = {
  en: "the course up to a moment, or +72h after the start, or end: all of it",
  de: "der Verlauf bis zu einem Zeitpunkt, oder +72h nach dem Beginn, oder end: der ganze",
};

/** `--until`. */
export const untilOption = (language: Language): Option<"--until <moment>"> =>
  new Option("--until <moment>", words[language]) as Option<"--until <moment>">;

/** Where a course is to end, as the simulation takes it; nothing where it is to end by itself. */
export const endOf = ({ until }: UntilOptions): { readonly until?: string } =>
  until === undefined || until === "end" ? {} : { until };

/** @throws {@link UsageError} where the moment that is looked at comes after the end of the course beside it */
export function refuseMomentAfterEnd(at: string | undefined, options: UntilOptions, { start }: Scenario): void {
  const { until } = endOf(options);
  const [moment, end] = [at, until].map((text) => (text === undefined ? undefined : momentOf(text, start)));
  if (moment !== undefined && end !== undefined && moment > end)
    throw new UsageError({
      en: `--at ${at} is after the end of the course, --until ${until}`,
      de: `--at ${at} liegt nach dem Ende des Verlaufs, --until ${until}`,
    });
}

/** @throws {@link UsageError} where a course is to go to its end, and nothing in a scenario ever begins or ends */
export function refuseTimelessCourses(scenarios: readonly Scenario[], until: string): void {
  const isTimeless = scenarios.some((scenario) => scenario.disturbances.length > 0 && !isTimed(scenario));
  if (until !== "end" || !isTimeless) return;
  throw new UsageError({
    en: "--until end needs disturbances with a begin or an end; without any, what they take is lost without end, and hours cannot be compared. Give a scenario with times, or --until +72h",
    de: "--until end braucht Störungen mit Beginn oder Ende; ohne beides fällt ohne Ende aus, was sie treffen, und Stunden lassen sich nicht vergleichen. Es braucht ein Szenario mit Zeiten oder --until +72h",
  });
}
