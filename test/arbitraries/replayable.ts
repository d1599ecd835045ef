import type { Parameters } from "fast-check";

const isThorough = process.env["ROUND"] !== undefined;

/**
 * Every property runs on the same inputs each time; a failure prints the path that leads straight to its counterexample.
 *
 * @param numRuns in every round of `npm run check:long`, on other inputs there
 * @param share of which `npm test` runs one; smaller for a test that says of how many it wants to have seen something
 */
export function replayable<T>(numRuns = 1000, share = 9): Parameters<T> {
  return { seed: 20230424, numRuns: isThorough ? numRuns : Math.ceil(numRuns / share) };
}
