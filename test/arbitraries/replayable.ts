import type { Parameters } from "fast-check";

/** Every property runs on the same inputs each time; a failure prints the path that leads straight to its counterexample. */
export function replayable<T>(numRuns = 1000): Parameters<T> {
  return { seed: 20230424, numRuns };
}
