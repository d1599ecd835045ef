import type { Observation } from "../../model/documents/observation.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { repairedNodes } from "../../model/landscape/repaired-nodes.js";
import { type Bounds, exactly, lackOfLevel, sumOfBounds } from "../../quantities.js";
import type { Lack } from "../counting/lack-columns.js";
import { PopulationSum } from "../counting/population-sum.js";
import { settledAmounts, weightedSum } from "../counting/weighted-sum.js";
import { type Claim, stateClaim } from "../levels/state-claims.js";
import type { ObservedSizes } from "./observed-sizes.js";

/** The level of a holder of a population at a moment. */
export interface HeldLevel {
  readonly holder: string;
  readonly level: Bounds;
  /** Whether it may lie between lost and normal where the two runs say either. */
  readonly isGraded: boolean;
}

type State = Observation["state"];

/** Counts a population in a state over all sizes; without a state all of it, each by what it lacks. */
export class ObservedCount {
  private readonly repaired: ReadonlySet<string>;

  constructor(
    landscape: Landscape,
    unit: string,
    private readonly sizes: ObservedSizes,
  ) {
    this.repaired = new Set(repairedNodes(landscape).flatMap((each) => (each.unit === unit ? [each.id] : [])));
  }

  of(held: readonly HeldLevel[], state: State): Bounds {
    const isWhole = ({ holder }: HeldLevel): boolean =>
      this.sizes.placeOf(holder) !== undefined && !this.isInParts(holder, state);
    const inParts = held.filter((each) => !isWhole(each)).map((each) => this.amount(each, state));
    return settledAmounts(sumOfBounds([...this.together(held.filter(isWhole), state), ...inParts]));
  }

  /** Of a population that is repaired one after the other a part is in a state. */
  private isInParts(holder: string, state: State): boolean {
    return state !== undefined && this.repaired.has(holder);
  }

  /** What one holder has of it. */
  private amount(held: HeldLevel, state: State): Bounds {
    const { holder, level } = held;
    const size = this.sizes.of(holder);
    const times = (amount: number, share: number): number => (share === 0 ? 0 : amount * share);
    const { worst, best } = lackOf(level);
    if (state === undefined || this.isInParts(holder, state)) {
      if (state === "degraded") return exactly(0);
      if (state === "normal") return { atLeast: times(size.atLeast, 1 - worst), atMost: times(size.atMost, 1 - best) };
      return { atLeast: times(size.atLeast, best), atMost: times(size.atMost, worst) };
    }
    const { surely, possibly } = claimOf(state, held);
    return { atLeast: surely ? size.atLeast : 0, atMost: possibly ? size.atMost : 0 };
  }

  /** What holders have of it who are counted within the totals of the unit. */
  private together(held: readonly HeldLevel[], state: State): Bounds[] {
    const { figures } = this.sizes;
    if (figures === undefined || held.length === 0) return [];
    return figures.parts
      .filter(({ isOutermost }) => isOutermost)
      .map((part) => {
        if (state === undefined)
          return weightedSum(figures, part, new Map(held.map((each) => [this.place(each), lackOf(each.level)])));
        const sum = new PopulationSum({ ...figures, part });
        for (const each of held) {
          const { surely, possibly } = claimOf(state, each);
          if (surely) sum.addSure(this.place(each));
          if (possibly) sum.addAny(this.place(each));
        }
        return sum.bounds;
      });
  }

  private place({ holder }: HeldLevel): number {
    return this.sizes.placeOf(holder) ?? -1;
  }
}

const lackOf = ({ atLeast, atMost }: Bounds): Lack => ({ worst: lackOfLevel(atLeast), best: lackOfLevel(atMost) });
const nowhereIsolated: Claim = { surely: false, possibly: false };

/** Whether a holder is in a state, surely and possibly. */
function claimOf(state: NonNullable<State>, { level, isGraded }: HeldLevel): Claim {
  const claim = (of: "lost" | "degraded" | "normal"): Claim =>
    stateClaim(of, { level, isolated: nowhereIsolated, mayBeGraded: isGraded });
  if (state !== "impaired") return claim(state);
  const { surely, possibly } = claim("normal");
  return { surely: !possibly, possibly: !surely };
}
