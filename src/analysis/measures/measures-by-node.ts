import type { Landscape } from "../../model/landscape/landscape.js";
import type { MeasureOfNode } from "./changed-node.js";
import type { MeasureChange } from "./joined-changes.js";
import type { Measure } from "./measure.js";

/** Of each row of three lists, the id of the node whose it is. */
interface Owners {
  readonly groups: ReadonlyMap<string, string>;
  readonly dependencies: ReadonlyMap<string, string>;
}

/**
 * By id of a node: the measures that change it, its groups or its dependencies, with what is about this node alone of what they
 * change. What measures change together they change node by node: a dependency and its group are of one node.
 * @param landscape - with all nodes that any measure adds
 * @remarks Cost: O(rows of the landscape and of the measures).
 */
export function measuresByNode(
  landscape: Landscape,
  measures: readonly Measure[],
): ReadonlyMap<string, readonly MeasureOfNode[]> {
  const owners = ownersOf(landscape, measures);
  const places = new Map(measures.map(({ id }, place) => [id, place]));
  const byNode = new Map<string, Map<number, MeasureOfNode>>();
  const ofNode = (node: string, place: number): MeasureOfNode | undefined => {
    const measure = measures[place];
    const own = byNode.get(node) ?? new Map<number, MeasureOfNode>();
    byNode.set(node, own);
    const known = own.get(place);
    if (known !== undefined || measure === undefined) return known;
    const { besides: _besides, ...rest } = measure;
    const added = { place, measure: { ...rest, change: {} } };
    own.set(place, added);
    return added;
  };
  measures.forEach(({ change, besides = [] }, place) => {
    for (const [node, part] of partsOf(change, owners)) {
      const own = ofNode(node, place);
      if (own !== undefined) byNode.get(node)?.set(place, { place, measure: { ...own.measure, change: part } });
    }
    for (const { measure, change: beside } of besides)
      for (const [node, part] of partsOf(beside, owners)) {
        const [own, other] = [ofNode(node, place), places.get(measure)];
        if (own === undefined || other === undefined) continue;
        ofNode(node, other);
        const more = [...(own.measure.besides ?? []), { measure, change: part }];
        byNode.get(node)?.set(place, { place, measure: { ...own.measure, besides: more } });
      }
  });
  return new Map([...byNode].map(([node, own]) => [node, [...own.values()].sort((a, b) => a.place - b.place)]));
}

function ownersOf({ groups = [], dependencies = [] }: Landscape, measures: readonly Measure[]): Owners {
  const groupOwners = new Map(groups.map(({ id, node }) => [id, node]));
  const owners = new Map(dependencies.map(({ id, dependent }) => [id, dependent]));
  for (const { change, besides = [] } of measures)
    for (const { add = {} } of [change, ...besides.map((each) => each.change)]) {
      for (const { id, node } of add.groups ?? []) groupOwners.set(id, node);
      for (const { id, dependent } of add.dependencies ?? []) owners.set(id, dependent);
    }
  return { groups: groupOwners, dependencies: owners };
}

type Rows = { readonly id: string }[];
type Part = Record<"remove" | "change" | "add", Record<string, unknown[]>>;

/** A change by the nodes that it is about; nodes that are added are there already. */
function partsOf({ remove = {}, change = {}, add = {} }: MeasureChange, owners: Owners): ReadonlyMap<string, MeasureChange> {
  const parts = new Map<string, Part>();
  const put = (node: string | undefined, kind: keyof Part, list: string, row: unknown): void => {
    if (node === undefined) return;
    const part = parts.get(node) ?? { remove: {}, change: {}, add: {} };
    parts.set(node, part);
    part[kind][list] = [...(part[kind][list] ?? []), row];
  };
  const added = new Set((add.nodes ?? []).map(({ id }) => id));
  for (const row of change.nodes ?? []) if (!added.has(row.id)) put(row.id, "change", "nodes", row);
  for (const list of ["groups", "dependencies"] as const) {
    for (const id of remove[list] ?? []) put(owners[list].get(id), "remove", list, id);
    for (const row of (change[list] ?? []) as Rows) put(owners[list].get(row.id), "change", list, row);
    for (const row of (add[list] ?? []) as Rows) put(owners[list].get(row.id), "add", list, row);
  }
  return parts as unknown as ReadonlyMap<string, MeasureChange>;
}
