import { type Document, isMap, isNode, isScalar, isSeq, Lexer, type Node, Parser, stringify, type YAMLError } from "yaml";
import { type InputIssue, InvalidInputError, LimitExceededError } from "../../errors/errors.js";
import { unseenIn } from "../../model/document-issues/unseen.js";
import { checkLimit, type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { appendAll } from "../../sequences.js";
import { type FormatFinding, findingAt, formatIssue } from "../text/format-issue.js";
import type { Place, SourceDocument, SourceOptions } from "../text/source-document.js";
import { positionsIn, type SourcePosition } from "../text/source-position.js";
import { ColonTexts } from "./colon-texts.js";
import { CutTexts } from "./cut-texts.js";
import { lightComposer } from "./light-composer.js";
import { quickYaml } from "./quick-yaml.js";
import { checkDensity, TokenDensity } from "./token-density.js";
import { plainData } from "./yaml-data.js";
import { mistakeOf } from "./yaml-mistake.js";

/** The kinds of tokens that lists and objects are; a document and the value in work stand on the parser's stack too. */
const collections: ReadonlySet<string> = new Set(["block-map", "block-seq", "flow-collection"]);

/** What the parser surely bears; it calls itself for what is inside, and an engine at the end of its stack may end as a whole. */
const deepest = 256;

/**
 * Reads YAML 1.2 (core schema): one document, keys are unique texts, no merge keys, no tags.
 * @returns plain data; where `issues` is not empty, only as much as could be read
 * @throws `LimitExceededError` beyond `limits.yamlBytes`, `limits.yamlDensity`, `limits.nesting` (before anything recurses) or `limits.yamlAliases`
 * @remarks Cost: time and space O(text), plus O(values that aliases stand for).
 */
export function readYaml(text: string, options: SourceOptions): SourceDocument {
  // UTF-16 units, no more than the bytes: what counts is that the tree of a text far beyond the limit is never built
  checkLimit(options.limits, "yamlBytes", text.length, options.file);
  const [cut, colons] = [new CutTexts(), new ColonTexts(text)];
  const [document, second] = compose(text, options, [cut, colons]);
  const positionOf = positionsIn(text);
  const at = (offset: number): SourcePosition => positionOf(Math.max(0, Math.min(offset, text.length)));
  if (document === undefined) return { value: null, issues: [], locate: (places) => places.map(() => 0) };
  const placed = ({ offset, code, values }: FormatFinding): InputIssue => formatIssue(code, values, at(offset));
  const errors: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const [first] = errors;
  if (first !== undefined && cut.findings.length === 0) cut.blameFor(first.pos[0], text);
  // where a closing bracket is cut off, all that follows is only wrong for that
  const found = cut.findings.length > 0 ? cut.findings : syntaxFindings(text, errors, colons.findings);
  const issues = found.map(placed);
  if (second !== undefined && issues.length === 0) issues.push(formatIssue("yaml-second-document", {}, at(second.range[0])));
  const locate = (places: readonly Place[]): number[] => places.map((place) => offsetOf(document, place));
  if (issues.length > 0) return { value: undefined, issues, locate };
  const { value, findings } = plainData(document.contents, options);
  return { value, issues: findings.map(placed), locate };
}

/** The first two documents of a stream; errors stand in them. */
function compose(
  text: string,
  { limits, file }: SourceOptions,
  [cut, colons]: readonly [CutTexts, ColonTexts],
): Document.Parsed[] {
  const { nesting } = limits;
  const density = new TokenDensity(limits, file);
  const parser = new Parser();
  const composer = lightComposer({ version: "1.2", schema: "core", uniqueKeys: false, merge: false, resolveKnownTags: false });
  const documents: Document.Parsed[] = [];
  const isInBrackets = (): boolean => parser.stack.some(({ type }) => type === "flow-collection");
  for (const lexeme of new Lexer().lex(text)) {
    density.count(parser.offset);
    cut.take(lexeme, parser.offset, lexeme.startsWith("#") && isInBrackets());
    colons.take(lexeme, parser.offset, isInBrackets);
    for (const token of parser.next(lexeme)) appendAll(documents, composer.next(token));
    const { stack } = parser;
    if (stack.length > Math.min(nesting, deepest)) {
      const depth = stack.filter(({ type }) => collections.has(type)).length;
      if (depth > nesting) throw new LimitExceededError("nesting", nesting, undefined, file);
      if (depth > deepest) throw new InvalidInputError([formatIssue("too-deep", {})], file);
    }
    if (documents.length > 1) return documents;
  }
  for (const token of parser.end()) appendAll(documents, composer.next(token));
  appendAll(documents, composer.end(documents.length === 0, text.length));
  return documents;
}

/** What is wrong with how a text is written, without what is only wrong for what stands before it. */
function syntaxFindings(text: string, errors: readonly YAMLError[], colons: readonly FormatFinding[]): FormatFinding[] {
  if (errors.length === 0) return [];
  const tabs = errors.filter(({ code }) => code === "TAB_AS_INDENT").map(({ pos }) => pos[0]);
  const first = Math.min(tabs[0] ?? Infinity, colons[0]?.offset ?? Infinity);
  const before = errors.filter(({ code, pos }) => code !== "TAB_AS_INDENT" && pos[0] < first).map(findingOf);
  const tab = tabs.slice(0, 1).map((offset) => findingAt(offset, "yaml-tab", { lines: tabs.length }));
  const all = [...before, ...colons, ...tab].sort((a, b) => a.offset - b.offset);
  return unseenIndent(text, all[0]?.offset ?? 0) ?? all;
}

/** What cannot be seen in the indentation of a line of which something is wrong: the rest may well follow from it. */
function unseenIndent(text: string, offset: number): FormatFinding[] | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const [found = ""] = /^(?:[^\S\n]|[\u00ad\u200b-\u200d\u2060])*/.exec(text.slice(start)) ?? [];
  const spaces = found.search(/[^ \t]/);
  return unseenIn(found) ? [findingAt(start + spaces, "yaml-unseen", { found })] : undefined;
}

function findingOf(error: YAMLError): FormatFinding {
  const [offset] = error.pos;
  return error.code === "TAG_RESOLVE_FAILED"
    ? findingAt(offset, "yaml-tag", {})
    : findingAt(offset, "yaml-syntax", { mistake: mistakeOf(error) });
}

/** Where a place begins; the nearest node around it where it does not exist. */
function offsetOf({ contents }: Document.Parsed, { path, wrongKey }: Place): number {
  let node: Node | undefined = contents ?? undefined;
  let offset = startOf(node) ?? 0;
  for (const [depth, key] of path.entries()) {
    const { name, value } = memberOf(node, key);
    const wanted = wrongKey && depth === path.length - 1 ? name : value;
    const start = startOf(wanted) ?? startOf(name);
    if (start === undefined) break;
    offset = start;
    node = value;
  }
  return offset;
}

function startOf(node: Node | undefined): number | undefined {
  return node?.range?.[0];
}

/** The nodes of a key and of the value under it. */
function memberOf(node: Node | undefined, key: string | number): { name?: Node; value?: Node } {
  if (isSeq(node)) {
    const item: unknown = node.items[Number(key)];
    return isNode(item) ? { value: item } : {};
  }
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return { ...(isNode(pair?.key) ? { name: pair.key } : {}), ...(isNode(pair?.value) ? { value: pair.value } : {}) };
}

const written = { version: "1.2", schema: "core", lineWidth: 0, aliasDuplicateObjects: false } as const;

/**
 * Writes plain data as YAML; what {@link readYaml} reads back within the same limits is the same.
 * @throws `LimitExceededError` where it would not be read: beyond `limits.yamlBytes` or `limits.yamlDensity`
 */
export function writeYaml(value: unknown, given: Partial<Limits> = {}): string {
  const limits = withDefaultLimits(given);
  const quick = quickYaml(value, { mostCharacters: limits.yamlBytes, lineOf });
  // before a tree of it is built, which takes many times as much
  if (quick === "too-long" || (quick === undefined && leastLength(value) > limits.yamlBytes))
    throw new LimitExceededError("yamlBytes", limits.yamlBytes);
  const text = quick ?? stringify(value, written);
  checkLimit(limits, "yamlBytes", text.length);
  checkDensity(text, limits);
  return text;
}

/** One line of text as the value of a field. */
const lineOf = (text: string): string => stringify({ a: text }, written).slice("a: ".length, -1);

/** Characters that plain data have in YAML at least: of texts and numbers, keys with their colons, and line ends; indents come on top. */
function leastLength(value: unknown): number {
  if (typeof value === "string") return value.length + 1;
  if (typeof value !== "object" || value === null) return 2;
  let length = 1;
  if (Array.isArray(value)) for (const each of value) length += 1 + leastLength(each);
  else for (const [key, each] of Object.entries(value)) if (each !== undefined) length += key.length + 1 + leastLength(each);
  return length;
}
