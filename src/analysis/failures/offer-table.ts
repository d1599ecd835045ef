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
