import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import { toleranceUnits, wholeLoss } from "../../engine/loss.js";
import type { PropagationState } from "../../engine/propagate/propagation-state.js";
import { type OfferNodes, offerNodes } from "./offer-nodes.js";
import type { OfferTable } from "./offer-table.js";

/** How a node or an offer is. */
export const offerStates = { normal: 0, degraded: 1, lost: 2 } as const;

const stateOfLoss = (units: number): number =>
  units >= wholeLoss - toleranceUnits ? offerStates.lost : units > toleranceUnits ? offerStates.degraded : offerStates.normal;

/**
 * Reads from a state which offers are lost or impaired, looking at touched positions only; on top of a state that was kept,
 * which offers are lost or impaired beyond it.
 */
export class OfferReader {
  /** Offers lost by the last {@link read}: the first `lostCount` entries. */
  readonly lost: Int32Array;
  lostCount = 0;
  /** Offers in a worse state than before, lost or degraded: the first `impairedCount` entries. */
  readonly impaired: Int32Array;
  impairedCount = 0;
  /** Offers of which the last {@link read} touched a node: the first `touchedCount` entries. */
  readonly touched: Int32Array;
  touchedCount = 0;
  /** By type: nodes lost, whoever runs them. */
  readonly nodesLost: Int32Array;
  /** Where the nodes of offers stand. */
  readonly nodes: OfferNodes;
  /** By position: the state of its node before anything fails; absent where that is normal everywhere. */
  readonly before: Uint8Array | undefined;
  /** By position: 1 where a lost node is no loss of the failure, since it may have been lost before. */
  private notCounted: Uint8Array | undefined;
  private readonly lostOf: Int32Array;
  private readonly impairedOf: Int32Array;
  private readonly lostBefore: Int32Array | undefined;
  private readonly impairedBefore: Int32Array | undefined;
  private readonly isTouched: Uint8Array;
  /** Offers of which some but perhaps not all nodes were impaired. */
  private readonly partly: number[] = [];

  constructor(
    { graph, nodes }: { readonly graph: CompiledGraph; readonly nodes: { readonly length: number } },
    private readonly table: OfferTable,
    private readonly state: Pick<PropagationState, "kept" | "loss">,
    { isolated = [] }: { readonly isolated?: ArrayLike<number> } = {},
  ) {
    const { kept } = state;
    const offers = table.holderOf.length;
    this.lost = new Int32Array(offers);
    this.impaired = new Int32Array(offers);
    this.lostOf = new Int32Array(offers);
    this.impairedOf = new Int32Array(offers);
    this.touched = new Int32Array(offers);
    this.isTouched = new Uint8Array(offers);
    this.nodesLost = new Int32Array(table.types.length);
    this.nodes = offerNodes(graph, table, nodes.length);
    if (kept === undefined) return;
    this.before = Uint8Array.from(kept.loss, stateOfLoss);
    for (let index = 0; index < isolated.length; index++) this.before[isolated[index] ?? -1] = offerStates.lost;
    this.before.forEach((state, position) => {
      const offer = this.nodes.offerAt[position] ?? -1;
      if (offer === -1) return;
      if (state >= offerStates.degraded) this.impairedOf[offer] = (this.impairedOf[offer] ?? 0) + 1;
      if (state === offerStates.lost) this.lostOf[offer] = (this.lostOf[offer] ?? 0) + 1;
    });
    this.lostBefore = this.lostOf.slice();
    this.impairedBefore = this.impairedOf.slice();
  }

  /** The state of an offer before anything fails. */
  stateBefore(offer: number): number {
    const size = this.table.sizeOf[offer] ?? 0;
    if (this.lostBefore?.[offer] === size) return offerStates.lost;
    return this.impairedBefore?.[offer] === size ? offerStates.degraded : offerStates.normal;
  }

  /** What of an offer is lost before anything fails, in units. */
  lossBefore(offer: number): number {
    const { kept } = this.state;
    return kept === undefined ? 0 : this.lossIn(kept.loss, offer);
  }

  /** What of a node was lost before anything fails; what is isolated is lost to people. */
  lossAt(position: number): number {
    if (this.before?.[position] === offerStates.lost) return wholeLoss;
    return this.state.kept?.loss[position] ?? 0;
  }

  /** What of an offer is lost now. */
  lossNow(offer: number): number {
    return this.lossIn(this.state.loss, offer);
  }

  /** The best node of an offer counts; what was lost before, or isolated, is worth nothing to people. */
  private lossIn(losses: Float64Array, offer: number): number {
    const { before } = this;
    const { starts, positions } = this.nodes;
    const end = starts[offer + 1] ?? 0;
    let least: number = wholeLoss;
    for (let index = starts[offer] ?? 0; index < end; index++) {
      const position = positions[index] ?? -1;
      if (before?.[position] !== offerStates.lost) least = Math.min(least, losses[position] ?? 0);
    }
    return least;
  }

  /** Counts lost nodes only where they are surely no loss of before. */
  countOnly(notCounted: Uint8Array): void {
    this.notCounted = notCounted;
  }

  /** @remarks Cost: the positions touched since the state was last cleared. */
  read({ loss, touched, touchedCount }: PropagationState): void {
    this.reset();
    const { nodesLost, before, notCounted } = this;
    const { offerAt, typeAt } = this.nodes;
    for (let index = 0; index < touchedCount; index++) {
      const position = touched[index] ?? -1;
      const type = typeAt[position] ?? -1;
      const units = type === -1 ? 0 : (loss[position] ?? 0);
      if (units <= toleranceUnits) continue;
      const stateBefore = before === undefined ? offerStates.normal : (before[position] ?? 0);
      const isLost = units >= wholeLoss - toleranceUnits && stateBefore < offerStates.lost;
      if (isLost && notCounted?.[position] !== 1) nodesLost[type] = (nodesLost[type] ?? 0) + 1;
      const offer = offerAt[position] ?? -1;
      if (offer === -1) continue;
      if (this.isTouched[offer] === 0) {
        this.isTouched[offer] = 1;
        this.touched[this.touchedCount++] = offer;
      }
      this.count(offer, isLost, stateBefore === offerStates.normal);
    }
  }

  /** Notes one node of an offer that is lost, or impaired, and was not before. */
  private count(offer: number, isLost: boolean, isImpaired: boolean): void {
    const size = this.table.sizeOf[offer] ?? 0;
    const impairedBefore = this.impairedBefore?.[offer] ?? 0;
    if (isImpaired) {
      const impaired = (this.impairedOf[offer] ?? 0) + 1;
      this.impairedOf[offer] = impaired;
      if (impaired === size) this.impaired[this.impairedCount++] = offer;
      else this.partly.push(offer);
    }
    if (!isLost) return;
    const lost = (this.lostOf[offer] ?? 0) + 1;
    this.lostOf[offer] = lost;
    if (impairedBefore === size && lost === size) this.impaired[this.impairedCount++] = offer;
    else if (!isImpaired) this.partly.push(offer);
    if (lost === size) this.lost[this.lostCount++] = offer;
  }

  private reset(): void {
    for (let index = 0; index < this.impairedCount; index++) this.forget(this.impaired[index] ?? -1);
    for (const offer of this.partly) this.forget(offer);
    this.partly.length = 0;
    for (let index = 0; index < this.touchedCount; index++) this.isTouched[this.touched[index] ?? -1] = 0;
    this.touchedCount = 0;
    this.nodesLost.fill(0);
    this.lostCount = 0;
    this.impairedCount = 0;
  }

  private forget(offer: number): void {
    this.lostOf[offer] = this.lostBefore?.[offer] ?? 0;
    this.impairedOf[offer] = this.impairedBefore?.[offer] ?? 0;
  }
}
