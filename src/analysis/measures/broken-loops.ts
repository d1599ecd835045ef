import type { InputIssue } from "../../errors/errors.js";
import type { MeasureList } from "../../model/documents/measure-list.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { repairedNodes } from "../../model/landscape/repaired-nodes.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { groupedBy } from "../../sequences.js";
import { measureIssue } from "./measure-issue.js";

/**
 * Dependencies that a measure takes out of a loop in which something takes time to come back. In a loop people restart all
 * together, and the time that one of them takes is heard outside only; without the loop it is heard by all, so that a loss may last
 * longer.
 * @param all - the landscape with all that any measure adds, and nothing taken away
 * @remarks Cost: for each dependency that is taken away O(nodes + dependencies).
 */
export function brokenLoops(all: Landscape, { measures }: MeasureList): InputIssue[] {
  const removed = measures.some(({ patch }) => (patch.remove?.dependencies ?? []).length > 0);
  if (!removed) return [];
  const { nodes, dependencies = [] } = all;
  const rows = new Map(dependencies.map((row) => [row.id, row]));
  const needs = groupedBy(dependencies, ({ dependent }) => dependent);
  const slow = new Set([
    ...nodes.flatMap(({ id, recoveryHours = 0 }) => (recoveryHours > 0 ? [id] : [])),
    ...repairedNodes(all).map(({ id }) => id),
  ]);
  const from = (ids: Iterable<string>): Set<string> => {
    const reached = new Set(ids);
    for (const id of reached)
      for (const row of needs.get(id) ?? []) for (const supplier of suppliersOf(row)) reached.add(supplier);
    return reached;
  };
  /** What takes time in a loop through a dependency, or through one that stands beside it. */
  const slowBehind = (row: Dependency): string | undefined => {
    const beside = (needs.get(row.dependent) ?? []).filter(
      ({ id, group }) => id === row.id || (group !== undefined && group === row.group),
    );
    const reached = [...from(beside.flatMap(suppliersOf))];
    return reached.includes(row.dependent) ? reached.find((id) => slow.has(id) && from([id]).has(row.dependent)) : undefined;
  };
  return measures.flatMap(({ patch }, index) =>
    (patch.remove?.dependencies ?? []).flatMap((id, place) => {
      const row = rows.get(id);
      const found = row === undefined ? undefined : slowBehind(row);
      const path = ["measures", index, "patch", "remove", "dependencies", place];
      return found === undefined ? [] : [measureIssue("measure-breaks-loop", { id, slow: found }, path)];
    }),
  );
}
