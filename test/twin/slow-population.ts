import { after } from "./slow-repair.js";

/** A population that is repaired at a rate, and nobody else's crew. */
export interface Population {
  readonly sites: number;
  /** Sites a millisecond. */
  readonly rate: number;
  /** Share a millisecond. */
  readonly share: number;
  readonly begins: number;
}

const whole = 2 ** 40;
const hair = 2 ** 20;
const noise = 1e-3; // of a millisecond

/** The slow twin of one population in a landscape: what is not repaired is carried from one millisecond to the next. */
export class SlowPopulation {
  private readonly m: number;
  private unrepaired = 0;
  /** Units lost of the raw level. */
  private struck = 0;
  private works = false;
  private steps: number;

  constructor(private readonly population: Population) {
    this.m = Math.min(100, population.sites);
    this.steps = this.m;
  }

  /** A millisecond passes. */
  pass(): void {
    const { rate, share, sites } = this.population;
    const struck = (sites * this.struck) / whole;
    if (!this.works || this.unrepaired <= struck) return;
    const reached = after(this.unrepaired, rate, share, 1 + noise);
    const isDone = reached <= (share === Number.POSITIVE_INFINITY ? 0 : 0.5);
    while (this.steps < this.admitted(this.struck) && (isDone || reached <= (sites * (this.m - this.steps - 1)) / this.m))
      this.steps++;
    this.unrepaired = isDone ? struck : Math.max(struck, after(this.unrepaired, rate, share, 1));
  }

  /** The raw level of the moment is settled. */
  strike(raw: number, time: number): void {
    this.struck = raw <= hair ? 0 : raw >= whole - hair ? whole : raw;
    this.steps = Math.min(this.steps, this.admitted(this.struck));
    this.unrepaired = Math.max(this.unrepaired, (this.population.sites * this.struck) / whole);
    this.works = time >= this.population.begins;
  }

  /** What others hear while the raw loss is so much. */
  heard(raw: number): number {
    const step = Math.min(this.steps, this.admitted(raw));
    return Math.max(raw, whole - Math.floor((step / this.m) * whole));
  }

  /** The highest step that a raw loss admits. */
  private admitted(loss: number): number {
    let step = this.m;
    while (step > 0 && loss > Math.floor(hair + (whole * (this.m - step)) / this.m)) step--;
    return step;
  }
}
