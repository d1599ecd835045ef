import type { CompiledGraph } from "../../engine/compiled-graph.js";
import { toleranceUnits, wholeLoss } from "../../engine/loss.js";
import type { PropagationState } from "../../engine/propagation-state.js";
import type { LandscapeNode } from "../../model/landscape/node.js";

/** What is offered: an *offer* is one service type of one insurer, of which it may run several services. */
export interface OfferTable {
  /** Ascending. */
  readonly serviceTypes: readonly string[];
  /** By offer: place of the insurer among the landscape's insurers by id. */
  readonly insurerOf: Int32Array;
  /** By offer: place in `serviceTypes`. */
  readonly typeOf: Int32Array;
  /** By offer: how many services stand for it; it is lost when all of them are. */
  readonly sizeOf: Int32Array;
  /** By node number: its offer, or −1. */
  readonly offerOfNode: Int32Array;
  /** By node number: its service type, or −1. */
  readonly typeOfNode: Int32Array;
}

/**
 * @param nodes - in the order in which they are compiled
 * @param insurerNumber - place of each insurer by id
 * @remarks Cost: time O(n log n).
 */
export function offerTable(nodes: readonly LandscapeNode[], insurerNumber: ReadonlyMap<string, number>): OfferTable {
  const types = new Set<string>();
  for (const node of nodes) if (node.kind === "service") types.add(node.serviceType);
  const serviceTypes = [...types].sort();
  const typeNumber = new Map(serviceTypes.map((type, number) => [type, number]));
  const offerOfNode = new Int32Array(nodes.length).fill(-1);
  const typeOfNode = new Int32Array(nodes.length).fill(-1);
  const offers = new Map<number, number>();
  const rows: { insurer: number; type: number; size: number }[] = [];
  nodes.forEach((node, number) => {
    if (node.kind !== "service") return;
    const type = typeNumber.get(node.serviceType) ?? -1;
    typeOfNode[number] = type;
    const insurer = insurerNumber.get(node.operator);
    if (insurer === undefined) return;
    const key = insurer * serviceTypes.length + type;
    const offer = offers.get(key) ?? rows.push({ insurer, type, size: 0 }) - 1;
    offers.set(key, offer);
    const row = rows[offer];
    if (row !== undefined) row.size++;
    offerOfNode[number] = offer;
  });
  return {
    serviceTypes,
    insurerOf: Int32Array.from(rows, ({ insurer }) => insurer),
    typeOf: Int32Array.from(rows, ({ type }) => type),
    sizeOf: Int32Array.from(rows, ({ size }) => size),
    offerOfNode,
    typeOfNode,
  };
}

/** Reads from a state which offers are lost or impaired, looking at touched positions only. */
export class OfferReader {
  /** Offers lost by the last {@link read}: the first `lostCount` entries. */
  readonly lost: Int32Array;
  lostCount = 0;
  /** Offers lost or degraded: the first `impairedCount` entries. */
  readonly impaired: Int32Array;
  impairedCount = 0;
  /** By service type: service nodes lost, whoever runs them. */
  readonly servicesLost: Int32Array;
  private readonly offerAt: Int32Array;
  private readonly typeAt: Int32Array;
  private readonly lostOf: Int32Array;
  private readonly impairedOf: Int32Array;
  /** Offers of which some but perhaps not all services were impaired. */
  private readonly partly: number[] = [];

  constructor(
    { graph, nodes }: { readonly graph: CompiledGraph; readonly nodes: { readonly length: number } },
    private readonly table: OfferTable,
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
  }

  /** @remarks Cost: the positions touched since the state was last cleared. */
  read({ loss, touched, touchedCount }: PropagationState): void {
    this.reset();
    const { offerAt, typeAt, servicesLost } = this;
    for (let index = 0; index < touchedCount; index++) {
      const position = touched[index] ?? -1;
      const type = typeAt[position] ?? -1;
      const units = type === -1 ? 0 : (loss[position] ?? 0);
      if (units <= toleranceUnits) continue;
      const isLost = units >= wholeLoss - toleranceUnits;
      if (isLost) servicesLost[type] = (servicesLost[type] ?? 0) + 1;
      this.count(offerAt[position] ?? -1, isLost);
    }
  }

  /** Notes one impaired service of an offer. */
  private count(offer: number, isLost: boolean): void {
    if (offer === -1) return;
    const size = this.table.sizeOf[offer] ?? 0;
    const impaired = (this.impairedOf[offer] ?? 0) + 1;
    this.impairedOf[offer] = impaired;
    if (impaired === size) this.impaired[this.impairedCount++] = offer;
    else this.partly.push(offer);
    if (!isLost) return;
    const lost = (this.lostOf[offer] ?? 0) + 1;
    this.lostOf[offer] = lost;
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
    this.lostOf[offer] = 0;
    this.impairedOf[offer] = 0;
  }
}
