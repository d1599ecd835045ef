import { AmbiguousNameError, type Sought, UnknownIdError } from "../../errors/errors.js";
import { addTo } from "../../sequences.js";
import { checkLandscape, checkText, landscapeHint, readingOf } from "../values/argument-checks.js";
import { namesOf } from "../values/names-of.js";
import { nearest } from "../values/nearest.js";
import { oncePerFrozen } from "../values/remembered.js";
import type { Landscape } from "./landscape.js";
import type { LandscapeNode } from "./node.js";

/** What the nodes of a landscape are called: folded word → the nodes that bear it. */
interface NodeWords {
  readonly byId: ReadonlyMap<string, LandscapeNode>;
  readonly byAlias: ReadonlyMap<string, LandscapeNode>;
  /** Ids and aliases, and names in every language: an id goes before a name. */
  readonly folded: readonly ReadonlyMap<string, readonly LandscapeNode[]>[];
}

/**
 * The node that a person means: by its id or an alias as it is written; else by id, alias or name, the German and the English
 * one, in any case, with ä written as ae or not, where only one node is called so.
 * @param text - what the person wrote
 * @param what - of what it is the name, for the error
 * @throws {@link InvalidArgumentError} for an argument that is something else
 * @throws {@link AmbiguousNameError} where several nodes are called so
 * @throws {@link UnknownIdError} where none is, with the ids of the nearest three
 * @remarks Cost: an index of all names, time and space O(nodes), when a landscape is first asked; then a look-up.
 */
export function resolveNode(landscape: Landscape, text: string, what: Sought = "node"): LandscapeNode {
  checkLandscape("resolveNode", landscape);
  checkText("resolveNode", "name", text, 'give an id, an alias or a name, such as "Bitmarck"');
  return readingOf("resolveNode", "landscape", landscapeHint, () => {
    const node = findNode(landscape, text);
    if (node === undefined) throw unknownNode(landscape, text, what);
    return node;
  });
}

/**
 * The same, or `undefined` where no node is called so.
 * @throws {@link AmbiguousNameError} where several nodes are called so
 */
export function findNode(landscape: Landscape, text: string): LandscapeNode | undefined {
  const { byId, byAlias, folded } = nodeWords(landscape);
  const exact = byId.get(text) ?? byAlias.get(text);
  if (exact !== undefined) return exact;
  const word = foldedWord(text);
  for (const called of folded) {
    const [node, ...others] = called.get(word) ?? [];
    if (node === undefined) continue;
    if (others.length > 0) throw new AmbiguousNameError("node", text, [node, ...others].map(({ id }) => id).sort());
    return node;
  }
  return undefined;
}

/** The error that no node is called so: with ids that may be meant, the nearest three where none are given, and their names. */
export function unknownNode(landscape: Landscape, text: string, what: Sought, given: readonly string[] = []): UnknownIdError {
  const { byId, byAlias } = nodeWords(landscape);
  const near = given.length > 0 ? given : nearestNodes(landscape, text);
  const called = near.flatMap((id) => {
    const node = byId.get(id) ?? byAlias.get(id);
    return node === undefined ? [] : [[id, namesOf(node)] as const];
  });
  return new UnknownIdError(what, text, near, Object.fromEntries(called));
}

/** The ids and aliases nearest to what a person wrote, and the ids of nodes whose names are; at most three. */
function nearestNodes(landscape: Landscape, text: string): string[] {
  const { byId, byAlias, folded } = nodeWords(landscape);
  const found = new Set(nearest(text, [...byId.keys(), ...byAlias.keys()]));
  const word = foldedWord(text);
  for (const called of folded)
    for (const near of nearest(word, called.keys())) {
      const [node, ...others] = called.get(near) ?? [];
      if (node !== undefined && others.length === 0 && found.size < 3 && !hasAlias(node, found)) found.add(node.id);
    }
  return found.size > 0 ? [...found] : begunWith(word, folded);
}

/** The nodes whose name begins with this word: TK for Techniker of Techniker Krankenkasse; none where it fits many. */
function begunWith(word: string, folded: NodeWords["folded"]): string[] {
  if (word.length < 3) return [];
  const nodes = folded.flatMap((called) => [...called].flatMap(([name, own]) => (name.startsWith(`${word} `) ? own : [])));
  const ids = new Set(nodes.map(({ id }) => id));
  return ids.size <= mostBegun ? [...ids].sort() : [];
}

/** So many that a word may begin are all offered. */
const mostBegun = 3;

const hasAlias = ({ aliases = [] }: LandscapeNode, words: ReadonlySet<string>): boolean =>
  aliases.some((each) => words.has(each));

/** A word without what people write one way or another: case, umlauts, spaces. */
function foldedWord(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase().replaceAll("ß", "ss");
  return plain
    .replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}

const nodeWords = oncePerFrozen(({ nodes }: Landscape): NodeWords => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const byAlias = new Map<string, LandscapeNode>();
  const [ids, names] = [new Map<string, LandscapeNode[]>(), new Map<string, LandscapeNode[]>()];
  for (const node of nodes) {
    for (const alias of node.aliases ?? []) byAlias.set(alias, node);
    call(ids, node, [node.id, ...(node.aliases ?? [])]);
    call(names, node, [node.name, ...spellings(node)]);
  }
  return { byId, byAlias, folded: [ids, names] };
});

/** The names of a node for readers of a language. */
const spellings = ({ names = {} }: LandscapeNode): string[] => [names.de, names.en].filter((name) => name !== undefined);

function call(called: Map<string, LandscapeNode[]>, node: LandscapeNode, texts: readonly string[]): void {
  for (const word of new Set(texts.map(foldedWord))) {
    addTo(called, word, node);
  }
}
