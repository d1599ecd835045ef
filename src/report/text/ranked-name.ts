import type { HiddenHub } from "../../analysis/hidden-hubs/hidden-hubs-result.js";
import type { Rank } from "../../analysis/rank/rank-result.js";
import { type NamedRecord, nameIn } from "../../model/values/name-in.js";
import { shown } from "../../words/shown.js";
import type { Writing } from "../../words/writing.js";

/**
 * What a unit of a rank is called: an operator or owner by its name, a node with its operator, a dependency by its two ends;
 * a site as people call it, a platform as the data has it.
 */
export function rankedName(
  by: Rank["options"]["by"],
  { fullName, linkName, nameOf, siteName, language }: Writing,
  unit: Partial<NamedRecord> & { readonly id: string },
): string {
  if (by === "node") return fullName(unit.id);
  if (by === "dependency") return linkName(unit.id);
  if (by === "site") return siteName(unit.id);
  if (by !== "operator" && by !== "owner") return shown(unit.id);
  const name = nameIn(unit, language);
  return name === undefined ? nameOf(unit.id) : shown(name);
}

/** What a hidden hub is called: a site as people call it, anything else by its name. */
export function hubName({ kind, ...hub }: HiddenHub, { siteName, language }: Pick<Writing, "siteName" | "language">): string {
  return kind === "site" ? siteName(hub.id) : shown(nameIn(hub, language));
}
