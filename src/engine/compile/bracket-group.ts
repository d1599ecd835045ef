import type { DoubtSide } from "./doubt.js";
import type { RuleName } from "./graph-columns.js";

/** Sums of weights of a capacity group may miss 1 by this much. */
const capacityTolerance = 1e-9;
const maxWeightSum = 4096;

export interface GroupMember {
  /** The caller's number of the dependency. */
  readonly dependency: number;
  readonly weight: number;
  readonly standBy: boolean;
  /** Whether its evidence reaches the level asked for. */
  readonly certain: boolean;
  /** Never lost, whatever becomes of its supplier: set by {@link bracketGroup} only. */
  readonly whole?: true;
  /** Takes nothing, whatever becomes of its supplier, but is reached from it: set by {@link bracketGroup} only. */
  readonly idle?: true;
}

export interface MemberGroup {
  readonly rule: RuleName;
  /** Read for `at-least` only. */
  readonly k: number;
  readonly members: readonly GroupMember[];
}

const weightOf = (members: readonly GroupMember[]): number => members.reduce((sum, { weight }) => sum + weight, 0);

/**
 * A group some of whose dependencies may not exist, read at its worst or its best: whichever of the uncertain ones are
 * real, the loss of the true group is at most that of the worst reading and at least that of the best.
 *
 * In `all` and `share` groups a dependency only takes: worst keeps the uncertain ones, best leaves them out. In
 * `at-least` and `capacity` groups it also helps. Where the certain ones suffice (k of them; weights of 1) worst leaves
 * the uncertain ones out and best keeps them. Where they do not, k falls or weights are scaled up to what is left, and a
 * reading that is sure to bracket all cases is used: for `at-least`, all members at worst, none of them with a stand-by that helps, and the best so many as are
 * certain at best; for `capacity`, losses of all members against the certain weight at worst, and uncertain suppliers
 * taken as whole at best.
 * @returns `undefined` where nothing is left that could take anything
 */
export function bracketGroup(group: MemberGroup, side: DoubtSide): MemberGroup | undefined {
  const { rule, k, members } = group;
  if (members.every(({ certain }) => certain)) return group;
  const certain = members.filter((member) => member.certain);
  const steady = members.filter(({ standBy }) => !standBy);
  const certainSteady = steady.filter((member) => member.certain);
  switch (rule) {
    case "all":
    case "share":
      if (side === "worst") return group;
      return certain.length > 0 ? { ...group, members: certain } : undefined;
    case "at-least":
      if (side === "best") return certainSteady.length > 0 ? { ...group, k: Math.min(k, certainSteady.length) } : undefined;
      return certainSteady.length >= k
        ? { ...group, members: certain }
        : { rule: "all", k: 0, members: members.map(withoutHelp) };
    case "capacity":
      return bracketCapacity(group, side);
  }
}

/** A stand-by takes nothing itself; what it stands on is reached all the same, and may take what the others do not. */
const withoutHelp = (member: GroupMember): GroupMember =>
  member.standBy ? { ...member, standBy: false, weight: 0, idle: true } : member;

function bracketCapacity(group: MemberGroup, side: DoubtSide): MemberGroup {
  const { members } = group;
  const steady = members.filter(({ standBy }) => !standBy);
  const certainWeight = weightOf(steady.filter(({ certain }) => certain));
  if (certainWeight >= 1 - capacityTolerance) {
    return side === "worst" ? { ...group, members: members.filter(({ certain }) => certain) } : group;
  }
  if (side === "best") {
    return {
      ...group,
      members: members.map((member) => (member.certain || member.standBy ? member : { ...member, whole: true })),
    };
  }
  const scaled = steady.map((member) => ({ ...member, weight: member.weight / certainWeight }));
  if (certainWeight > 0 && weightOf(scaled) <= maxWeightSum) return { rule: "share", k: 0, members: scaled };
  return { rule: "all", k: 0, members: steady.map((member) => ({ ...member, weight: 1 })) };
}
