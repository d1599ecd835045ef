import { type Dependency, suppliersOf } from "../../model/landscape/dependency.js";
import type { Group } from "../../model/landscape/group.js";
import { isSame, joinedEvidence, MergedIds, type MergeNotes, type Renamings, type Row, renamedEvidence } from "./merge-state.js";

/**
 * The dependencies of several landscapes, with their groups. One that a landscape repeats is joined with the first; what it says otherwise of the same pair is a
 * conflict, and the first is kept. A group of the same members is one; others hold beside each other.
 */
export class MergedDependencies {
  readonly dependencies: Dependency[] = [];
  readonly groups: Group[] = [];
  private readonly ids = new MergedIds();
  private readonly groupIds = new MergedIds();
  /** By the ends of those without a group, positions in the list. */
  private readonly byEnds = new Map<string, readonly number[]>();
  /** By dependent, the groups that it has: their rule and members in one text. */
  private readonly groupsOf = new Map<string, Set<string>>();

  constructor(private readonly notes: MergeNotes) {}

  /** @remarks Cost: O(dependencies). */
  add(dependencies: readonly Dependency[], groups: readonly Group[], renamings: Renamings): void {
    const earlier = this.dependencies.length;
    const members = new Map<string, Dependency[]>();
    for (const each of dependencies) {
      const renamed = this.renamed(each, renamings);
      if (renamed === undefined) continue;
      if (each.group === undefined) this.put(renamed, earlier, renamings);
      else members.set(each.group, [...(members.get(each.group) ?? []), renamed]);
    }
    const before = new Set(this.groupsOf.keys());
    for (const group of groups) this.putGroup(group, members.get(group.id) ?? [], before, renamings);
  }

  /** With ids of the merged landscape; nothing where both ends have become one. */
  private renamed(dependency: Dependency, renamings: Renamings): Dependency | undefined {
    const called = (id: string): string => renamings.nodes.get(id) ?? id;
    const { supplier: _, candidates: __, ...rest } = dependency;
    const dependent = called(dependency.dependent);
    const suppliers = [...new Set(suppliersOf(dependency).map(called))].filter((id) => id !== dependent);
    const [supplier] = suppliers;
    if (supplier === undefined) {
      this.notes.notes.add("edge-itself", { name: dependent }, renamings.file);
      return undefined;
    }
    return {
      ...rest,
      dependent,
      ...(suppliers.length > 1 ? { candidates: suppliers } : { supplier }),
      evidence: renamedEvidence(dependency.evidence, renamings),
    };
  }

  private put(dependency: Dependency, earlier: number, { file }: Renamings): void {
    const ends = endsOf(dependency);
    const all = this.byEnds.get(ends) ?? [];
    // parallel ones of one landscape stay what they are
    const before = all.filter((position) => position < earlier);
    const at = before.find((position) => isAlike(this.dependencies[position], dependency)) ?? before[0];
    const known = at === undefined ? undefined : this.dependencies[at];
    if (at === undefined || known === undefined) {
      this.byEnds.set(ends, [...all, this.dependencies.length]);
      this.dependencies.push({ ...dependency, id: this.ids.free(dependency.id) });
      return;
    }
    for (const field of fieldsOf(known, dependency)) {
      const [kept, other] = [known, dependency].map((each) => (each as Row)[field]);
      if (!isSame(kept, other) && !(field === "exit" && kept === undefined))
        this.notes.conflict(`${known.dependent} → ${suppliersOf(known).join(", ")}`, field, kept ?? "", other ?? "", file);
    }
    const exit = known.exit ?? dependency.exit;
    const evidence = joinedEvidence(known.evidence, dependency.evidence);
    this.dependencies[at] = { ...known, ...(exit === undefined ? {} : { exit }), evidence };
  }

  private putGroup(group: Group, members: readonly Dependency[], before: ReadonlySet<string>, renamings: Renamings): void {
    const node = renamings.nodes.get(group.node) ?? group.node;
    const told = groupText(group, members);
    const known = this.groupsOf.get(node) ?? new Set<string>();
    if (known.has(told)) return;
    if (before.has(node)) this.notes.conflict(node, "groups", [...known].join("; "), told, renamings.file);
    this.groupsOf.set(node, known.add(told));
    const id = this.groupIds.free(group.id);
    this.groups.push({ ...group, id, node });
    for (const member of members) this.dependencies.push({ ...member, id: this.ids.free(member.id), group: id });
  }
}

/** What of two dependencies is compared. */
const fieldsOf = (one: Dependency, other: Dependency): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => !["id", "evidence", "candidates"].includes(field));

const isAlike = (known: Dependency | undefined, dependency: Dependency): boolean =>
  known !== undefined && fieldsOf(known, dependency).every((field) => isSame((known as Row)[field], (dependency as Row)[field]));

const endsOf = (dependency: Dependency): string => `${dependency.dependent}\n${[...suppliersOf(dependency)].sort().join("\n")}`;

/** A group as it is compared: its rule and members, whatever its id and their order. */
function groupText(group: Group, members: readonly Dependency[]): string {
  const rule = group.rule === "at-least" ? `at-least ${group.k}` : group.rule;
  const each = members.map((member) => `${suppliersOf(member).join(" | ")} × ${member.weight}`).sort();
  return `${rule}: ${each.join(", ")}`;
}
