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

/** The place of a type by its word, a service type before a type of organisation; `undefined` where there is none. */
export function typeIn({ types }: Pick<OfferTable, "types">, word: string): number | undefined {
  const place = types.findIndex(({ type }) => type === word);
  return place === -1 ? undefined : place;
}

/** The places of the holders that have a type. */
export function holdersOfType(offers: Pick<OfferTable, "types" | "typeOf" | "holderOf">, word: string): ReadonlySet<number> {
  const type = typeIn(offers, word);
  return new Set([...offers.holderOf].filter((_, offer) => offers.typeOf[offer] === type));
}
