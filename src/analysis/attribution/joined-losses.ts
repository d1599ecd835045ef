import { FailureStack } from "../../engine/failures/failure-stack.js";
import type { Failure } from "../../engine/failures/single-failures.js";
import { toleranceUnits, wholeLoss } from "../../engine/loss.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import type { SweepSide } from "../failures/prepared-failures.js";
import { namingLoop } from "../levels/named-loop.js";
import type { ReachSweeps, UnitReach } from "../reach/unit-reach.js";
import { coalitionLosses } from "./coalition-losses.js";

/** What several units take together of some offers: of each in [0, 1], beyond what was lost before. */
export class JoinedLosses {
  private readonly failures: readonly Failure[];
  private readonly side: SweepSide;
  private readonly stack: FailureStack;

  /** @param side - what is not known is taken at its worst, or at its best */
  constructor(
    { logic }: ReachSweeps,
    reaches: readonly UnitReach[],
    propagation: PropagateOptions,
    side: "worst" | "best" = "worst",
  ) {
    this.side = logic[side];
    const { compiled, state, failureOf } = this.side;
    this.failures = reaches.map(({ unit }) => failureOf(unit));
    this.stack = new FailureStack(compiled.graph, state, propagation);
  }

  of(units: readonly number[], offers: readonly number[]): Float64Array {
    this.join(units);
    const losses = this.read(offers, new Float64Array(offers.length));
    this.stack.pop();
    return losses;
  }

  /** By offer: what each coalition of the units takes, as bits by their places; those that impair most are let in first. */
  ofCoalitions(units: readonly number[], offers: readonly number[]): Float64Array[] {
    const impaired = units.map((unit) => {
      const evaluations = this.join([unit]);
      this.stack.pop();
      return evaluations;
    });
    const order = [...units.keys()].sort((a, b) => (impaired[b] ?? 0) - (impaired[a] ?? 0) || a - b);
    return coalitionLosses(order, offers.length, {
      join: (players) => this.join(players.map((player) => units[player] ?? -1)),
      leave: () => this.stack.pop(),
      read: (losses) => this.read(offers, losses),
    });
  }

  /** Lets units fail one after the other, each on top of those before; ends where `visit` says that nothing is left. */
  inOrder(
    units: readonly number[],
    offers: readonly number[],
    visit: (place: number, losses: Float64Array) => "done" | undefined,
  ): void {
    const losses = new Float64Array(offers.length);
    let joined = 0;
    for (const [place, unit] of units.entries()) {
      this.join([unit]);
      joined++;
      if (visit(place, this.read(offers, losses)) === "done") break;
    }
    for (; joined > 0; joined--) this.stack.pop();
  }

  positionsOf(unit: number): Iterable<number> {
    const { positions } = this.failures[unit] ?? { positions: [] };
    return Array.from(positions);
  }

  private join(units: readonly number[]): number {
    const failures = units.map((unit) => this.failures[unit] ?? { positions: [] });
    return namingLoop(this.side.compiled, () => this.stack.push(failures));
  }

  private read(offers: readonly number[], losses: Float64Array): Float64Array {
    const { reader } = this.side;
    for (const [index, offer] of offers.entries()) {
      const taken = reader.lossNow(offer) - reader.lossBefore(offer);
      losses[index] = taken > toleranceUnits ? taken / wholeLoss : 0;
    }
    return losses;
  }
}
