import { left, taken } from "./branch-bound.js";

interface Branch {
  readonly state: Uint8Array;
  readonly lowest: number;
  readonly depth: number;
  readonly number: number;
}

/** Branches of a search in a binary heap: the lowest first, of those the deepest, of those the oldest. */
export class OpenBranches {
  private readonly heap: Branch[] = [];
  private added = 0;

  /** Infinity where none is open. */
  lowest(): number {
    return this.heap[0]?.lowest ?? Number.POSITIVE_INFINITY;
  }

  add(state: Uint8Array, lowest: number, depth: number): void {
    const branch = { state, lowest, depth, number: this.added++ };
    let at = this.heap.length;
    while (at > 0) {
      const parent = this.heap[(at - 1) >> 1];
      if (parent === undefined || !isBefore(branch, parent)) break;
      this.heap[at] = parent;
      at = (at - 1) >> 1;
    }
    this.heap[at] = branch;
  }

  /** Adds the two branches in which an option is taken, and left. */
  divide({ state, depth }: Branch, option: number, lowest: number): void {
    for (const is of [taken, left]) this.add(state.with(option, is), lowest, depth + 1);
  }

  next(): Branch | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || first === last) return first;
    let at = 0;
    for (;;) {
      const [one, other] = [heap[2 * at + 1], heap[2 * at + 2]];
      const least = one !== undefined && other !== undefined && isBefore(other, one) ? other : one;
      if (least === undefined || !isBefore(least, last)) break;
      heap[at] = least;
      at = 2 * at + (least === one ? 1 : 2);
    }
    heap[at] = last;
    return first;
  }
}

function isBefore(a: Branch, b: Branch): boolean {
  if (a.lowest !== b.lowest) return a.lowest < b.lowest;
  return a.depth === b.depth ? a.number < b.number : a.depth > b.depth;
}
