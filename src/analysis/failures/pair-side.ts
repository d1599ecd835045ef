import { FailurePairs, type ImpairedAlone } from "../../engine/failures/failure-pairs.js";
import type { Failure } from "../../engine/failures/single-failures.js";
import { toleranceUnits, wholeLoss } from "../../engine/loss.js";
import { renamingLoop } from "../levels/named-loop.js";
import { type OfferNodes, offerNodes } from "../offers/offer-nodes.js";
import { OfferReader, offerStates } from "../offers/offer-reader.js";
import { OfferSet } from "../offers/offer-set.js";
import { failureOf, type SweepModel, type SweepModelSide, stateBefore } from "./failure-model.js";

/** What a unit takes alone, in one reading of what is not known. */
export interface TakenAlone {
  /** Offers of which all nodes are lost. */
  readonly lost: readonly number[];
  readonly isLost: OfferSet;
  /** Offers of which some but not all nodes are lost. */
  readonly partly: readonly number[];
}

const nothing: TakenAlone = { lost: [], isLost: new OfferSet(0), partly: [] };

const isLostAt = (loss: number): boolean => loss >= wholeLoss - toleranceUnits;

/** Pairs of the units of a model in one reading of what is not known. */
export class PairSide {
  private readonly pairs: FailurePairs;
  private readonly nodes: OfferNodes;
  /** Says how offers were before anything fails. */
  readonly reader: OfferReader;
  private readonly failures: readonly Failure[];
  private readonly taken: (TakenAlone | undefined)[];
  private readonly impaired = new Map<number, ImpairedAlone>();
  private takenSecond = nothing;
  private isPartlyLost = nothing.isLost;
  private isJoined = false;

  constructor(
    private readonly model: SweepModel,
    private readonly side: SweepModelSide,
  ) {
    const { offers, nodeCount, unitCount, evaluationsPerNode } = model;
    const state = stateBefore(side, { evaluationsPerNode });
    this.pairs = new FailurePairs(side.graph, state, { evaluationsPerNode });
    this.nodes = offerNodes(side.graph, offers, nodeCount);
    this.reader = new OfferReader({ graph: side.graph, nodes: { length: nodeCount } }, offers, state, side.disturbed);
    this.failures = Array.from({ length: unitCount }, (_, unit) => failureOf(side, unit));
    this.taken = new Array(unitCount);
  }

  /** Tries a first alone and remembers what it impairs; about how many bytes that takes. */
  remember(first: number): number {
    const impaired = this.begin(first);
    this.end();
    this.impaired.set(first, impaired);
    const { positions, losses, open } = impaired;
    return positions.byteLength + losses.byteLength + open.byteLength;
  }

  /** Remembers no first any more. */
  forget(): void {
    this.impaired.clear();
  }

  /** What a unit takes alone; it was tried before. */
  takenBy(unit: number): TakenAlone {
    const taken = this.taken[unit];
    if (taken === undefined) throw new RangeError(`unit ${unit} has not been tried`);
    return taken;
  }

  /** Lets the second of the next pairs fail; what it impairs alone. */
  begin(second: number): ImpairedAlone {
    const impaired = this.naming(() => this.pairs.begin(this.failures[second] ?? { positions: [] }));
    const taken = this.taken[second] ?? this.readTaken(impaired);
    this.taken[second] = taken;
    this.takenSecond = taken;
    this.isPartlyLost = new OfferSet(this.model.offers.sizeOf.length, taken.partly);
    return impaired;
  }

  /** Lets a first that is remembered fail too; the offers that both may take though neither alone does, each once. */
  join(first: number): number[] {
    const impaired = this.impaired.get(first);
    if (impaired === undefined) throw new RangeError(`unit ${first} is not remembered`);
    const takenFirst = this.takenBy(first);
    const inBoth = takenFirst.partly.filter((offer) => this.isPartlyLost.has(offer));
    this.isJoined = this.naming(() => this.pairs.join(this.failures[first] ?? { positions: [] }, impaired, inBoth.length > 0));
    if (!this.isJoined) return [];
    const candidates = new Set(inBoth);
    const { touched, touchedCount } = this.pairs.state;
    for (let index = 0; index < touchedCount; index++) candidates.add(this.nodes.offerAt[touched[index] ?? -1] ?? -1);
    candidates.delete(-1);
    // a loss that already counted as the whole may still have grown
    const isLostAlone = (offer: number): boolean =>
      takenFirst.isLost.has(offer) || this.takenSecond.isLost.has(offer) || this.wasLost(offer);
    return [...candidates].filter((offer) => this.isWhollyLost(offer) && !isLostAlone(offer));
  }

  /** The types of the nodes lost to the two that are joined and to neither alone, one entry a node. */
  nodesBeyond(): number[] {
    if (!this.isJoined) return [];
    const { touched, touchedCount, loss } = this.pairs.state;
    const types: number[] = [];
    for (let index = 0; index < touchedCount; index++) {
      const position = touched[index] ?? -1;
      const type = this.nodes.typeAt[position] ?? -1;
      if (type === -1 || this.wasLostAt(position)) continue;
      if (isLostAt(loss[position] ?? 0) && !isLostAt(this.pairs.eitherLoss(position))) types.push(type);
    }
    return types;
  }

  part(): void {
    if (this.isJoined) this.pairs.part();
    this.isJoined = false;
  }

  end(): void {
    this.pairs.end();
  }

  /** Reads the state of the second alone. */
  private readTaken({ positions }: ImpairedAlone): TakenAlone {
    const { loss } = this.pairs.state;
    const lost: number[] = [];
    const partly: number[] = [];
    const seen = new Set<number>();
    for (const position of positions) {
      const offer = this.nodes.offerAt[position] ?? -1;
      if (offer === -1 || seen.has(offer) || this.wasLost(offer)) continue;
      if (this.wasLostAt(position) || !isLostAt(loss[position] ?? 0)) continue;
      seen.add(offer);
      (this.isWhollyLost(offer) ? lost : partly).push(offer);
    }
    return { lost, isLost: new OfferSet(this.model.offers.sizeOf.length, lost), partly };
  }

  private wasLost(offer: number): boolean {
    return this.reader.stateBefore(offer) === offerStates.lost;
  }

  private wasLostAt(position: number): boolean {
    return this.reader.before?.[position] === offerStates.lost;
  }

  private isWhollyLost(offer: number): boolean {
    const { starts, positions } = this.nodes;
    const { loss } = this.pairs.state;
    const end = starts[offer + 1] ?? 0;
    for (let index = starts[offer] ?? 0; index < end; index++) {
      const position = positions[index] ?? -1;
      if (!isLostAt(loss[position] ?? 0) && !this.wasLostAt(position)) return false;
    }
    return true;
  }

  private naming<T>(work: () => T): T {
    // positions differ between readings, numbers of nodes do not
    return renamingLoop((position) => this.side.graph.nodeAt[position], work);
  }
}
