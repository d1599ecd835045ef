import type { GateLimits } from "../../engine/boolean/gate-table.js";
import { type EngineLimit, LimitReached } from "../../engine/boolean/limit-reached.js";
import { WorkClock } from "../../engine/boolean/work-clock.js";
import { LimitExceededError } from "../../errors/errors.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";

/** What one question about cut sets may cost in all: its limits, and the clock that runs from here on. */
export class QuestionLimits {
  readonly limits: Limits;
  readonly clock: WorkClock;

  /** @param listen - called every few thousand steps of the work; what it throws ends the work */
  constructor(
    given: Partial<Limits> | undefined,
    private readonly listen: () => void = () => {},
  ) {
    this.limits = withDefaultLimits(given);
    this.clock = this.clockOf(this.limits.milliseconds);
  }

  get gateLimits(): GateLimits {
    return { mostGates: this.limits.gates, clock: this.clock };
  }

  /** A clock for what may still be told when time was over: a tenth as long. */
  lastWords(): WorkClock {
    return this.clockOf(this.limits.milliseconds / 10);
  }

  exceeded(limit: EngineLimit): LimitExceededError {
    return new LimitExceededError(limit, this.limits[limit]);
  }

  /**
   * What some work of the engine results in.
   * @throws {@link LimitExceededError} where it reached a limit
   */
  within<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof LimitReached ? this.exceeded(error.limit) : error;
    }
  }

  private clockOf(milliseconds: number): WorkClock {
    const end = Date.now() + milliseconds;
    return new WorkClock(() => {
      this.listen();
      return Date.now() > end;
    });
  }
}
