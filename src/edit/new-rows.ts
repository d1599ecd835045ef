import type { NodeKind } from "../model/landscape/node.js";
import { unknownOperator } from "../model/values/unknown-operator.js";
import { anyText } from "./any-text.js";
import type { DraftRow } from "./draft.js";
import { idForm } from "./new-id.js";
import { nodeKindOf } from "./tables.js";

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

/** The fields of columns that each kind of node has its own of, or none. */
export const ownFields = {
  type: { insurer: "insurerType", "service-provider": "providerType", system: "systemType", service: "serviceType" },
  size: { insurer: "insured", "service-provider": "sites", "employer-group": "employers", "member-group": "insured" },
  /** What of it its level stands for. */
  activity: { "service-provider": "activity", "employer-group": "activity" },
  /** What else is counted of it, each with its unit. */
  populations: {
    insurer: "populations",
    "service-provider": "populations",
    "employer-group": "populations",
    "member-group": "populations",
  },
} satisfies Readonly<Record<string, Readonly<Partial<Record<NodeKind, string>>>>> as Readonly<
  Record<"type" | "size" | "activity" | "populations", Readonly<Partial<Record<NodeKind, string>>>>
>;
export const isOwnColumn = (column: string): column is keyof typeof ownFields => Object.hasOwn(ownFields, column);

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
  "failureEvidence",
  "tags",
  "aliases",
];

/** A node as one of another kind: its common fields, what the other kind must have, and what it said while it was of none. */
export function ofKind(row: DraftRow, kind: NodeKind): DraftRow {
  const kept = Object.entries(row).filter(([field]) => common.includes(field));
  const fresh = newNode(kind, row.id, anyText(row["name"]));
  const shared = Object.entries(row).filter(([field]) => Object.hasOwn(fresh, field) && field !== "kind");
  const said = Object.entries(ownFields).flatMap(([column, { [kind]: field }]) => {
    return nodeKindOf(row) === undefined && field !== undefined && column in row ? [[field, row[column]]] : [];
  });
  return { ...fresh, ...Object.fromEntries(kept), ...Object.fromEntries(shared), ...Object.fromEntries(said) };
}
