import { numberedNodes } from "../../engine/compile.js";
import { UnknownIdError } from "../../errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { nearest } from "../../model/values/nearest.js";
import { countedRows, organisationType } from "../counting/counted-rows.js";

/** What is offered, or who is lost: a service type, or a type of organisation. */
export interface OfferedType {
  readonly what: "service" | "organisation";
  readonly type: string;
}

/**
 * What is offered: an *offer* is one service type of one holder of a population, of which it may run several services, or an
 * organisation that is counted itself.
 */
export interface OfferTable {
  /** Services first, each ascending by type; also those that nobody who is counted offers. */
  readonly types: readonly OfferedType[];
  /** By offer: place of the holder in `PopulationFigures.holders`. */
  readonly holderOf: Int32Array;
  /** By offer: place in `types`. */
  readonly typeOf: Int32Array;
  /** By offer: how many nodes stand for it; it is lost when all of them are. */
  readonly sizeOf: Int32Array;
  /** By node number: its offer, or −1. */
  readonly offerOfNode: Int32Array;
  /** By node number: its type, or −1. */
  readonly typeOfNode: Int32Array;
}

/**
 * The offers of a landscape: those of its rows, one for all the units in which a holder is counted.
 * @remarks Cost: time O(n log n).
 */
export function offerTable(landscape: Landscape): OfferTable {
  const { nodes } = numberedNodes(landscape);
  const keyOf = ({ what, type }: OfferedType): string => `${what} ${type}`;
  const found = new Map<string, OfferedType>();
  const typeOfNode = nodes.map((node): OfferedType | undefined => {
    if (node.kind === "service") return { what: "service", type: node.serviceType };
    const type = organisationType(node);
    return type === undefined ? undefined : { what: "organisation", type };
  });
  const { rows, offers } = countedRows(landscape);
  const counted = new Set(rows.map(keyOf));
  for (const type of typeOfNode) {
    if (type !== undefined && (type.what === "service" || counted.has(keyOf(type)))) found.set(keyOf(type), type);
  }
  const order = ({ what }: OfferedType): number => (what === "service" ? 0 : 1);
  const types = [...found.values()].sort((a, b) => order(a) - order(b) || (a.type < b.type ? -1 : 1));
  const numberOf = new Map(types.map((type, number) => [keyOf(type), number]));
  const offerOfNode = new Int32Array(nodes.length).fill(-1);
  const table: { holder: number; type: number; size: number }[] = [];
  for (const { row, holder, nodes: numbers } of offers) {
    const counts = rows[row];
    // a holder that is counted in several units stands in a row for each of them, with the same nodes
    if (counts === undefined || offerOfNode[numbers[0] ?? -1] !== -1) continue;
    const offer = table.push({ holder, type: numberOf.get(keyOf(counts)) ?? -1, size: numbers.length }) - 1;
    for (const number of numbers) offerOfNode[number] = offer;
  }
  return {
    types,
    holderOf: Int32Array.from(table, ({ holder }) => holder),
    typeOf: Int32Array.from(table, ({ type }) => type),
    sizeOf: Int32Array.from(table, ({ size }) => size),
    offerOfNode,
    typeOfNode: Int32Array.from(typeOfNode, (type) => (type === undefined ? -1 : (numberOf.get(keyOf(type)) ?? -1))),
  };
}

/** The place of a type by its word, a service type before a type of organisation; `undefined` where there is none. */
export function typeIn({ types }: Pick<OfferTable, "types">, word: string): number | undefined {
  const place = types.findIndex(({ type }) => type === word);
  return place === -1 ? undefined : place;
}

/**
 * The place of a type that is asked for.
 * @throws {@link UnknownIdError} for one that the landscape does not have
 */
export function askedType(offers: Pick<OfferTable, "types">, word: string): number {
  const place = typeIn(offers, word);
  if (place !== undefined) return place;
  const words = offers.types.map(({ type }) => type);
  throw new UnknownIdError("service type", word, nearest(word, words));
}
