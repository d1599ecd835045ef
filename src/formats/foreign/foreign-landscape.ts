import { InvalidInputError } from "../../errors/errors.js";
import type { ForeignFormat } from "../../errors/format-issues.js";
import { parseLandscape } from "../../model/documents/parse-landscape.js";
import { type Dependency, dependencyKinds } from "../../model/landscape/dependency.js";
import type { Group } from "../../model/landscape/group.js";
import { landscapeVersion } from "../../model/landscape/landscape.js";
import type { LandscapeNode, NodeKind } from "../../model/landscape/node.js";
import { mayDependOn } from "../../model/landscape/permitted-suppliers.js";
import { checkLimit } from "../../model/values/limits.js";
import { ImportNotes } from "../tables/import-note.js";
import type { Imported } from "../tables/import-table.js";
import { idPart } from "../tables/name-ids.js";
import { comparable } from "../tables/table.js";
import { formatIssue } from "../text/format-issue.js";
import { evidenceOf, fileSource } from "./foreign-evidence.js";
import type { ForeignNeed, ForeignNode } from "./foreign-node.js";
import { ForeignNodes } from "./foreign-nodes.js";
import type { ForeignReading } from "./foreign-options.js";

/**
 * Makes a landscape of what stands in a file of another program: things become nodes, needs dependencies. What the table of pairs
 * does not allow, names nothing, or stands twice is left with a note; what no such file says, such as the weight, is assumed.
 */
export class ForeignLandscape {
  readonly notes = new ImportNotes();
  /** Other files that the file names, in which the rest stands. */
  readonly elsewhere: string[] = [];
  private readonly things = new Map<string, ForeignNode>();
  private readonly needs: ForeignNeed[] = [];

  constructor(
    private readonly format: ForeignFormat,
    private readonly reading: ForeignReading,
  ) {}

  /** @throws `LimitExceededError` beyond `limits.nodes` */
  node(node: ForeignNode): void {
    if (this.things.has(node.key)) {
      this.notes.add("node-repeated", { id: node.key }, node.place);
      return;
    }
    this.things.set(node.key, node);
    checkLimit(this.reading.limits, "nodes", this.things.size, this.reading.file);
  }

  /** @throws `LimitExceededError` beyond `limits.dependencies` */
  need(need: ForeignNeed): void {
    this.needs.push(need);
    checkLimit(this.reading.limits, "dependencies", this.needs.length, this.reading.file);
  }

  /** The key of an organisation that the file names and has no thing for: one is made for each name. */
  organisation(name: string, place: string): string {
    const key = `organisation ${comparable(name)}`;
    if (!this.things.has(key)) {
      this.notes.add("operator-made", { name }, place);
      this.node({ key, name, kind: "it-provider", isMade: true, isAssumed: true, place });
    }
    return key;
  }

  get(key: string): ForeignNode | undefined {
    return this.things.get(key);
  }

  /**
   * @param keepsParallel - whether two needs of one pair are two dependencies
   * @throws `InvalidInputError` where nothing becomes a node
   */
  finish({
    title,
    keepsParallel = false,
  }: {
    readonly title?: string | undefined;
    readonly keepsParallel?: boolean;
  } = {}): Imported {
    const { notes } = this;
    const { file, limits, together, name = title } = this.reading;
    if (this.things.size === 0)
      throw new InvalidInputError(
        [formatIssue("foreign-empty", { format: this.format, elsewhere: this.elsewhere.slice(0, 5) })],
        file,
      );
    const made = new ForeignNodes(this.things, this.reading, notes);
    const { dependencies, groups } = this.dependencies(made, keepsParallel);
    const stem = (file ?? "").replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
    const landscape = {
      tragweite: landscapeVersion,
      id: idPart(name ?? "") || idPart(stem) || (together === undefined ? "imported" : this.format),
      ...(name === undefined || name.trim() === "" ? {} : { name: name.trim() }),
      sources: [{ id: fileSource, title: file ?? together ?? this.format }],
      nodes: made.list,
      ...(groups.length > 0 ? { groups } : {}),
      dependencies,
    };
    const kinds: Partial<Record<NodeKind, number>> = {};
    for (const { kind } of made.list) kinds[kind] = (kinds[kind] ?? 0) + 1;
    notes.add("nodes-made", { kinds, dependencies: dependencies.length });
    const options = file === undefined ? { limits } : { limits, file };
    return { landscape: parseLandscape(landscape, options), notes: notes.inOrder() };
  }

  private dependencies(
    made: ForeignNodes,
    keepsParallel: boolean,
  ): { readonly dependencies: Dependency[]; readonly groups: Group[] } {
    const dependencies: Dependency[] = [];
    const groups = new Map<string, Group>();
    const pairs = new Set<string>();
    let defaults = 0;
    for (const need of this.needs) {
      const ends = this.endsOf(need, made);
      if (ends === undefined) continue;
      const [dependent, supplier] = ends;
      const pair = `${dependent.id} ${supplier.id}`;
      if (pairs.has(pair) && !keepsParallel) {
        this.notes.add("edge-repeated", { dependent: dependent.name, supplier: supplier.name }, need.place);
        continue;
      }
      pairs.add(pair);
      if (need.weight === undefined) defaults++;
      const id = `d-${dependencies.length + 1}`;
      const group = this.groupOf(need, dependent, groups);
      dependencies.push({
        ...{ id, dependent: dependent.id, supplier: supplier.id, kind: kindOf(need), weight: need.weight ?? 1 },
        ...(group === undefined ? {} : { group }),
        evidence: evidenceOf(need.weight === undefined ? "assumed" : "inferred", this.reading.file, need.place, need.note),
      });
    }
    if (defaults > 0) this.notes.add("weights-of-edges", { dependencies: defaults });
    return { dependencies, groups: this.groupsOfAll(groups, dependencies, new Map(made.list.map(({ id, name }) => [id, name]))) };
  }

  private endsOf(need: ForeignNeed, made: ForeignNodes): readonly [LandscapeNode, LandscapeNode] | undefined {
    const { place } = need;
    const [dependent, supplier] = [made.get(need.dependent), made.get(need.supplier)];
    if (dependent === undefined || supplier === undefined) {
      const missing = dependent === undefined ? need.dependent : need.supplier;
      const [from, to] = [dependent?.name ?? need.dependent, supplier?.name ?? need.supplier];
      this.notes.add("edge-dangling", { from, to, missing }, place);
      return undefined;
    }
    if (dependent === supplier) {
      this.notes.add("edge-itself", { name: dependent.name }, place);
      return undefined;
    }
    if (mayDependOn(dependent.kind, supplier.kind)) return [dependent, supplier];
    const kinds = { dependentKind: dependent.kind, supplierKind: supplier.kind };
    this.notes.add("edge-forbidden", { dependent: dependent.name, supplier: supplier.name, ...kinds }, place);
    return undefined;
  }

  private groupOf({ group }: ForeignNeed, { id: node }: LandscapeNode, groups: Map<string, Group>): string | undefined {
    if (group === undefined) return undefined;
    const key = `${node} ${group.key}`;
    const known = groups.get(key);
    if (known !== undefined) return known.id;
    const id = `any-of-${groups.size + 1}`;
    groups.set(key, { id, node, rule: "at-least", k: group.k });
    return id;
  }

  private noteAnyOf(name: string, members: readonly Dependency[] = []): void {
    this.notes.add("any-of", { name, count: members.length });
  }

  /** Groups of which enough members are left; what is left of another stands alone. */
  private groupsOfAll(
    groups: ReadonlyMap<string, Group>,
    dependencies: Dependency[],
    names: ReadonlyMap<string, string>,
  ): Group[] {
    const members = new Map<string, Dependency[]>();
    for (const each of dependencies) {
      if (each.group === undefined) continue;
      const own = members.get(each.group) ?? [];
      own.push(each);
      members.set(each.group, own);
    }
    const kept: Group[] = [];
    for (const group of groups.values()) {
      const own = members.get(group.id) ?? [];
      const k = group.rule === "at-least" ? Math.min(group.k, own.length) : 1;
      if (own.length > 1) kept.push({ ...group, k } as Group);
      else for (const member of own) delete member.group;
    }
    for (const { id, node, ...group } of kept)
      if ("k" in group && group.k === 1) this.noteAnyOf(names.get(node) ?? node, members.get(id));
    return kept;
  }
}

const kindOf = ({ kind }: ForeignNeed): Dependency["kind"] => dependencyKinds.find((each) => each === kind) ?? "use";
