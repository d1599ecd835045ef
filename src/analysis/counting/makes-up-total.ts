import type { PopulationPart } from "./population-figures.js";

/**
 * Whether those of a part hold a total between them: those without a figure make up what is missing, or the others can reach it by
 * themselves. Figures that fall short of a total are of another date, as those are that exceed it.
 */
export function makesUpTotal({ open, openSum }: Pick<PopulationPart, "open" | "openSum">): boolean {
  return openSum.atMost !== Number.POSITIVE_INFINITY && (open > 0 || openSum.atLeast === 0);
}
