import type { Impact } from "../../analysis/impact/impact-result.js";
import { jsonText } from "../../model/values/json-text.js";

/** A result as JSON, two spaces an indent, keys in the order of the schema `run-result`, with a line end after the last. */
export function impactJson(result: Impact): string {
  return jsonText(result);
}
