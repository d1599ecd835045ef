import type { HitService, Outages, PassedLimit, RankedOutage } from "../../analysis/outages/outages-result.js";
import { csvText, endsOf } from "./csv-text.js";

const header = [
  "rank",
  "id",
  "name",
  "kind",
  "services_lost_at_least",
  "services_lost_at_most",
  "critical_lost_at_least",
  "critical_lost_at_most",
  "past_tolerance_at_least",
  "past_tolerance_at_most",
  "critical_past_tolerance_at_least",
  "critical_past_tolerance_at_most",
  "unit",
  "unit_hours_at_least",
  "unit_hours_at_most",
  "back_hours_at_least",
  "back_hours_at_most",
  "service",
  "service_type",
  "critical",
  "service_lost_hours_at_least",
  "service_lost_hours_at_most",
  "tolerable_hours",
  "past_tolerable_hours_at_least",
  "past_tolerable_hours_at_most",
  "objective_hours",
  "past_objective_hours_at_least",
  "past_objective_hours_at_most",
  "service_back_hours_at_least",
  "service_back_hours_at_most",
] as const;

/** Outages as a table: a row for each unit and each service that it hits; the figures of the unit stand in each of its rows. */
export function outagesCsv({ units, options: { unit: countedIn } }: Outages): string {
  const rows = units.flatMap((unit) => {
    const own = unitCells(unit, countedIn);
    const services = unit.services.map((service) => [...own, ...serviceCells(service)]);
    return services.length > 0 ? services : [[...own, ...new Array<string>(header.length - own.length).fill("")]];
  });
  return csvText([header, ...rows]);
}

function unitCells(unit: RankedOutage, countedIn: string | null): (string | number)[] {
  const { rank, id, name, kind = "", lost, pastTolerance, unitHours, backHours } = unit;
  const counts = endsOf([lost.all, lost.critical, pastTolerance.all, pastTolerance.critical]);
  const hours = countedIn === null ? ["", ""] : endsOf([unitHours]);
  return [rank, id, name, kind, ...counts, countedIn ?? "", ...hours, ...endsOf([backHours])];
}

function serviceCells({
  id,
  serviceType,
  isCritical,
  lostHours,
  tolerance,
  objective,
  backHours,
}: HitService): (string | number)[] {
  const limit = (passed: PassedLimit | undefined): (string | number)[] =>
    passed === undefined ? ["", "", ""] : [passed.limitHours, ...endsOf([passed.pastHours])];
  return [
    ...[id, serviceType, isCritical === true ? "yes" : ""],
    ...endsOf([lostHours]),
    ...limit(tolerance),
    ...limit(objective),
    ...endsOf([backHours]),
  ];
}
