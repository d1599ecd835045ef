import { allScenarios, type BatchState, failIn, keep, takeBack, untouchedBatch } from "../../engine/batch/batch-state.js";
import { propagateBatch } from "../../engine/batch/propagate-batch.js";
import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import { type OfferNodes, offerNodes } from "../offers/offer-nodes.js";
import type { OfferTable } from "../offers/offer-table.js";
import type { SweepModelSide } from "./failure-model.js";

/** One reading of what is not known, with the state of 32 failures. */
export class WordSide {
  readonly state: BatchState;
  readonly nodes: OfferNodes;
  private readonly graph: CompiledGraph;
  /** By position: 1 where nobody got anything of a node before; it is no loss of a failure. */
  private readonly isGone: Uint8Array | undefined;

  constructor(
    private readonly side: SweepModelSide,
    offers: OfferTable,
    nodeCount: number,
  ) {
    this.state = untouchedBatch(side.graph);
    this.graph = withCuts(side);
    const { position = [], dependent = [] } = side.disturbed ?? {};
    for (const each of position) failIn(this.state, each, allScenarios);
    propagateBatch(this.graph, this.state); // what cut dependencies lead to is lost from here on
    for (const each of dependent) this.state.dirty.add(each);
    propagateBatch(this.graph, this.state);
    keep(this.state);
    if (side.disturbed !== undefined) {
      this.isGone = new Uint8Array(side.graph.nodeCount);
      for (const each of side.disturbed.isolated) this.isGone[each] = 1;
    }
    this.nodes = offerNodes(side.graph, offers, nodeCount);
  }

  /** Takes a unit in some of the scenarios; {@link settle} says what follows. */
  take(unit: number, scenarios: number): void {
    const { positionStart, position } = this.side;
    const end = positionStart[unit + 1] ?? 0;
    for (let index = positionStart[unit] ?? 0; index < end; index++) failIn(this.state, position[index] ?? -1, scenarios);
  }

  settle(): void {
    propagateBatch(this.graph, this.state);
  }

  /** Units from `first` on, each in its bit. */
  fail(first: number, count: number): void {
    for (let bit = 0; bit < count; bit++) this.take(first + bit, 1 << bit);
    this.settle();
  }

  wasGone(position: number): boolean {
    return this.isGone?.[position] === 1;
  }

  restore(): void {
    takeBack(this.state);
  }

  /** The failures that lose an offer, that is all of its nodes. */
  lostOffer(offer: number): number {
    const { lost } = this.state;
    const { starts, positions } = this.nodes;
    const end = starts[offer + 1] ?? 0;
    let all = -1;
    for (let index = starts[offer] ?? 0; index < end && all !== 0; index++) {
      const position = positions[index] ?? -1;
      if (!this.wasGone(position)) all &= lost[position] ?? 0;
    }
    return all;
  }
}

/** The graph with every cut dependency leading to something that is lost in all scenarios. */
function withCuts({ graph, disturbed }: SweepModelSide): CompiledGraph {
  const lost = disturbed?.position[0];
  if (disturbed === undefined || lost === undefined || disturbed.slot.length === 0) return graph;
  const supplier = graph.supplier.slice();
  for (const slot of disturbed.slot) supplier[slot] = lost;
  return { ...graph, supplier };
}
