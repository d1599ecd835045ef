/** A directed graph: the successors of node v are `target[start[v]] … target[start[v + 1] − 1]`. */
export interface Successors {
  /** Length n + 1. */
  readonly start: ArrayLike<number>;
  readonly target: ArrayLike<number>;
}

/**
 * The immediate dominator of each node: the last one before it through which every path from the root to it passes.
 * @returns length n; the root is its own, −1 for a node that the root does not reach
 * @remarks Cost: time O(n · d) for a tree of depth d at worst, next to linear on what occurs; explicit stacks. Source: K. D.
 * Cooper, T. J. Harvey, K. Kennedy, "A Simple, Fast Dominance Algorithm", Rice University, TR-06-33870, 2006.
 */
export function immediateDominators(nodeCount: number, { start, target }: Successors, root: number): Int32Array {
  const { order, placeOf } = reversePostorder(nodeCount, { start, target }, root);
  const predecessors = reversed(nodeCount, { start, target });
  const dominator = new Int32Array(nodeCount).fill(-1);
  dominator[root] = root;
  for (let moved = true; moved; ) {
    moved = false;
    for (let place = 1; place < order.length; place++) {
      const node = order[place]!;
      let common = -1;
      for (let index = predecessors.start[node]!; index < predecessors.start[node + 1]!; index++) {
        const other = predecessors.target[index]!;
        if (dominator[other] === -1) continue;
        common = common === -1 ? other : commonDominator(dominator, placeOf, common, other);
      }
      if (dominator[node] === common) continue;
      dominator[node] = common;
      moved = true;
    }
  }
  return dominator;
}

function commonDominator(dominator: Int32Array, placeOf: Int32Array, first: number, second: number): number {
  let [one, other] = [first, second];
  while (one !== other) {
    if (placeOf[one]! > placeOf[other]!) one = dominator[one]!;
    else other = dominator[other]!;
  }
  return one;
}

/** The same graph with every edge turned round. */
export function reversed(nodeCount: number, { start, target }: Successors): { start: Int32Array; target: Int32Array } {
  const first = new Int32Array(nodeCount + 1);
  for (let index = 0; index < target.length; index++) first[target[index]! + 1]!++;
  for (let node = 0; node < nodeCount; node++) first[node + 1]! += first[node]!;
  const next = first.slice();
  const turned = new Int32Array(target.length);
  for (let node = 0; node < nodeCount; node++) {
    for (let index = start[node]!; index < start[node + 1]!; index++) turned[next[target[index]!]!++] = node;
  }
  return { start: first, target: turned };
}

/** The nodes that the root reaches, each before those that a depth-first search leaves earlier; and the place of each. */
function reversePostorder(
  nodeCount: number,
  { start, target }: Successors,
  root: number,
): { order: Int32Array; placeOf: Int32Array } {
  const nextEdge = Int32Array.from({ length: nodeCount }, (_, node) => start[node]!);
  const seen = new Uint8Array(nodeCount);
  const path = new Int32Array(nodeCount);
  const left = new Int32Array(nodeCount);
  let leftCount = 0;
  let depth = 1;
  path[0] = root;
  seen[root] = 1;
  while (depth > 0) {
    const node = path[depth - 1]!;
    if (nextEdge[node]! < start[node + 1]!) {
      const next = target[nextEdge[node]!++]!;
      if (seen[next] === 1) continue;
      seen[next] = 1;
      path[depth++] = next;
      continue;
    }
    depth--;
    left[leftCount++] = node;
  }
  const order = left.slice(0, leftCount).reverse();
  const placeOf = new Int32Array(nodeCount);
  order.forEach((node, place) => {
    placeOf[node] = place;
  });
  return { order, placeOf };
}
