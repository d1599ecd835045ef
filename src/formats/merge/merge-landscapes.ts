import { InvalidArgumentError } from "../../errors/errors.js";
import { parseLandscape } from "../../model/documents/parse-landscape.js";
import type { Crew } from "../../model/landscape/crew.js";
import { type Landscape, landscapeVersion } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { populationsOn } from "../../model/landscape/populations-on.js";
import type { PublishedTotal } from "../../model/landscape/total.js";
import { checkLandscape, checkList, checkOptions } from "../../model/values/argument-checks.js";
import type { Source } from "../../model/values/evidence.js";
import type { Limits } from "../../model/values/limits.js";
import type { Imported } from "../tables/import-table.js";
import { idPart } from "../tables/name-ids.js";
import { isSame, MergedIds, MergeNotes, type Renamings, renamedEvidence } from "./merge-state.js";
import { MergedDependencies } from "./merged-dependencies.js";
import { MergedNodes } from "./merged-nodes.js";

/** What is said of the merged landscape. */
export interface MergeOptions {
  /** What it is called; by those that are merged if absent. */
  readonly name?: string | undefined;
  /** What messages call each of the landscapes; their ids if absent. */
  readonly files?: readonly string[] | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

/** The total of a landscape that was made of registers counts what stands in them. */
const countedTotal = "entities-in-registers";

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
  const { name, files, limits } = options;
  const merged = new MergedLandscape();
  for (const [index, landscape] of landscapes.entries()) merged.add(landscape, files?.[index] ?? landscape.id);
  const title = name ?? landscapes.map((each) => each.name ?? each.id).join(" + ");
  const made = merged.finish(title, landscapes);
  return { landscape: parseLandscape(made, limits === undefined ? {} : { limits }), notes: merged.notes.notes.inOrder() };
}

const checkNames = (call: string, names: unknown): void =>
  checkList(call, "option files", names, 'give a list such as ["a.yaml"]');

/** The rows of all landscapes that were added. */
class MergedLandscape {
  readonly notes = new MergeNotes();
  private readonly nodes = new MergedNodes(this.notes);
  private readonly rows = new MergedDependencies(this.notes);
  private readonly sources: Source[] = [];
  private readonly sourceIds = new MergedIds();
  private readonly units = new Map<string, NonNullable<Landscape["units"]>[number]>();
  private readonly totals = new Map<string, PublishedTotal>();
  private readonly pools = new Map<string, NonNullable<Landscape["pools"]>[number]>();
  private readonly crews = new Map<string, NonNullable<Landscape["crews"]>[number]>();

  add(landscape: Landscape, file: string): void {
    const { nodes, dependencies = [], groups = [], sources = [], units = [], totals = [], pools = [], crews = [] } = landscape;
    const renamings: Renamings = { file, nodes: new Map(), sources: new Map(), groups: new Map() };
    const earlier = [...this.sources];
    for (const source of sources) this.addSource(source, earlier, renamings);
    for (const unit of units) this.keep(this.units, unit, file);
    this.nodes.add(nodes, renamings);
    this.rows.add(dependencies, groups, renamings);
    for (const total of totals) this.keep(this.totals, { ...total, evidence: renamedEvidence(total.evidence, renamings) }, file);
    for (const pool of pools) {
      const insurers = pool.insurers.map((id) => renamings.nodes.get(id) ?? id);
      this.keep(this.pools, { ...pool, insurers, evidence: renamedEvidence(pool.evidence, renamings) }, file);
    }
    for (const crew of crews) this.addCrew(crew, renamings);
  }

  /** A crew of one file, with the ids that its members have in all of them. */
  private addCrew(crew: Crew, renamings: Renamings): void {
    const idOf = (id: string): string => renamings.nodes.get(id) ?? id;
    const { members, order, evidence } = crew;
    const renamed = {
      ...crew,
      members: members.map((each) => (each.id === undefined ? each : { ...each, id: idOf(each.id) })),
      order: order === "even" ? order : order.map(idOf),
      ...(evidence === undefined ? {} : { evidence: renamedEvidence(evidence, renamings) }),
    };
    this.keep(this.crews, renamed, renamings.file);
  }

  finish(title: string, landscapes: readonly Landscape[]): Landscape {
    const nodes = [...this.nodes.byId.values()];
    const { dependencies, groups } = this.rows;
    const [day] = landscapes
      .flatMap(({ asOf }) => asOf ?? [])
      .sort()
      .reverse();
    const [zone, other] = [...new Set(landscapes.flatMap(({ timeZone }) => timeZone ?? []))];
    if (zone !== undefined && other !== undefined)
      this.notes.conflict(title, "timeZone", zone, other, landscapes.at(-1)?.id ?? "");
    this.notes.notes.add("landscapes-joined", { landscapes: landscapes.length, nodes: this.nodes.joined });
    const totals = [...this.totals.values()].map((total) => (total.id === countedTotal ? recounted(total, nodes) : total));
    return {
      ...{ tragweite: landscapeVersion, id: idPart(title) || "merged", name: title },
      ...(day === undefined ? {} : { asOf: day }),
      ...(zone === undefined ? {} : { timeZone: zone }),
      ...(this.sources.length > 0 ? { sources: this.sources } : {}),
      ...(this.units.size > 0 ? { units: [...this.units.values()] } : {}),
      nodes,
      ...(groups.length > 0 ? { groups } : {}),
      ...(dependencies.length > 0 ? { dependencies } : {}),
      ...(totals.length > 0 ? { totals } : {}),
      ...(this.pools.size > 0 ? { pools: [...this.pools.values()] } : {}),
      ...(this.crews.size > 0 ? { crews: [...this.crews.values()] } : {}),
    };
  }

  private addSource(source: Source, earlier: readonly Source[], { sources }: Renamings): void {
    const alike = earlier.filter((each) => isSame({ ...each, id: "" }, { ...source, id: "" }));
    const known = alike.find(({ id }) => id === source.id) ?? alike[0];
    const id = known?.id ?? this.sourceIds.free(source.id);
    sources.set(source.id, id);
    if (known === undefined) this.sources.push({ ...source, id });
  }

  /** Keeps the first of rows with one id. */
  private keep<R extends { readonly id: string }>(rows: Map<string, R>, row: R, file: string): void {
    const known = rows.get(row.id);
    if (known === undefined) rows.set(row.id, row);
    else
      for (const [field, other] of Object.entries(row)) {
        const kept = (known as Record<string, unknown>)[field];
        if (field !== "evidence" && row.id !== countedTotal && !isSame(kept, other))
          this.notes.conflict(row.id, field, kept ?? "", other, file);
      }
  }
}

/** The total of a unit as the nodes have it. */
function recounted(total: PublishedTotal, nodes: readonly LandscapeNode[]): PublishedTotal {
  let count = 0;
  for (const node of nodes)
    for (const each of populationsOn(node)) if (each.unit === total.unit && typeof each.count === "number") count += each.count;
  return { ...total, count };
}
