import { canonicalJson } from "../../model/landscape/canonical-json.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Group } from "../../model/landscape/group.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { groupedBy } from "../../sequences.js";
import { isSame, joinedEvidence, MergedIds, type MergeNotes, type Renamings, type Row, renamedEvidence } from "./merge-state.js";
import { MergedDraws } from "./merged-draws.js";
import { type KeyOf, pairedRows } from "./paired-rows.js";

/** A group with the dependencies in it. */
interface WholeGroup {
  readonly group: Group;
  readonly members: readonly Dependency[];
}

/**
 * The dependencies of several landscapes, with their groups. One that a landscape repeats is joined with the first; what it says otherwise of the same pair is a
 * conflict, and the first is kept. Parallel ones of one landscape stay what they are: those of the next are joined with them one by one, and what it has more
 * of is added. A group of the same members is one; others hold beside each other.
 */
export class MergedDependencies {
  private readonly ids = new MergedIds();
  private readonly groupIds = new MergedIds();
  /** By their ends, those without a group. */
  private readonly alone = new Map<string, readonly Dependency[]>();
  /** By dependent, the groups that it has. */
  private readonly groupsOf = new Map<string, readonly WholeGroup[]>();

  private readonly draws: MergedDraws;

  constructor(private readonly notes: MergeNotes) {
    this.draws = new MergedDraws(notes);
  }

  get dependencies(): Dependency[] {
    return this.draws.settled([...[...this.alone.values()].flat(), ...this.wholeGroups().flatMap(({ members }) => members)]);
  }

  get groups(): Group[] {
    return this.wholeGroups().map(({ group }) => group);
  }

  /** @remarks Cost: O(dependencies). */
  add(dependencies: readonly Dependency[], groups: readonly Group[], renamings: Renamings): void {
    const noted = this.draws.noted(dependencies, renamings.file);
    const renamed = dependencies.flatMap((each) => {
      const row = this.renamed(each, renamings);
      return row === undefined ? [] : [noted(each, row)];
    });
    const alone = renamed.filter(({ group }) => group === undefined);
    for (const [ends, own] of groupedBy(alone, endsOf)) this.addAlone(ends, own, renamings);
    const members = groupedBy(renamed, ({ group = "" }) => group);
    const whole = groups.flatMap((group): WholeGroup[] => {
      const node = renamings.nodes.get(group.node) ?? group.node;
      const own = members.get(group.id);
      // nothing is left of it where all its ends have become one
      return own === undefined ? [] : [{ group: { ...group, node }, members: own }];
    });
    for (const [node, own] of groupedBy(whole, ({ group }) => group.node)) this.addGroups(node, own, renamings);
  }

  private wholeGroups(): WholeGroup[] {
    return [...this.groupsOf.values()].flat();
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

  private addAlone(ends: string, own: readonly Dependency[], { file }: Renamings): void {
    const known = this.alone.get(ends) ?? [];
    const joined = this.joinedRows(known, own, [...sameDependency, daysText], file);
    this.alone.set(ends, joined);
  }

  private addGroups(node: string, own: readonly WholeGroup[], { file }: Renamings): void {
    const known = this.groupsOf.get(node) ?? [];
    const pairs = pairedRows(known, own, sameGroup);
    const joined = new Map<WholeGroup, WholeGroup>();
    const added: WholeGroup[] = [];
    for (const whole of own) {
      const first = pairs.get(whole);
      if (first !== undefined) joined.set(first, this.joinedGroup(first, whole, file));
      else {
        if (known.length > 0)
          this.notes.conflict(node, "groups", known.map((each) => groupText(each)).join("; "), groupText(whole), file);
        added.push(this.newGroup(whole));
      }
    }
    this.groupsOf.set(node, [...known.map((each) => joined.get(each) ?? each), ...added]);
  }

  private newGroup({ group, members }: WholeGroup): WholeGroup {
    const id = this.groupIds.free(group.id);
    return {
      group: { ...group, id },
      members: members.map((each) => ({ ...this.named(each), group: id })),
    };
  }

  private joinedGroup(known: WholeGroup, whole: WholeGroup, file: string): WholeGroup {
    this.compare(known.group, whole.group, known.group.node, file);
    const members = this.joinedRows(known.members, whole.members, [...sameDependency, memberText], file);
    return { group: known.group, members };
  }

  /** Those that are known, joined with those of the next landscape that they pair with; then those that pair with none. */
  private joinedRows(
    known: readonly Dependency[],
    own: readonly Dependency[],
    keys: readonly KeyOf<Dependency>[],
    file: string,
  ): Dependency[] {
    const pairs = pairedRows(known, own, keys);
    const joined = new Map<Dependency, Dependency>();
    for (const [other, first] of pairs) {
      joined.set(first, this.joined(first, other, file));
      this.draws.called(other, first.id);
    }
    const added = own.filter((each) => !pairs.has(each)).map((each) => this.named(each));
    return [...known.map((each) => joined.get(each) ?? each), ...added];
  }

  /** A row of its own. */
  private named(row: Dependency): Dependency {
    const id = this.ids.free(row.id);
    this.draws.called(row, id);
    return { ...row, id };
  }

  private joined(known: Dependency, other: Dependency, file: string): Dependency {
    this.compare(known, other, `${known.dependent} → ${suppliersOf(known).join(", ")}`, file);
    const exit = known.exit ?? other.exit;
    const evidence = joinedEvidence(known.evidence, other.evidence);
    return { ...known, ...(exit === undefined ? {} : { exit }), evidence };
  }

  /** Notes what the later row says otherwise. */
  private compare(known: Row, other: Row, about: string, file: string): void {
    for (const field of new Set([...Object.keys(known), ...Object.keys(other)])) {
      const [kept, told] = [known[field], other[field]];
      if (notCompared.has(field) || isSame(kept, told) || (field === "exit" && kept === undefined)) continue;
      this.notes.conflict(about, field, kept ?? "", told ?? "", file);
    }
  }
}

/** What of two rows is not compared: what they are called, what is joined, and ends, which they have in common. */
const notCompared: ReadonlySet<string> = new Set(["id", "group", "evidence", "candidates"]);

const endsOf = (dependency: Dependency): string => `${dependency.dependent}\n${[...suppliersOf(dependency)].sort().join("\n")}`;

const allButIds = ({ id: _, group: __, candidates, ...rest }: Dependency): string =>
  canonicalJson(candidates === undefined ? rest : { ...rest, candidates: [...candidates].sort() });

const allButEvidence = ({ evidence: _, ...rest }: Omit<Dependency, "evidence"> & Partial<Dependency>): string =>
  allButIds(rest as Dependency);

const sameDependency: readonly KeyOf<Dependency>[] = [allButIds, allButEvidence];

/** Rows of other days are no conflict: each holds on its own. */
const daysText = ({ validFrom = "", validTo = "" }: Dependency): string => `${validFrom} ${validTo}`;

const memberText = (member: Dependency): string => `${[...suppliersOf(member)].sort().join(" | ")} × ${member.weight}`;

/** A group as it is compared: its rule and what is told of its members, whatever its id and their order. */
function groupText({ group, members }: WholeGroup, told: KeyOf<Dependency> = memberText): string {
  const rule = group.rule === "at-least" ? `at-least ${group.k}` : group.rule;
  return `${rule}: ${members.map(told).sort().join(", ")}`;
}

const sameGroup: readonly KeyOf<WholeGroup>[] = [
  (whole) => `${canonicalJson({ ...whole.group, id: "" })} ${groupText(whole, allButIds)}`,
  (whole) => `${canonicalJson({ ...whole.group, id: "" })} ${groupText(whole, allButEvidence)}`,
  (whole) => groupText(whole),
];
