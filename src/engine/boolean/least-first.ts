import { Heap } from "../heap.js";

interface Keyed<T> {
  readonly key: number;
  readonly sequence: number;
  readonly value: T;
}

/** A queue: the entry with the least key comes first, of equal keys the one put in last. */
export class LeastFirst<T> {
  private readonly heap = new Heap<Keyed<T>>((a, b) => a.key < b.key || (a.key === b.key && a.sequence > b.sequence));
  private sequence = 0;

  push(key: number, value: T): void {
    this.heap.push({ key, sequence: this.sequence++, value });
  }

  pop(): T | undefined {
    return this.heap.pop()?.value;
  }
}
