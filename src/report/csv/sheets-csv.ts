import { businessImpact, disturbedSites, incidentRows, incidentShare, type SheetFacts } from "../sheets/sheets.js";
import { boundCells, csvText } from "./csv-text.js";

const hours = (value: number): number | string => (Number.isFinite(value) ? Math.round(value * 100) / 100 : "open");

/** The business impact of every service as a table for a spreadsheet; an empty cell where an outage is not known. */
export function businessImpactCsv(facts: SheetFacts): string {
  return csvText([
    [
      "service",
      "operator",
      "service_type",
      "mta_hours",
      "rto_hours",
      "outage_hours_at_least",
      "outage_hours_at_most",
      "mta_breach",
      "suppliers",
    ],
    ...businessImpact(facts).map(
      ({ id, operator, serviceType, tolerableHours, objectiveHours, outageHours, breach, suppliers }) => [
        id,
        operator,
        serviceType,
        tolerableHours ?? "",
        objectiveHours ?? "",
        breach === "not-known" ? "" : hours(outageHours.atLeast),
        breach === "not-known" ? "" : hours(outageHours.atMost),
        breach,
        suppliers.join(" "),
      ],
    ),
  ]);
}

/** The figures of an incident as a table for a spreadsheet; an empty cell where a number is not known. */
export function incidentCsv(facts: SheetFacts): string {
  const sites = disturbedSites(facts).join(" ");
  const share = (value: number | undefined): number | string => (value === undefined ? "" : Math.round(value * 10_000) / 10_000);
  return csvText([
    [
      ...["what", "type", "unit", "total", "organisations_at_least", "organisations_at_most", "count_at_least", "count_at_most"],
      ...["of", "share_at_least", "share_at_most", "most_at", "hours_at_least", "hours_at_most"],
      ...["unit_hours_at_least", "unit_hours_at_most", "sites"],
    ],
    ...incidentRows(facts).map((row) => {
      const found = incidentShare(facts.landscape, row);
      return [
        row.what,
        row.type,
        row.unit,
        row.total ?? "",
        ...boundCells(row.organisations),
        ...boundCells(row.count),
        found === undefined || found.whole.atLeast < found.whole.atMost ? "" : found.whole.atMost,
        share(found?.share.atLeast),
        share(found?.share.atMost),
        row.at?.moment ?? row.at?.hour ?? "",
        hours(row.hours.atLeast),
        hours(row.hours.atMost),
        ...boundCells(row.unitHours),
        sites,
      ];
    }),
  ]);
}
