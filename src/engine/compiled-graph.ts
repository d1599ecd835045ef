import { type GraphColumns, groupRules } from "./graph-columns.js";
import { toleranceUnits, unitsOf, wholeLoss } from "./loss.js";
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
 * @remarks Cost: time O(n log n + m), space O(n + m + g): about 16 bytes a dependency and 30 a node for what
 * propagation reads.
 */
export function compileGraph(columns: GraphColumns): CompiledGraph {
  const { nodeCount, supplier } = columns;
  const dependencyCount = columns.dependent.length;
  const layout = slotsByGroup(columns);
  const order = leavesLast(columns, layout, suppliersFirst(supplierRows(columns)));
  const positionOf = new Int32Array(nodeCount);
  order.nodeAt.forEach((node, position) => {
    positionOf[node] = position;
  });

  const groupCount = layout.groupNode.length;
  const groupStart = new Int32Array(nodeCount + 1);
  const slotStart = new Int32Array(groupCount + 1);
  const rule = new Uint8Array(groupCount);
  const parameter = new Float64Array(groupCount);
  const slotOf = new Int32Array(dependencyCount);
  const supplierAt = new Int32Array(dependencyCount);
  const weight = new Float64Array(dependencyCount);
  let group = 0;
  let slot = 0;
  let largestGroup = 0;
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
    limits: slotLimits(columns, slotOf),
    ...dependentsByPosition(nodeCount, groupStart, slotStart, supplierAt),
  };
}

/** Dependencies by group and groups by node, in the order given; implicit `all` groups come after the given ones. */
interface GroupLayout {
  readonly groupNode: Int32Array;
  readonly groupRule: Uint8Array;
  /** By group: its dependencies are `member[memberStart[group]] …`. */
  readonly memberStart: Int32Array;
  readonly member: Int32Array;
  /** By node: its groups are `groupsOf[groupsStart[node]] …`. */
  readonly groupsStart: Int32Array;
  readonly groupsOf: Int32Array;
}

function slotsByGroup({ nodeCount, dependent, group, groupNode = [], groupRule = [] }: GraphColumns): GroupLayout {
  const given = groupNode.length;
  const implicit = new Int32Array(nodeCount).fill(-1);
  const groupOf = new Int32Array(dependent.length);
  const implicitNodes: number[] = [];
  for (let dependency = 0; dependency < dependent.length; dependency++) {
    const named = group === undefined ? -1 : group[dependency]!;
    if (named >= 0) {
      groupOf[dependency] = named;
      continue;
    }
    const node = dependent[dependency]!;
    if (implicit[node] === -1) implicit[node] = given + implicitNodes.push(node) - 1;
    groupOf[dependency] = implicit[node]!;
  }
  const nodeOfGroup = new Int32Array(given + implicitNodes.length);
  const ruleOfGroup = new Uint8Array(nodeOfGroup.length);
  for (let index = 0; index < given; index++) {
    nodeOfGroup[index] = groupNode[index]!;
    ruleOfGroup[index] = groupRule[index]!;
  }
  nodeOfGroup.set(implicitNodes, given);
  const members = bucket(groupOf, nodeOfGroup.length);
  const groups = bucket(nodeOfGroup, nodeCount);
  return {
    groupNode: nodeOfGroup,
    groupRule: ruleOfGroup,
    memberStart: members.start,
    member: members.item,
    groupsStart: groups.start,
    groupsOf: groups.item,
  };
}

/** Items sorted by their key, equal keys in the order of `items`, which is that of their numbers where absent. */
function bucket(keyOf: ArrayLike<number>, keyCount: number, items?: Int32Array): { start: Int32Array; item: Int32Array } {
  const start = new Int32Array(keyCount + 1);
  for (let item = 0; item < keyOf.length; item++) start[keyOf[item]! + 1]!++;
  for (let key = 0; key < keyCount; key++) start[key + 1]! += start[key]!;
  const next = start.slice();
  const sorted = new Int32Array(keyOf.length);
  for (let index = 0; index < keyOf.length; index++) {
    const item = items === undefined ? index : items[index]!;
    sorted[next[keyOf[item]!]!++] = item;
  }
  return { start, item: sorted };
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
function leavesLast({ nodeCount, supplier }: GraphColumns, layout: GroupLayout, order: NodeOrder): NodeOrder {
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
  const inner: number[] = [];
  const leaves: number[] = [];
  order.nodeAt.forEach((node) => {
    if (carries[node] === 1) inner.push(node);
    else {
      shapes[node] = shape(node);
      leaves.push(node);
    }
  });
  leaves.sort((a, b) => shapes[a]! - shapes[b]!); // stable: equals keep their order
  const nodeAt = Int32Array.from(inner.concat(leaves));
  const componentLast = new Int32Array(nodeCount);
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

function slotLimits({ slack, threshold, standBy, ceiling }: GraphColumns, slotOf: Int32Array): SlotLimits | undefined {
  if (slack === undefined && threshold === undefined && standBy === undefined) return undefined;
  const limits = {
    slack: new Float64Array(slotOf.length),
    worthlessAbove: new Float64Array(slotOf.length),
    standBy: new Uint8Array(slotOf.length),
    ceilingLoss: new Float64Array(slotOf.length),
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
  nodeCount: number,
  groupStart: Int32Array,
  slotStart: Int32Array,
  supplier: Int32Array,
): { dependentStart: Int32Array; dependent: Int32Array } {
  const latest = new Int32Array(nodeCount).fill(-1); // the last dependent noted for a supplier: parallel edges count once
  const dependentStart = new Int32Array(nodeCount + 1);
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
  const dependent = new Int32Array(dependentStart[nodeCount]!);
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
