import { numberedNodes } from "../../engine/compile/compile.js";
import { UnknownIdError } from "../../errors/errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { organisationType } from "../../model/landscape/organisation-type.js";
import { nearestOfFew } from "../../model/values/nearest.js";
import { oncePerFrozen } from "../../model/values/remembered.js";
import { countedRows } from "../counting/counted-rows.js";
import { type OfferedType, type OfferTable, typeIn } from "./offer-table.js";

/**
 * The offers of a landscape: those of its rows, one for all the units in which a holder is counted.
 * @remarks Cost: time O(n log n), once for each landscape.
 */
export const offerTable = oncePerFrozen((landscape: Landscape): OfferTable => {
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
});

/**
 * The place of a type that is asked for.
 * @throws {@link UnknownIdError} for one that the landscape does not have
 */
export function askedType(offers: Pick<OfferTable, "types">, word: string): number {
  const place = typeIn(offers, word);
  if (place !== undefined) return place;
  const words = offers.types.map(({ type }) => type);
  throw new UnknownIdError("service type", word, nearestOfFew(word, words));
}
