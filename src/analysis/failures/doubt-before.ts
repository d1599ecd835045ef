import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import { type OfferReader, offerStates } from "../offers/offer-reader.js";
import { AnyReach, type FailureIn, startsOf } from "./any-reach.js";

/** One reading of what is not known: where nodes stand in its graph, and how they are before anything fails. */
export interface ReadSide {
  readonly graph: CompiledGraph;
  readonly reader: OfferReader;
}

/**
 * What a moment may have taken already, though it is not known whether it has: a further failure may take it where it reaches
 * it at all, and never surely.
 */
export class DoubtBefore {
  /** Offers, of which a failure last reached a service, that it may take beyond what it takes at worst. */
  readonly lost: number[] = [];
  readonly impaired: number[] = [];
  /** Offers of which a failure last reached a node, and of which it is not known how much was lost before. */
  readonly open: number[] = [];
  /** The types of the nodes for which the same holds, one entry a node. */
  readonly nodes: number[] = [];
  private constructor(
    private readonly worst: ReadSide,
    private readonly best: ReadSide,
    /** By position of the worst reading: 1 for a node of which it is not known how much was lost before, 2 where not even its state is. */
    private readonly isOpen: Uint8Array,
    private readonly any: AnyReach,
  ) {}

  /** `undefined` where every node that counts is known to be as it is. */
  static between(worst: ReadSide, best: ReadSide, nodeCount: number): DoubtBefore | undefined {
    const [atWorst, atBest] = [worst.reader.before, best.reader.before];
    if (worst === best || atWorst === undefined || atBest === undefined) return undefined;
    const isOpen = new Uint8Array(worst.graph.nodeCount);
    const mayBeLost = new Uint8Array(best.graph.nodeCount);
    for (let number = 0; number < nodeCount; number++) {
      const [position, other] = [worst.graph.positionOf[number] ?? -1, best.graph.positionOf[number] ?? -1];
      if ((worst.reader.nodes.typeAt[position] ?? -1) === -1) continue;
      if (worst.reader.lossAt(position) !== best.reader.lossAt(other)) isOpen[position] = 1;
      if (atWorst[position] !== atBest[other]) isOpen[position] = 2;
      if (atWorst[position] === offerStates.lost) mayBeLost[other] = 1;
    }
    if (!isOpen.includes(1) && !isOpen.includes(2)) return undefined;
    best.reader.countOnly(mayBeLost);
    return new DoubtBefore(worst, best, isOpen, new AnyReach(worst.graph, best.graph, nodeCount));
  }

  /**
   * Follows a failure through every dependency that there may be.
   * @remarks Cost: what depends on it in any way.
   */
  follow(failureIn: FailureIn): void {
    const { reader } = this.worst;
    for (const list of [this.lost, this.impaired, this.open, this.nodes]) list.length = 0;
    const offers = new Set<number>();
    for (const position of this.any.follow((reading) => startsOf(failureIn(reading))))
      if (this.isOpen[position] !== 0) this.found(position, offers);
    for (const offer of offers) {
      this.open.push(offer);
      const [worst, best] = [reader.stateBefore(offer), this.best.reader.stateBefore(offer)];
      if (worst === best) continue;
      this.impaired.push(offer);
      if (worst === offerStates.lost) this.lost.push(offer);
    }
  }

  private found(position: number, offers: Set<number>): void {
    const { reader } = this.worst;
    const { typeAt, offerAt } = reader.nodes;
    if (this.isOpen[position] === 2 && reader.before?.[position] === offerStates.lost) this.nodes.push(typeAt[position] ?? -1);
    const offer = offerAt[position] ?? -1;
    if (offer !== -1) offers.add(offer);
  }

  /** Whether an offer that a failure takes in the best reading was surely there to be taken. */
  isSureLoss(offer: number): boolean {
    return this.worst.reader.stateBefore(offer) < offerStates.lost;
  }

  /** The same for one that is worse off in the best reading, lost or not. */
  isSureImpairment(offer: number, isLost: boolean): boolean {
    const before = this.worst.reader.stateBefore(offer);
    return before === offerStates.normal || (isLost && before < offerStates.lost);
  }
}
