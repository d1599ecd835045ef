import type { Observation } from "../../model/documents/observation.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { repairedNodes } from "../../model/landscape/repaired-nodes.js";
import { type Bounds, lackOfLevel, levelTolerance, sumOfBounds } from "../../quantities.js";
import type { Lack } from "../counting/lack-columns.js";
import type { PopulationPart } from "../counting/population-figures.js";
import { PopulationSum } from "../counting/population-sum.js";
import { settledAmounts, weightedSum } from "../counting/weighted-sum.js";
import { mayBeBetween } from "../levels/state-claims.js";
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
  private amount({ holder, level, isGraded }: HeldLevel, state: State): Bounds {
    const size = this.sizes.of(holder);
    const times = (amount: number, share: number): number => (share === 0 ? 0 : amount * share);
    const { worst, best } = lackOf(level);
    if (state === undefined || this.isInParts(holder, state)) {
      if (state === "degraded") return { atLeast: 0, atMost: 0 };
      if (state === "normal") return { atLeast: times(size.atLeast, 1 - worst), atMost: times(size.atMost, 1 - best) };
      return { atLeast: times(size.atLeast, best), atMost: times(size.atMost, worst) };
    }
    return {
      atLeast: isSurely(state, level) ? size.atLeast : 0,
      atMost: isPossibly(state, level, isGraded) ? size.atMost : 0,
    };
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
        return this.summed(held, state, part);
      });
  }

  private summed(held: readonly HeldLevel[], state: NonNullable<State>, part: PopulationPart): Bounds {
    const { figures } = this.sizes;
    if (figures === undefined) return { atLeast: 0, atMost: 0 };
    const sum = new PopulationSum({ ...figures, part });
    for (const each of held) {
      if (isSurely(state, each.level)) sum.addSure(this.place(each));
      if (isPossibly(state, each.level, each.isGraded)) sum.addAny(this.place(each));
    }
    return sum.bounds;
  }

  private place({ holder }: HeldLevel): number {
    return this.sizes.placeOf(holder) ?? -1;
  }
}

const lackOf = ({ atLeast, atMost }: Bounds): Lack => ({ worst: lackOfLevel(atLeast), best: lackOfLevel(atMost) });
const isLost = (level: number): boolean => level <= levelTolerance;
const isNormal = (level: number): boolean => level >= 1 - levelTolerance;

function isSurely(state: NonNullable<State>, { atLeast, atMost }: Bounds): boolean {
  switch (state) {
    case "lost":
      return isLost(atMost);
    case "normal":
      return isNormal(atLeast);
    case "impaired":
      return !isNormal(atMost);
    case "degraded":
      return !isLost(atLeast) && !isNormal(atMost);
  }
}

function isPossibly(state: NonNullable<State>, level: Bounds, isGraded: boolean): boolean {
  switch (state) {
    case "lost":
      return isLost(level.atLeast);
    case "normal":
      return isNormal(level.atMost);
    case "impaired":
      return !isNormal(level.atLeast);
    case "degraded":
      return mayBeBetween(level, isGraded);
  }
}
