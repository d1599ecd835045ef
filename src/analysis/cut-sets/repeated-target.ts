import { InvalidInputError } from "../../errors/errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import { unassignedServices } from "../../model/landscape/unassigned-services.js";
import { countedRows } from "../counting/counted-rows.js";
import { partsHeldIn } from "../counting/gates.js";
import { partsOnceOffered } from "../counting/may-offer.js";
import { questionIssue } from "../question-issues/question-issue.js";
import { type CountedTarget, gateOfTarget } from "./counted-target.js";
import { type CutSetTarget, describeTarget } from "./cut-set-target.js";

/**
 * A target that stands twice in one list of `at-least` would count as two; so would a node beside another of its names.
 * @throws {@link InvalidInputError} naming it
 * @remarks Cost: time O(d · t) for a target of t parts, d lists inside one another.
 */
export function refuseRepeated(target: CutSetTarget, landscape: Landscape): void {
  if (!("of" in target)) return;
  if (target.kind === "at-least") {
    const { aliases } = indexLandscape(landscape);
    const seen = new Set<string>();
    for (const part of target.of) {
      const key = keyOf(part, landscape, aliases);
      if (seen.has(key)) throw new InvalidInputError([questionIssue("target-repeated", { part: describeTarget(part) })]);
      seen.add(key);
    }
  }
  for (const part of target.of) refuseRepeated(part, landscape);
}

/** The same for targets that say the same: whatever the order of their parts, the names of nodes, and whether the total is said. */
function keyOf(target: CutSetTarget, landscape: Landscape, aliases: ReadonlyMap<string, string>): string {
  if ("of" in target) {
    const parts = [...new Set(target.of.map((part) => keyOf(part, landscape, aliases)))].sort();
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : JSON.stringify({ ...target, of: parts });
  }
  const named = { ...("unit" in target ? withoutTotal(target, landscape) : target) } as Record<string, unknown>;
  for (const field of ["node", "organisation"])
    if (typeof named[field] === "string") named[field] = aliases.get(named[field]) ?? named[field];
  return JSON.stringify(named);
}

/** The same counted target without the total that it names, where it would count within that alone anyway. */
function withoutTotal(target: CountedTarget, landscape: Landscape): CountedTarget {
  const { total, ...counted } = target;
  const row = countedRows(landscape).rows.find(({ unit, type }) => unit === target.unit && type === target.type);
  if (total === undefined || row === undefined) return target;
  const gate = gateOfTarget(counted, landscape);
  const isStated = !unassignedServices(landscape).has(row.type);
  const [only, ...others] = (isStated ? partsHeldIn : partsOnceOffered)(gate, landscape, row);
  return others.length === 0 && gate.figures.parts[only ?? -1]?.total?.id === total ? counted : target;
}
