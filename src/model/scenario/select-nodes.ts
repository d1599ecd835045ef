import { EmptySelectionError, type InputIssue } from "../../errors/errors.js";
import { modelIssue } from "../document-issues/model-issue.js";
import { canonicalJson } from "../landscape/canonical-json.js";
import { companiesOf, type LandscapeIndex, nodesOfUnknownOperator } from "../landscape/landscape-index.js";
import type { LandscapeNode } from "../landscape/node.js";
import { isOrganisation, operatorOf } from "../landscape/node-kinds.js";
import { Suggestions } from "../values/nearest.js";
import { unknownOperator } from "../values/unknown-operator.js";
import type { Disturbance } from "./disturbance.js";
import type { Selector } from "./selector.js";

/** The nodes that a list of selectors picks. */
export interface Selection {
  /** Picked whatever the unknown operators and places are. */
  readonly surely: ReadonlySet<string>;
  /** Picked only if an operator, a site or a platform that nobody stated is the one that is meant. */
  readonly possibly: ReadonlySet<string>;
  /** Of these the ones that only an unstated site or platform leaves open, whoever the operators are. */
  readonly unplaced: ReadonlySet<string>;
}

/** What one selector picks: surely, and where an operator, or only a place, is not stated. */
type Picked = Readonly<Record<keyof Selection, readonly string[]>>;

/** The field of a node that a selector's field of the same name is compared with. */
function attribute(node: LandscapeNode, field: Exclude<keyof Selector, "id" | "operator" | "tag">): string | undefined {
  return (node as Partial<Record<typeof field, string>>)[field];
}

/** Whether the fields of a node are those asked for; `undefined` where it depends on a place that it does not state. */
function attributesHold(node: LandscapeNode, selector: Selector): boolean | undefined {
  if (selector.tag !== undefined && !(node.tags ?? []).includes(selector.tag)) return false;
  const isAsked = (field: Exclude<keyof Selector, "id" | "operator" | "tag">): boolean =>
    selector[field] === undefined || attribute(node, field) === selector[field];
  if (!(["kind", "systemType", "serviceType", "association"] as const).every(isAsked)) return false;
  const others = (["site", "platform"] as const).filter((field) => !isAsked(field));
  if (others.length === 0) return true;
  return node.kind === "system" && others.every((field) => node[field] === undefined) ? undefined : false;
}

/** The nodes that a selector names by id or operator, before its other fields are asked; all nodes where it names none. */
function named(picking: Picking, { id, operator }: Selector): { surely: Iterable<string>; possibly: Iterable<string> } {
  const { index } = picking;
  const { nodes, aliases, operatedBy } = index;
  const unknown = nodesOfUnknownOperator(index);
  if (id !== undefined) {
    const node = nodes.get(id) ?? nodes.get(aliases.get(id) ?? "");
    if (node === undefined) return { surely: [], possibly: [] };
    if (!isOrganisation(node)) return namedNode(picking, node, operator);
    const companies = companiesOf(index, node.id);
    const all = companies.flatMap((company) => [company, ...(operatedBy.get(company) ?? [])]);
    return { surely: operator === undefined ? all : all.filter((each) => runBy(picking, each, operator)), possibly: unknown };
  }
  if (operator === undefined) return { surely: nodes.keys(), possibly: [] };
  return { surely: companiesOf(index, operator).flatMap((company) => operatedBy.get(company) ?? []), possibly: unknown };
}

/** One node, where it is run by the operator that the selector names. */
function namedNode(
  picking: Picking,
  node: LandscapeNode,
  operator: string | undefined,
): { surely: string[]; possibly: string[] } {
  if (operator === undefined || runBy(picking, node.id, operator)) return { surely: [node.id], possibly: [] };
  return { surely: [], possibly: operatorOf(node) === unknownOperator ? [node.id] : [] };
}

function runBy({ index, companies }: Picking, id: string, operator: string): boolean {
  const node = index.nodes.get(id);
  const runner = node === undefined ? undefined : operatorOf(node);
  if (runner === undefined) return false;
  const known = companies.get(operator) ?? new Set(companiesOf(index, operator));
  companies.set(operator, known);
  return known.has(runner);
}

/** The words that the landscape knows for a selector's field. */
function knownWords({ nodes, aliases }: LandscapeIndex, field: keyof Selector): Set<string> {
  if (field === "id") return new Set([...nodes.keys(), ...aliases.keys()]);
  const words = new Set<string>();
  for (const node of nodes.values()) {
    if (field === "tag") for (const tag of node.tags ?? []) words.add(tag);
    else if (field === "operator") words.add(operatorOf(node) ?? node.id);
    else words.add(attribute(node, field) ?? "");
  }
  return words;
}

function suggestions({ index, words, near }: Picking, selector: Selector): string[] {
  return (Object.entries(selector) as [keyof Selector, string][]).flatMap(([field, value]) => {
    const known = words.get(field) ?? knownWords(index, field);
    words.set(field, known);
    return known.has(value) ? [] : near.near(value, known);
  });
}

/** What the selectors of one list have in common, so that it is looked up once however many there are. */
interface Picking {
  readonly index: LandscapeIndex;
  /** By organisation: itself and its subsidiaries. */
  readonly companies: Map<string, ReadonlySet<string>>;
  /** By field: the words that the landscape knows for it. */
  readonly words: Map<keyof Selector, ReadonlySet<string>>;
  readonly near: Suggestions;
}

const pickingIn = (index: LandscapeIndex): Picking => ({
  index,
  companies: new Map(),
  words: new Map(),
  near: new Suggestions(),
});

/** Selectors that each say something else: one that is written again picks what it picked before. */
function distinct(selectors: readonly Selector[]): Selector[] {
  return [...new Map(selectors.map((each) => [canonicalJson(each), each])).values()];
}

/** A place that nobody states is no place: what only systems without one could be meant by is refused like any other word. */
function pick(picking: Picking, selector: Selector, disturbanceId: string | undefined): Picked {
  const { index } = picking;
  const { surely, possibly } = named(picking, selector);
  const picked: Record<keyof Picked, string[]> = { surely: [], possibly: [], unplaced: [] };
  for (const [ids, own] of [
    [surely, picked.surely],
    [possibly, picked.possibly],
  ] as const)
    for (const id of ids) {
      const node = index.nodes.get(id);
      const holds = node !== undefined && attributesHold(node, selector);
      if (holds === true) own.push(id);
      else if (holds === undefined) picked.unplaced.push(id);
    }
  if (picked.surely.length === 0 && picked.possibly.length === 0) {
    throw new EmptySelectionError(selector as Record<string, string>, disturbanceId, suggestions(picking, selector));
  }
  return picked;
}

/** Every selector and exception of a scenario's disturbances that matches nothing, each with its place and the nearest words. */
export function unmatchedSelectors(index: LandscapeIndex, disturbances: readonly Disturbance[]): InputIssue[] {
  const issues: InputIssue[] = [];
  const picking = pickingIn(index);
  const matched = new Set<string>();
  const look = (disturbance: Disturbance, place: InputIssue["path"], selectors: readonly Selector[] = []): void => {
    for (const [position, selector] of selectors.entries()) {
      const key = canonicalJson(selector);
      if (matched.has(key)) continue;
      try {
        pick(picking, selector, disturbance.id);
        matched.add(key);
      } catch (error) {
        if (!(error instanceof EmptySelectionError)) throw error;
        const { selector: asked, suggestions: near } = error;
        issues.push(modelIssue("empty-selection", { selector: asked, disturbance: disturbance.id, near }, [...place, position]));
      }
    }
  };
  for (const [number, disturbance] of disturbances.entries()) {
    const place = ["disturbances", number];
    if (disturbance.kind === "disconnection") {
      for (const [side, selectors] of disturbance.between.entries()) look(disturbance, [...place, "between", side], selectors);
      continue;
    }
    look(disturbance, [...place, "nodes"], disturbance.nodes);
    look(disturbance, [...place, "except"], disturbance.except);
  }
  return issues;
}

/**
 * The nodes that any of the selectors picks and none of the exceptions does.
 * @param disturbanceId - names the disturbance in an error; absent where the selectors stand in none
 * @throws {@link EmptySelectionError} for a selector or an exception that matches nothing, with the nearest words
 * @remarks Cost: time O(nodes) for a selector without id and operator, else O(nodes picked).
 */
export function selectNodes(
  index: LandscapeIndex,
  selectors: readonly Selector[],
  except: readonly Selector[],
  disturbanceId?: string,
): Selection {
  const surely = new Set<string>();
  const possibly = new Set<string>();
  const unplaced = new Set<string>();
  const picking = pickingIn(index);
  for (const selector of distinct(selectors)) {
    const picked = pick(picking, selector, disturbanceId);
    for (const id of picked.surely) surely.add(id);
    for (const id of picked.possibly) possibly.add(id);
    for (const id of picked.unplaced) unplaced.add(id);
  }
  for (const selector of distinct(except)) {
    const picked = pick(picking, selector, disturbanceId);
    for (const id of picked.possibly) {
      if (surely.delete(id)) possibly.add(id);
    }
    for (const id of picked.unplaced) {
      if (surely.delete(id)) unplaced.add(id);
    }
    for (const id of picked.surely) {
      surely.delete(id);
      possibly.delete(id);
      unplaced.delete(id);
    }
  }
  for (const id of surely) {
    possibly.delete(id);
    unplaced.delete(id);
  }
  for (const id of possibly) unplaced.delete(id);
  return { surely, possibly: new Set([...possibly, ...unplaced]), unplaced };
}
