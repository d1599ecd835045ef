import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { isOpenSupply, sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { isStandBy, suppliersOf } from "../../model/landscape/suppliers.js";
import { oncePer, oncePerFrozen } from "../../model/values/remembered.js";
import type { EvidenceStatus } from "../../quantities.js";
import { groupedBy } from "../../sequences.js";
import { type Memory, ownMemory } from "../memory.js";
import { bracketGroup } from "./bracket-group.js";
import { ColumnRows, type MostRows } from "./column-rows.js";
import { compareText, nodeGroups, reachesEvidence } from "./compile-groups.js";
import { type DrawnSupply, mostSupplyRows, type SupplyReading, SupplyRows } from "./compile-supplies.js";
import { type CompiledGraph, compileGraph } from "./compiled-graph.js";
import { allAtWorst, type DoubtKind, type DoubtReading } from "./doubt.js";

export { reachesEvidence };

/** How a landscape is read when it is compiled. */
export interface CompileOptions {
  /** How what is not known is read. @defaultValue all of it at its worst */
  readonly doubts?: DoubtReading;
  /** Dependencies with weaker evidence may not exist. @defaultValue "assumed", that is all are taken as they are */
  readonly minEvidence?: EvidenceStatus;
  /** Whether moments at which a supplier is used are kept apart, by a timeline; else it is used always at worst and never at best. */
  readonly isTimed?: boolean;
  /** Where the arrays of the graph shall lie. @defaultValue memory of this thread */
  readonly memory?: Memory;
}

/** A landscape compiled for propagation under one reading of what is not known. */
export interface CompiledLandscape {
  readonly landscape: Landscape;
  readonly doubts: DoubtReading;
  readonly graph: CompiledGraph;
  /** The landscape's nodes in order of their ids; their place here is their number in the graph. */
  readonly nodes: readonly LandscapeNode[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** By number from `nodes.length` on: the number of the node whose choice among candidates an auxiliary node stands for; −1 for one that is always whole. */
  readonly choiceOf: readonly number[];
  /** Number of a node → numbers of the auxiliary nodes that stand for its choices. */
  readonly choicesOf: ReadonlyMap<number, readonly number[]>;
  /** By dependency of the graph: its row in `landscape.dependencies`; −1 where it comes from none alone. */
  readonly dependencyOf: Int32Array;
  /** Supplies that are shared out, with numbers of auxiliary nodes and of dependencies. */
  readonly supplies: readonly DrawnSupply[];
  /** Numbers of auxiliary nodes that are heard instead of a supply, and of those that hear what somebody draws instead of. */
  readonly shares: ReadonlySet<number>;
  readonly hearing: ReadonlySet<number>;
}

/** The kinds of doubt that a landscape's structure leaves at a level of evidence, operators aside. */
export function structuralDoubts(landscape: Landscape, minEvidence: EvidenceStatus = "assumed"): DoubtKind[] {
  const { kinds, statuses } = structureOf(landscape);
  const evidence: DoubtKind[] = statuses.some((status) => !reachesEvidence(status, minEvidence)) ? ["evidence"] : [];
  return [...kinds, ...evidence].sort(compareText);
}

/** What of a landscape's dependencies leaves doubt at any level of evidence, and the status of all evidence for them. */
const structureOf = oncePerFrozen((landscape: Landscape) => {
  const { dependencies = [] } = landscape;
  const kinds = new Set<DoubtKind>(sharedSupplies(landscape).some(isOpenSupply) ? ["supplies"] : []);
  const statuses = new Set<EvidenceStatus>();
  for (const dependency of dependencies) {
    if (dependency.candidates !== undefined) kinds.add("candidates");
    if (isStandBy(dependency)) kinds.add("standBys");
    if (dependency.runs !== undefined) kinds.add("calendars");
    statuses.add(dependency.evidence.status);
  }
  return { kinds: [...kinds], statuses: [...statuses] };
});

/**
 * Compiles a landscape. Nodes are numbered in order of their ids, so that nothing in a result depends on the order of a
 * file. A dependency with candidates goes through an auxiliary node that hears the worst or the best of them.
 *
 * In memory of this thread it is done once: the landscape is frozen, and the readings that were asked for last stay with it.
 * @remarks Cost: time O(n log n + m log m), space O(n + m).
 */
export function compile(
  landscape: Landscape,
  { doubts = allAtWorst, minEvidence = "assumed", isTimed = false, memory = ownMemory }: CompileOptions = {},
): CompiledLandscape {
  const calendars = isTimed ? "worst" : doubts.calendars;
  const reading = { doubts, calendars, minEvidence, isTimed };
  return memory === ownMemory ? readingsOf(landscape).of(reading) : compiledAnew(landscape, reading, memory);
}

/** Up to so many nodes and dependencies in all, more readings are kept than the two that a question needs. */
const smallLandscape = 100_000;
const readingsOfSmall = 8;

/** The readings of a landscape that were asked for last, one for all that compile to the same arrays. */
class Readings {
  /** By what decides the arrays; the one asked for last stands last. */
  private readonly kept = new Map<string, CompiledLandscape>();
  /** Those that were kept of the landscape with the same dependencies before this one, until they are taken over. */
  private readonly before: Map<string, CompiledLandscape>;
  private readonly mostKept: number;

  constructor(private readonly landscape: Landscape) {
    const { nodes, dependencies = [] } = landscape;
    this.mostKept = nodes.length + dependencies.length > smallLandscape ? 2 : readingsOfSmall;
    this.before = new Map(lastWith.get(dependencies)?.kept);
    lastWith.set(dependencies, this);
  }

  of(reading: SupplyReading): CompiledLandscape {
    const { doubts, minEvidence, isTimed } = reading;
    const left = structuralDoubts(this.landscape, minEvidence);
    const candidates = left.includes("candidates") ? doubts.candidates : "";
    const evidence = left.includes("evidence") ? `${doubts.evidence} ${minEvidence}` : "";
    const calendars = left.includes("calendars") ? reading.calendars : "";
    const supplies = sharedSupplies(this.landscape).length > 0 ? `${doubts.supplies} ${isTimed}` : "";
    const key = `${candidates} ${evidence} ${calendars} ${supplies}`;
    const known = this.kept.get(key);
    this.kept.delete(key);
    for (const oldest of this.kept.keys()) if (this.kept.size >= this.mostKept) this.kept.delete(oldest);
    const compiled = known ?? this.takenOver(key) ?? compiledAnew(this.landscape, reading, ownMemory);
    this.kept.set(key, compiled);
    return { ...compiled, doubts };
  }

  /**
   * A reading of the landscape before, where this one has the same groups, and nodes of the same ids: arrays say nothing of nodes
   * but their numbers.
   */
  private takenOver(key: string): CompiledLandscape | undefined {
    const last = this.before.get(key);
    this.before.delete(key);
    if (last === undefined || last.landscape.groups !== this.landscape.groups || last.supplies.length > 0) return undefined;
    const { nodes, numberOf } = numberedNodes(this.landscape);
    const isAlike = nodes.length === last.nodes.length && nodes.every(({ id }, number) => last.nodes[number]?.id === id);
    return isAlike ? { ...last, landscape: this.landscape, nodes, numberOf } : undefined;
  }
}

/** By dependencies, which are frozen: the readings of the landscape with these whose first compilation came last. */
const lastWith = new WeakMap<readonly Dependency[], Readings>();

const readingsOf = oncePerFrozen((landscape: Landscape) => new Readings(landscape));

/** The nodes of a landscape in order of their ids, which is how they are numbered; once for each list of nodes, which it freezes. */
export const numberedNodes = oncePerFrozen(({ nodes }: Landscape) => numbered(nodes));

const numbered = oncePer((given: Landscape["nodes"]) => {
  const nodes = [...given].sort((a, b) => compareText(a.id, b.id));
  return { nodes, numberOf: new Map(nodes.map(({ id }, number) => [id, number])) };
});

function compiledAnew(landscape: Landscape, reading: SupplyReading, memory: Memory): CompiledLandscape {
  const { doubts, calendars, minEvidence } = reading;
  const { nodes, numberOf } = numberedNodes(landscape);
  const rows = new ColumnRows(mostRows(landscape));
  const dependencies = landscape.dependencies ?? [];
  const supplies = new SupplyRows(rows, landscape, numberOf, reading);
  const supplierFor = (dependency: Dependency, node: number, row: number): number => {
    if (dependency.supplier !== undefined) return supplies.heardFrom(dependency, node, row, dependency.supplier);
    const suppliers = suppliersOf(dependency).map((id) => supplies.heardFrom(dependency, node, row, id));
    return suppliers.length === 1 ? (suppliers[0] ?? -1) : rows.addChoice(node, suppliers, row, doubts.candidates);
  };
  for (const { node, rule, k, members } of nodeGroups(landscape, numberOf, minEvidence)) {
    const group = bracketGroup({ rule, k, members }, doubts.evidence);
    if (group === undefined) continue;
    const groupRow = rows.addGroup(node, group);
    for (const member of group.members) {
      const dependency = dependencies[member.dependency];
      if (dependency === undefined) continue;
      const isUnheard = dependency.runs !== undefined && calendars === "best";
      const supplier = member.whole === true || isUnheard ? rows.wholeNode() : supplierFor(dependency, node, member.dependency);
      rows.addDependency(node, supplier, groupRow, member, member.idle === true ? undefined : dependency);
    }
  }
  const { choiceOf } = rows;
  const choicesOf = groupedBy(
    choiceOf.map((_, index) => nodes.length + index),
    (number) => choiceOf[number - nodes.length] ?? -1,
  );
  return {
    landscape,
    doubts,
    graph: compileGraph(rows.columns(), memory),
    nodes,
    numberOf,
    choiceOf,
    choicesOf,
    dependencyOf: rows.dependencyOf,
    supplies: supplies.drawn,
    shares: supplies.shares,
    hearing: supplies.hearing,
  };
}

/** Bounds of the columns: a choice among candidates adds one dependency for each of them. */
function mostRows(landscape: Landscape): MostRows {
  const { nodes, groups = [], dependencies = [] } = landscape;
  let rows = dependencies.length + mostSupplyRows(landscape);
  let limits = false;
  for (const dependency of dependencies) {
    rows += dependency.candidates?.length ?? 0;
    limits ||= dependency.slack !== undefined || dependency.threshold !== undefined || isStandBy(dependency);
  }
  return { nodes: nodes.length, groups: groups.length, dependencies: rows, limits };
}
