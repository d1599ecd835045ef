import { insurerTypes } from "../../src/model/landscape/nodes/insurer-types.js";
import { items, numberIn } from "./csv-table.js";
import { evidenceOf } from "./evidence-cells.js";
import type { LandscapeRows, NodeRow } from "./landscape-rows.js";
import { namesOf } from "./names.js";
import type { TableRow, Tables } from "./tables.js";

type InsurerNode = Extract<NodeRow, { kind: "insurer" }>;

/** The directory of endpoints names every statutory insurer of April 2023. */
const directory = "diga";

/** IT providers, insurers, and the groups of service providers and employers. */
export function organisations(tables: Tables): LandscapeRows {
  return {
    nodes: [
      ...tables["it-providers"].map(itProvider),
      ...tables.insurers.map(insurer),
      ...tables["service-providers"].map(serviceProvider),
    ],
  };
}

function itProvider(row: TableRow<"it-providers">): NodeRow {
  const { id, parent } = row;
  return { kind: "it-provider", id, ...namesOf(row), ...(parent !== "" && { parent }), evidence: evidenceOf(row) };
}

function insurer(row: TableRow<"insurers">): NodeRow {
  const { id, association, note } = row;
  const isPrivate = row.insurer_type === "PKV";
  const sources = [...(isPrivate ? ["taz"] : [directory]), ...items(row.figure_sources)].join(";");
  return {
    kind: "insurer",
    id,
    ...namesOf(row),
    insurerType: insurerTypeOf(row),
    insured: insuredOf(row),
    ...(row.insured_as_of !== "" && { insuredAsOf: row.insured_as_of }),
    insuredQuality: row.insured_quality as NonNullable<InsurerNode["insuredQuality"]>,
    ...(association !== "" && { association }),
    evidence: evidenceOf({ status: "documented", sources, from_incident: isPrivate ? "yes" : "", note }),
    ...(row.aliases !== "" && { aliases: items(row.aliases) }),
  };
}

/** Insured persons of an insurer; an empty cell is unknown, not 0. */
export function insuredOf({ id, insured }: TableRow<"insurers">): InsurerNode["insured"] {
  return insured === "" ? "unknown" : numberIn(insured, `insured of ${id}`);
}

function insurerTypeOf({ id, insurer_type }: TableRow<"insurers">): InsurerNode["insurerType"] {
  const known = insurerTypes.find((type) => type === insurer_type);
  if (known === undefined) throw new Error(`${id}: ${JSON.stringify(insurer_type)} is no kind of insurer`);
  return known;
}

function serviceProvider(row: TableRow<"service-providers">): NodeRow {
  const { id } = row;
  const count = row.count === "unknown" ? row.count : numberIn(row.count, `count of ${id}`);
  const evidence = evidenceOf(row);
  const activity = { activity: row.activity, activities: { de: row.activity_de } };
  return row.kind === "employer-group"
    ? { kind: "employer-group", id, ...namesOf(row), ...activity, employers: count, evidence }
    : { kind: "service-provider", id, ...namesOf(row), ...activity, sites: count, evidence };
}
