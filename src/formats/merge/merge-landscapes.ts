import { InvalidArgumentError } from "../../errors/errors.js";
import { parseLandscape } from "../../model/documents/parse-landscape.js";
import type { Crew } from "../../model/landscape/crew.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import type { Pool } from "../../model/landscape/pool.js";
import { populationsOn } from "../../model/landscape/populations-on.js";
import { membersOfCrew } from "../../model/landscape/repaired-nodes.js";
import type { PublishedTotal } from "../../model/landscape/total.js";
import { checkLandscape, checkList, checkOptions } from "../../model/values/argument-checks.js";
import type { Limits } from "../../model/values/limits.js";
import { isApart } from "../../model/values/validity.js";
import { isSameSet } from "../../sequences.js";
import type { Imported } from "../tables/import-table.js";
import { MergeNotes, type Renamings } from "./merge-state.js";
import { MergedCauses } from "./merged-causes.js";
import { MergedDependencies } from "./merged-dependencies.js";
import { settledSupplies } from "./merged-draws.js";
import { mergedHead } from "./merged-head.js";
import { MergedNodes } from "./merged-nodes.js";
import { MergedRows, MergedSources, renamedCause, renamedCrew, renamedPool, renamedTotal } from "./merged-rows.js";
import { SettledFields } from "./settled-fields.js";

/** What is said of the merged landscape. */
export interface MergeOptions {
  /** What it is called; by those that are merged if absent. */
  readonly name?: string | undefined;
  /** What messages call each of the landscapes; their ids if absent. */
  readonly files?: readonly string[] | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * One landscape of several. Nodes are one where they share an alias, such as a Legal Entity Identifier, an Institutionskennzeichen or a Telematik-ID, or an id
 * with kind, name and operator; other things that are called alike get a number. What landscapes say of one thing otherwise is kept as the first says it, and
 * noted with both values.
 * @returns with a note `merge-conflict` for everything that is not as some landscape says it
 * @throws `InvalidInputError` where the result is no valid landscape, such as one whose owners run in a circle
 * @throws `LimitExceededError` beyond `limits.nodes`, `dependencies` or `groups`
 * @remarks Cost: time and space O(nodes + dependencies).
 */
export function mergeLandscapes(landscapes: readonly Landscape[], options: MergeOptions = {}): Imported {
  checkList("mergeLandscapes", "landscapes", landscapes, "give a list of at least one that readLandscape made");
  checkOptions("mergeLandscapes", options, { name: "text", files: checkNames, limits: "limits" });
  for (const landscape of landscapes) checkLandscape("mergeLandscapes", landscape);
  const [first] = landscapes;
  if (first === undefined)
    throw new InvalidArgumentError("mergeLandscapes", "there is no landscape to merge", "give at least one");
  const { name, limits } = options;
  const files = landscapes.map(({ id }, index) => options.files?.[index] ?? id);
  const merged = new MergedLandscape();
  for (const [index, landscape] of landscapes.entries()) merged.add(landscape, files[index] ?? landscape.id);
  const head = mergedHead(landscapes, name, files, merged.notes);
  merged.notes.notes.add("landscapes-joined", { landscapes: landscapes.length, nodes: merged.joined });
  const made = { ...head, ...merged.lists() };
  return { landscape: parseLandscape(made, limits === undefined ? {} : { limits }), notes: merged.notes.notes.inOrder() };
}

const checkNames = (call: string, names: unknown): void =>
  checkList(call, "option files", names, 'give a list such as ["a.yaml"]');

type Lists = Omit<Landscape, "tragweite" | "id" | "name" | "names" | "asOf" | "timeZone" | "$schema">;
type List = keyof Lists;

/** The rows of all landscapes that were added. */
class MergedLandscape {
  readonly notes = new MergeNotes();
  private readonly settled = new SettledFields();
  private readonly nodes = new MergedNodes(this.notes, this.settled);
  private readonly rows = new MergedDependencies(this.notes);
  private readonly sources = new MergedSources();
  private readonly units = new MergedRows<NonNullable<Landscape["units"]>[number]>(this.notes);
  private readonly totals = new MergedRows<PublishedTotal>(this.notes, isCounted);
  private readonly pools = new MergedRows<Pool>(this.notes);
  private readonly crews = new MergedRows<Crew>(this.notes);
  private readonly causes = new MergedCauses(this.notes);
  private readonly membersOf = new Map<string, readonly string[]>();
  /** Lists that some landscape has, if only an empty one. */
  private readonly had = new Set<string>(["nodes"]);

  get joined(): number {
    return this.nodes.joined;
  }

  add(landscape: Landscape, file: string): void {
    const { nodes, dependencies = [], groups = [], sources = [], units = [], totals = [], pools = [], crews = [] } = landscape;
    const { commonCause = [] } = landscape;
    for (const list of Object.keys(landscape)) this.had.add(list);
    const renamings: Renamings = { file, nodes: new Map(), sources: this.sources.add(sources) };
    for (const unit of units) this.units.add(unit, file);
    this.nodes.add(nodes, renamings);
    this.rows.add(dependencies, groups, renamings);
    for (const total of totals) this.totals.add(renamedTotal(total, renamings), file);
    for (const pool of pools) this.addPool(renamedPool(pool, renamings), file);
    for (const crew of crews) {
      const members = membersOfCrew(nodes, crew).map((id) => renamings.nodes.get(id) ?? id);
      this.addCrew(renamedCrew(crew, renamings), members, file);
    }
    for (const cause of commonCause) this.causes.add(renamedCause(cause, renamings), file);
  }

  /** Keeps a pool, unless one of its insurers has a figure or is in another at the same time. */
  private addPool(pool: Pool, file: string): void {
    const { id, insurers, insured } = pool;
    for (const each of insurers) {
      const node = this.nodes.byId.get(each);
      const other = this.settled.poolsOf(each).find((known) => known.id !== id && !isApart(known, pool))?.id ?? id;
      const figure = node?.kind === "insurer" && node.insured !== "unknown" ? node.insured : undefined;
      if (figure === undefined && other === id) continue;
      this.notes.conflict(node?.name ?? each, "insured", figure ?? other, `${id}: ${insured}`, file);
      return;
    }
    for (const each of this.pools.add(pool, file) ? insurers : []) this.settled.pool(each, pool);
  }

  /** Keeps a crew, unless one of its members has another or comes back otherwise. */
  private addCrew(crew: Crew, members: readonly string[], file: string): void {
    for (const id of members) {
      const node = this.nodes.byId.get(id);
      const kept = node === undefined ? undefined : this.settled.keptFrom(node, crew);
      if (kept === undefined) continue;
      this.notes.conflict(node?.name ?? id, "crews", kept, crew.id, file);
      return;
    }
    if (!this.crews.add(crew, file)) return;
    this.membersOf.set(crew.id, members);
    for (const id of members) this.settled.crew(id, crew.id);
  }

  /** A crew repairs whom it repairs in its own landscape, whoever else its selectors pick in all of them. */
  private crewOf(crew: Crew, nodes: readonly LandscapeNode[]): Crew {
    const own = new Set(this.membersOf.get(crew.id));
    return isSameSet(own, new Set(membersOfCrew(nodes, crew))) ? crew : { ...crew, members: [...own].map((id) => ({ id })) };
  }

  lists(): Lists {
    const { nodes, dependencies } = settledSupplies(
      { nodes: [...this.nodes.byId.values()], dependencies: this.rows.dependencies },
      this.notes,
    );
    const lists: Lists = {
      sources: this.sources.rows,
      units: this.units.rows,
      nodes: [...nodes],
      groups: this.rows.groups,
      dependencies: [...dependencies],
      totals: this.totals.rows.map((total) => (isCounted(total) ? recounted(total, nodes) : total)),
      pools: this.pools.rows,
      crews: this.crews.rows.map((crew) => this.crewOf(crew, nodes)),
      commonCause: this.causes.whole(this.nodes.byId),
    };
    return Object.fromEntries(Object.entries(lists).filter(([list]) => this.had.has(list as List))) as Lists;
  }
}

/** The total of a landscape that was made of registers counts what stands in them. */
const isCounted = ({ id }: PublishedTotal): boolean => id === "entities-in-registers";

/** The total of a unit as the nodes have it. */
function recounted(total: PublishedTotal, nodes: readonly LandscapeNode[]): PublishedTotal {
  let count = 0;
  for (const node of nodes)
    for (const each of populationsOn(node)) if (each.unit === total.unit && typeof each.count === "number") count += each.count;
  return { ...total, count };
}
