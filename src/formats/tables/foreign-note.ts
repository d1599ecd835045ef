import type { NodeKind } from "../../model/landscape/node.js";

/** Something of a file that is in no landscape, and how many of it there are; the place is that of the first. */
interface Counted {
  readonly what: string;
  readonly count: number;
}

/** What is noted of files of other programs, with the values of its sentences. */
export interface ForeignNoteValues {
  "nodes-made": { readonly kinds: Readonly<Partial<Record<NodeKind, number>>>; readonly dependencies: number };
  /** Which end of an edge needs the other was said by who asked. */
  "edges-said": { readonly edges: "dependent-to-supplier" | "supplier-to-dependent" | "both" };
  "kind-mapped": { readonly name: string; readonly kind: NodeKind };
  /** The file says that an organisation runs it. */
  "opted-in": Counted;
  "weights-of-edges": { readonly dependencies: number };
  "kind-of-default": { readonly name: string; readonly kind: NodeKind; readonly type?: string };
  "type-of-default": { readonly name: string };
  "operator-made": { readonly name: string };
  "size-unknown": { readonly name: string; readonly kind: NodeKind };
  "service-as-system": { readonly name: string };
  "any-of": { readonly name: string; readonly count: number };
  "read-otherwise": { readonly found: string; readonly taken: string };
  "attribute-left": Counted;
  "element-left": Counted;
  "relation-left": Counted;
  /** It may say who needs whom, and is taken where it is asked for. */
  "relation-optional": Counted;
  /** One of its ends is left. */
  "relation-of-left": Counted;
  /** Fields and records of a landscape that a format of another program does not hold. */
  "field-unwritten": Counted;
  "record-unwritten": Counted;
  "edge-dangling": { readonly from: string; readonly to: string; readonly missing: string };
  "edge-forbidden": {
    readonly dependent: string;
    readonly dependentKind: NodeKind;
    readonly supplier: string;
    readonly supplierKind: NodeKind;
  };
  "edge-itself": { readonly name: string };
  "edge-repeated": { readonly dependent: string; readonly supplier: string };
  "node-repeated": { readonly id: string };
  "node-skipped": { readonly name: string; readonly what: string };
  "operator-dangling": { readonly name: string; readonly operator: string };
  "operator-no-organisation": { readonly name: string; readonly operator: string; readonly kind: NodeKind };
  "insurer-not-taken": { readonly name: string };
  "kind-unused": { readonly key: string };
  "note-of-file": { readonly about: string; readonly text: string };
  /** Something is disturbed, and no node is known for it. */
  "outage-unplaced": { readonly about: string; readonly text: string };
  incomplete: { readonly about: string };
  /** Of registers of information. */
  "registers-joined": {
    readonly registers: number /** How many organisations several of them name. */;
    readonly organisations: number;
  };
  /** So many rows say of two ends again that one needs the other. */
  "needs-joined": { readonly rows: number };
  "entities-kind": { readonly entities: number };
  /** A code stands somewhere, and no row says who it is. */
  "code-made": { readonly code: string };
  "recipient-inferred": Counted;
  "function-missing": { readonly entity: string; readonly function: string };
  "contract-expired": { readonly contract: string; readonly day: string };
  "assets-unread": { readonly name: string; readonly text: string };
  /** Of landscapes that are made one: how many nodes of the later ones are nodes of an earlier one. */
  "landscapes-joined": { readonly landscapes: number; readonly nodes: number };
  /** `field` is one of the landscape's own. */
  "merge-conflict": { readonly about: string; readonly field: string; readonly kept: string; readonly other: string };
  "register-conflict": { readonly about: string; readonly field: string; readonly kept: string; readonly other: string };
}

/** By what they tell; in each the order of the table above. */
export const foreignNoteKinds = {
  taken: ["nodes-made", "edges-said", "kind-mapped", "opted-in", "registers-joined", "needs-joined", "landscapes-joined"],
  assumed: [
    ...(["weights-of-edges", "kind-of-default", "type-of-default", "operator-made", "size-unknown"] as const),
    ...(["service-as-system", "any-of", "read-otherwise"] as const),
    ...(["entities-kind", "code-made", "recipient-inferred", "function-missing"] as const),
  ],
  left: [
    ...([
      "attribute-left",
      "element-left",
      "relation-left",
      "relation-optional",
      "relation-of-left",
      "field-unwritten",
      "record-unwritten",
      "edge-dangling",
      "edge-forbidden",
      "edge-itself",
    ] as const),
    ...(["edge-repeated", "node-repeated", "node-skipped", "operator-dangling", "operator-no-organisation"] as const),
    ...(["insurer-not-taken", "kind-unused", "note-of-file", "outage-unplaced", "incomplete"] as const),
    ...(["contract-expired", "assets-unread", "register-conflict", "merge-conflict"] as const),
  ],
} as const satisfies Readonly<Record<string, readonly (keyof ForeignNoteValues)[]>>;

/** Notes that count what is alike. */
export type CountedNote = {
  [C in keyof ForeignNoteValues]: ForeignNoteValues[C] extends Counted ? C : never;
}[keyof ForeignNoteValues];
