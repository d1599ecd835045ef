import type { Rank } from "../../analysis/rank/rank-result.js";
import { type NamedRecord, nameIn } from "../../model/values/name-in.js";
import { shown } from "../../words/shown.js";
import type { Writing } from "../../words/writing.js";

/**
 * What a unit of a rank is called: an operator or owner by its name, a node with its operator, a dependency by its two ends;
 * sites and platforms as the data has them.
 */
export function rankedName(
  by: Rank["options"]["by"],
  { fullName, linkName, nameOf, language }: Writing,
  unit: Partial<NamedRecord> & { readonly id: string },
): string {
  if (by === "node") return fullName(unit.id);
  if (by === "dependency") return linkName(unit.id);
  if (by !== "operator" && by !== "owner") return shown(unit.id);
  const name = nameIn(unit, language);
  return name === undefined ? nameOf(unit.id) : shown(name);
}
