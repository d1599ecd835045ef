import graphology, { type MultiDirectedGraph } from "graphology";
import { type GraphColumns, groupRules } from "../../src/engine/compile/graph-columns.js";
import { wholeLoss } from "../../src/engine/loss.js";

/** A group of a node; its dependencies carry the same object. */
interface PeerGroup {
  readonly rule: number;
  readonly k: number;
  /** Units of reserve of a `capacity` group. */
  reserve: number;
  /** Losses that its dependencies pass on; filled anew at every evaluation. */
  readonly passed: number[];
}
interface PeerNode {
  loss: number;
  own: number;
  readonly groups: PeerGroup[];
}
interface PeerDependency {
  readonly weight: number;
  readonly group: PeerGroup;
}
export type PeerGraph = MultiDirectedGraph<PeerNode, PeerDependency>;

/** The same graph as graphology holds it: a node or an edge is an object with attributes. */
export function peerGraph(columns: GraphColumns): PeerGraph {
  const graph: PeerGraph = new graphology.MultiDirectedGraph<PeerNode, PeerDependency>();
  for (let node = 0; node < columns.nodeCount; node++) graph.addNode(node, { loss: 0, own: 0, groups: [] });
  const groups = Array.from(columns.groupNode ?? [], (node, row): PeerGroup => {
    const group = { rule: columns.groupRule![row]!, k: columns.groupK![row]!, reserve: -wholeLoss, passed: [] };
    graph.getNodeAttributes(node).groups.push(group);
    return group;
  });
  const implicit = new Map<number, PeerGroup>();
  for (let dependency = 0; dependency < columns.dependent.length; dependency++) {
    const dependent = columns.dependent[dependency]!;
    const row = columns.group?.[dependency] ?? -1;
    if (row === -1 && !implicit.has(dependent)) {
      const group: PeerGroup = { rule: groupRules.all, k: 0, reserve: 0, passed: [] };
      implicit.set(dependent, group);
      graph.getNodeAttributes(dependent).groups.push(group);
    }
    const group = row === -1 ? implicit.get(dependent)! : groups[row]!;
    const weight = columns.weight[dependency]!;
    group.reserve += Math.ceil(weight * wholeLoss);
    graph.addEdge(dependent, columns.supplier[dependency]!, { weight, group });
  }
  for (const group of groups) group.reserve = Math.max(0, group.reserve);
  return graph;
}

/**
 * The same gates on these objects, with a first-in-first-out worklist: where a loss moved, its dependents are
 * evaluated. Impaired nodes come back as a set of keys; {@link clearPeer} takes it.
 */
export function propagatePeer(graph: PeerGraph, failed: string): Set<string> {
  const impaired = new Set<string>();
  const waiting = [failed];
  const isWaiting = new Set(waiting);
  graph.getNodeAttributes(failed).own = wholeLoss;
  for (let head = 0; head < waiting.length; head++) {
    const node = waiting[head]!;
    isWaiting.delete(node);
    const attributes = graph.getNodeAttributes(node);
    const loss = evaluate(graph, node, attributes);
    if (loss === attributes.loss) continue;
    attributes.loss = loss;
    impaired.add(node);
    graph.forEachInNeighbor(node, (dependent) => {
      if (isWaiting.has(dependent)) return;
      isWaiting.add(dependent);
      waiting.push(dependent);
    });
  }
  graph.getNodeAttributes(failed).own = 0;
  return impaired;
}

export function clearPeer(graph: PeerGraph, impaired: ReadonlySet<string>): void {
  for (const node of impaired) graph.getNodeAttributes(node).loss = 0;
}

function evaluate(graph: PeerGraph, node: string, { own, groups }: PeerNode): number {
  for (const group of groups) group.passed.length = 0;
  graph.forEachOutEdge(node, (_edge, { weight, group }, _dependent, _supplier, _attributes, supplier) => {
    group.passed.push(Math.ceil(weight * supplier.loss));
  });
  let worst = own;
  for (const group of groups) worst = Math.max(worst, groupLoss(group));
  return worst;
}

function groupLoss({ rule, k, reserve, passed }: PeerGroup): number {
  if (rule === groupRules.all) return Math.max(...passed);
  if (rule === groupRules["at-least"]) return passed.sort((a, b) => a - b)[k - 1]!;
  const sum = passed.reduce((total, loss) => total + loss, 0);
  return Math.min(wholeLoss, Math.max(0, sum - (rule === groupRules.capacity ? reserve : 0)));
}
