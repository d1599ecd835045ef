import { InsuredSum } from "../counting/insured-figures.js";
import type { SweepModel } from "./failure-model.js";

/** Numbers of a row: the places of both units, persons who surely and who may lose a service to the two and to neither alone, and service nodes that are lost to the two and to neither alone. */
export const pairFields = 5;

/** Gathers the rows of pairs that take anything beyond their two, up to 32 pairs at a time. */
export class PairRows {
  private readonly rows: (readonly number[])[] = [];
  private readonly model: SweepModel;
  private readonly types: number;
  private readonly only: number;
  /** By pair × types + type: persons of offers taken beyond. */
  private readonly sums: readonly InsuredSum[];
  private readonly used: number[] = [];
  private readonly services: Int32Array;

  /** @param pairs - how many are told apart until they are taken */
  constructor(model: SweepModel, pairs: number) {
    const { serviceTypes } = model.offers;
    this.model = model;
    this.types = serviceTypes.length;
    this.only = model.service === undefined ? -1 : serviceTypes.indexOf(model.service);
    this.sums = Array.from({ length: pairs * this.types }, () => new InsuredSum(model.figures));
    this.services = new Int32Array(pairs);
  }

  /** An offer that a pair takes beyond its two: possibly, or surely too. */
  addOffer(pair: number, offer: number, isSure: boolean): void {
    const { typeOf, insurerOf } = this.model.offers;
    const type = typeOf[offer] ?? -1;
    const sum = this.sums[pair * this.types + type];
    if (sum === undefined || (this.only !== -1 && type !== this.only)) return;
    if (sum.insurersAny === 0) this.used.push(pair * this.types + type);
    const insurer = insurerOf[offer] ?? -1;
    sum.addAny(insurer);
    if (isSure) sum.addSure(insurer);
  }

  /** A service node that a pair takes beyond its two. */
  addService(pair: number, type: number): void {
    if (this.only === -1 || type === this.only) this.services[pair] = (this.services[pair] ?? 0) + 1;
  }

  /** Makes rows of what was added: pair p is that of the units at `first` and `second` + p. */
  take(first: number, second: number): void {
    const persons = new Map<number, { atLeast: number; atMost: number }>();
    for (const at of this.used) {
      const sum = this.sums[at];
      if (sum === undefined) continue;
      const pair = Math.floor(at / this.types);
      const { atLeast, atMost } = persons.get(pair) ?? { atLeast: 0, atMost: 0 };
      persons.set(pair, { atLeast: Math.max(atLeast, sum.atLeast), atMost: Math.max(atMost, sum.atMost) });
      sum.reset();
    }
    this.used.length = 0;
    this.services.forEach((services, pair) => {
      const found = persons.get(pair);
      if (found === undefined && services === 0) return;
      this.rows.push([first, second + pair, found?.atLeast ?? 0, found?.atMost ?? 0, services]);
    });
    this.services.fill(0);
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
