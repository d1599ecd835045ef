import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { isStandBy, suppliersOf } from "../../model/landscape/suppliers.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import type { GroupMember, MemberGroup } from "./bracket-group.js";

/** A group of a landscape, as it is compiled. */
export interface NodeGroup extends MemberGroup {
  /** Number of the node whose group it is. */
  readonly node: number;
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether evidence of one status reaches a level asked for. */
export function reachesEvidence(status: EvidenceStatus, asked: EvidenceStatus): boolean {
  return evidenceStatuses.indexOf(status) <= evidenceStatuses.indexOf(asked);
}

/**
 * Groups by node and id, implicit `all` groups first; members by supplier and id. One at a time: of a large landscape they
 * are not all there at once.
 * @remarks Cost: time O(n + m + g log g), space 8 bytes a dependency.
 */
export function* nodeGroups(
  { groups = [], dependencies = [] }: Landscape,
  numberOf: ReadonlyMap<string, number>,
  minEvidence: EvidenceStatus,
): Generator<NodeGroup> {
  const nodeOf = Int32Array.from(groups, ({ node }) => numberOf.get(node) ?? -1);
  const byGroup = membersByKey(dependencies, groups, numberOf);
  const membersOf = (key: number): GroupMember[] => {
    const rows: number[] = [];
    for (let place = byGroup.start[key]!; place < byGroup.start[key + 1]!; place++) rows.push(byGroup.member[place]!);
    if (rows.length > 1) rows.sort((a, b) => compareMembers(dependencies[a], dependencies[b]));
    return rows.map((row) => memberOf(dependencies[row]!, row, minEvidence));
  };
  const named = groups.map((_, row) => row).sort((a, b) => nodeOf[a]! - nodeOf[b]! || compareText(groups[a]!.id, groups[b]!.id));
  let next = 0;
  for (let node = 0; node < numberOf.size; node++) {
    const implicit = groups.length + node;
    if (byGroup.start[implicit + 1]! > byGroup.start[implicit]!) yield { node, rule: "all", k: 0, members: membersOf(implicit) };
    for (; next < named.length && nodeOf[named[next]!] === node; next++) {
      const row = named[next]!;
      const group = groups[row]!;
      yield { node, rule: group.rule, k: group.rule === "at-least" ? group.k : 0, members: membersOf(row) };
    }
  }
}

/** Rows of dependencies by key: the row of their group, or behind all groups the number of the node that depends. */
function membersByKey(
  dependencies: readonly Dependency[],
  groups: readonly { readonly id: string }[],
  numberOf: ReadonlyMap<string, number>,
): { readonly start: Int32Array; readonly member: Int32Array } {
  const rowOf = new Map(groups.map(({ id }, row) => [id, row]));
  const keyOf = new Int32Array(dependencies.length);
  const start = new Int32Array(groups.length + numberOf.size + 2);
  dependencies.forEach(({ group, dependent }, row) => {
    const key = group === undefined ? groups.length + (numberOf.get(dependent) ?? 0) : (rowOf.get(group) ?? 0);
    keyOf[row] = key;
    start[key + 1]!++;
  });
  for (let key = 1; key < start.length; key++) start[key]! += start[key - 1]!;
  const next = start.slice();
  const member = new Int32Array(dependencies.length);
  keyOf.forEach((key, row) => {
    member[next[key]!++] = row;
  });
  return { start, member };
}

function compareMembers(a: Dependency | undefined, b: Dependency | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [from, to] = [a.supplier ?? suppliersOf(a).join(" "), b.supplier ?? suppliersOf(b).join(" ")];
  return compareText(from, to) || compareText(a.id, b.id);
}

function memberOf(dependency: Dependency, row: number, minEvidence: EvidenceStatus): GroupMember {
  return {
    dependency: row,
    weight: dependency.weight,
    standBy: isStandBy(dependency),
    certain: reachesEvidence(dependency.evidence.status, minEvidence),
  };
}

/**
 * The dependencies that surely exist at a level of evidence. A stand-by exists with its group only, which goes where none of the
 * others in it is left.
 * @remarks Cost: time O(dependencies).
 */
export function surelyThere(dependencies: readonly Dependency[], minEvidence: EvidenceStatus): ReadonlySet<Dependency> {
  const reaching = dependencies.filter(({ evidence }) => reachesEvidence(evidence.status, minEvidence));
  const lasting = new Set(reaching.filter((each) => !isStandBy(each)).map(({ group }) => group));
  return new Set(reaching.filter(({ group }) => lasting.has(group)));
}
