import { constantVariable, type Diagram } from "./diagram.js";
import { LimitReached } from "./limit-reached.js";
import { WorkClock } from "./work-clock.js";

export interface StoreLimits {
  /** Nodes of all diagrams in the store, unused ones included; 16 bytes each with the tables. */
  readonly nodes: number;
  /** Counts every node that is made and every result that is remembered. */
  readonly clock?: WorkClock | undefined;
}

const smallestTable = 2 ** 10;

/**
 * Unique table, computed cache and stack for decision diagrams, all in typed arrays; binary and zero-suppressed diagrams
 * live side by side. Nodes are not collected: {@link reset} forgets all of them.
 */
export class DiagramStore {
  variable = new Int32Array(smallestTable);
  low = new Int32Array(smallestTable);
  high = new Int32Array(smallestTable);
  /** Of the operations in work: three numbers a frame. */
  stack = new Int32Array(3 * 512);
  count = 2;
  private table = new Int32Array(2 * smallestTable); // open addressing; 0 is free
  private tableMask = 2 * smallestTable - 1;
  private cacheFirst = new Int32Array(smallestTable); // operation and first operand; direct-mapped
  private cacheSecond = new Int32Array(smallestTable);
  private cacheResult = new Int32Array(smallestTable);
  private cacheMask = smallestTable - 1;
  private nodes = 2 ** 24;
  private clock = new WorkClock();
  private peak = 2;

  constructor() {
    this.variable[0] = this.variable[1] = constantVariable;
    this.low[1] = this.high[1] = 1;
  }

  /** The most nodes that stood at any time. */
  get peakCount(): number {
    return Math.max(this.peak, this.count);
  }

  /** The most nodes that may stand. */
  get nodeLimit(): number {
    return this.nodes;
  }

  /**
   * Counts steps of work that make no nodes.
   * @throws {@link LimitReached} when time is over
   */
  spend(steps: number): void {
    this.clock.spend(steps);
  }

  /** Forgets all nodes, at the cost of small tables. */
  reset({ nodes, clock = new WorkClock() }: StoreLimits): void {
    this.nodes = nodes;
    this.clock = clock;
    this.peak = this.peakCount;
    this.count = 2;
    this.tableMask = 2 * smallestTable - 1;
    this.table.fill(0, 0, 2 * smallestTable);
    this.cacheMask = smallestTable - 1;
    this.cacheFirst.fill(0, 0, smallestTable);
  }

  /** The node with this variable and these children, made if it does not stand yet. */
  node(variable: number, low: number, high: number): number {
    const { table } = this;
    let place = hash(variable, low, high) & this.tableMask;
    for (let found = table[place]!; found !== 0; found = table[place]!) {
      if (this.low[found] === low && this.high[found] === high && this.variable[found] === variable) return found;
      place = (place + 1) & this.tableMask;
    }
    return this.add(variable, low, high, place);
  }

  /** @returns the node remembered for an operation, or −1 */
  remembered(operation: number, first: number, second: number): number {
    const key = first * 8 + operation;
    const place = hash(key, second, operation) & this.cacheMask;
    return this.cacheFirst[place] === key && this.cacheSecond[place] === second ? this.cacheResult[place]! : -1;
  }

  remember(operation: number, first: number, second: number, result: number): void {
    this.clock.spend(1);
    const key = first * 8 + operation;
    const place = hash(key, second, operation) & this.cacheMask;
    this.cacheFirst[place] = key;
    this.cacheSecond[place] = second;
    this.cacheResult[place] = result;
  }

  /** Room for one more frame above `used` numbers. */
  growStack(used: number): Int32Array {
    if (used + 3 <= this.stack.length) return this.stack;
    const larger = new Int32Array(2 * this.stack.length);
    larger.set(this.stack);
    this.stack = larger;
    return larger;
  }

  /** The part of the store that one root rests on, with arrays of its own. */
  extract(root: number): Diagram {
    const reached = new Uint8Array(root + 2);
    reached[root] = 1;
    let size = 2;
    for (let node = root; node > 1; node--) {
      if (reached[node] === 0) continue;
      size++;
      reached[this.low[node]!] = 1;
      reached[this.high[node]!] = 1;
    }
    const variable = new Int32Array(size);
    const low = new Int32Array(size);
    const high = new Int32Array(size);
    variable[0] = variable[1] = constantVariable;
    low[1] = high[1] = 1;
    const place = new Int32Array(root + 2);
    place[1] = 1;
    let next = 2;
    for (let node = 2; node <= root; node++) {
      if (reached[node] === 0) continue;
      variable[next] = this.variable[node]!;
      low[next] = place[this.low[node]!]!;
      high[next] = place[this.high[node]!]!;
      place[node] = next++;
    }
    return { variable, low, high, root: place[root]! };
  }

  private add(variable: number, low: number, high: number, place: number): number {
    const node = this.count;
    if (node >= this.nodes) throw new LimitReached("diagramNodes");
    this.clock.spend(1);
    if (node === this.variable.length) this.growNodes();
    this.variable[node] = variable;
    this.low[node] = low;
    this.high[node] = high;
    this.table[place] = node;
    this.count++;
    if (2 * this.count > this.tableMask) this.growTable();
    return node;
  }

  private growNodes(): void {
    const size = 2 * this.variable.length;
    for (const name of ["variable", "low", "high"] as const) {
      const larger = new Int32Array(size);
      larger.set(this[name]);
      this[name] = larger;
    }
  }

  private growTable(): void {
    const size = 2 * (this.tableMask + 1);
    this.tableMask = size - 1;
    if (this.table.length < size) this.table = new Int32Array(size);
    else this.table.fill(0, 0, size);
    for (let node = 2; node < this.count; node++) {
      let place = hash(this.variable[node]!, this.low[node]!, this.high[node]!) & this.tableMask;
      while (this.table[place] !== 0) place = (place + 1) & this.tableMask;
      this.table[place] = node;
    }
    this.growCache(size >> 1);
  }

  /** Grows with the nodes; what was remembered is forgotten. */
  private growCache(size: number): void {
    this.cacheMask = size - 1;
    if (this.cacheFirst.length < size) {
      this.cacheFirst = new Int32Array(size);
      this.cacheSecond = new Int32Array(size);
      this.cacheResult = new Int32Array(size);
    } else this.cacheFirst.fill(0, 0, size);
  }
}

function hash(a: number, b: number, c: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
