import { lossOfLevel, toleranceUnits, wholeLoss } from "../loss.js";

/** How many of so many equal steps a loss leaves whole, up to 2⁻²⁰ of a level; exact. */
export function fullSteps(loss: number, steps: number): number {
  return Math.floor((steps * Math.min(wholeLoss, wholeLoss - loss + toleranceUnits)) / wholeLoss);
}

/** The loss once what is left of a level is counted in whole steps; never less than it was. Monotone. */
export function stepLoss(loss: number, steps: number): number {
  return Math.max(loss, lossOfLevel(fullSteps(loss, steps) / steps));
}
