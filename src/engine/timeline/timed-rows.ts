import type { CompiledGraph } from "../compile/compiled-graph.js";
import { type GraphColumns, type Ration, rationRule } from "../compile/graph-columns.js";
import { levelOfLoss, toleranceUnits, wholeLoss } from "../loss.js";

/** Columns of the timed graph. Its first nodes are the base positions. */
export class TimedRows {
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
  private readonly rations = new Map<number, Ration>();
  private nodeCount: number;

  constructor(private readonly base: CompiledGraph) {
    this.nodeCount = base.nodeCount;
  }

  addNode(): number {
    return this.nodeCount++;
  }

  addGroup(node: number, rule: number, k: number): number {
    this.groupRule.push(rule);
    this.groupK.push(k);
    return this.groupNode.push(node) - 1;
  }

  /** A group that shares out a supply. */
  addRation(node: number, ration: Ration): number {
    const row = this.addGroup(node, rationRule, 0);
    this.rations.set(row, ration);
    return row;
  }

  /** A dependency that passes all on; with a base slot, one with all that slot's figures, or with its threshold only. */
  addDependency(dependent: number, supplier: number, group: number, slot = -1, like: "threshold" | "all" = "threshold"): number {
    const { weight, limits } = this.base;
    const isLike = slot !== -1 && like === "all";
    this.supplier.push(supplier);
    this.group.push(group);
    this.weight.push(isLike ? weight[slot]! : 1);
    if (limits !== undefined) {
      this.slack.push(isLike ? limits.slack[slot]! / wholeLoss : 1);
      this.threshold.push(slot === -1 ? 0 : levelOfLoss(limits.worthlessAbove[slot]! - toleranceUnits));
      this.standBy.push(isLike ? limits.standBy[slot]! : 0);
      this.ceiling.push(isLike ? levelOfLoss(limits.ceilingLoss[slot]!) : 1);
    }
    return this.dependent.push(dependent) - 1;
  }

  columns(): GraphColumns {
    const { nodeCount, dependent, supplier, weight, group, groupNode, groupRule, groupK, rations } = this;
    const columns = { nodeCount, dependent, supplier, weight, group, groupNode, groupRule, groupK, rations };
    if (this.base.limits === undefined) return columns;
    const { slack, threshold, standBy, ceiling } = this;
    return { ...columns, slack, threshold, standBy, ceiling };
  }
}
