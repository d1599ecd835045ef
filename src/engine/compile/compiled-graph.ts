import { toleranceUnits, unitsOf, wholeLoss } from "../loss.js";
import { type Memory, ownMemory } from "../memory.js";
import { type GraphColumns, groupRules, type Ration } from "./graph-columns.js";
import { bucket, type GroupLayout, slotsByGroup } from "./group-layout.js";
import { type NodeOrder, type Rows, suppliersFirst } from "./node-order.js";

/**
 * A dependency graph compiled for propagation. n nodes, m dependencies, g groups (implicit ones counted).
 *
 * A *position* is a node's place in the order of work: suppliers before dependents, members of a loop together, nodes
 * on which nothing depends last and sorted by the shape of their groups. A *slot* is a dependency's place: the slots of
 * a group stand together, as do the groups of a node. Treat all arrays as read-only.
 */
export interface CompiledGraph {
  readonly nodeCount: number;
  readonly dependencyCount: number;
  readonly groupCount: number;
  /** Members of the largest group. */
  readonly largestGroup: number;
  /** Length n: position → node as given. */
  readonly nodeAt: Int32Array;
  /** Length n: node as given → position. */
  readonly positionOf: Int32Array;
  /** Length n: position → last position of its strongly connected component. */
  readonly componentLast: Int32Array;
  /** Length n + 1: the groups of a position are `groupStart[p] … groupStart[p + 1] − 1`. */
  readonly groupStart: Int32Array;
  /** Length g: a number of {@link groupRules}. */
  readonly rule: Uint8Array;
  /** Length g: k of an `at-least` group; units of reserve of a `capacity` group; else 0. */
  readonly parameter: Float64Array;
  /** Length g + 1: the slots of a group are `slotStart[group] … slotStart[group + 1] − 1`. */
  readonly slotStart: Int32Array;
  /** Length m, by slot: position of the supplier. */
  readonly supplier: Int32Array;
  /** Length m, by slot. */
  readonly weight: Float64Array;
  /** Length m: dependency as given → slot. */
  readonly slotOf: Int32Array;
  /** By slot, where any dependency has slack, a threshold or a stand-by, else absent. */
  readonly limits: SlotLimits | undefined;
  /** By group that shares out a supply: what it shares out; absent where there is none. */
  readonly rations: ReadonlyMap<number, Ration> | undefined;
  /** Length n + 1: the dependents of a position are `dependent[dependentStart[p]] … `. */
  readonly dependentStart: Int32Array;
  /** Length at most m: positions, each dependent once per supplier. */
  readonly dependent: Int32Array;
}

/** Limits of single dependencies, each array of length m, by slot. */
export interface SlotLimits {
  /** Units by which the dependent may stay above the supplier; the whole where there is no such limit. */
  readonly slack: Float64Array;
  /** A supplier that has lost more units than this is worth nothing. */
  readonly worthlessAbove: Float64Array;
  /** 1 for a stand-by. */
  readonly standBy: Uint8Array;
  /** Units that a stand-by lacks at its best. */
  readonly ceilingLoss: Float64Array;
}

/**
 * Compiles columns into the arrays that {@link propagate} works on.
 * @param columns - n nodes, m dependencies, g groups; every row is trusted
 * @param memory - where the arrays shall lie
 * @remarks Cost: time O(n log n + m), space O(n + m + g): about 16 bytes a dependency and 30 a node for what
 * propagation reads.
 */
export function compileGraph(columns: GraphColumns, memory: Memory = ownMemory): CompiledGraph {
  const { nodeCount, supplier } = columns;
  const dependencyCount = columns.dependent.length;
  const layout = slotsByGroup(columns);
  const order = leavesLast(columns, layout, suppliersFirst(supplierRows(columns)), memory);
  const positionOf = memory.int32(nodeCount);
  order.nodeAt.forEach((node, position) => {
    positionOf[node] = position;
  });

  const groupCount = layout.groupNode.length;
  const groupStart = memory.int32(nodeCount + 1);
  const slotStart = memory.int32(groupCount + 1);
  const rule = memory.uint8(groupCount);
  const parameter = memory.float64(groupCount);
  const slotOf = memory.int32(dependencyCount);
  const supplierAt = memory.int32(dependencyCount);
  const weight = memory.float64(dependencyCount);
  let group = 0;
  let slot = 0;
  let largestGroup = 0;
  const rations = new Map<number, Ration>();
  for (let position = 0; position < nodeCount; position++) {
    groupStart[position] = group;
    const node = order.nodeAt[position]!;
    for (let given = layout.groupsStart[node]!; given < layout.groupsStart[node + 1]!; given++) {
      const source = layout.groupsOf[given]!;
      rule[group] = layout.groupRule[source]!;
      slotStart[group] = slot;
      for (let member = layout.memberStart[source]!; member < layout.memberStart[source + 1]!; member++) {
        const dependency = layout.member[member]!;
        slotOf[dependency] = slot;
        supplierAt[slot] = positionOf[supplier[dependency]!]!;
        weight[slot] = columns.weight[dependency]!;
        slot++;
      }
      parameter[group] = parameterOf(columns, layout, source);
      const ration = columns.rations?.get(source);
      if (ration !== undefined) rations.set(group, ration);
      largestGroup = Math.max(largestGroup, slot - slotStart[group]!);
      group++;
    }
  }
  groupStart[nodeCount] = group;
  slotStart[groupCount] = slot;

  return {
    nodeCount,
    dependencyCount,
    groupCount,
    largestGroup,
    nodeAt: order.nodeAt,
    positionOf,
    componentLast: order.componentLast,
    groupStart,
    rule,
    parameter,
    slotStart,
    supplier: supplierAt,
    weight,
    slotOf,
    limits: slotLimits(columns, slotOf, memory),
    rations: rations.size === 0 ? undefined : rations,
    ...dependentsByPosition({ nodeCount, groupStart, slotStart, supplier: supplierAt }, memory),
  };
}

/** Suppliers by dependent, ascending: the order of the dependencies as given decides nothing about the order of work. */
function supplierRows({ nodeCount, dependent, supplier }: GraphColumns): Rows {
  const bySupplier = bucket(supplier, nodeCount).item;
  const { start, item } = bucket(dependent, nodeCount, bySupplier);
  for (let index = 0; index < item.length; index++) item[index] = supplier[item[index]!]!;
  return { rowStart: start, target: item };
}

/**
 * Moves nodes on which nothing depends to the end, sorted by number, rule and size of their groups: the branches of the
 * sweep then go the same way for long stretches.
 */
function leavesLast({ nodeCount, supplier }: GraphColumns, layout: GroupLayout, order: NodeOrder, memory: Memory): NodeOrder {
  const carries = new Uint8Array(nodeCount);
  for (let dependency = 0; dependency < supplier.length; dependency++) carries[supplier[dependency]!] = 1;
  const shape = (node: number): number => {
    const end = layout.groupsStart[node + 1]!;
    let largest = 0;
    for (let index = layout.groupsStart[node]!; index < end; index++) {
      const group = layout.groupsOf[index]!;
      const members = Math.min(layout.memberStart[group + 1]! - layout.memberStart[group]!, 1023);
      largest = Math.max(largest, layout.groupRule[group]! * 1024 + members);
    }
    return Math.min(end - layout.groupsStart[node]!, 63) * 4096 + largest;
  };
  const shapes = new Int32Array(nodeCount);
  const leaves: number[] = [];
  const nodeAt = memory.int32(nodeCount);
  let innerCount = 0;
  order.nodeAt.forEach((node) => {
    if (carries[node] === 1) nodeAt[innerCount++] = node;
    else {
      shapes[node] = shape(node);
      leaves.push(node);
    }
  });
  leaves.sort((a, b) => shapes[a]! - shapes[b]!); // stable: equals keep their order
  nodeAt.set(leaves, innerCount);
  const componentLast = memory.int32(nodeCount);
  let position = 0;
  order.nodeAt.forEach((node, before) => {
    if (carries[node] === 0) return;
    componentLast[position] = position + order.componentLast[before]! - before;
    position++;
  });
  for (; position < nodeCount; position++) componentLast[position] = position;
  return { nodeAt, componentLast };
}

function parameterOf({ groupK, weight, standBy }: GraphColumns, layout: GroupLayout, group: number): number {
  const rule = layout.groupRule[group]!;
  if (rule === groupRules["at-least"]) return groupK === undefined ? 1 : groupK[group]!;
  if (rule !== groupRules.capacity) return 0;
  let sum = 0;
  for (let member = layout.memberStart[group]!; member < layout.memberStart[group + 1]!; member++) {
    const dependency = layout.member[member]!;
    if (standBy === undefined || standBy[dependency] === 0) sum += Math.ceil(weight[dependency]! * wholeLoss);
  }
  return Math.max(0, sum - wholeLoss);
}

function slotLimits(
  { slack, threshold, standBy, ceiling }: GraphColumns,
  slotOf: Int32Array,
  memory: Memory,
): SlotLimits | undefined {
  if (slack === undefined && threshold === undefined && standBy === undefined) return undefined;
  const limits = {
    slack: memory.float64(slotOf.length),
    worthlessAbove: memory.float64(slotOf.length),
    standBy: memory.uint8(slotOf.length),
    ceilingLoss: memory.float64(slotOf.length),
  };
  slotOf.forEach((slot, dependency) => {
    limits.slack[slot] = slack === undefined ? wholeLoss : unitsOf(slack[dependency]!);
    limits.worthlessAbove[slot] = wholeLoss + toleranceUnits - (threshold === undefined ? 0 : unitsOf(threshold[dependency]!));
    limits.standBy[slot] = standBy === undefined ? 0 : standBy[dependency]!;
    limits.ceilingLoss[slot] = wholeLoss - (ceiling === undefined ? wholeLoss : unitsOf(ceiling[dependency]!));
  });
  return limits;
}

function dependentsByPosition(
  { nodeCount, groupStart, slotStart, supplier }: Pick<CompiledGraph, "nodeCount" | "groupStart" | "slotStart" | "supplier">,
  memory: Memory,
): Pick<CompiledGraph, "dependentStart" | "dependent"> {
  const latest = new Int32Array(nodeCount).fill(-1); // the last dependent noted for a supplier: parallel edges count once
  const dependentStart = memory.int32(nodeCount + 1);
  for (let position = 0; position < nodeCount; position++) {
    const end = slotStart[groupStart[position + 1]!]!;
    for (let slot = slotStart[groupStart[position]!]!; slot < end; slot++) {
      const from = supplier[slot]!;
      if (latest[from] === position) continue;
      latest[from] = position;
      dependentStart[from + 1]!++;
    }
  }
  for (let position = 0; position < nodeCount; position++) dependentStart[position + 1]! += dependentStart[position]!;
  const next = dependentStart.slice(0, nodeCount);
  const dependent = memory.int32(dependentStart[nodeCount]!);
  latest.fill(-1);
  for (let position = 0; position < nodeCount; position++) {
    const end = slotStart[groupStart[position + 1]!]!;
    for (let slot = slotStart[groupStart[position]!]!; slot < end; slot++) {
      const from = supplier[slot]!;
      if (latest[from] === position) continue;
      latest[from] = position;
      dependent[next[from]!++] = position;
    }
  }
  return { dependentStart, dependent };
}
