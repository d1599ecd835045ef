import type { CompiledGraph } from "../compile/compiled-graph.js";
import { DirtyNodes } from "../propagate/dirty-nodes.js";

/** Scenarios of one batch: the bits of a word. */
export const batchSize = 32;

/** The word of all 32 scenarios. */
export const allScenarios = -1;

/**
 * Which nodes of a Boolean graph are lost in each of 32 scenarios: bit s of a word stands for scenario s. A journal notes
 * every change since the state was last kept, so that each batch can start from there again.
 */
export interface BatchState {
  /** Length n, by position: the scenarios in which the node is lost. */
  readonly lost: Int32Array;
  /** Length n, by position: the scenarios that take the node itself. */
  readonly own: Int32Array;
  readonly dirty: DirtyNodes;
  /** Positions whose word changed since the state was kept, each once, and the words they had; stacks of `changedCount` entries. */
  readonly changed: Int32Array;
  readonly wordBefore: Int32Array;
  readonly isChanged: Uint8Array;
  changedCount: number;
  /** Positions failed since the state was kept. */
  readonly failed: number[];
  /** Positions lost, and positions failed, in the state that was kept. */
  readonly keptLost: number[];
  readonly keptFailed: number[];
  /** Length: members of the largest group, and one more. For what a group hears, and for counting it. */
  readonly members: Int32Array;
  readonly sums: Int32Array;
}

/** Nothing is lost in any of the 32 scenarios. */
export function untouchedBatch({ nodeCount, largestGroup }: CompiledGraph): BatchState {
  return {
    lost: new Int32Array(nodeCount),
    own: new Int32Array(nodeCount),
    dirty: new DirtyNodes(nodeCount),
    changed: new Int32Array(nodeCount),
    wordBefore: new Int32Array(nodeCount),
    isChanged: new Uint8Array(nodeCount),
    changedCount: 0,
    failed: [],
    keptLost: [],
    keptFailed: [],
    members: new Int32Array(largestGroup),
    sums: new Int32Array(largestGroup + 1),
  };
}

/** Takes a node itself in some of the scenarios. */
export function failIn(state: BatchState, position: number, scenarios: number): void {
  const before = state.own[position]!;
  const after = before | scenarios;
  if (after === before) return;
  if (before === 0) state.failed.push(position);
  state.own[position] = after;
  state.dirty.add(position);
}

/** What fails in a scenario: one position, or several together. */
export type Seed = number | readonly number[];

/** Takes up to 32 seeds from `first` to before `end`, each in the scenario of its bit; how many there were. */
export function failSeeds(state: BatchState, seeds: readonly Seed[], first: number, end = seeds.length): number {
  const count = Math.min(batchSize, end - first);
  for (let scenario = 0; scenario < count; scenario++) {
    const seed = seeds[first + scenario]!;
    if (typeof seed === "number") failIn(state, seed, 1 << scenario);
    else for (const position of seed) failIn(state, position, 1 << scenario);
  }
  return count;
}

/** Notes the scenarios in which a position is lost from now on, and marks what depends on it. */
export function setLost(state: BatchState, { dependentStart, dependent }: CompiledGraph, position: number, word: number): void {
  const { lost, changed, wordBefore, isChanged, dirty } = state;
  if (isChanged[position] === 0) {
    isChanged[position] = 1;
    changed[state.changedCount] = position;
    wordBefore[state.changedCount++] = lost[position]!;
  }
  lost[position] = word;
  const end = dependentStart[position + 1]!;
  for (let index = dependentStart[position]!; index < end; index++) dirty.add(dependent[index]!);
}

/** Makes the present state the one that {@link takeBack} returns to. Losses may come to it then; a position that failed in some scenarios only may not fail in others. */
export function keep(state: BatchState): void {
  for (let index = 0; index < state.changedCount; index++) {
    state.isChanged[state.changed[index]!] = 0;
    state.keptLost.push(state.changed[index]!);
  }
  state.changedCount = 0;
  for (let index = 0; index < state.failed.length; index++) state.keptFailed.push(state.failed[index]!);
  state.failed.length = 0;
}

/** Back to the state last kept, at the cost of what changed since. */
export function takeBack(state: BatchState): void {
  const { lost, own, changed, wordBefore, isChanged } = state;
  for (let index = 0; index < state.changedCount; index++) {
    const position = changed[index]!;
    isChanged[position] = 0;
    lost[position] = wordBefore[index]!;
  }
  state.changedCount = 0;
  for (const position of state.failed) own[position] = 0;
  state.failed.length = 0;
}

/** Back to untouched, at the cost of what was kept and changed. */
export function clearBatch(state: BatchState): void {
  takeBack(state);
  for (const position of state.keptLost) state.lost[position] = 0;
  for (const position of state.keptFailed) state.own[position] = 0;
  state.keptLost.length = 0;
  state.keptFailed.length = 0;
}
