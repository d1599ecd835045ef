import type { NodeKind } from "../model/landscape/node.js";
import { unknownOperator } from "../model/values/identifiers.js";
import type { DraftRow } from "./draft.js";
import { idForm } from "./new-id.js";

/** What nobody has shown yet. */
const assumed = { status: "assumed" } as const;

/** What a node of each kind must have besides its name; what is not known says so. */
const required: Readonly<Record<NodeKind, Readonly<Record<string, unknown>>>> = {
  "it-provider": {},
  insurer: { insurerType: "other", insured: "unknown" },
  system: { operator: unknownOperator, systemType: "system" },
  "gematik-service": {},
  service: { operator: unknownOperator },
  "service-provider": { sites: "unknown" },
  "employer-group": { employers: "unknown" },
  "member-group": { insured: "unknown" },
};

/** The field in which the size of a node of a kind stands, where it has one. */
export const sizeField: Readonly<Partial<Record<NodeKind, string>>> = {
  insurer: "insured",
  "service-provider": "sites",
  "employer-group": "employers",
  "member-group": "insured",
};

/** A new node of a kind: assumed until somebody says how it is known. */
export function newNode(kind: NodeKind, id: string, name: string): DraftRow {
  const own = kind === "service" ? { ...required[kind], serviceType: idForm(name) } : required[kind];
  return { kind, id, name, ...own, evidence: assumed };
}

/** A new dependency, which carries all unless it says otherwise. */
export function newDependency(id: string, dependent: string, supplier: string): DraftRow {
  return { id, dependent, supplier, kind: "use", weight: 1, evidence: assumed };
}

/** Fields that a node keeps when it becomes one of another kind. */
const common = [
  "id",
  "name",
  "names",
  "evidence",
  "recoveryHours",
  "probability",
  "failuresPerYear",
  "failureHours",
  "tags",
  "aliases",
];

/** A node as one of another kind: its common fields, and what the other kind must have. */
export function ofKind(row: DraftRow, kind: NodeKind): DraftRow {
  const kept = Object.entries(row).filter(([field]) => common.includes(field));
  const fresh = newNode(kind, row.id, String(row["name"] ?? ""));
  const shared = Object.entries(row).filter(([field]) => Object.hasOwn(fresh, field) && field !== "kind");
  return { ...fresh, ...Object.fromEntries(kept), ...Object.fromEntries(shared) };
}
