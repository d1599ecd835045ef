import { lossOfLevel, toleranceUnits, wholeLoss } from "./loss.js";

/** Levels that a population can have while part of it is lost, from step 0, at which any part may be lost, up to that of normal. */
export interface LevelSteps {
  /** By step, `left[step] / of[step]` is the part of the population that may be lost at it; falling. */
  readonly left: Float64Array;
  readonly of: Float64Array;
  /** By step: the most units that the raw level may lack, up to 2⁻²⁰ of a level. */
  readonly most: Float64Array;
  /** By step: units lost; falling. */
  readonly loss: Float64Array;
}

/** A step of a level, reached where no more than `left / of` of a population is lost. */
export interface LevelStep {
  readonly left: number;
  readonly of: number;
  readonly level: number;
}

/** @param steps - rising in their levels, the first with all of the population left to be repaired */
export function levelSteps(steps: readonly LevelStep[]): LevelSteps {
  return {
    left: Float64Array.from(steps, ({ left }) => left),
    of: Float64Array.from(steps, ({ of }) => of),
    most: Float64Array.from(steps, ({ left, of }) => Math.floor(toleranceUnits + (wholeLoss * left) / of)),
    loss: Float64Array.from(steps, ({ level }) => lossOfLevel(level)),
  };
}

/** The levels k / m of a population of m. */
export function equalSteps(m: number): LevelSteps {
  return levelSteps(Array.from({ length: m + 1 }, (_, k) => ({ left: m - k, of: m, level: k / m })));
}

/** The highest step that a raw loss admits. @remarks Cost: O(log steps) */
export function stepAt({ most }: LevelSteps, loss: number): number {
  return lastFrom(most, loss);
}

/** The highest step at which no less is lost than so many units. @remarks Cost: O(log steps) */
export function stepOfLoss({ loss }: LevelSteps, units: number): number {
  return lastFrom(loss, units);
}

/** The last of falling values that is so much or more; the first where none is. */
function lastFrom(falling: Float64Array, least: number): number {
  let [low, high] = [0, falling.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (falling[middle]! >= least) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The loss once what is left of a level is counted in steps; never less than it was. Monotone. */
export function lossInSteps(loss: number, steps: LevelSteps): number {
  return Math.max(loss, steps.loss[stepAt(steps, loss)]!);
}
