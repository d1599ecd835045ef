import type { Parameters } from "fast-check";

/** In `npm test` a third of the runs of each family, in every round of `npm run check:long` all of them, on other inputs. */
const share = process.env["ROUND"] === undefined ? 3 : 1;

/** Every property runs on the same inputs each time; a failure prints the path that leads straight to its counterexample. */
export function replayable<T>(numRuns = 1000): Parameters<T> {
  return { seed: 20230424, numRuns: Math.ceil(numRuns / share) };
}

/** The same with all runs in `npm test`, too: for a test that says of how many it wants to have seen something. */
export function replayableInFull<T>(numRuns = 1000): Parameters<T> {
  return { ...replayable<T>(), numRuns };
}
