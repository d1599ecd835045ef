import { joinedMembers } from "../values/joined-ids.js";
import type { IssueList, Path } from "./issue-list.js";

/** An order names all whom it concerns, each once. */
export function checkOrder(order: readonly string[], members: readonly string[], path: Path, found: IssueList): void {
  const named = new Set<string>();
  order.forEach((id, place) => {
    const ids = members.includes(id) ? undefined : joinedMembers(id, members);
    if (ids !== undefined) {
      found.add([...path, place], "joined-ids", { found: { is: "text", text: id }, ids });
      for (const each of ids) named.add(each);
    } else if (!members.includes(id))
      found.add([...path, place], "order-of-others", { id, near: found.suggestions.near(id, new Set(members)) });
    else if (named.has(id)) found.add([...path, place], "order-names-twice", { id });
    named.add(id);
  });
  for (const id of members) if (!named.has(id)) found.add(path, "left-out-of-order", { id });
}
