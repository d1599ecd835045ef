import type { CompiledGraph } from "../../engine/compiled-graph.js";
import { toleranceUnits, wholeLoss } from "../../engine/loss.js";
import type { PropagationState } from "../../engine/propagation-state.js";
import type { OfferTable } from "./offer-table.js";

/** How a service node or an offer is. */
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
  /** By service type: service nodes lost, whoever runs them. */
  readonly servicesLost: Int32Array;
  /** By position: its offer and its type, or −1. */
  readonly offerAt: Int32Array;
  readonly typeAt: Int32Array;
  /** By position: the state of its node before anything fails; absent where that is normal everywhere. */
  readonly before: Uint8Array | undefined;
  /** By position: 1 where a lost node is no loss of the failure, since it may have been lost before. */
  private notCounted: Uint8Array | undefined;
  private readonly lostOf: Int32Array;
  private readonly impairedOf: Int32Array;
  private readonly lostBefore: Int32Array | undefined;
  private readonly impairedBefore: Int32Array | undefined;
  /** Offers of which some but perhaps not all services were impaired. */
  private readonly partly: number[] = [];

  constructor(
    { graph, nodes }: { readonly graph: CompiledGraph; readonly nodes: { readonly length: number } },
    private readonly table: OfferTable,
    { kept }: Pick<PropagationState, "kept">,
    { isolated = [] }: { readonly isolated?: ArrayLike<number> } = {},
  ) {
    const offers = table.insurerOf.length;
    this.lost = new Int32Array(offers);
    this.impaired = new Int32Array(offers);
    this.lostOf = new Int32Array(offers);
    this.impairedOf = new Int32Array(offers);
    this.servicesLost = new Int32Array(table.serviceTypes.length);
    this.offerAt = new Int32Array(graph.nodeCount).fill(-1);
    this.typeAt = new Int32Array(graph.nodeCount).fill(-1);
    for (let number = 0; number < nodes.length; number++) {
      const position = graph.positionOf[number] ?? -1;
      this.offerAt[position] = table.offerOfNode[number] ?? -1;
      this.typeAt[position] = table.typeOfNode[number] ?? -1;
    }
    if (kept === undefined) return;
    this.before = Uint8Array.from(kept.loss, stateOfLoss);
    for (let index = 0; index < isolated.length; index++) this.before[isolated[index] ?? -1] = offerStates.lost;
    this.before.forEach((state, position) => {
      const offer = this.offerAt[position] ?? -1;
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

  /** Counts lost service nodes only where they are surely no loss of before. */
  countOnly(notCounted: Uint8Array): void {
    this.notCounted = notCounted;
  }

  /** @remarks Cost: the positions touched since the state was last cleared. */
  read({ loss, touched, touchedCount }: PropagationState): void {
    this.reset();
    const { offerAt, typeAt, servicesLost, before, notCounted } = this;
    for (let index = 0; index < touchedCount; index++) {
      const position = touched[index] ?? -1;
      const type = typeAt[position] ?? -1;
      const units = type === -1 ? 0 : (loss[position] ?? 0);
      if (units <= toleranceUnits) continue;
      const stateBefore = before === undefined ? offerStates.normal : (before[position] ?? 0);
      const isLost = units >= wholeLoss - toleranceUnits && stateBefore < offerStates.lost;
      if (isLost && notCounted?.[position] !== 1) servicesLost[type] = (servicesLost[type] ?? 0) + 1;
      this.count(offerAt[position] ?? -1, isLost, stateBefore === offerStates.normal);
    }
  }

  /** Notes one service of an offer that is lost, or impaired, and was not before. */
  private count(offer: number, isLost: boolean, isImpaired: boolean): void {
    if (offer === -1) return;
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
    this.servicesLost.fill(0);
    this.lostCount = 0;
    this.impairedCount = 0;
  }

  private forget(offer: number): void {
    this.lostOf[offer] = this.lostBefore?.[offer] ?? 0;
    this.impairedOf[offer] = this.impairedBefore?.[offer] ?? 0;
  }
}
