/** A place of a least cut: an undirected edge between two nodes with what it costs to cut it. */
interface CutEdge {
  readonly a: number;
  readonly b: number;
  readonly cost: number;
}

/** A least cut between two sets. */
export interface LeastCut {
  readonly cost: number;
  /** By node: 1 where it stays on the side of the sources: the least such side, and the greatest. */
  readonly least: Uint8Array;
  readonly greatest: Uint8Array;
}

/**
 * The least cost at which undirected edges can be cut so that no way leads from the sources to the targets.
 * @param isSource - by node; nothing is both
 * @returns the cost, 0 or more, and the two outermost of all sides at that cost; `undefined` where cutting them costs infinitely much
 * @remarks Cost: O(n · m) for n nodes and m edges with costs of 1; otherwise O(n² · m). Source: E. A. Dinic, "Algorithm for solution of a
 * problem of maximum flow in networks with power estimation", Soviet Mathematics Doklady 11, 1970, 1277–1280.
 */
export function leastCut(nodeCount: number, edges: readonly CutEdge[], isSource: Uint8Array, isTarget: Uint8Array): LeastCut {
  const flow = new Flow(nodeCount, edges, isSource, isTarget);
  const cost = flow.run();
  return { cost, least: flow.from(), greatest: flow.notTo() };
}

/** A flow along edges, both ways of each: edge e is the arcs 2e and 2e + 1. */
class Flow {
  private readonly left: Float64Array;
  private readonly head: Int32Array;
  private readonly next: Int32Array;
  private readonly to: Int32Array;
  private readonly level: Int32Array;
  private readonly at: Int32Array;
  /** What is too little to flow: what adding up leaves behind. */
  private readonly least: number;

  constructor(
    private readonly nodeCount: number,
    edges: readonly CutEdge[],
    private readonly isSource: Uint8Array,
    private readonly isTarget: Uint8Array,
  ) {
    this.left = new Float64Array(edges.length * 2);
    this.to = new Int32Array(edges.length * 2);
    this.next = new Int32Array(edges.length * 2);
    this.head = new Int32Array(nodeCount).fill(-1);
    this.level = new Int32Array(nodeCount);
    this.at = new Int32Array(nodeCount);
    edges.forEach(({ a, b, cost }, edge) => {
      this.addArc(2 * edge, a, b, cost);
      this.addArc(2 * edge + 1, b, a, cost);
    });
    this.least = edges.reduce((most, { cost }) => Math.max(most, cost), 0) * 1e-12;
  }

  private addArc(arc: number, from: number, to: number, cost: number): void {
    this.left[arc] = cost;
    this.to[arc] = to;
    this.next[arc] = this.head[from] ?? -1;
    this.head[from] = arc;
  }

  run(): number {
    let sum = 0;
    while (this.levelled()) {
      this.at.set(this.head);
      for (let node = 0; node < this.nodeCount; node++) {
        if (this.isSource[node] !== 1) continue;
        for (let pushed = this.push(node); pushed > 0; pushed = this.push(node)) sum += pushed;
      }
    }
    return sum;
  }

  /** Levels of nodes by their distance from the sources; false where no target can be reached. */
  private levelled(): boolean {
    this.level.fill(-1);
    const queue: number[] = [];
    for (let node = 0; node < this.nodeCount; node++)
      if (this.isSource[node] === 1) this.level[queue[queue.push(node) - 1] ?? 0] = 0;
    let isReached = false;
    for (const node of queue) {
      if (this.isTarget[node] === 1) {
        isReached = true;
        continue;
      }
      for (let arc = this.head[node] ?? -1; arc !== -1; arc = this.next[arc] ?? -1) {
        const to = this.to[arc] ?? 0;
        if (this.level[to] !== -1 || (this.left[arc] ?? 0) <= this.least) continue;
        this.level[to] = (this.level[node] ?? 0) + 1;
        queue.push(to);
      }
    }
    return isReached;
  }

  /** Sends what fits along one way from a source, and says how much that is. */
  private push(source: number): number {
    const path = this.wayFrom(source);
    if (path === undefined) return 0;
    const amount = path.reduce((least, arc) => Math.min(least, this.left[arc] ?? 0), Number.POSITIVE_INFINITY);
    for (const arc of path) {
      this.left[arc] = (this.left[arc] ?? 0) - amount;
      this.left[arc ^ 1] = (this.left[arc ^ 1] ?? 0) + amount;
    }
    return amount;
  }

  /** The arcs of a way to a target that leads one level further with each. */
  private wayFrom(source: number): number[] | undefined {
    const path: number[] = [];
    let node = source;
    while (this.isTarget[node] !== 1) {
      let arc = this.at[node] ?? -1;
      while (arc !== -1 && !this.leads(node, arc)) arc = this.next[arc] ?? -1;
      this.at[node] = arc;
      if (arc !== -1) {
        path.push(arc);
        node = this.to[arc] ?? 0;
        continue;
      }
      const back = path.pop();
      if (back === undefined) return undefined;
      node = this.to[back ^ 1] ?? 0;
      this.at[node] = this.next[back] ?? -1;
    }
    return path;
  }

  private leads(node: number, arc: number): boolean {
    return (this.left[arc] ?? 0) > this.least && this.level[this.to[arc] ?? 0] === (this.level[node] ?? 0) + 1;
  }

  /** What the sources still reach. */
  from(): Uint8Array {
    return this.reached(this.isSource, (arc) => arc);
  }

  /** All but what still reaches a target. */
  notTo(): Uint8Array {
    return this.reached(this.isTarget, (arc) => arc ^ 1).map((each) => 1 - each);
  }

  private reached(start: Uint8Array, used: (arc: number) => number): Uint8Array {
    const reached = Uint8Array.from(start);
    const queue = [...start.keys()].filter((node) => start[node] === 1);
    for (const node of queue)
      for (let arc = this.head[node] ?? -1; arc !== -1; arc = this.next[arc] ?? -1) {
        const to = this.to[arc] ?? 0;
        if (reached[to] === 1 || (this.left[used(arc)] ?? 0) <= this.least) continue;
        reached[to] = 1;
        queue.push(to);
      }
    return reached;
  }
}
