import type { CompiledGraph } from "../compile/compiled-graph.js";
import {
  allScenarios,
  type BatchState,
  batchSize,
  clearBatch,
  failSeeds,
  keep,
  type Seed,
  takeBack,
  untouchedBatch,
} from "./batch-state.js";
import { type LostAlone, lostAlone } from "./lost-alone.js";
import { OpenNodes } from "./open-nodes.js";
import { propagateBatch } from "./propagate-batch.js";
import { propagateTogether } from "./propagate-together.js";

/** The pairs of one first failure with up to 32 second ones: bit s is the pair of `first` and `second + s`. */
export interface Together {
  readonly first: number;
  readonly second: number;
  /** The bits that stand for a pair. */
  readonly scenarios: number;
  /** The positions that the first alone loses, as {@link positionBits}. */
  readonly byFirst: Int32Array;
  /** Length n, by position: the pairs that lose it to the second alone, or to both together though neither alone does. */
  readonly lost: Int32Array;
  /** The positions that some pairs lose though neither alone does, each once, and the words of the second alone there. */
  readonly changed: Int32Array;
  readonly wordBefore: Int32Array;
  readonly changedCount: number;
}

/** Reads pairs; what is handed over is used again for the next ones. */
export type PairVisitor = (together: Together) => void;

/** How much a pair sweep may remember. */
export interface PairSweepOptions {
  /** Bytes for what the firsts lose alone, about n / 4 for each of n nodes; with less, they and the seconds are computed several times. @defaultValue 2²⁸ */
  readonly bytes?: number;
}

/**
 * Every pair of a list of failures on a Boolean graph, 32 in a word. What two failures lose is at least what each loses
 * alone; more is lost only where a node is open for both ({@link OpenNodes}): an `at-least` group that lost some of its
 * members to the one and others to the other. So both results are laid over each other, and only those nodes are evaluated,
 * with what follows from them.
 * @remarks That is exact: both results laid over each other are at most the least fixed point of the two failures, a node
 * that a step would add to them has a group that is lost through members of both and not through those of either, and from
 * there steps in any order end at that fixed point (P. Cousot, R. Cousot, "Automatic synthesis of optimal invariant
 * assertions: mathematical foundations", ACM SIGPLAN Notices 12(8), 1977, 1–12). Cost: for s failures two sweeps of all
 * alone; then for each first and 32 seconds the nodes that are open for the first, and the evaluation of those that are for
 * both and of what they lose.
 */
export class PairSweep {
  private readonly state: BatchState;
  private readonly openNodes: OpenNodes;
  private readonly blockSize: number;
  /** What the firsts from `blockStart` on lose alone. */
  private block: readonly LostAlone[] = [];
  private blockStart = -1;
  private evaluations = 0;

  /**
   * @param graph - a Boolean graph
   * @param seeds - what fails in each scenario; neighbours in the list should share dependents
   */
  constructor(
    private readonly graph: CompiledGraph,
    private readonly seeds: readonly Seed[],
    { bytes = 2 ** 28 }: PairSweepOptions = {},
  ) {
    this.state = untouchedBatch(graph);
    this.openNodes = new OpenNodes(graph);
    this.blockSize = Math.max(batchSize, Math.floor((4 * bytes) / Math.max(1, graph.nodeCount)));
  }

  /**
   * Visits the pairs of some seconds, from included to excluded, with every entry before each.
   * @returns the number of evaluations of nodes
   */
  run({ from, to }: { readonly from: number; readonly to: number }, visit: PairVisitor): number {
    const before = this.evaluations;
    for (let start = 0; start < to - 1; start += this.blockSize) {
      this.fillBlock(start);
      for (let second = from; second < to; second += batchSize) this.pairsWith(second, to, visit);
    }
    return this.evaluations - before;
  }

  private fillBlock(from: number): void {
    if (this.blockStart === from) return;
    const { graph, state, openNodes, seeds } = this;
    const to = Math.min(seeds.length, from + this.blockSize);
    this.block = []; // what was there may go before the next one comes
    this.block = lostAlone(graph, state, openNodes, seeds, { from, to }, (evaluations) => {
      this.evaluations += evaluations;
    });
    this.blockStart = from;
  }

  /** Up to 32 seconds with all firsts of the block that come before them. */
  private pairsWith(second: number, end: number, visit: PairVisitor): void {
    const { graph, state, openNodes, seeds, blockStart } = this;
    const count = Math.min(batchSize, end - second);
    const firstEnd = Math.min(blockStart + this.block.length, second + count - 1);
    if (firstEnd <= blockStart) return;
    failSeeds(state, seeds, second, end);
    this.evaluations += propagateBatch(graph, state);
    openNodes.find(state);
    keep(state);
    for (let first = blockStart; first < firstEnd; first++) {
      const { lost: byFirst, open } = this.block[first - blockStart]!;
      const scenarios = bitsBetween(first + 1 - second, count);
      for (let index = 0; index < open.length; index++)
        if ((openNodes.open[open[index]!]! & scenarios) !== 0) state.dirty.add(open[index]!);
      this.evaluations += propagateTogether(graph, state, byFirst, scenarios);
      const { lost, changed, wordBefore, changedCount } = state;
      visit({ first, second, scenarios, byFirst, lost, changed, wordBefore, changedCount });
      takeBack(state);
    }
    openNodes.forget();
    clearBatch(state);
  }
}

/** The bits of a word from one on, cut at the first, to before another, at most 32. */
function bitsBetween(from: number, to: number): number {
  return (allScenarios << Math.max(0, from)) & (allScenarios >>> (batchSize - to));
}
