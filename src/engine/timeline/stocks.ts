import { wholeLoss } from "../loss.js";
import type { PropagationState } from "../propagate/propagation-state.js";
import { drawingSlots, drawnAtLoss, unitsOfRounding } from "../propagate/ration-loss.js";
import type { TimedGraph } from "./timed-graph.js";
import type { TimedInputs } from "./timed-inputs.js";

/** A stock falls below its reserve or is back at it; or it runs out, so that what comes in is shared out, or does so no longer. */
export interface StockTurn {
  /** Place in the supplies of the timed graph. */
  readonly supply: number;
  readonly time: number;
  readonly starts: boolean;
}

/** What is in stock from a moment on, and by how much it grows a day, up to the next point. */
export interface StockPoint {
  /** Place in the supplies of the timed graph. */
  readonly supply: number;
  readonly time: number;
  readonly stock: number;
  readonly growth: number;
}

const millisecondsPerDay = 86_400_000;
/** A closed form of x milliseconds is the whole one ⌈x − 10⁻³⌉. */
const noise = 1e-3;
const never = Number.POSITIVE_INFINITY;
/** The last millisecond that has a date. */
const latest = 8.64e15;

/**
 * Stocks of supplies. A stock moves by what comes in less what is drawn, within 0 and what was there at first. While there is any,
 * everybody gets what he draws; a stock that runs out is a node that is lost, and what comes in is shared out.
 * @remarks Cost: O(draws) once, O(log draws) for each moment at which what is drawn on it moves. Source: inventory in the dynamic
 * inoperability model, K. Barker and J. Santos, "Measuring the efficacy of inventory with a dynamic input-output model", Int. J.
 * Production Economics 126(1), 2010, 130–138; the alert and the rounding are ours.
 */
export class Stocks {
  /** In the order of their moments. */
  readonly alerts: StockTurn[] = [];
  /** Likewise. */
  readonly shortages: StockTurn[] = [];
  /** Likewise; a stock is full before its first point. */
  readonly points: StockPoint[] = [];
  /** By supply: what is in stock at `since`. */
  private readonly stock: Float64Array;
  private readonly since: Float64Array;
  /** By supply: by how much it grows a day while it is not full, below zero where it shrinks. */
  private readonly growth: Float64Array;
  /** By supply: the moment at which it is looked at next. */
  private readonly dueAt: Float64Array;
  private readonly isAlert: Uint8Array;
  private readonly isShort: Uint8Array;
  /** By position: the supplies on which more or less is drawn when it moves. */
  private readonly at = new Map<number, number[]>();
  private readonly due = new Set<number>();

  constructor(
    private readonly timed: TimedGraph,
    private readonly state: PropagationState,
    private readonly inputs: TimedInputs,
    private readonly schedule: (time: number, supply: number) => void,
  ) {
    const { supplies, graph } = timed;
    this.stock = Float64Array.from(supplies, ({ stock }) => stock);
    this.since = new Float64Array(supplies.length).fill(Number.NEGATIVE_INFINITY);
    this.growth = new Float64Array(supplies.length);
    this.dueAt = new Float64Array(supplies.length).fill(Number.NaN);
    this.isAlert = new Uint8Array(supplies.length);
    this.isShort = new Uint8Array(supplies.length);
    supplies.forEach(({ group }, supply) => {
      for (const { slot } of drawingSlots(graph, group)) {
        const position = graph.supplier[slot]!;
        const known = this.at.get(position);
        if (known === undefined) this.at.set(position, [supply]);
        else if (known.at(-1) !== supply) known.push(supply);
      }
    });
  }

  /** A stand-by begins or ceases to draw in a slot. */
  drawn(slot: number): void {
    for (const supply of this.at.get(this.timed.graph.supplier[slot]!) ?? []) this.due.add(supply);
  }

  /** A stock that has run out by a moment is lost from it on. */
  ring(supply: number, time: number): void {
    this.due.add(supply);
    const { position } = this.timed.supplies[supply]!;
    if (position !== -1 && this.growth[supply]! < 0 && this.reaches(supply, 0) <= time) this.inputs.setOwn(position, wholeLoss);
  }

  /**
   * Takes over what the moment has done to what is drawn, and says when stocks next run out or reach their reserve.
   * @param before - by position: losses at the moment before
   * @returns whether a stock falls below its reserve or runs out, or no longer is
   */
  keep(time: number, before: Float64Array): boolean {
    const { state, at, due, alerts, shortages } = this;
    const turns = alerts.length + shortages.length;
    for (let index = 0; index < state.touchedCount; index++) {
      const position = state.touched[index]!;
      if (state.loss[position] === before[position]) continue;
      for (const supply of at.get(position) ?? []) due.add(supply);
    }
    for (const supply of due) this.goOn(supply, time, before);
    due.clear();
    return alerts.length + shortages.length > turns;
  }

  private goOn(supply: number, time: number, before: Float64Array): void {
    const { state, timed } = this;
    const { group, available, always, position, stock: full, reserve } = this.timed.supplies[supply]!;
    const left = available - always - drawnAtLoss(timed.graph, state, group);
    const growth = Math.abs(left) <= unitsOfRounding ? 0 : left;
    const stock = this.stockAt(supply, time);
    const moves = (growth < 0 && stock > 0) || (growth > 0 && stock < full);
    if (full > 0 && (growth !== this.growth[supply] || !moves))
      this.points.push({ supply, time, stock, growth: moves ? growth : 0 });
    this.stock[supply] = stock;
    this.since[supply] = time;
    this.growth[supply] = growth;
    this.alert(supply, time, stock < reserve || (stock === reserve && reserve > 0 && growth < 0));
    const isOut = stock === 0 && growth <= 0;
    // where nothing is wanted that does not come in, this moves no level but the stock's own
    const own = isOut ? wholeLoss : 0;
    if (position !== -1 && state.own[position] !== own) {
      state.own[position] = own;
      state.loss[position] = own;
      before[position] = own;
    }
    this.run(supply, time, stock === 0 && growth < 0);
    const next = Math.min(this.next(supply, 0, time), this.next(supply, full, time), this.next(supply, reserve, time));
    if (next === never || next === this.dueAt[supply]) return;
    this.dueAt[supply] = next;
    this.schedule(next, supply);
  }

  /** What is in stock at a moment, under what was drawn until then: its reserve where it is there but for the noise. */
  private stockAt(supply: number, time: number): number {
    const { stock: full, reserve } = this.timed.supplies[supply]!;
    const [stock, growth, since] = [this.stock[supply]!, this.growth[supply]!, this.since[supply]!];
    if (growth === 0) return stock;
    if (growth < 0 && this.reaches(supply, 0) <= time) return 0;
    if (growth > 0 && this.reaches(supply, full) <= time) return full;
    const present = stock + growth * ((time - since) / millisecondsPerDay);
    return Math.abs(present - reserve) <= Math.abs(growth) * (noise / millisecondsPerDay) ? reserve : present;
  }

  /** The moment at which a stock that moves towards an amount is there; infinity where it does not. */
  private reaches(supply: number, amount: number): number {
    const [stock, growth, since] = [this.stock[supply]!, this.growth[supply]!, this.since[supply]!];
    const days = (amount - stock) / growth;
    if (growth === 0 || days < 0) return never;
    const moment = since + Math.max(0, Math.ceil(days * millisecondsPerDay - noise));
    return moment > latest ? never : moment;
  }

  /** The same, later than a moment. */
  private next(supply: number, amount: number, time: number): number {
    const moment = this.stock[supply] === amount ? never : this.reaches(supply, amount);
    return moment < time || moment === never ? never : Math.max(moment, time + 1);
  }

  private alert(supply: number, time: number, isOn: boolean): void {
    const value = isOn ? 1 : 0;
    if (this.isAlert[supply] === value) return;
    this.isAlert[supply] = value;
    this.alerts.push({ supply, time, starts: isOn });
  }

  private run(supply: number, time: number, isOut: boolean): void {
    const value = isOut ? 1 : 0;
    if (this.isShort[supply] === value) return;
    this.isShort[supply] = value;
    this.shortages.push({ supply, time, starts: isOut });
  }
}
