import { insurerTypes } from "../../src/model/landscape/nodes/insurer-types.js";
import { items, numberIn } from "./csv-table.js";
import { evidenceOf } from "./evidence-cells.js";
import type { DependencyRow, LandscapeRows, NodeRow } from "./landscape-rows.js";
import type { Ti2026Row, Ti2026Tables } from "./ti-2026-tables.js";

type InsurerRow = Ti2026Row<"insurers">;
type InsurerNode = Extract<NodeRow, { kind: "insurer" }>;

/** Named as the catalogue of service types names them, so that it translates them. */
const services = [
  { type: "epa-app", name: "ePA by app", sources: "heise-epa-2025" },
  { type: "epa-practice", name: "ePA for practices", sources: "heise-epa-2025" },
  { type: "health-id", name: "Log-in with the health ID", sources: "oviva" },
] as const;

/** What was read off the outage of the account system of Bitmarck on 26 November 2025, and whom it named. */
const accountIncident = "bitmarck-epa-2025-11";
const named: readonly string[] = ["dak-gesundheit", "kkh"];
const namedTypes: readonly string[] = ["BKK", "IKK"];

/** Insurers with their figures, their services, and what these stand on. */
export function insurers2026(tables: Ti2026Tables): LandscapeRows {
  const nodes = tables.insurers.flatMap((row): NodeRow[] => [
    insurer(row),
    ...services.map(
      ({ type, name, sources }): NodeRow => ({
        kind: "service",
        id: `${row.id}/${type}`,
        name,
        operator: row.id,
        serviceType: type,
        evidence: evidenceOf({ status: "inferred", sources }),
      }),
    ),
  ]);
  return { nodes, groups: [], dependencies: tables.insurers.flatMap(dependencies) };
}

function insurer(row: InsurerRow): InsurerNode {
  const { id, name, insured, association, valid_to, note } = row;
  const insurerType = insurerTypes.find((type) => type === row.insurer_type);
  if (insurerType === undefined) throw new Error(`${id}: ${JSON.stringify(row.insurer_type)} is no kind of insurer`);
  const sources = ["vj-fewer", ...items(row.figure_sources)].join(";");
  return {
    kind: "insurer",
    id,
    name,
    insurerType,
    insured: insured === "" ? "unknown" : numberIn(insured, `insured of ${id}`),
    ...(row.insured_as_of !== "" && { insuredAsOf: row.insured_as_of }),
    insuredQuality: row.insured_quality as NonNullable<InsurerNode["insuredQuality"]>,
    ...(association !== "" && { association }),
    ...(valid_to !== "" && { validTo: valid_to }),
    evidence: evidenceOf({ status: "inferred", sources, note }),
  };
}

function dependencies(row: InsurerRow): DependencyRow[] {
  const { id, records, health_id } = row;
  const evidence = evidenceOf({ status: row.records_status, sources: row.records_sources, note: row.records_note });
  const suppliers = items(records).map((operator) => `${operator}/epa-records`);
  const [only = ""] = suppliers;
  const link = (type: string, to: string, supplier: Pick<DependencyRow, "supplier" | "candidates">): DependencyRow => ({
    id: `${id}/${type}.${to}`,
    dependent: `${id}/${type}`,
    ...supplier,
    kind: "operation",
    weight: 1,
    evidence,
  });
  const isRise = records === "rise";
  const hasAccount = isRise && (named.includes(id) || namedTypes.includes(row.insurer_type));
  return [
    ...["epa-app", "epa-practice"].map((type) =>
      link(type, "epa-records", suppliers.length > 1 ? { candidates: suppliers } : { supplier: only }),
    ),
    ...(hasAccount
      ? [
          {
            ...link("epa-app", "epa-access", { supplier: "bitmarck/epa-access" }),
            evidence: {
              ...evidenceOf({ status: named.includes(id) ? "documented" : "inferred", sources: "adhoc-news-epa" }),
              fromIncident: accountIncident,
            },
          },
        ]
      : []),
    {
      ...link("epa-app", "health-id", { supplier: `${id}/health-id` }),
      kind: "identity",
      evidence: evidenceOf({ status: "inferred", sources: "spec-perf" }),
    },
    ...(health_id === ""
      ? []
      : [
          {
            ...link("health-id", "health-id", { supplier: `${health_id}/health-id` }),
            evidence: evidenceOf({ status: row.health_id_status, sources: row.health_id_sources, note: row.health_id_note }),
          },
        ]),
  ];
}
