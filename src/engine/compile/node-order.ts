/** A directed graph in rows: the targets of node v are `target[rowStart[v]] … target[rowStart[v + 1] − 1]`. */
export interface Rows {
  /** Length n + 1. */
  readonly rowStart: Int32Array;
  readonly target: Int32Array;
}

/** Nodes in an order in which every supplier outside a loop comes before its dependents. */
export interface NodeOrder {
  /** Length n: position → node. Members of one component stand together. */
  readonly nodeAt: Int32Array;
  /** Length n: position → last position of its strongly connected component. */
  readonly componentLast: Int32Array;
}

/**
 * Strongly connected components in topological order, suppliers first; inside a component in the order in which a
 * depth-first search leaves its nodes, so that few edges lead backwards.
 * @param suppliers - n nodes, m edges from dependent to supplier
 * @remarks Cost: time O(n + m), space O(n), an explicit stack. Source: R. E. Tarjan, "Depth-First Search and Linear
 * Graph Algorithms", SIAM Journal on Computing 1(2), 1972, 146–160.
 */
export function suppliersFirst({ rowStart, target }: Rows): NodeOrder {
  const nodeCount = rowStart.length - 1;
  const discovered = new Int32Array(nodeCount); // 1-based time of discovery; 0: not yet seen
  const low = new Int32Array(nodeCount); // earliest discovery reachable
  const component = new Int32Array(nodeCount).fill(-1);
  const nextEdge = new Int32Array(nodeCount);
  const path = new Int32Array(nodeCount); // the nodes being searched, root first
  const open = new Int32Array(nodeCount); // nodes whose component is not closed yet
  const left = new Int32Array(nodeCount); // nodes in the order in which the search leaves them
  let time = 0;
  let pathLength = 0;
  let openLength = 0;
  let leftLength = 0;
  let componentCount = 0;

  const enter = (node: number): void => {
    time++;
    discovered[node] = time;
    low[node] = time;
    nextEdge[node] = rowStart[node]!;
    path[pathLength++] = node;
    open[openLength++] = node;
  };

  for (let root = 0; root < nodeCount; root++) {
    if (discovered[root] !== 0) continue;
    enter(root);
    while (pathLength > 0) {
      const node = path[pathLength - 1]!;
      if (nextEdge[node]! < rowStart[node + 1]!) {
        const next = target[nextEdge[node]!++]!;
        if (discovered[next] === 0) enter(next);
        else if (component[next] === -1 && discovered[next]! < low[node]!) low[node] = discovered[next]!;
        continue;
      }
      pathLength--;
      left[leftLength++] = node;
      if (pathLength > 0) {
        const parent = path[pathLength - 1]!;
        if (low[node]! < low[parent]!) low[parent] = low[node]!;
      }
      if (low[node] === discovered[node]) {
        let member: number;
        do {
          member = open[--openLength]!;
          component[member] = componentCount;
        } while (member !== node);
        componentCount++;
      }
    }
  }
  return byComponent(left, component, componentCount);
}

/** Sorts nodes by component and keeps their order inside it (a counting sort). */
function byComponent(nodes: Int32Array, component: Int32Array, componentCount: number): NodeOrder {
  const next = new Int32Array(componentCount + 1);
  for (const node of nodes) next[component[node]! + 1]!++;
  for (let index = 0; index < componentCount; index++) next[index + 1]! += next[index]!;
  const nodeAt = new Int32Array(nodes.length);
  const componentLast = new Int32Array(nodes.length);
  const end = next.slice(1);
  for (const node of nodes) {
    const position = next[component[node]!]!++;
    nodeAt[position] = node;
    componentLast[position] = end[component[node]!]! - 1;
  }
  return { nodeAt, componentLast };
}
