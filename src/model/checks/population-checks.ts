import type { Landscape } from "../landscape/landscape.js";
import type { LandscapeNode } from "../landscape/node.js";
import { supplyOf } from "../landscape/shared-supplies.js";
import type { PublishedTotal } from "../landscape/total.js";
import { isMember, unitOfTotal } from "../landscape/totals.js";
import { builtInUnits, isBuiltInUnit } from "../values/built-in-units.js";
import type { Count, Population } from "../values/population.js";
import type { IssueList, Path } from "./issue-list.js";
import { RowTable } from "./row-table.js";

/** Units are declared once, counts can hold, and totals of one unit are nested or disjoint. */
export function checkPopulations(landscape: Landscape, found: IssueList): void {
  const { units = [], nodes, totals = [] } = landscape;
  const declared = new RowTable(units, "units", "unit", found);
  units.forEach(({ id }, index) => {
    if (isBuiltInUnit(id)) found.add(["units", index, "id"], "built-in-unit", { unit: id });
  });
  const known = { has: (unit: string): boolean => declared.indexOf(unit) >= 0 };
  nodes.forEach((node, index) => {
    for (const field of builtInUnits) {
      const count = (node as Partial<Record<typeof field, Count>>)[field];
      if (count !== undefined) checkCount(count, ["nodes", index, field], field, found);
    }
    if ("populations" in node && node.populations !== undefined)
      checkOwnPopulations(node, node.populations, ["nodes", index, "populations"], known, found);
    const flowing = { channel: node.kind === "service" ? node.channel?.unit : undefined, supply: supplyOf(node)?.unit };
    for (const [field, unit] of Object.entries(flowing)) {
      if (unit !== undefined && !isBuiltInUnit(unit) && !known.has(unit))
        addUnknownUnit(unit, ["nodes", index, field, "unit"], units, found);
    }
  });
  totals.forEach((total, index) => {
    const unit = unitOfTotal(total);
    if (!isBuiltInUnit(unit) && !known.has(unit)) addUnknownUnit(unit, ["totals", index, "unit"], units, found);
  });
  checkNesting(nodes, totals, found);

  function checkOwnPopulations(
    node: LandscapeNode,
    populations: readonly Population[],
    path: Path,
    { has }: { readonly has: (unit: string) => boolean },
    issues: IssueList,
  ): void {
    const seen = new Set<string>();
    populations.forEach(({ unit, count }, position) => {
      const place: Path = [...path, position];
      if (isBuiltInUnit(unit)) issues.add([...place, "unit"], "built-in-population", { unit, isField: unit in node });
      else if (!has(unit)) addUnknownUnit(unit, [...place, "unit"], units, issues);
      if (seen.has(unit)) issues.add([...place, "unit"], "repeated-unit", { unit });
      seen.add(unit);
      checkCount(count, [...place, "count"], unit, issues);
    });
  }
}

function addUnknownUnit(unit: string, path: Path, units: NonNullable<Landscape["units"]>, found: IssueList): void {
  const names = [...builtInUnits, ...units.map(({ id }) => id)];
  found.add(path, "unknown-unit", { unit, near: found.suggestions.near(unit, new Set(names)) });
}

function checkCount(count: Count, path: Path, unit: string, found: IssueList): void {
  if (typeof count !== "object") return;
  const { atLeast, atMost } = count;
  if (atLeast > atMost) found.add(path, "empty-range", { atLeast, atMost, unit });
}

/**
 * Totals of one unit are nested or disjoint: from the largest on, all members of a total stand within the same total before it.
 * @remarks Cost: a look at every node for each total.
 */
function checkNesting(nodes: readonly LandscapeNode[], totals: readonly PublishedTotal[], found: IssueList): void {
  const members = totals.map((total, index) => ({
    total,
    index,
    of: nodes.flatMap((node, at) => (isMember(total, node) ? [at] : [])),
  }));
  for (const { total, index, of } of members) {
    if (of.length === 0 && total.members !== undefined) found.add(["totals", index], "total-of-nobody", { total: total.id });
  }
  const largestFirst = [...members].sort((a, b) => b.of.length - a.of.length || a.index - b.index);
  const innermost = new Map<string, Map<number, number>>();
  for (const { total, index, of } of largestFirst) {
    const unit = unitOfTotal(total);
    const within = innermost.get(unit) ?? new Map<number, number>();
    innermost.set(unit, within);
    const others = new Set(of.map((node) => within.get(node) ?? -1));
    if (others.size > 1) {
      const other = totals[[...others].find((each) => each !== -1) ?? -1]?.id ?? "";
      found.add(["totals", index], "overlapping-totals", { total: total.id, other, unit });
      continue;
    }
    for (const node of of) within.set(node, index);
  }
}
