import { always, never } from "../../engine/boolean/gate-model.js";
import type { GateTable } from "../../engine/boolean/gate-table.js";
import type { LossGates } from "../../engine/boolean/loss-gates.js";
import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { unassignedServices } from "../../model/landscape/unassigned-services.js";
import type { CountedRow } from "../counting/counted-rows.js";
import type { MayOffer } from "../counting/may-offer.js";
import { populationFigures } from "../counting/population-figures.js";
import { endsOf, type Steps, type StepsOf, stepAt } from "./offer-steps.js";
import type { WeightedSignals } from "./weighted-signals.js";

/** Services of unknown operators and those who may offer them. */
export interface UnassignedOffers {
  /** By service: the steps in which it is lost whoever offers it. */
  readonly services: readonly Steps[];
  /** Those who offer no other of the type, who have most first. */
  readonly holders: readonly MayOffer[];
}

/** Writes as gates what services of unknown operators may add where they are lost. */
export class UnassignedGates {
  readonly side = "worst";

  constructor(
    private readonly compiled: CompiledLandscape,
    private readonly table: GateTable,
    private readonly gates: LossGates,
    /** Whether people get nothing of a node, whatever its level. */
    private readonly isIsolated: (number: number) => boolean,
    /** By position: the signal of a node being lost by itself, whoever runs it. */
    private readonly surelyOwn: Int32Array,
  ) {}

  /** The steps of the services of a row of which nobody stated who offers them, whoever does. */
  servicesOf(row: CountedRow | undefined, stepsOf: StepsOf): Steps[] {
    const { landscape, numberOf } = this.compiled;
    const ids = row?.what === "service" ? (unassignedServices(landscape).get(row.type) ?? []) : [];
    return ids.map((id) => stepsOf([numberOf.get(id) ?? -1], ([number = -1], units) => this.lostToAnybody(number, units)));
  }

  /** A service has lost at least so many units, also where no organisation that is lost runs it. */
  private lostToAnybody(number: number, units: number): number {
    if (this.isIsolated(number)) return always;
    const position = this.positionOf(number);
    return this.table.or([this.surelyOwn[position] ?? never, this.gates.suppliedAtLeast(position, units)]);
  }

  /** Signals of a service being lost, in part at least, that one may offer of whom nobody knows how many it has. */
  openWith({ services, holders }: UnassignedOffers = { services: [], holders: [] }): number[] {
    const open = holders.filter(({ most }) => most === Number.POSITIVE_INFINITY);
    if (open.length === 0) return [];
    return [...services.flatMap((steps) => steps.map(([signal]) => signal)), ...open.map(({ holder }) => this.goneWith(holder))];
  }

  /**
   * Adds to a sum what these may add together, each offered by another of whom is known how many it has: one that is lost whoever offers
   * it may be anybody's, any other that of an organisation that is lost with all that it runs.
   *
   * Of the first i holders as many may lose one as there are services, and as there are services lost and holders gone: the rank of a
   * matroid, in which the greatest sum takes the greatest first.
   * @remarks Cost: O(holders · services) gates for each level.
   */
  add({ services, holders: all }: UnassignedOffers, parts: WeightedSignals): void {
    const holders = all.filter(({ most }) => most !== Number.POSITIVE_INFINITY);
    const ends = [...new Set([...services.flatMap(endsOf), 1])].sort((a, b) => a - b);
    ends.forEach((end, index) => {
      const share = end - (ends[index - 1] ?? 0);
      const lost = services.map((steps) => stepAt(steps, end));
      /** So many are lost, or gone with one of the holders so far. */
      const atLeast = [always, ...lost.map((_, place) => this.table.atLeast(place + 1, lost))];
      holders.forEach(({ holder, most }, place) => {
        this.count(this.goneWith(holder), atLeast);
        const more = most - (holders[place + 1]?.most ?? 0);
        if (more > 0) for (const signal of atLeast.slice(1, place + 2)) parts.add(signal, more * share);
      });
    });
  }

  /** One more signal among those of which so many have failed. */
  private count(signal: number, atLeast: number[]): void {
    if (signal === never) return;
    for (let some = atLeast.length - 1; some > 0; some--)
      atLeast[some] = this.table.or([atLeast[some] ?? never, this.table.and([atLeast[some - 1] ?? never, signal])]);
  }

  /** An organisation is lost with all that it runs. */
  private goneWith(holder: number): number {
    const { landscape, numberOf } = this.compiled;
    const id = populationFigures(landscape).holders[holder]?.id ?? "";
    return this.surelyOwn[this.positionOf(numberOf.get(id) ?? -1)] ?? never;
  }

  private positionOf(number: number): number {
    return this.compiled.graph.positionOf[number] ?? -1;
  }
}
