import type { CompiledGraph } from "../compile/compiled-graph.js";
import type { LevelSteps } from "../level-steps.js";
import { DirtyNodes } from "./dirty-nodes.js";

/**
 * What a scenario leaves of a compiled graph: inputs (`own`, `cut`, `carries`) and the losses that follow from them once
 * {@link propagate} has run. Change the inputs through the functions below, which note what must be computed again.
 */
export interface PropagationState {
  /** Length n, by position: units lost. After {@link propagate} the fixed point. */
  readonly loss: Float64Array;
  /** Length n, by position: units that the scenario takes from the node itself. */
  readonly own: Float64Array;
  /** Length m, by slot: 1 where the dependency is cut. */
  readonly cut: Uint8Array;
  /** Length m, by slot: 1 where a stand-by carries; absent where the graph has none. */
  readonly carries: Uint8Array | undefined;
  /** Length n, by position: the steps that a level is counted in, over time, if it is. Absent where none is. */
  steps: readonly (LevelSteps | undefined)[] | undefined;
  /** Positions to be evaluated. */
  readonly dirty: DirtyNodes;
  /** Every position whose loss was raised since the last {@link clearState}, each once; a stack of `touchedCount` entries. */
  readonly touched: Int32Array;
  readonly isTouched: Uint8Array;
  touchedCount: number;
  /** Length: members of the largest group. For selecting the k-th best. */
  readonly scratch: Float64Array;
  /** Positions and slots whose inputs are not those of an untouched graph; every slot that is cut stands here. */
  readonly ownChanged: number[];
  readonly cutSlots: number[];
  /** What {@link clearState} goes back to; absent: to untouched. */
  kept: KeptState | undefined;
}

/** Losses and inputs of a state that was kept. */
interface KeptState {
  readonly loss: Float64Array;
  readonly own: Float64Array;
  /** How many slots were cut: the first entries of `cutSlots`. */
  readonly cuts: number;
}

/** The state in which nothing is disturbed: every loss is 0. */
export function untouchedState(
  { nodeCount, dependencyCount, largestGroup, limits }: CompiledGraph,
  { standBysCarry = false } = {},
): PropagationState {
  return {
    loss: new Float64Array(nodeCount),
    own: new Float64Array(nodeCount),
    cut: new Uint8Array(dependencyCount),
    carries: limits === undefined ? undefined : new Uint8Array(dependencyCount).fill(standBysCarry ? 1 : 0),
    steps: undefined,
    dirty: new DirtyNodes(nodeCount),
    touched: new Int32Array(nodeCount),
    isTouched: new Uint8Array(nodeCount),
    touchedCount: 0,
    scratch: new Float64Array(largestGroup),
    ownChanged: [],
    cutSlots: [],
    kept: undefined,
  };
}

/**
 * Makes a fixed point the one that {@link clearState} goes back to, and on which further losses come: they are what is touched.
 * @remarks Cost: 16 bytes a node.
 */
export function keepState(state: PropagationState): void {
  for (let index = 0; index < state.touchedCount; index++) state.isTouched[state.touched[index]!] = 0;
  state.touchedCount = 0;
  state.ownChanged.length = 0;
  state.kept = { loss: state.loss.slice(), own: state.own.slice(), cuts: state.cutSlots.length };
}

/** Takes units from a node itself; of several the most counts. */
export function degradePosition(state: PropagationState, position: number, loss: number): void {
  if (loss <= state.own[position]!) return;
  if (state.own[position] === ownKept(state, position)) state.ownChanged.push(position);
  state.own[position] = loss;
  state.dirty.add(position);
}

/** What a state that was kept takes from a node itself. */
export function ownKept({ kept }: PropagationState, position: number): number {
  return kept === undefined ? 0 : kept.own[position]!;
}

/** Cuts the dependency in a slot of `position`. */
export function cutSlot(state: PropagationState, position: number, slot: number): void {
  if (state.cut[slot] === 1) return;
  state.cut[slot] = 1;
  state.cutSlots.push(slot);
  state.dirty.add(position);
}

/** Back to untouched, or to what was kept, at the cost of what was touched. Stand-bys keep their setting. */
export function clearState(state: PropagationState): void {
  const { kept } = state;
  for (let index = 0; index < state.touchedCount; index++) {
    const position = state.touched[index]!;
    state.loss[position] = kept === undefined ? 0 : kept.loss[position]!;
    state.isTouched[position] = 0;
  }
  state.touchedCount = 0;
  for (const position of state.ownChanged) state.own[position] = ownKept(state, position);
  const cuts = kept?.cuts ?? 0;
  for (let index = cuts; index < state.cutSlots.length; index++) state.cut[state.cutSlots[index]!] = 0;
  state.ownChanged.length = 0;
  state.cutSlots.length = cuts;
  state.dirty.clear();
}

/** Gives a node back what a disturbance took, down to `loss` units; {@link recover} needs to hear of it. */
export function setOwnLoss(state: PropagationState, position: number, loss: number): void {
  if (state.own[position] === 0 && loss > 0) state.ownChanged.push(position);
  state.own[position] = loss;
}

/** Joins a dependency that was cut; {@link recover} needs to hear of the position that depends. */
export function joinSlot(state: PropagationState, slot: number): void {
  state.cut[slot] = 0;
}
