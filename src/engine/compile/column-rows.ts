import type { GroupMember, MemberGroup } from "./bracket-group.js";
import { type GraphColumns, groupRules, type Ration, rationRule } from "./graph-columns.js";

/** How many rows there may be at most. */
export interface MostRows {
  readonly nodes: number;
  readonly groups: number;
  readonly dependencies: number;
  /** Whether any dependency has slack, a threshold or a stand-by. */
  readonly limits: boolean;
}

/** Limits of a dependency; absent ones limit nothing. */
export interface LimitFields {
  readonly slack?: number | undefined;
  readonly threshold?: number | undefined;
  readonly ceiling?: number | undefined;
}

/** Collects the columns of a graph row by row, in arrays of their final size. */
export class ColumnRows {
  readonly choiceOf: number[] = [];
  private readonly dependency: Int32Array;
  private readonly dependent: Int32Array;
  private readonly supplier: Int32Array;
  private readonly group: Int32Array;
  private readonly weight: Float64Array;
  private readonly slack: Float64Array;
  private readonly threshold: Float64Array;
  private readonly ceiling: Float64Array;
  private readonly standBy: Uint8Array;
  private readonly groupNode: number[] = [];
  private readonly groupRule: number[] = [];
  private readonly groupK: number[] = [];
  private readonly rations = new Map<number, Ration>();
  private rows = 0;
  private whole = -1;
  private hasLimits = false;

  constructor(private readonly most: MostRows) {
    const { dependencies, limits } = most;
    this.dependency = new Int32Array(dependencies);
    this.dependent = new Int32Array(dependencies);
    this.supplier = new Int32Array(dependencies);
    this.group = new Int32Array(dependencies);
    this.weight = new Float64Array(dependencies);
    const limited = limits ? dependencies : 0;
    this.slack = new Float64Array(limited);
    this.threshold = new Float64Array(limited);
    this.ceiling = new Float64Array(limited);
    this.standBy = new Uint8Array(limited);
  }

  /** By dependency of the graph: the row that it comes from. */
  get dependencyOf(): Int32Array {
    return this.dependency.subarray(0, this.rows);
  }

  addGroup(node: number, { rule, k }: { readonly rule: MemberGroup["rule"]; readonly k: number }): number {
    this.groupRule.push(groupRules[rule]);
    this.groupK.push(k);
    return this.groupNode.push(node) - 1;
  }

  /** A group that shares out a supply. */
  addRation(node: number, ration: Ration): number {
    this.groupRule.push(rationRule);
    this.groupK.push(0);
    const row = this.groupNode.push(node) - 1;
    this.rations.set(row, ration);
    return row;
  }

  /** @returns the number of the dependency in the graph */
  addDependency(
    dependent: number,
    supplier: number,
    group: number,
    { weight, standBy, dependency }: GroupMember,
    { slack = 1, threshold = 0, ceiling = 1 }: LimitFields = {},
  ): number {
    const row = this.rows++;
    this.dependent[row] = dependent;
    this.supplier[row] = supplier;
    this.group[row] = group;
    this.weight[row] = weight;
    this.dependency[row] = dependency;
    if (!this.most.limits) return row;
    this.slack[row] = slack;
    this.threshold[row] = threshold;
    this.standBy[row] = standBy ? 1 : 0;
    this.ceiling[row] = ceiling;
    this.hasLimits ||= slack !== 1 || threshold !== 0 || standBy;
    return row;
  }

  /** A node besides those of the landscape; with the number of the one with which it is disturbed, or −1. */
  addAuxiliary(node: number): number {
    return this.most.nodes + this.choiceOf.push(node) - 1;
  }

  /** An auxiliary node that hears the worst or the best of the candidates, as if it were the dependent. */
  addChoice(dependent: number, candidates: readonly number[], dependency: number, side: "worst" | "best"): number {
    const choice = this.addAuxiliary(dependent);
    const group = this.addGroup(choice, { rule: "at-least", k: side === "worst" ? candidates.length : 1 });
    for (const candidate of candidates)
      this.addDependency(choice, candidate, group, { weight: 1, standBy: false, dependency, certain: true });
    return choice;
  }

  /** The one node that is always whole. */
  wholeNode(): number {
    if (this.whole === -1) this.whole = this.addAuxiliary(-1);
    return this.whole;
  }

  columns(): GraphColumns {
    const { rows, groupNode, groupRule, groupK, rations } = this;
    const cut = <T extends Int32Array | Float64Array | Uint8Array>(column: T): T => column.subarray(0, rows) as T;
    const columns = {
      nodeCount: this.most.nodes + this.choiceOf.length,
      dependent: cut(this.dependent),
      supplier: cut(this.supplier),
      weight: cut(this.weight),
      group: cut(this.group),
      groupNode,
      groupRule,
      groupK,
      rations,
    };
    if (!this.hasLimits) return columns;
    const { slack, threshold, standBy, ceiling } = this;
    return { ...columns, slack: cut(slack), threshold: cut(threshold), standBy: cut(standBy), ceiling: cut(ceiling) };
  }
}
