import { allScenarios } from "./batch-state.js";

/**
 * The scenarios in which at least so many members of a group are lost.
 * @param members - the first `count` entries: the scenarios in which each member is lost
 * @param wanted - from 1 to `count`
 * @param sums - length at least `wanted` + 1; is written over
 * @remarks Cost: `count` steps where any or all are wanted, else `count` · `wanted`.
 */
export function atLeastLost(members: Int32Array, count: number, wanted: number, sums: Int32Array): number {
  if (wanted === count) {
    let all = allScenarios;
    for (let index = 0; index < count && all !== 0; index++) all &= members[index]!;
    return all;
  }
  if (wanted === 1) {
    let any = 0;
    for (let index = 0; index < count; index++) any |= members[index]!;
    return any;
  }
  sums[0] = allScenarios; // entry j: the scenarios in which at least j members are lost
  for (let sum = 1; sum <= wanted; sum++) sums[sum] = 0; // a call of fill costs more than these few
  for (let index = 0; index < count; index++) {
    const word = members[index]!;
    if (word === 0) continue;
    for (let sum = wanted; sum > 0; sum--) sums[sum]! |= sums[sum - 1]! & word;
  }
  return sums[wanted]!;
}
