import { type Dependency, isStandBy, suppliersOf } from "../model/dependency.js";
import type { Landscape } from "../model/landscape.js";
import type { LandscapeNode } from "../model/node.js";
import type { EvidenceStatus } from "../quantities.js";
import { evidenceStatuses } from "../quantities.js";
import { bracketGroup, type GroupMember, type MemberGroup } from "./bracket-group.js";
import { type CompiledGraph, compileGraph } from "./compiled-graph.js";
import { allAtWorst, type DoubtKind, type DoubtReading } from "./doubt.js";
import { type GraphColumns, groupRules } from "./graph-columns.js";

/** How a landscape is read when it is compiled. */
export interface CompileOptions {
  /** How what is not known is read. @defaultValue all of it at its worst */
  readonly doubts?: DoubtReading;
  /** Dependencies with weaker evidence may not exist. @defaultValue "assumed", that is all are taken as they are */
  readonly minEvidence?: EvidenceStatus;
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
  /** By dependency of the graph: its row in `landscape.dependencies`. */
  readonly dependencyOf: Int32Array;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether evidence of one status reaches a level asked for. */
export function reachesEvidence(status: EvidenceStatus, asked: EvidenceStatus): boolean {
  return evidenceStatuses.indexOf(status) <= evidenceStatuses.indexOf(asked);
}

/** The kinds of doubt that a landscape's structure leaves at a level of evidence, operators aside. */
export function structuralDoubts({ dependencies = [] }: Landscape, minEvidence: EvidenceStatus = "assumed"): DoubtKind[] {
  const found = new Set<DoubtKind>();
  for (const dependency of dependencies) {
    if (dependency.candidates !== undefined) found.add("candidates");
    if (isStandBy(dependency)) found.add("standBys");
    if (!reachesEvidence(dependency.evidence.status, minEvidence)) found.add("evidence");
  }
  return [...found].sort(compareText);
}

/**
 * Compiles a landscape. Nodes are numbered in order of their ids, so that nothing in a result depends on the order of a
 * file. A dependency with candidates goes through an auxiliary node that hears the worst or the best of them.
 * @remarks Cost: time O(n log n + m log m), space O(n + m).
 */
export function compile(
  landscape: Landscape,
  { doubts = allAtWorst, minEvidence = "assumed" }: CompileOptions = {},
): CompiledLandscape {
  const nodes = [...landscape.nodes].sort((a, b) => compareText(a.id, b.id));
  const numberOf = new Map(nodes.map(({ id }, number) => [id, number]));
  const rows = new ColumnRows(nodes.length);
  const dependencies = landscape.dependencies ?? [];
  for (const { node, rule, k, members } of groupsOf(landscape, numberOf, minEvidence)) {
    const group = bracketGroup({ rule, k, members }, doubts.evidence);
    if (group === undefined) continue;
    const groupRow = rows.addGroup(node, group);
    for (const member of group.members) {
      const dependency = dependencies[member.dependency];
      if (dependency === undefined) continue;
      const suppliers = suppliersOf(dependency).map((id) => numberOf.get(id) ?? -1);
      const single = suppliers.length === 1 ? suppliers[0] : undefined;
      const supplier =
        member.whole === true
          ? rows.wholeNode()
          : (single ?? rows.addChoice(node, suppliers, member.dependency, doubts.candidates));
      rows.addDependency(node, supplier, groupRow, member, dependency);
    }
  }
  const { choiceOf } = rows;
  const choicesOf = new Map<number, number[]>();
  choiceOf.forEach((node, index) => {
    choicesOf.set(node, [...(choicesOf.get(node) ?? []), nodes.length + index]);
  });
  return {
    landscape,
    doubts,
    graph: compileGraph(rows.columns()),
    nodes,
    numberOf,
    choiceOf,
    choicesOf,
    dependencyOf: Int32Array.from(rows.dependencyOf),
  };
}

interface NodeGroup extends MemberGroup {
  readonly node: number;
}

/** Groups by node and id, implicit `all` groups first; members by supplier and id. */
function groupsOf(
  { groups = [], dependencies = [] }: Landscape,
  numberOf: ReadonlyMap<string, number>,
  minEvidence: EvidenceStatus,
): NodeGroup[] {
  const memberOf = (index: number, dependency: Dependency): GroupMember => ({
    dependency: index,
    weight: dependency.weight,
    standBy: isStandBy(dependency),
    certain: reachesEvidence(dependency.evidence.status, minEvidence),
  });
  const sorted = dependencies
    .map((dependency, index) => ({ dependency, index, suppliers: suppliersOf(dependency).join(" ") }))
    .sort((a, b) => compareText(a.suppliers, b.suppliers) || compareText(a.dependency.id, b.dependency.id));
  const named = new Map(groups.map((group) => [group.id, { group, members: [] as GroupMember[] }]));
  const implicit = new Map<number, GroupMember[]>();
  for (const { dependency, index } of sorted) {
    const row = memberOf(index, dependency);
    if (dependency.group !== undefined) {
      named.get(dependency.group)?.members.push(row);
      continue;
    }
    const node = numberOf.get(dependency.dependent) ?? -1;
    const members = implicit.get(node);
    if (members === undefined) implicit.set(node, [row]);
    else members.push(row);
  }
  const ofNode = [...named.values()]
    .map(({ group, members }) => ({
      id: group.id,
      node: numberOf.get(group.node) ?? -1,
      rule: group.rule,
      k: group.rule === "at-least" ? group.k : 0,
      members,
    }))
    .concat([...implicit].map(([node, members]) => ({ id: "", node, rule: "all" as const, k: 0, members })));
  return ofNode.sort((a, b) => a.node - b.node || compareText(a.id, b.id));
}

/** Collects the columns of a graph row by row. */
class ColumnRows {
  readonly choiceOf: number[] = [];
  readonly dependencyOf: number[] = [];
  private readonly dependent: number[] = [];
  private readonly supplier: number[] = [];
  private readonly weight: number[] = [];
  private readonly group: number[] = [];
  private readonly slack: number[] = [];
  private readonly threshold: number[] = [];
  private readonly standBy: number[] = [];
  private readonly ceiling: number[] = [];
  private readonly groupNode: number[] = [];
  private readonly groupRule: number[] = [];
  private readonly groupK: number[] = [];
  private hasLimits = false;
  private whole = -1;

  constructor(private readonly nodeCount: number) {}

  addGroup(node: number, { rule, k }: { readonly rule: MemberGroup["rule"]; readonly k: number }): number {
    this.groupRule.push(groupRules[rule]);
    this.groupK.push(k);
    return this.groupNode.push(node) - 1;
  }

  addDependency(
    dependent: number,
    supplier: number,
    group: number,
    { weight, standBy, dependency }: GroupMember,
    fields: Partial<Dependency> = {},
  ): void {
    const { slack = 1, threshold = 0, ceiling = 1 } = fields;
    this.dependent.push(dependent);
    this.supplier.push(supplier);
    this.group.push(group);
    this.weight.push(weight);
    this.slack.push(slack);
    this.threshold.push(threshold);
    this.standBy.push(standBy ? 1 : 0);
    this.ceiling.push(ceiling);
    this.dependencyOf.push(dependency);
    this.hasLimits ||= slack !== 1 || threshold !== 0 || standBy;
  }

  /** An auxiliary node that hears the worst or the best of the candidates, as if it were the dependent. */
  addChoice(dependent: number, candidates: readonly number[], dependency: number, side: "worst" | "best"): number {
    const choice = this.addNode(dependent);
    const group = this.addGroup(choice, { rule: "at-least", k: side === "worst" ? candidates.length : 1 });
    for (const candidate of candidates)
      this.addDependency(choice, candidate, group, { weight: 1, standBy: false, dependency, certain: true });
    return choice;
  }

  /** The one node that is always whole. */
  wholeNode(): number {
    if (this.whole === -1) this.whole = this.addNode(-1);
    return this.whole;
  }

  columns(): GraphColumns {
    const { dependent, supplier, weight, group, slack, threshold, standBy, ceiling, groupNode, groupRule, groupK } = this;
    const columns = {
      nodeCount: this.nodeCount + this.choiceOf.length,
      dependent,
      supplier,
      weight,
      group,
      groupNode,
      groupRule,
      groupK,
    };
    return this.hasLimits ? { ...columns, slack, threshold, standBy, ceiling } : columns;
  }

  private addNode(choiceOf: number): number {
    return this.nodeCount + this.choiceOf.push(choiceOf) - 1;
  }
}
