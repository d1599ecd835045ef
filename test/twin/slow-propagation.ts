import { type GraphColumns, groupRules } from "../../src/engine/compile/graph-columns.js";

/**
 * The slow, obvious twin of the engine: the equations of a level, written over the columns as given. No order of work,
 * no compiled arrays, no kept state: every node is computed again and again until nothing moves. Losses are whole
 * numbers of 2⁻⁴⁰, as the definition of the numbers says.
 */
export interface Inputs {
  /** By node: units that the scenario takes from it. */
  readonly ownLoss: readonly number[];
  /** Dependencies that are cut. */
  readonly cut: ReadonlySet<number>;
  readonly standBysCarry: boolean;
}

const whole = 2 ** 40;
const hair = 2 ** 20;
const grid = (share: number): number => Math.floor(share * whole);

/** Losses by node when everything worked until now: the greatest fixed point of the levels. */
export function slowGreatest(columns: GraphColumns, inputs: Inputs): number[] {
  return sweepUntilStill(columns, inputs, 0);
}

/** Losses by node when everything starts from black: the least fixed point of the levels. */
export function slowLeast(columns: GraphColumns, inputs: Inputs): number[] {
  return sweepUntilStill(columns, inputs, whole);
}

function sweepUntilStill(columns: GraphColumns, inputs: Inputs, start: number): number[] {
  const groups = groupsByNode(columns);
  const loss = new Array<number>(columns.nodeCount).fill(start);
  let moved = true;
  while (moved) {
    moved = false;
    for (let node = 0; node < columns.nodeCount; node++) {
      const losses = groups[node]!.map((group) => groupLoss(columns, inputs, loss, group));
      const next = Math.max(inputs.ownLoss[node]!, ...losses);
      if (next !== loss[node]) moved = true;
      loss[node] = next;
    }
  }
  return loss;
}

interface Group {
  readonly rule: number;
  readonly k: number;
  readonly members: number[];
}

function groupsByNode(columns: GraphColumns): Group[][] {
  const byNode: Group[][] = Array.from({ length: columns.nodeCount }, () => []);
  const named = Array.from({ length: columns.groupNode?.length ?? 0 }, (_, row): Group => {
    const group = { rule: columns.groupRule![row]!, k: columns.groupK?.[row] ?? 1, members: [] };
    byNode[columns.groupNode![row]!]!.push(group);
    return group;
  });
  const implicit = new Map<number, Group>();
  for (let dependency = 0; dependency < columns.dependent.length; dependency++) {
    const row = columns.group?.[dependency] ?? -1;
    const node = columns.dependent[dependency]!;
    if (row === -1 && !implicit.has(node)) {
      const group = { rule: groupRules.all, k: 0, members: [] };
      implicit.set(node, group);
      byNode[node]!.push(group);
    }
    (row === -1 ? implicit.get(node)! : named[row]!).members.push(dependency);
  }
  return byNode;
}

function groupLoss(columns: GraphColumns, inputs: Inputs, loss: readonly number[], { rule, k, members }: Group): number {
  const weight = (dependency: number): number => columns.weight[dependency]!;
  const isStandBy = (dependency: number): boolean => columns.standBy?.[dependency] === 1;
  const ceilingLoss = (dependency: number): number => whole - grid(columns.ceiling?.[dependency] ?? 1);

  const heard = (dependency: number): number => {
    if (inputs.cut.has(dependency)) return whole;
    const supplierLoss = loss[columns.supplier[dependency]!]!;
    const threshold = grid(columns.threshold?.[dependency] ?? 0);
    const level = whole - supplierLoss;
    return level < threshold - hair ? whole : supplierLoss;
  };
  const passed = (dependency: number): number => {
    if (isStandBy(dependency) && !inputs.standBysCarry) return whole;
    const strength = Math.ceil(weight(dependency) * heard(dependency));
    const slack = grid(columns.slack?.[dependency] ?? 1);
    const criticality = heard(dependency) - slack;
    return Math.max(0, strength, criticality, isStandBy(dependency) ? ceilingLoss(dependency) : 0);
  };

  switch (rule) {
    case groupRules.all:
      return Math.max(0, ...members.map(passed));
    case groupRules["at-least"]:
      return members.map(passed).sort((a, b) => a - b)[k - 1]!; // k-th largest level: k-th smallest loss
    case groupRules.share: {
      const shares = members.map((dependency) => Math.min(whole, Math.ceil(weight(dependency) * heard(dependency))));
      return Math.min(whole, sum(shares));
    }
    default: {
      const regulars = members.filter((dependency) => !isStandBy(dependency));
      const standBys = members.filter((dependency) => isStandBy(dependency) && inputs.standBysCarry);
      const capacity = sum(regulars.map((dependency) => Math.ceil(weight(dependency) * whole)));
      const lost = sum(regulars.map((dependency) => Math.ceil(weight(dependency) * heard(dependency))));
      const substituted = sum(
        standBys.map((dependency) => {
          const lacking = Math.max(heard(dependency), ceilingLoss(dependency));
          return Math.ceil(weight(dependency) * whole) - Math.ceil(weight(dependency) * lacking);
        }),
      );
      const level = Math.max(whole, capacity) - lost + substituted;
      return whole - Math.max(0, Math.min(whole, level));
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
