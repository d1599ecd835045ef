import type { GraphColumns } from "./graph-columns.js";

/** Dependencies by group and groups by node, in the order given; implicit `all` groups come after the given ones. */
export interface GroupLayout {
  readonly groupNode: Int32Array;
  readonly groupRule: Uint8Array;
  /** By group: its dependencies are `member[memberStart[group]] …`. */
  readonly memberStart: Int32Array;
  readonly member: Int32Array;
  /** By node: its groups are `groupsOf[groupsStart[node]] …`. */
  readonly groupsStart: Int32Array;
  readonly groupsOf: Int32Array;
}

export function slotsByGroup({ nodeCount, dependent, group, groupNode = [], groupRule = [] }: GraphColumns): GroupLayout {
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
export function bucket(keyOf: ArrayLike<number>, keyCount: number, items?: Int32Array): { start: Int32Array; item: Int32Array } {
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
