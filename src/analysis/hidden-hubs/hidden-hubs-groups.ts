import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { groupRules } from "../../engine/compile/graph-columns.js";
import { fail } from "../../engine/failures/single-failures.js";
import { toleranceUnits } from "../../engine/loss.js";
import { groupLoss } from "../../engine/propagate/group-loss.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { clearState } from "../../engine/propagate/propagation-state.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { addTo } from "../../sequences.js";
import { type RankUnit, type RankView, rankUnits } from "../failures/failure-units.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { namingLoop } from "../levels/named-loop.js";
import type { DefeatedRedundancy, HubKind } from "./hidden-hubs-result.js";

/** A hub before it is known how many persons it hits. */
export interface FoundHub {
  readonly kind: HubKind;
  readonly unit: RankUnit;
  readonly defeats: DefeatedRedundancy;
  readonly behind: readonly string[];
  /** Nodes whose redundancy is defeated: that of the group, or those supplied in the market. */
  readonly concerned: readonly string[];
}

/** A compiled group that stands the loss of any one of its members. */
interface RedundantGroup {
  readonly group: number;
  readonly node: string;
  readonly id: string;
  /** Positions of its members' suppliers, and their ids. */
  readonly positions: readonly number[];
  readonly members: readonly string[];
}

/**
 * Hubs that defeat groups built to stand the loss of a member. They defeat them in the optimistic reading and with what they surely run,
 * and the groups stand a loss in the pessimistic one: so a hub is one whatever is unknown.
 * @param onUnit - called before each failure; what it throws ends the work
 * @remarks Cost: one failure for each node, site, platform, operator and owner, and the groups whose members it impairs.
 */
export function groupHubs(
  landscape: Landscape,
  { worst, best: side }: Pick<Sweep, "worst" | "best">,
  options: PropagateOptions,
  onUnit: () => void = () => {},
): FoundHub[] {
  const atBest = redundantGroups(landscape, side.compiled);
  const atWorst = worst === side ? atBest : redundantGroups(landscape, worst.compiled);
  const standing = new Set(atWorst.map(({ id }) => id));
  const groups = atBest.filter(({ id }) => standing.has(id));
  if (groups.length === 0) return [];
  const groupsOfMember = new Map<number, RedundantGroup[]>();
  for (const group of groups) for (const position of new Set(group.positions)) addTo(groupsOfMember, position, group);
  const defeatedBy = (unit: RankUnit): Map<RedundantGroup, string[]> => {
    const { compiled, state } = side;
    onUnit();
    namingLoop(compiled, () => fail(compiled.graph, state, side.failureOf(unit), options));
    const found = new Map<RedundantGroup, string[]>();
    const impaired = (position: number): boolean => (state.loss[position] ?? 0) > toleranceUnits;
    for (let index = 0; index < state.touchedCount; index++) {
      for (const group of groupsOfMember.get(state.touched[index] ?? -1) ?? []) {
        if (found.has(group) || groupLoss(compiled.graph, state, group.group) <= toleranceUnits) continue;
        found.set(group, [...new Set(group.members.filter((_, member) => impaired(group.positions[member] ?? -1)))].sort());
      }
    }
    clearState(state);
    return found;
  };
  return hubsFrom(landscape, defeatedBy);
}

function redundantGroups({ groups = [], dependencies = [] }: Landscape, compiled: CompiledLandscape): RedundantGroup[] {
  const { graph, numberOf, nodes, dependencyOf } = compiled;
  const groupOfSlot = new Int32Array(graph.dependencyCount).fill(-1);
  for (let position = 0; position < graph.nodeCount; position++) {
    // what an auxiliary node hears is no group of the landscape
    if ((graph.nodeAt[position] ?? -1) >= nodes.length) continue;
    const end = graph.groupStart[position + 1] ?? 0;
    for (let group = graph.groupStart[position] ?? 0; group < end; group++)
      groupOfSlot.fill(group, graph.slotStart[group], graph.slotStart[group + 1]);
  }
  const groupOfRow = new Map<number, number>();
  for (let edge = 0; edge < graph.dependencyCount; edge++) {
    const row = dependencyOf[edge] ?? -1;
    const group = groupOfSlot[graph.slotOf[edge] ?? -1] ?? -1;
    if (group !== -1 && dependencies[row]?.candidates === undefined) groupOfRow.set(row, group);
  }
  const rowsOf = new Map<string, number[]>();
  dependencies.forEach(({ group }, row) => {
    if (group !== undefined) addTo(rowsOf, group, row);
  });
  return groups.flatMap(({ id, node }) => {
    const rows = (rowsOf.get(id) ?? []).filter((row) => groupOfRow.has(row));
    const group = groupOfRow.get(rows[0] ?? -1);
    if (group === undefined || rows.length < 2 || !standsAnyLoss(compiled, group)) return [];
    const members = rows.flatMap((row) => dependencies[row]?.supplier ?? []);
    const positions = members.map((member) => graph.positionOf[numberOf.get(member) ?? nodes.length] ?? -1);
    return [{ group, node, id, positions, members }];
  });
}

/** Whether a group loses nothing when any one member is lost: a stand-by that carries less than all is no full member. */
function standsAnyLoss({ graph }: CompiledLandscape, group: number): boolean {
  const { rule, parameter, slotStart, weight, limits } = graph;
  const [start, end] = [slotStart[group] ?? 0, slotStart[group + 1] ?? 0];
  if (rule[group] === groupRules["at-least"]) {
    const partial = limits?.ceilingLoss.subarray(start, end).filter((loss) => loss > toleranceUnits).length ?? 0;
    return (parameter[group] ?? 0) < end - start - partial;
  }
  if (rule[group] !== groupRules.capacity) return false;
  let [sum, most] = [0, 0];
  for (let slot = start; slot < end; slot++) {
    sum += weight[slot] ?? 0;
    if (limits === undefined || limits.standBy[slot] === 0) most = Math.max(most, weight[slot] ?? 0);
  }
  return sum - most >= 1 - 1e-9;
}

type DefeatedBy = (unit: RankUnit) => ReadonlyMap<RedundantGroup, readonly string[]>;

/** What is looked at again for every kind of hub. */
interface Search {
  readonly landscape: Landscape;
  readonly defeatedBy: DefeatedBy;
  readonly operator: (id: string) => string | undefined;
  readonly suppliersOf: ReadonlyMap<string, ReadonlySet<string>>;
}

function hubsFrom(landscape: Landscape, defeatedBy: DefeatedBy): FoundHub[] {
  const nodeOf = new Map(landscape.nodes.map((node) => [node.id, node]));
  const suppliersOf = new Map<string, Set<string>>();
  for (const { dependent, supplier } of landscape.dependencies ?? []) {
    if (supplier !== undefined) suppliersOf.set(dependent, (suppliersOf.get(dependent) ?? new Set()).add(supplier));
  }
  const operator = (id: string): string | undefined => {
    const node = nodeOf.get(id);
    return node === undefined ? undefined : operatorOf(node);
  };
  const search = { landscape, defeatedBy, operator, suppliersOf };
  const byNode = defeatsByUnit(search, "node");
  const byOperator = defeatsByUnit(search, "operator");
  /** A set of nodes one of which is enough is no hub of its own: the node is. */
  const oneIsEnough = (group: RedundantGroup, ids: Iterable<string>): boolean =>
    [...ids].some((id) => byNode.get(group)?.has(id) === true);
  return [
    ...nodeHubs(search, byNode),
    ...operatorHubs(byOperator, oneIsEnough),
    ...placeHubs(search, "site", oneIsEnough),
    ...placeHubs(search, "platform", oneIsEnough),
    ...ownerHubs(search, byOperator, oneIsEnough),
  ];
}

interface Defeat {
  readonly unit: RankUnit;
  readonly behind: readonly string[];
}
type Defeats = ReadonlyMap<RedundantGroup, ReadonlyMap<string, Defeat>>;
type OneIsEnough = (group: RedundantGroup, ids: Iterable<string>) => boolean;

function defeatsByUnit({ landscape, defeatedBy }: Search, view: RankView): Defeats {
  const defeats = new Map<RedundantGroup, Map<string, Defeat>>();
  for (const unit of rankUnits(landscape, view)) {
    const { id, name, nodes } = unit;
    for (const [group, behind] of defeatedBy({ id, name, nodes, possibly: [] })) {
      const own = defeats.get(group) ?? new Map<string, Defeat>();
      defeats.set(group, own.set(unit.id, { unit, behind }));
    }
  }
  return defeats;
}

const hubOf = (kind: HubKind, { unit, behind }: Defeat, { node, id }: RedundantGroup): FoundHub => ({
  kind,
  unit,
  defeats: { what: "group", node, group: id },
  behind,
  concerned: [node],
});

/** A single node that defeats the group, and is neither its node nor a member nor drawn as its own supplier. */
function nodeHubs({ suppliersOf }: Search, byNode: Defeats): FoundHub[] {
  return [...byNode].flatMap(([group, nodes]) =>
    nearestOf(nodes, suppliersOf)
      .filter(
        ({ unit: { id } }) => id !== group.node && !group.members.includes(id) && suppliersOf.get(group.node)?.has(id) !== true,
      )
      .map((defeat) => hubOf("fourth-party", defeat, group)),
  );
}

/** A company that runs neither the node nor a member. */
function operatorHubs(byOperator: Defeats, oneIsEnough: OneIsEnough): FoundHub[] {
  return [...byOperator].flatMap(([group, operators]) =>
    [...operators.values()]
      .filter(
        ({ unit: { nodes } }) => !oneIsEnough(group, nodes) && ![group.node, ...group.members].some((id) => nodes.includes(id)),
      )
      .map((defeat) => hubOf("fourth-party", defeat, group)),
  );
}

/** A site, or a platform under several operators. */
function placeHubs(search: Search, kind: "site" | "platform", oneIsEnough: OneIsEnough): FoundHub[] {
  return [...defeatsByUnit(search, kind)].flatMap(([group, units]) =>
    [...units.values()]
      .filter(
        ({ unit: { nodes } }) => !oneIsEnough(group, nodes) && (kind === "site" || new Set(nodes.map(search.operator)).size > 1),
      )
      .map((defeat) => hubOf(kind, defeat, group)),
  );
}

/** An owner none of whose companies defeats the group alone. */
function ownerHubs(search: Search, byOperator: Defeats, oneIsEnough: OneIsEnough): FoundHub[] {
  const oneCompanyIsEnough = (group: RedundantGroup, { id, nodes }: RankUnit): boolean =>
    [id, ...nodes.map(search.operator)].some((company) => company !== undefined && byOperator.get(group)?.has(company) === true);
  return [...defeatsByUnit(search, "owner")].flatMap(([group, units]) =>
    [...units.values()]
      .filter(({ unit }) => !oneIsEnough(group, unit.nodes) && !oneCompanyIsEnough(group, unit))
      .map((defeat) => hubOf("owner", defeat, group)),
  );
}

/** Of several nodes that defeat the same group, those on which no other of them depends through others of them: the ones next to the group. */
function nearestOf<T extends { readonly unit: RankUnit }>(
  nodes: ReadonlyMap<string, T>,
  suppliersOf: ReadonlyMap<string, ReadonlySet<string>>,
): T[] {
  const behindAnother = new Set<string>();
  for (const id of [...nodes.keys()].sort()) {
    if (behindAnother.has(id)) continue;
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const supplier of suppliersOf.get(next) ?? []) {
        if (supplier === id || !nodes.has(supplier) || behindAnother.has(supplier)) continue;
        behindAnother.add(supplier);
        open.push(supplier);
      }
    }
  }
  return [...nodes].filter(([id]) => !behindAnother.has(id)).map(([, found]) => found);
}
