import { anyText } from "./any-text.js";
import type { Draft, DraftRow } from "./draft.js";
import type { Edit } from "./edit.js";
import { freeId } from "./new-id.js";
import { newDependency } from "./new-rows.js";

/**
 * A stand-by for what a dependency needs: it carries after so many hours without it, so any one of the two is enough. They
 * stand in the dependency's group where that is one of which one is enough, else in a new one.
 */
export function standByFor(draft: Draft, dependency: DraftRow, supplier: string, hours: number): Edit {
  const node = anyText(dependency["dependent"]);
  const own = draft.lists.groups.find(({ id, rule, k }) => id === dependency["group"] && rule === "at-least" && k === 1);
  const group = own?.id ?? freeId(draft, "groups", `${node} any of`);
  const added = newDependency(freeId(draft, "dependencies", `${node} ${supplier}`), node, supplier);
  const standBy = { ...added, kind: dependency["kind"], group, activationHours: hours };
  if (own !== undefined) return { add: { dependencies: [standBy] } };
  return {
    change: { dependencies: [{ id: dependency.id, set: { group } }] },
    add: { groups: [{ id: group, node, rule: "at-least", k: 1 }], dependencies: [standBy] },
  };
}
