/**
 * Losses (1 − level) as whole numbers of 2⁻⁴⁰. Sums and comparisons of them are exact in a double, so a result is the
 * same to the bit in whatever order it is computed.
 */

/** The loss of a node that delivers nothing: 2⁴⁰ units. */
export const wholeLoss = 2 ** 40;

/** Losses within this many units of none, or of the whole, count as none or the whole: 2⁻²⁰ of a level. */
export const toleranceUnits = 2 ** 20;

/** A level, slack, threshold or ceiling from a file in units, rounded down. */
export function unitsOf(share: number): number {
  return Math.floor(share * wholeLoss);
}

/** The loss that a level from a file leaves. */
export function lossOfLevel(level: number): number {
  return wholeLoss - unitsOf(level);
}

/** The level in [0, 1] that a loss leaves; exact. */
export function levelOfLoss(loss: number): number {
  return (wholeLoss - loss) / wholeLoss;
}
