import { type GraphColumns, groupRules } from "../../src/engine/compile/graph-columns.js";
import { type Random, randomFrom, shuffled } from "./random.js";

/**
 * A landscape-like graph: seven layers from few suppliers to many services, five dependencies a node on average, hubs
 * in every layer, all kinds of groups, weights of 1 and below, and loops in about 1 % of it:
 * - `local`: 1 % of the nodes stand in rings of 2 to 4 of the same layer;
 * - `giant`: 7 % of the nodes are one component, closed by 1 % of the dependencies.
 *
 * Rings run through `all` and `at-least` groups. In the giant component `share` groups take part too, what they hear from
 * inside it weighing {@link sumGain} in sum; its `capacity` groups hear from outside only.
 */
export interface LayeredGraphOptions {
  readonly nodeCount: number;
  readonly loops: "local" | "giant";
  readonly seed: number;
}

const layerEnds = [0.02, 0.05, 0.124, 0.2, 0.35, 0.6, 1];
/** The giant component fills the third layer. */
const giantLayer = 2;
const sumGain = 0.5;
const hubSkew = 2.5;

interface Draft {
  readonly dependent: number[];
  readonly supplier: number[];
  readonly group: number[];
  readonly groupNode: number[];
  readonly groupRule: number[];
  readonly groupK: number[];
  /** By dependency: whether it stands in an `all` or `at-least` group. */
  readonly mayClose: boolean[];
  /** By node: its first dependency; one more entry than nodes. */
  readonly start: number[];
}

export function layeredGraph({ nodeCount, loops, seed }: LayeredGraphOptions): GraphColumns {
  const random = randomFrom(seed);
  const ends = layerEnds.map((share) => Math.round(share * nodeCount));
  const draft = groupsAndSuppliers(nodeCount, ends, loops === "giant", random);
  if (loops === "local") closeRings(draft, ends, random);
  else closeGiant(draft, ends[giantLayer - 1]!, ends[giantLayer]!, random);
  const inGiant = (node: number): boolean => loops === "giant" && layerOf(ends, node) === giantLayer;
  const weight = weights(draft, inGiant, random);
  const number = shuffled(nodeCount, random);
  const numbered = (nodes: readonly number[]): Int32Array => Int32Array.from(nodes, (node) => number[node]!);
  return {
    nodeCount,
    dependent: numbered(draft.dependent),
    supplier: numbered(draft.supplier),
    weight,
    group: Int32Array.from(draft.group),
    groupNode: numbered(draft.groupNode),
    groupRule: Uint8Array.from(draft.groupRule),
    groupK: Int32Array.from(draft.groupK),
  };
}

function layerOf(ends: readonly number[], node: number): number {
  return ends.findIndex((end) => node < end);
}

function groupsAndSuppliers(nodeCount: number, ends: readonly number[], giant: boolean, random: Random): Draft {
  const draft: Draft = {
    dependent: [],
    supplier: [],
    group: [],
    groupNode: [],
    groupRule: [],
    groupK: [],
    mayClose: [],
    start: [],
  };
  for (let node = 0; node < nodeCount; node++) {
    draft.start.push(draft.dependent.length);
    const layer = layerOf(ends, node);
    if (layer > 0) addNode(draft, node, layer, ends, giant && layer === giantLayer, random);
  }
  draft.start.push(draft.dependent.length);
  return draft;
}

/** Half of the nodes have their implicit group only, the others a group besides or instead. */
function addNode(draft: Draft, node: number, layer: number, ends: readonly number[], inGiant: boolean, random: Random): void {
  const first = ends[layer - 1]!;
  const size = 1 + random.below(9);
  const inImplicit = random.chance(0.5) ? size : random.below(size);
  const rule = drawRule(random);
  const group = inImplicit === size ? -1 : draft.groupNode.push(node) - 1;
  if (group !== -1) {
    draft.groupRule.push(rule);
    draft.groupK.push(1 + random.below(size - inImplicit));
  }
  for (let index = 0; index < size; index++) {
    const named = index >= inImplicit;
    const mayStay = inGiant && node > first && !(named && rule === groupRules.capacity);
    const stays = mayStay && (index === 0 || random.chance(0.7));
    draft.dependent.push(node);
    draft.supplier.push(stays ? first + random.below(node - first) : supplierFor(layer, ends, random));
    draft.group.push(named ? group : -1);
    draft.mayClose.push(!named || rule === groupRules.all || rule === groupRules["at-least"]);
  }
}

function drawRule({ share }: Random): number {
  const draw = share();
  if (draw < 0.1) return groupRules.all;
  if (draw < 0.6) return groupRules["at-least"];
  return draw < 0.8 ? groupRules.share : groupRules.capacity;
}

/** Mostly from the layer before, otherwise from any earlier one; the first of a layer are its hubs. */
function supplierFor(layer: number, ends: readonly number[], { share, below, chance }: Random): number {
  const from = chance(0.6) ? layer - 1 : below(layer);
  const start = from === 0 ? 0 : ends[from - 1]!;
  return start + Math.floor((ends[from]! - start) * share() ** hubSkew);
}

/** Rings of 2 to 4 neighbours, 1 % of all nodes. */
function closeRings(draft: Draft, ends: readonly number[], random: Random): void {
  const nodeCount = ends.at(-1)!;
  let left = Math.round(nodeCount / 100);
  const stride = Math.floor(nodeCount / (left / 3 + 1));
  for (let first = ends[0]!; left > 0 && first + 4 < nodeCount; first += stride) {
    const size = Math.min(Math.max(2, left), 2 + random.below(3));
    if (layerOf(ends, first) !== layerOf(ends, first + size - 1)) continue;
    for (let member = 0; member < size; member++) redirect(draft, first + member, first + ((member + 1) % size));
    left -= size;
  }
}

/** Makes a layer one component: whoever has no dependent in it gets an earlier one, and 1 % of all dependencies lead back. */
function closeGiant(draft: Draft, first: number, end: number, random: Random): void {
  const hasDependent = new Set<number>();
  for (let dependency = draft.start[first]!; dependency < draft.start[end]!; dependency++)
    hasDependent.add(draft.supplier[dependency]!);
  let left = Math.round(draft.dependent.length / 100);
  for (let node = first + 1; node < end; node++) {
    if (hasDependent.has(node)) continue;
    redirect(draft, first + random.below(node - first), node);
    left--;
  }
  redirect(draft, first, end - 1);
  for (; left > 0; left--) {
    const node = first + random.below(end - first - 1);
    redirect(draft, node, node + 1 + random.below(end - node - 1));
  }
}

/** Points the last suitable dependency of a node that leads to an earlier node at another. */
function redirect({ start, supplier, mayClose }: Draft, node: number, target: number): void {
  for (let dependency = start[node + 1]! - 1; dependency >= start[node]!; dependency--) {
    if (!mayClose[dependency] || supplier[dependency]! > node) continue;
    supplier[dependency] = target;
    return;
  }
}

function weights(
  { dependent, group, groupRule, supplier }: Draft,
  inGiant: (node: number) => boolean,
  random: Random,
): Float64Array {
  const weight = Float64Array.from(dependent, () => (random.chance(0.5) ? 1 : 0.3 + 0.7 * random.share()));
  const sums = new Float64Array(groupRule.length);
  const inLoops = new Float64Array(groupRule.length);
  const loops = (dependency: number): boolean => inGiant(dependent[dependency]!) && inGiant(supplier[dependency]!);
  const addsUp = (row: number): boolean => groupRule[row] === groupRules.share || groupRule[row] === groupRules.capacity;
  group.forEach((row, dependency) => {
    if (row === -1 || !addsUp(row)) return;
    (loops(dependency) ? inLoops : sums)[row]! += weight[dependency]!;
  });
  group.forEach((row, dependency) => {
    if (row === -1 || !addsUp(row)) return;
    const wanted = groupRule[row] === groupRules.capacity ? 1.2 : 1; // a fifth of reserve
    weight[dependency]! *= loops(dependency) ? sumGain / inLoops[row]! : wanted / sums[row]!;
  });
  return weight;
}
