import type { CommonCause } from "../landscape/common-cause.js";
import type { Crew } from "../landscape/crew.js";
import type { Dependency } from "../landscape/dependency.js";
import type { Group } from "../landscape/group.js";
import { type Landscape, landscapeVersion } from "../landscape/landscape.js";
import type { NodeKind, NodeOfKind } from "../landscape/node.js";
import type { OrganisationKind } from "../landscape/node-kinds.js";
import type { SupplyFields } from "../landscape/nodes/supply.js";
import type { PermittedSupplier } from "../landscape/permitted-suppliers.js";
import type { Pool } from "../landscape/pool.js";
import type { PublishedTotal } from "../landscape/total.js";
import { checkRecord } from "../values/argument-checks.js";
import type { Evidence, Source } from "../values/evidence.js";
import type { unknownOperator } from "../values/unknown-operator.js";
import type { ParseOptions } from "./document.js";
import { parseLandscape } from "./parse-landscape.js";

/** A node of a landscape that is being built. Its kind is part of its type, so that wrong pairs do not compile. */
export interface NodeRef<K extends NodeKind = NodeKind> {
  readonly kind: K;
  readonly id: string;
}

/** A group of a landscape that is being built; only dependencies of a node of the same kind take it. */
export interface GroupRef<K extends NodeKind = NodeKind> {
  readonly id: string;
  readonly node: NodeRef<K>;
}

/** Evidence may be left out where the builder has one for all rows that name none. */
type OptionalEvidence<T> = Omit<T, "evidence"> & { readonly evidence?: Evidence };

/** Fields that name another node, as refs. */
interface ReferenceFields {
  readonly operator: NodeRef<OrganisationKind> | typeof unknownOperator;
  readonly parent: NodeRef<"it-provider">;
  readonly insurer: NodeRef<"insurer">;
}
type WithRefs<T> = { [F in keyof T]: F extends keyof ReferenceFields ? ReferenceFields[F] | Extract<T[F], undefined> : T[F] };

/** What a supply hands out, as in a file, but refs where its order has ids. */
type WithSupply<T> = {
  [F in keyof T]: F extends "supply"
    ? (Omit<SupplyFields, "order"> & { readonly order?: "even" | readonly NodeRef[] }) | undefined
    : T[F];
};

/** What a node of kind `K` carries, as in a file, but refs where a file has ids. */
export type NodeFields<K extends NodeKind> = OptionalEvidence<WithSupply<WithRefs<Omit<NodeOfKind<K>, "kind">>>>;

type Notice = Pick<Extract<Group, { rule: "capacity" }>, "noticeHours">;

/** What a group carries besides its node. */
export type GroupFields = { readonly id: string } & (
  | { readonly rule: "all" | "share" }
  | ({ readonly rule: "capacity" } & Notice)
  | ({ readonly rule: "at-least"; readonly k: number } & Notice)
);

/** A supplier, or candidates for it, that a dependent of kind `D` may have. */
export type SupplierFields<D extends NodeKind> =
  | { readonly supplier: NodeRef<PermittedSupplier<D>>; readonly candidates?: never }
  | { readonly candidates: readonly NodeRef<PermittedSupplier<D>>[]; readonly supplier?: never };

/** What a dependency of a node of kind `D` carries, as in a file, but refs where a file has ids. */
export type DependencyFields<D extends NodeKind> = SupplierFields<D> &
  OptionalEvidence<Omit<Dependency, "id" | "dependent" | "supplier" | "candidates" | "group">> & {
    /** Numbered d1, d2, … in order where absent. */
    readonly id?: string;
    readonly dependent: NodeRef<D>;
    readonly group?: GroupRef<NoInfer<D>>;
  };

/** What a pool carries, as in a file, but refs where a file has ids. */
export type PoolFields = OptionalEvidence<Omit<Pool, "insurers">> & { readonly insurers: readonly NodeRef<"insurer">[] };

/** What a crew carries, as in a file, but refs where its order has ids. */
export type CrewFields = Omit<Crew, "order"> & { readonly order: "even" | readonly NodeRef[] };

/** What a common cause carries, as in a file, but refs where a file has ids. */
export type CommonCauseFields = OptionalEvidence<Omit<CommonCause, "members">> & { readonly members: readonly NodeRef[] };

/** What a landscape carries besides its records. */
export interface LandscapeFields extends Pick<Landscape, "id" | "name" | "names" | "asOf" | "timeZone" | "units"> {
  readonly sources?: readonly Source[];
  /** The evidence of every record that names none of its own. */
  readonly evidence?: Evidence;
}

/** Collects the records of a landscape. Each method adds one and returns what others may refer to. */
export interface LandscapeBuilder {
  node<K extends NodeKind>(kind: K, fields: NodeFields<K>): NodeRef<K>;
  group<K extends NodeKind>(node: NodeRef<K>, fields: GroupFields): GroupRef<K>;
  dependency<D extends NodeKind>(fields: DependencyFields<D>): void;
  pool(fields: PoolFields): void;
  crew(fields: CrewFields): void;
  commonCause(fields: CommonCauseFields): void;
  total(fields: OptionalEvidence<PublishedTotal>): void;
  /**
   * The landscape so far, checked like one from a file. What is added later does not change it.
   * @throws {@link InvalidInputError} with all issues at once
   */
  build(options?: ParseOptions): Landscape;
}

/**
 * A builder of landscapes in code. A dependency between kinds of nodes that cannot depend on each other does not compile;
 * what types cannot see, such as an id that is taken, is refused by `build`.
 */
export function landscapeBuilder(fields: LandscapeFields): LandscapeBuilder {
  checkRecord(
    "landscapeBuilder",
    "landscape",
    fields,
    [],
    'give its fields, such as { id: "ours", evidence: { status: "assumed" } }',
  );
  const { evidence, ...head } = fields;
  const nodes: unknown[] = [];
  const groups: unknown[] = [];
  const dependencies: unknown[] = [];
  const pools: unknown[] = [];
  const crews: unknown[] = [];
  const commonCause: unknown[] = [];
  const totals: unknown[] = [];
  const record = (fields: object): object => ({ ...(evidence === undefined ? {} : { evidence }), ...fields });
  return {
    node(kind, fields) {
      checkFields("node", fields);
      const ids = { operator: idOf, parent: idOf, insurer: idOf, supply: withOrder };
      nodes.push(record({ kind, ...mapFields(fields, ids) }));
      return { kind, id: fields.id };
    },
    group(node, fields) {
      checkRecord("group", "node", node, [], "give what node returned");
      checkFields("group", fields);
      groups.push({ ...fields, node: node.id });
      return { id: fields.id, node };
    },
    dependency(fields) {
      checkFields("dependency", fields);
      const ids = { dependent: idOf, supplier: idOf, candidates: idsOf, group: idOf };
      dependencies.push(record({ id: `d${dependencies.length + 1}`, ...mapFields(fields, ids) }));
    },
    pool(fields) {
      checkFields("pool", fields);
      pools.push(record(mapFields(fields, { insurers: idsOf })));
    },
    crew(fields) {
      checkFields("crew", fields);
      crews.push(mapFields(fields, { order: idsOf }));
    },
    commonCause(fields) {
      checkFields("commonCause", fields);
      commonCause.push(record(mapFields(fields, { members: idsOf })));
    },
    total(fields) {
      checkFields("total", fields);
      totals.push(record(fields));
    },
    build(options) {
      const lists = { groups, dependencies, totals, pools, crews, commonCause };
      const filled = Object.entries(lists).filter(([, rows]) => rows.length > 0);
      const copies = Object.fromEntries(filled.map(([list, rows]) => [list, [...rows]]));
      return parseLandscape({ tragweite: landscapeVersion, ...head, nodes: [...nodes], ...copies }, options);
    },
  };
}

/** @throws {@link InvalidArgumentError} for what has no fields; which they are, `build` judges */
function checkFields(call: string, fields: unknown): void {
  checkRecord(call, "record", fields, [], 'give its fields, such as { id: "ours" }');
}

/** A copy in which the named fields are mapped, where they are present. */
function mapFields(fields: object, mappings: Readonly<Record<string, (value: unknown) => unknown>>): Record<string, unknown> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([field, value]) => [field, mappings[field]?.(value) ?? value]));
}

/** The id of a ref; what is no ref stays for `build` to judge. */
function idOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "id" in value ? value.id : value;
}

/** A supply whose order has ids where refs were given. */
const withOrder = (supply: unknown): unknown =>
  typeof supply === "object" && supply !== null ? mapFields(supply, { order: idsOf }) : supply;

function idsOf(values: unknown): unknown {
  return Array.isArray(values) ? values.map(idOf) : values;
}
