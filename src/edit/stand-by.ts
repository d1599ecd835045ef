import type { Draft, DraftRow } from "./draft.js";
import type { Edit } from "./edit.js";
import { newId } from "./new-id.js";
import { newDependency } from "./new-rows.js";

/**
 * A stand-by for what a dependency needs: it carries after so many hours without it, so any one of the two is enough. They
 * stand in the dependency's group where that is one of which one is enough, else in a new one.
 */
export function standByFor({ lists }: Draft, dependency: DraftRow, supplier: string, hours: number): Edit {
  const node = String(dependency["dependent"]);
  const own = lists.groups.find(({ id, rule, k }) => id === dependency["group"] && rule === "at-least" && k === 1);
  const groupIds = new Set(lists.groups.map(({ id }) => id));
  const group = own?.id ?? newId(`${node} any of`, (id) => groupIds.has(id));
  const ids = new Set(lists.dependencies.map(({ id }) => id));
  const added = newDependency(
    newId(`${node} ${supplier}`, (id) => ids.has(id)),
    node,
    supplier,
  );
  const standBy = { ...added, kind: dependency["kind"], group, activationHours: hours };
  if (own !== undefined) return { add: { dependencies: [standBy] } };
  return {
    change: { dependencies: [{ id: dependency.id, set: { group } }] },
    add: { groups: [{ id: group, node, rule: "at-least", k: 1 }], dependencies: [standBy] },
  };
}
