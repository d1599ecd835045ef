import { byBounds } from "../../quantities.js";
import type { Contribution } from "./risk-result.js";

/** Those that contribute anything, largest first. */
export function sortedContributions(all: readonly Contribution[]): Contribution[] {
  return all
    .filter(({ alone, spared }) => alone.atMost > 0 || (spared?.atMost ?? 0) > 0)
    .sort((a, b) => byBounds(a.spared ?? a.alone, b.spared ?? b.alone) || (a.cause < b.cause ? -1 : 1));
}
