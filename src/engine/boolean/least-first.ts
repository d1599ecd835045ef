/** A binary heap: the entry with the least key comes first, of equal keys the one put in last. */
export class LeastFirst<T> {
  private readonly heap: { key: number; sequence: number; value: T }[] = [];
  private sequence = 0;

  push(key: number, value: T): void {
    const { heap } = this;
    const entry = { key, sequence: this.sequence++, value };
    let place = heap.push(entry) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!comesBefore(entry, heap[parent]!)) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = entry;
  }

  pop(): T | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first?.value;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && comesBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!comesBefore(heap[child]!, last)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = last;
    return first.value;
  }
}

interface Keyed {
  readonly key: number;
  readonly sequence: number;
}

function comesBefore(a: Keyed, b: Keyed): boolean {
  return a.key < b.key || (a.key === b.key && a.sequence > b.sequence);
}
