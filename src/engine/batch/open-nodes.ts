import type { CompiledGraph } from "../compile/compiled-graph.js";
import { groupRules } from "../compile/graph-columns.js";
import type { BatchState } from "./batch-state.js";

/**
 * Where two failures can take more together than each takes alone: at nodes that one of them hurts without losing them.
 * A node is *open* in a scenario that loses some members of an `at-least` group of it, but not as many as it takes.
 */
export class OpenNodes {
  /** Length n, by position: the scenarios in which it is open, since the last {@link find}. */
  readonly open: Int32Array;
  /** Positions that are open in any: the first `count` entries. */
  private readonly positions: Int32Array;
  private count = 0;
  /** By position: 1 where a group is lost by several members together only. */
  private readonly mayOpen: Uint8Array;
  private readonly isSeen: Uint8Array;

  constructor(private readonly graph: CompiledGraph) {
    const { nodeCount, groupStart } = graph;
    this.open = new Int32Array(nodeCount);
    this.positions = new Int32Array(nodeCount);
    this.mayOpen = new Uint8Array(nodeCount);
    this.isSeen = new Uint8Array(nodeCount);
    for (let position = 0; position < nodeCount; position++) {
      for (let group = groupStart[position]!; group < groupStart[position + 1]!; group++)
        if (membersToLose(graph, group) > 1) this.mayOpen[position] = 1;
    }
  }

  /**
   * Finds the scenarios in which each node is open.
   * @remarks Cost: time of the dependents of what changed since the state was kept, and of their groups.
   */
  find({ lost, changed, changedCount }: BatchState): void {
    const { dependentStart, dependent } = this.graph;
    const { open, positions, mayOpen, isSeen } = this;
    let seen = 0;
    for (let index = 0; index < changedCount; index++) {
      const position = changed[index]!;
      for (let at = dependentStart[position]!; at < dependentStart[position + 1]!; at++) {
        const next = dependent[at]!;
        if (mayOpen[next] === 0 || isSeen[next] === 1) continue;
        isSeen[next] = 1;
        positions[seen++] = next;
      }
    }
    this.count = 0;
    for (let index = 0; index < seen; index++) {
      const position = positions[index]!;
      isSeen[position] = 0;
      const word = this.hurtIn(position, lost) & ~lost[position]!;
      if (word === 0) continue;
      open[position] = word;
      positions[this.count++] = position;
    }
  }

  /** The positions that are open in a scenario, ascending. */
  openIn(scenario: number): Int32Array {
    const { open, positions, count } = this;
    return positions
      .subarray(0, count)
      .filter((position) => ((open[position]! >>> scenario) & 1) === 1)
      .sort();
  }

  /** Nothing is open any more. */
  forget(): void {
    for (let index = 0; index < this.count; index++) this.open[this.positions[index]!] = 0;
    this.count = 0;
  }

  /** The scenarios that lose any member of a group of which it takes several. */
  private hurtIn(position: number, lost: Int32Array): number {
    const { groupStart, slotStart, supplier } = this.graph;
    let word = 0;
    for (let group = groupStart[position]!; group < groupStart[position + 1]!; group++) {
      if (membersToLose(this.graph, group) < 2) continue;
      for (let slot = slotStart[group]!; slot < slotStart[group + 1]!; slot++) word |= lost[supplier[slot]!]!;
    }
    return word;
  }
}

/** How many members of a group of a Boolean graph have to be lost for it to be lost. */
export function membersToLose({ rule, slotStart, parameter }: CompiledGraph, group: number): number {
  if (rule[group] === groupRules.all) return 1;
  return slotStart[group + 1]! - slotStart[group]! - parameter[group]! + 1;
}
