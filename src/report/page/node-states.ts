import type { NodeImpact } from "../../analysis/impact/impact-result.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { oncePer } from "../../model/values/remembered.js";
import { type NodeState, possibleStates } from "../../quantities.js";
import type { LayeredBox } from "../svg/layered-view.js";
import type { PageWriting } from "./page-view.js";
import { selectingWords } from "./selecting-words.js";

/** The states of the nodes of a result, in words. */
export interface NodeStates {
  readonly nodes: ReadonlyMap<string, NodeImpact>;
  /** Ids of services of which no supplier is known, so that nobody knows how they are. */
  readonly unknown: ReadonlySet<string>;
}

/** Once for a page: several parts of it tell states. */
export const nodeStates = oncePer(({ result: { nodes, unknown } }: PageWriting): NodeStates => {
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    unknown: new Set(unknown.flatMap((fact) => (fact.what === "suppliers" ? fact.ids : []))),
  };
});

/** How a box is, in words; of organisations how what they run is. */
export function boxStateText({ nodes, targets }: LayeredBox, page: PageWriting, states: NodeStates): string {
  const text = statesText(nodes, page, states);
  const shown = new Set(nodes);
  return targets.every((id) => shown.has(id)) ? text : selectingWords[page.language].operated(text);
}

/** How a member of a box is, in words: of an organisation how what it runs is. */
export function memberStateText(id: string, page: PageWriting, states: NodeStates): string {
  const operated = page.landscape.nodes.flatMap((node) => (operatorOf(node) === id ? [node.id] : []));
  return statesText(operated.length === 0 ? [id] : operated, page, states);
}

/** Of one node its state and level, of several how many are in which. */
function statesText(nodes: readonly string[], page: PageWriting, states: NodeStates): string {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) return nodeStateText(only, page, states);
  const { numerals } = page.writing;
  const words = selectingWords[page.language];
  const found = new Map<string, { readonly rank: number; count: number }>();
  for (const { id, count } of likeNodes(nodes, states)) {
    const { text, rank } = stateOf(id, page, states);
    const entry = found.get(text) ?? { rank, count: 0 };
    entry.count += count;
    found.set(text, entry);
  }
  const [[first, { count }] = [words.unknownShort, { count: 0 }]] = found;
  if (found.size > 1)
    return [...found]
      .sort(([, one], [, other]) => one.rank - other.rank)
      .map(([text, entry]) => `${numerals.count(entry.count)} ${text}`)
      .join(", ");
  return first === words.unknownShort ? words.unknown : words.allOf(numerals.count(count), first);
}

/** How many nodes are in the same states, and the first of these. */
function likeNodes(nodes: readonly string[], states: NodeStates): Iterable<{ readonly id: string; readonly count: number }> {
  const found = new Map<number, { readonly id: string; count: number }>();
  for (const id of nodes) {
    const { best, worst } = states.nodes.get(id)?.state ?? normal;
    const key = isNodeUnknown(id, states) ? -1 : ranks.length * ranks.indexOf(best) + ranks.indexOf(worst);
    const entry = found.get(key);
    if (entry === undefined) found.set(key, { id, count: 1 });
    else entry.count += 1;
  }
  return found.values();
}

/** How one node is, in words. */
function nodeStateText(id: string, page: PageWriting, states: NodeStates): string {
  const words = selectingWords[page.language];
  if (isNodeUnknown(id, states)) return words.unknown;
  const node = states.nodes.get(id);
  const isDegraded = node?.state.best === "degraded" && node.state.worst === "degraded";
  return isDegraded ? words.degradedTo(page.writing.numerals.level(node.level)) : stateOf(id, page, states).text;
}

const isNodeUnknown = (id: string, { nodes, unknown }: NodeStates): boolean =>
  unknown.has(id) && (nodes.get(id)?.state.worst ?? "normal") === "normal";

const normal = { best: "normal", worst: "normal" } as const;

const ranks: readonly NodeState[] = ["isolated", "lost", "degraded", "normal"];

/** A state in words, and its rank: what is worst stands first, what is not known last. */
function stateOf(id: string, { writing, language }: PageWriting, states: NodeStates): { text: string; rank: number } {
  const words = selectingWords[language];
  if (isNodeUnknown(id, states)) return { text: words.unknownShort, rank: 2 * ranks.length };
  const possible = possibleStates(states.nodes.get(id)?.state ?? normal);
  const names = possible.map((state) => writing.stateName(state));
  const [worst = "normal"] = possible;
  const [best = "", ...worse] = names.reverse();
  if (worse.length === 0) return { text: best, rank: 2 * ranks.indexOf(worst) };
  const perhaps = writing.numerals.or(worse.reverse());
  const text = possible.at(-1) === "normal" ? words.perhaps(perhaps) : words.orPerhaps(best, perhaps);
  return { text, rank: 2 * ranks.indexOf(worst) + 1 };
}
