import type { CutSets } from "../analysis/cut-sets-result.js";

/** Cut sets as JSON, two spaces an indent, with a line end after the last. */
export function cutSetsJson(result: CutSets): string {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}
