import { LimitReached } from "./limit-reached.js";

const stepsBetweenLooks = 4096; // a look at the clock costs as much as some steps

/** Tells every loop that can take long when its time is over, at hardly more than the cost of a counter. */
export class WorkClock {
  private steps = 0;

  /** @param isOver - asked every few thousand steps; true ends the work. Absent: it never ends */
  constructor(readonly isOver: () => boolean = () => false) {}

  /**
   * Counts steps of work, each some nanoseconds.
   * @throws {@link LimitReached} when time is over
   */
  spend(steps: number): void {
    this.steps += steps;
    if (this.steps < stepsBetweenLooks) return;
    this.steps = 0;
    if (this.isOver()) throw new LimitReached("milliseconds");
  }
}
