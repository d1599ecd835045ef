import type { RestartPlan } from "../../analysis/restart/restart-result.js";
import { csvText } from "./csv-text.js";

const header = [
  "id",
  "name",
  "kind",
  "crew",
  "begin_hour",
  "end_hour",
  "level_at_least",
  "level_at_most",
  "gained",
  "services",
  "organisations",
] as const;

/** A plan of a restart as a table, a row for each job in the order of the plan; lists with a space between ids. */
export function restartCsv({ jobs }: RestartPlan): string {
  return csvText([
    header,
    ...jobs.map(({ id, name, kind, crew, beginHour, endHour, level, gained, services, organisations }) => [
      ...[id, name, kind, crew, beginHour, endHour, level.atLeast, level.atMost, gained],
      ...[services.join(" "), organisations.join(" ")],
    ]),
  ]);
}
