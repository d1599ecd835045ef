import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { organisationType } from "../../model/landscape/organisation-type.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import { groupedBy } from "../../sequences.js";
import { firstsAlike } from "../failures/alike-units.js";
import type { RankUnit } from "../failures/failure-units.js";
import { supplyingUnits } from "../failures/supplying-units.js";

/** How many organisations of each type rest on each operator or owner, through any number of steps. */
export interface RelianceTable {
  /** Types of organisations with how many there are, ascending. */
  readonly types: readonly { readonly type: string; readonly organisations: number }[];
  /** By name; nobody is counted as resting on itself. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly counts: readonly number[] }[];
  /** Whether some are counted that rest on a unit only perhaps: several are named, and one of them is meant. */
  readonly areSomePerhaps: boolean;
  /** Whether it is not stated on whom some rest, or who offers or runs something: more may rest on each unit. */
  readonly areSomeUnknown: boolean;
}

/**
 * Counts organisations that depend on a unit, whatever the logic of groups: who could be touched at all.
 * @remarks Cost: time O(units · (nodes + dependencies)) at worst, space O(nodes + dependencies); units that are alike are
 * looked at once.
 */
export function relianceTable(landscape: Landscape, by: "operator" | "owner"): RelianceTable {
  const { nodes, dependencies = [] } = landscape;
  const positions = new Map(nodes.map(({ id }, index) => [id, index]));
  const dependents: number[][] = nodes.map(() => []);
  for (const dependency of dependencies)
    for (const supplier of suppliersOf(dependency)) {
      const [from, to] = [positions.get(supplier), positions.get(dependency.dependent)];
      if (from !== undefined && to !== undefined) dependents[from]?.push(to);
    }
  const organisationOf = nodes.map((node) => positions.get(holderOf(node) ?? "") ?? -1);
  const typeNames = nodes.map((node) => (isCounted(node) ? typeOf(node) : undefined));
  const types = [...new Set(typeNames.filter((type) => type !== undefined))].sort();
  const typeAt = typeNames.map((type) => (type === undefined ? -1 : types.indexOf(type)));
  const seen = new Int32Array(nodes.length).fill(-1);
  const counted = new Int32Array(nodes.length).fill(-1);
  const supplying = supplyingUnits(landscape, by);
  /** Of each type those that rest on nodes; marks them, and the organisations themselves. */
  const restingOn = ({ nodes: own, possibly }: RankUnit, mark: number): number[] => {
    const counts = types.map(() => 0);
    const queue = [...own, ...possibly].flatMap((each) => positions.get(each) ?? []);
    for (const position of queue) seen[position] = mark;
    for (const position of queue) {
      const organisation = organisationOf[position] ?? -1;
      const type = typeAt[organisation] ?? -1;
      if (type >= 0 && counted[organisation] !== mark) {
        counted[organisation] = mark;
        counts[type] = (counts[type] ?? 0) + 1;
      }
      for (const next of dependents[position] ?? []) {
        if (seen[next] === mark) continue;
        seen[next] = mark;
        queue.push(next);
      }
    }
    return counts;
  };
  const firsts = firstsAlike(supplying);
  const units: RelianceTable["units"][number][] = [];
  for (const [first, alike] of groupedBy(firsts.keys(), (unit) => firsts[unit] ?? unit)) {
    const unit = supplying[first];
    const all = unit === undefined ? [] : restingOn(unit, first);
    for (const { id, name } of alike.flatMap((each) => supplying[each] ?? [])) {
      const self = positions.get(id) ?? -1;
      const ownType = counted[self] === first ? typeAt[self] : undefined;
      units.push({ id, name, counts: all.map((count, type) => (type === ownType ? count - 1 : count)) });
    }
  }
  const inType = types.map((type) => ({ type, organisations: typeNames.filter((each) => each === type).length }));
  const resting = units.filter(({ counts }) => counts.some((count) => count > 0));
  return {
    types: inType,
    units: resting.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)),
    areSomePerhaps:
      dependencies.some((each) => suppliersOf(each).length > 1) || supplying.some(({ possibly }) => possibly.length > 0),
    areSomeUnknown: isAnyUnknown(landscape),
  };
}

/** Whether of a service, or of somebody counted who has none, no supplier is stated, or of anything who offers or runs it. */
function isAnyUnknown({ nodes, dependencies = [] }: Landscape): boolean {
  const dependents = new Set(dependencies.map(({ dependent }) => dependent));
  const offering = new Set(nodes.flatMap((node) => (node.kind === "service" ? [node.operator] : [])));
  return nodes.some((node) => {
    if ((node.kind === "service" || node.kind === "system") && node.operator === unknownOperator) return true;
    return !dependents.has(node.id) && (node.kind === "service" || (isCounted(node) && !offering.has(node.id)));
  });
}

const isCounted = (node: LandscapeNode): boolean =>
  node.kind === "insurer" || (node.kind === "service-provider" && node.countedElsewhere !== true);

const typeOf = (node: LandscapeNode): string => organisationType(node) ?? node.kind;

/** Whose loss it is: of a service its operator, of an organisation its own. */
function holderOf(node: LandscapeNode): string | undefined {
  if (isCounted(node)) return node.id;
  return node.kind === "service" || node.kind === "system" ? node.operator : undefined;
}
