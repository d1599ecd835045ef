import { OfferCount } from "../offers/offer-count.js";
import { typeIn } from "../offers/offer-table.js";
import type { SweepModel } from "./failure-model.js";

/**
 * Numbers of a row: the places of both units; what surely and what may be lost to the two and to neither alone, in the unit that is
 * counted; the organisations that may lose it, in whatever unit; and the nodes that are lost to the two and to neither alone.
 */
export const pairFields = 6;
/** What the numbers after the two places are. */
export const pairNames = ["atLeast", "atMost", "organisations", "nodes"] as const;

/** What one pair takes beyond its two, of the type of which most is. */
interface PairBeyond {
  atLeast: number;
  atMost: number;
  organisations: number;
}

/** Gathers the rows of pairs that take anything beyond their two, up to 32 pairs at a time. */
export class PairRows {
  private readonly rows: (readonly number[])[] = [];
  private readonly model: SweepModel;
  private readonly types: number;
  private readonly only: number;
  /** By pair × types + type: offers taken beyond. */
  private readonly sums: readonly OfferCount[];
  private readonly used: number[] = [];
  private readonly nodes: Int32Array;

  /** @param pairs - how many are told apart until they are taken */
  constructor(model: SweepModel, pairs: number) {
    this.model = model;
    this.types = model.offers.types.length;
    this.only = model.service === undefined ? -1 : (typeIn(model.offers, model.service) ?? this.types);
    this.sums = Array.from({ length: pairs * this.types }, () => new OfferCount(model.figures));
    this.nodes = new Int32Array(pairs);
  }

  /** An offer that a pair takes beyond its two: possibly, or surely too. */
  addOffer(pair: number, offer: number, isSure: boolean): void {
    const { typeOf, holderOf } = this.model.offers;
    const type = typeOf[offer] ?? -1;
    const sum = this.sums[pair * this.types + type];
    if (sum === undefined || (this.only !== -1 && type !== this.only)) return;
    if (sum.organisationsAny === 0) this.used.push(pair * this.types + type);
    const holder = holderOf[offer] ?? -1;
    sum.addAny(holder);
    if (isSure) sum.addSure(holder);
  }

  /** A node that a pair takes beyond its two. */
  addNode(pair: number, type: number): void {
    if (this.only === -1 || type === this.only) this.nodes[pair] = (this.nodes[pair] ?? 0) + 1;
  }

  /** Makes rows of what was added: pair p is that of the units at `first` and `second` + p. */
  take(first: number, second: number): void {
    const found = new Map<number, PairBeyond>();
    for (const at of this.used) {
      const sum = this.sums[at];
      if (sum === undefined) continue;
      const pair = Math.floor(at / this.types);
      const { atLeast, atMost, organisations } = found.get(pair) ?? { atLeast: 0, atMost: 0, organisations: 0 };
      found.set(pair, {
        atLeast: Math.max(atLeast, sum.atLeast),
        atMost: Math.max(atMost, sum.atMost),
        organisations: Math.max(organisations, sum.organisationsAny),
      });
      sum.reset();
    }
    this.used.length = 0;
    this.nodes.forEach((nodes, pair) => {
      const beyond = found.get(pair);
      if (beyond === undefined && nodes === 0) return;
      const { atLeast, atMost, organisations } = beyond ?? { atLeast: 0, atMost: 0, organisations: 0 };
      this.rows.push([first, second + pair, atLeast, atMost, organisations, nodes]);
    });
    this.nodes.fill(0);
  }

  /** All rows, {@link pairFields} numbers each, by second and then first. */
  sorted(): Float64Array {
    return sortedRows(this.rows);
  }
}

/** Rows of pairs by second and then first, one after the other. */
export function sortedRows(rows: readonly (readonly number[])[]): Float64Array {
  const sorted = [...rows].sort((a, b) => (a[1] ?? 0) - (b[1] ?? 0) || (a[0] ?? 0) - (b[0] ?? 0));
  return Float64Array.from(sorted.flat());
}
