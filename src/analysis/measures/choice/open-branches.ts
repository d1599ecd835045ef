import { Heap } from "../../../engine/heap.js";
import { left, taken } from "./branch-bound.js";

interface Branch {
  readonly state: Uint8Array;
  readonly lowest: number;
  readonly depth: number;
  readonly number: number;
}

/** Branches of a search: the lowest first, of those the deepest, of those the oldest. */
export class OpenBranches {
  private readonly heap = new Heap<Branch>(isBefore);
  private added = 0;

  /** Infinity where none is open. */
  lowest(): number {
    return this.heap.first?.lowest ?? Number.POSITIVE_INFINITY;
  }

  add(state: Uint8Array, lowest: number, depth: number): void {
    this.heap.push({ state, lowest, depth, number: this.added++ });
  }

  /** Adds the two branches in which an option is taken, and left. */
  divide({ state, depth }: Branch, option: number, lowest: number): void {
    for (const is of [taken, left]) this.add(state.with(option, is), lowest, depth + 1);
  }

  next(): Branch | undefined {
    return this.heap.pop();
  }
}

function isBefore(a: Branch, b: Branch): boolean {
  if (a.lowest !== b.lowest) return a.lowest < b.lowest;
  return a.depth === b.depth ? a.number < b.number : a.depth > b.depth;
}
