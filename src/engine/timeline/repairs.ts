import { stepAt, stepOfLoss } from "../level-steps.js";
import { toleranceUnits, wholeLoss } from "../loss.js";
import type { PropagationState } from "../propagate/propagation-state.js";
import type { Crew, TimedRepair } from "./repair.js";
import { type Decline, timeUntil, timeUntilRepaired, unrepairedAfter } from "./repair-decline.js";
import type { TimedInputs } from "./timed-inputs.js";

/**
 * Populations that come back at a rate. With N sites of which U are not repaired, U is at every moment at least N · (1 − raw level),
 * and falls towards that at min(crew or own rate, share · U) a day once repair has begun. The level is that of the sites, counted in
 * steps k / m, and no better than the raw one. Steps are counted by the moments at which a closed form reaches them, whole
 * milliseconds, the first no earlier than one after what starts it.
 *
 * A crew is divided anew when U of a member begins or ceases to be above 0, whether that member can be worked on or not.
 * @remarks Cost: O(1) for each step of a level; O(members) where a crew is divided anew. Source: queueing for repair from a finite
 * population ("machine repair"), as a fluid: W. Feller, "An Introduction to Probability Theory and Its Applications" I, 3rd ed.,
 * 1968, XVII.6; the steps and the division among crews are ours.
 */
export class Repairs {
  /** By repair: U at `since`. */
  private readonly unrepaired: Float64Array;
  private readonly since: Float64Array;
  /** By repair: U that the raw level leaves at present, 0 where it counts as normal. */
  private readonly struck: Float64Array;
  /** By repair: sites a day that are worked off at present; 0 where nobody works on it. */
  private readonly rate: Float64Array;
  /** By repair: the step of the level. */
  private readonly steps: Float64Array;
  /** By repair: the highest step that the raw level admits. */
  private readonly most: Float64Array;
  /** By repair: 1 where U is above 0. */
  private readonly isOpen: Uint8Array;
  /** By repair: sites a day that its crew can do for it. */
  private readonly divided: Float64Array;
  /** By position of a raw level: the repair. */
  private readonly at = new Map<number, number>();
  /** Repairs whose level may step, or which begin, at the moment at work. */
  private readonly due = new Set<number>();

  constructor(
    private readonly repairs: readonly TimedRepair[],
    private readonly crews: readonly Crew[],
    private readonly state: PropagationState,
    private readonly inputs: TimedInputs,
    private readonly schedule: (time: number, repair: number) => void,
  ) {
    const count = repairs.length;
    this.unrepaired = new Float64Array(count);
    this.since = new Float64Array(count);
    this.struck = new Float64Array(count);
    this.rate = new Float64Array(count);
    this.steps = Float64Array.from(repairs, ({ repairedSteps }) => repairedSteps.loss.length - 1);
    this.most = this.steps.slice();
    this.isOpen = new Uint8Array(count);
    this.divided = new Float64Array(count);
    repairs.forEach(({ raw, begins }, repair) => {
      this.at.set(raw, repair);
      if (begins !== Number.NEGATIVE_INFINITY) schedule(begins, repair);
    });
  }

  /** What is repaired by the moment at work is shown from it on. */
  ring(repair: number, time: number): void {
    this.due.add(repair);
    this.count(repair, time);
    this.inputs.setOwn(this.repairs[repair]!.repaired, this.shown(repair, time));
  }

  /**
   * Takes over what the moment has done to raw levels, and says when the next steps are due.
   * @param before - by position: losses at the moment before
   */
  keep(time: number, before: Float64Array): void {
    const { state, at, due } = this;
    for (let index = 0; index < state.touchedCount; index++) {
      const position = state.touched[index]!;
      const repair = state.loss[position] === before[position] ? undefined : at.get(position);
      if (repair !== undefined) due.add(repair);
    }
    if (due.size === 0) return;
    const crews = new Set<number>();
    for (const repair of due) {
      this.strike(repair, time);
      const isOpen = this.unrepairedAt(repair, time) > 0 ? 1 : 0;
      const { crew } = this.repairs[repair]!;
      if (isOpen !== this.isOpen[repair] && crew !== -1) crews.add(crew);
      this.isOpen[repair] = isOpen;
    }
    for (const crew of crews) this.divide(crew);
    for (const repair of due) this.goOn(repair, time);
    due.clear();
  }

  /** U is at least what the raw level leaves; from here on that counts. */
  private strike(repair: number, time: number): void {
    const { raw, repaired, size, steps, repairedSteps } = this.repairs[repair]!;
    const lost = this.state.loss[raw]!;
    const counted = lost <= toleranceUnits ? 0 : lost >= wholeLoss - toleranceUnits ? wholeLoss : lost;
    const struck = size * (counted / wholeLoss);
    if (struck !== this.struck[repair] || this.unrepairedAt(repair, time) <= struck) this.settle(repair, time);
    this.struck[repair] = struck;
    this.most[repair] = stepOfLoss(repairedSteps, steps.loss[stepAt(steps, counted)]!);
    this.steps[repair] = Math.min(this.steps[repair]!, this.most[repair]!);
    if (struck > this.unrepaired[repair]! || this.isInstant(repair, time)) {
      this.unrepaired[repair] = struck;
      this.since[repair] = time;
    }
    // what the raw level is now is shown with it anyway, so this moves no level
    this.state.own[repaired] = this.shown(repair, time);
  }

  /** Brings U up to a moment, from which it is counted on. */
  private settle(repair: number, time: number): void {
    this.count(repair, time);
    this.unrepaired[repair] = this.unrepairedAt(repair, time);
    this.since[repair] = time;
  }

  private unrepairedAt(repair: number, time: number): number {
    const struck = this.struck[repair]!;
    if (!this.isFalling(repair)) return this.unrepaired[repair]!;
    const span = time - this.since[repair]!;
    const decline = this.decline(repair);
    return span >= timeUntilRepaired(decline) ? struck : Math.max(struck, unrepairedAfter(decline, span));
  }

  /** Counts the steps that are reached by a moment. */
  private count(repair: number, time: number): void {
    if (!this.isFalling(repair)) return;
    while (this.steps[repair]! < this.most[repair]! && this.nextStep(repair) <= time) this.steps[repair]!++;
  }

  private isFalling(repair: number): boolean {
    return this.rate[repair]! > 0 && this.unrepaired[repair]! > this.struck[repair]!;
  }

  /** The moment at which one more step is reached. */
  private nextStep(repair: number): number {
    const { size, repairedSteps } = this.repairs[repair]!;
    const next = this.steps[repair]! + 1;
    const left = (size * repairedSteps.left[next]!) / repairedSteps.of[next]!;
    const decline = this.decline(repair);
    return this.since[repair]! + Math.min(timeUntil(decline, left), timeUntilRepaired(decline));
  }

  private decline(repair: number): Decline {
    const { share, hair } = this.repairs[repair]!;
    return { from: this.unrepaired[repair]!, perDay: this.rate[repair]!, share, hair };
  }

  /** Divides a crew among the members that have anything unrepaired. */
  private divide(number: number): void {
    const { perDay, members, isEven } = this.crews[number]!;
    const open = members.filter((repair) => this.isOpen[repair] === 1);
    let claims = 0;
    for (const repair of open) claims += this.repairs[repair]!.claim;
    for (const repair of open) {
      const { claim } = this.repairs[repair]!;
      const whole = repair === open[0] ? perDay : 0;
      this.divided[repair] = isEven ? (claims === Number.POSITIVE_INFINITY ? 0 : (perDay * claim) / claims) : whole;
      this.due.add(repair);
    }
  }

  /** Works on with the rate that holds from a moment on, up to the next step. */
  private goOn(repair: number, time: number): void {
    const { perDay, crew, begins } = this.repairs[repair]!;
    const able = crew === -1 ? perDay : Math.min(perDay, this.divided[repair]!);
    const rate = time < begins ? 0 : able;
    if (rate !== this.rate[repair]) this.settle(repair, time);
    this.rate[repair] = rate;
    if (!this.isFalling(repair)) return;
    const isShort = this.steps[repair]! < this.most[repair]!;
    if (!isShort && this.struck[repair]! > 0) return; // as far as it goes, and its crew stays with it
    const next = isShort ? this.nextStep(repair) : this.since[repair]! + timeUntilRepaired(this.decline(repair));
    if (next !== Number.POSITIVE_INFINITY) this.schedule(Math.max(next, time + 1), repair);
  }

  /** Whether all comes back with the raw level itself. */
  private isInstant(repair: number, time: number): boolean {
    const { perDay, share, crew, begins } = this.repairs[repair]!;
    return crew === -1 && perDay === Number.POSITIVE_INFINITY && share === Number.POSITIVE_INFINITY && time >= begins;
  }

  /** The units that are lost with what is not repaired. */
  private shown(repair: number, time: number): number {
    return this.isInstant(repair, time) ? 0 : this.repairs[repair]!.repairedSteps.loss[this.steps[repair]!]!;
  }
}
