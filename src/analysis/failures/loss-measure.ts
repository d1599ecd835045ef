import type { PropagateOptions } from "../../engine/propagate.js";
import { clearState, type PropagationState } from "../../engine/propagation-state.js";
import { type Failure, fail } from "../../engine/single-failures.js";
import type { Bounds } from "../../quantities.js";
import { InsuredSum, type SummedFigures } from "../counting/insured-figures.js";
import { namingLoop } from "../levels/named-loop.js";
import type { DoubtBefore } from "./doubt-before.js";
import type { RankUnit } from "./failure-units.js";
import type { OfferReader } from "./offer-reader.js";
import type { OfferTable } from "./offer-table.js";
import type { Sweep } from "./prepared-failures.js";
import type { TypeLoss } from "./type-loss.js";

/** By which units are put in order, largest first, one after the other. */
export interface Score {
  readonly atLeast: number;
  readonly atMost: number;
  readonly impaired: number;
  readonly services: number;
}

/** One reading of what is not known, with the state of the last failure. */
interface MeasuredSide {
  readonly state: PropagationState;
  readonly reader: OfferReader;
}

/** What is measured: a {@link Sweep}, or one made again from its arrays in another thread. */
export interface MeasuredSweep {
  readonly figures: SummedFigures;
  readonly offers: OfferTable;
  readonly worst: MeasuredSide;
  readonly best: MeasuredSide;
  /** What may have been lost before; absent where that is known. */
  readonly doubtBefore: DoubtBefore | undefined;
}

/** Adds up what the last failure took, by service type. */
export class LossMeasure {
  private readonly lost: readonly InsuredSum[];
  private readonly impaired: readonly InsuredSum[];
  private readonly only: number;
  /** Types of which anything was lost or impaired by the last failure. */
  private readonly used: number[] = [];
  private readonly isUsed: Uint8Array;

  /** @param service - the only service type that counts, or `undefined` for the worst hit of all */
  constructor(
    private readonly sweep: MeasuredSweep,
    service: string | undefined,
  ) {
    const { serviceTypes } = sweep.offers;
    this.lost = serviceTypes.map(() => new InsuredSum(sweep.figures));
    this.impaired = serviceTypes.map(() => new InsuredSum(sweep.figures));
    this.isUsed = new Uint8Array(serviceTypes.length);
    this.only = service === undefined ? -1 : serviceTypes.indexOf(service);
  }

  /**
   * Reads both sides. Call after their states came to rest.
   * @param failure - what failed, in the worst reading
   */
  read(failure: Failure): void {
    const { worst, best, doubtBefore } = this.sweep;
    worst.reader.read(worst.state);
    if (best !== worst) best.reader.read(best.state);
    for (const type of this.used) {
      this.lost[type]?.reset();
      this.impaired[type]?.reset();
      this.isUsed[type] = 0;
    }
    this.used.length = 0;
    doubtBefore?.follow(failure);
    this.addWorst(this.impaired, worst.reader.impaired, worst.reader.impairedCount, doubtBefore?.impaired);
    this.addWorst(this.lost, worst.reader.lost, worst.reader.lostCount, doubtBefore?.lost);
    for (const type of doubtBefore?.services ?? []) worst.reader.servicesLost[type] = (worst.reader.servicesLost[type] ?? 0) + 1;
    if (doubtBefore === undefined) {
      this.add(this.impaired, best.reader.impaired, best.reader.impairedCount, true);
      this.add(this.lost, best.reader.lost, best.reader.lostCount, true);
      return;
    }
    const lost = best.reader.lost.slice(0, best.reader.lostCount);
    const isLost = new Set(lost);
    const impaired = best.reader.impaired.slice(0, best.reader.impairedCount);
    const sureImpaired = impaired.filter((offer) => doubtBefore.isSureImpairment(offer, isLost.has(offer)));
    const sureLost = lost.filter((offer) => doubtBefore.isSureLoss(offer));
    this.add(this.impaired, sureImpaired, sureImpaired.length, true);
    this.add(this.lost, sureLost, sureLost.length, true);
  }

  /** What the worst reading takes, and what it may have taken before where the failure reaches it. */
  private addWorst(sums: readonly InsuredSum[], list: Int32Array, count: number, further: readonly number[] = []): void {
    this.add(sums, list, count, false);
    if (further.length === 0) return;
    const known = new Set(list.subarray(0, count));
    const more = Int32Array.from(further.filter((offer) => !known.has(offer)));
    this.add(sums, more, more.length, false);
  }

  private add(sums: readonly InsuredSum[], list: Int32Array, count: number, sure: boolean): void {
    const { insurerOf, typeOf } = this.sweep.offers;
    for (let index = 0; index < count; index++) {
      const offer = list[index] ?? -1;
      const type = typeOf[offer] ?? -1;
      if (this.isUsed[type] === 0) {
        this.isUsed[type] = 1;
        this.used.push(type);
      }
      const sum = sums[type];
      if (sure) sum?.addSure(insurerOf[offer] ?? -1);
      else sum?.addAny(insurerOf[offer] ?? -1);
    }
  }

  score(): Score {
    const { servicesLost } = this.sweep.worst.reader;
    let [atLeast, atMost, impaired, services] = [0, 0, 0, 0];
    for (let type = 0; type < servicesLost.length; type++) {
      if (this.only === -1 || type === this.only) services += servicesLost[type] ?? 0;
    }
    for (const type of this.used) {
      const lost = this.lost[type];
      const any = this.impaired[type];
      if ((this.only !== -1 && type !== this.only) || any === undefined || lost === undefined) continue;
      impaired = Math.max(impaired, any.atMost);
      if (lost.insurersAny === 0) continue;
      atLeast = Math.max(atLeast, lost.atLeast);
      atMost = Math.max(atMost, lost.atMost);
    }
    return { atLeast, atMost, impaired, services };
  }

  /** Types of which anything is lost or impaired; most persons surely lost first, then most possibly, most impaired, most services, type. */
  losses(): TypeLoss[] {
    const { worst, best, offers } = this.sweep;
    const found: TypeLoss[] = [];
    offers.serviceTypes.forEach((serviceType, type) => {
      const lost = this.lost[type];
      const impaired = this.impaired[type];
      const services = { atLeast: best.reader.servicesLost[type] ?? 0, atMost: worst.reader.servicesLost[type] ?? 0 };
      if (lost === undefined || impaired === undefined || (impaired.insurersAny === 0 && services.atMost === 0)) return;
      if (this.only !== -1 && type !== this.only) return;
      const insurers: Bounds = { atLeast: lost.insurersSure, atMost: lost.insurersAny };
      found.push({ serviceType, services, insurers, insured: lost.bounds, impairedInsured: impaired.bounds });
    });
    return found.sort(
      (a, b) =>
        b.insured.atLeast - a.insured.atLeast ||
        b.insured.atMost - a.insured.atMost ||
        b.impairedInsured.atMost - a.impairedInsured.atMost ||
        b.services.atMost - a.services.atMost ||
        (a.serviceType < b.serviceType ? -1 : 1),
    );
  }
}

/** Lets one unit be lost alone on both sides, hands over, and goes back to what was before. */
export function withFailure<T>({ worst, best }: Sweep, unit: RankUnit, options: PropagateOptions, read: () => T): T {
  for (const { compiled, state, failureOf } of best === worst ? [worst] : [worst, best])
    namingLoop(compiled, () => fail(compiled.graph, state, failureOf(unit), options));
  try {
    return read();
  } finally {
    clearState(worst.state);
    if (best !== worst) clearState(best.state);
  }
}
