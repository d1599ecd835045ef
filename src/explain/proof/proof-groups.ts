import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { groupKey } from "../../model/landscape/shared-supplies.js";
import { groupedBy } from "../../sequences.js";
import { type ProofGroup, standBysOf } from "./proof.js";

/** The group of any dependency, with its stand-bys and the number of its members. Cost: time of the landscape once. */
export function proofGroups(
  { groups = [], dependencies = [] }: Landscape,
  idle: ReadonlySet<string>,
): (dependency: Dependency) => ProofGroup {
  const rows = new Map(groups.map((group) => [group.id, group]));
  const membersOf = groupedBy(dependencies, groupKey);
  return (dependency) => {
    const members = membersOf.get(groupKey(dependency)) ?? [];
    const standBys = standBysOf(members);
    const unused = standBys.flatMap(({ id }) => (idle.has(id) ? [id] : []));
    const counted = {
      members: members.length,
      ...(standBys.length === 0 ? {} : { standBys }),
      ...(unused.length === 0 ? {} : { idle: unused }),
    };
    const row = dependency.group === undefined ? undefined : rows.get(dependency.group);
    if (row === undefined) return { rule: "all", ...counted };
    const notice = "noticeHours" in row && row.noticeHours !== undefined ? { noticeHours: row.noticeHours } : {};
    return { id: row.id, rule: row.rule, ...(row.rule === "at-least" ? { k: row.k } : {}), ...notice, ...counted };
  };
}
