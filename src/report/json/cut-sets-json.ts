import type { CutSets } from "../../analysis/cut-sets/cut-sets-result.js";
import { jsonText } from "../../model/values/json-text.js";

/** Cut sets as JSON, two spaces an indent, with a line end after the last. */
export function cutSetsJson(result: CutSets): string {
  return jsonText(result);
}
