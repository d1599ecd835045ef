import { type Document, isAlias, isMap, isScalar, isSeq, Lexer, type Node, Parser, type YAMLMap } from "yaml";
import { InvalidInputError, LimitExceededError } from "../../errors/errors.js";
import { checkLimit } from "../../model/values/limits.js";
import { appendAll } from "../../sequences.js";
import { decodeText } from "../text/decode-text.js";
import { formatIssue } from "../text/format-issue.js";
import { positionsIn, type SourcePosition } from "../text/source-position.js";
import { lightComposer } from "../yaml/light-composer.js";
import { TokenDensity } from "../yaml/token-density.js";
import { mistakeOf } from "../yaml/yaml-mistake.js";
import type { ForeignReading } from "./foreign-options.js";

/** What the parser surely bears; it calls itself for what is inside. */
const deepest = 256;
const mergeKey = "<<";

/** The documents of a text in YAML, and where each of their lists and objects stands. */
export interface ForeignYaml {
  readonly documents: readonly unknown[];
  readonly placeOf: (value: unknown) => string;
}

/**
 * What YAML of another program says: any number of documents, with merge keys; tags are not looked at.
 * @throws `InvalidInputError` for what is no YAML
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `yamlBytes`, `yamlDensity`, `nesting`, or `yamlAliases` of merged fields
 * @remarks Cost: time and space O(text), plus O(merged fields): what an alias stands for is made once.
 */
export function readForeignYaml(input: string | Uint8Array, reading: ForeignReading): ForeignYaml {
  const { limits, file, onNote } = reading;
  const text = decodeText(input, { limits, file, version: undefined }, onNote);
  checkLimit(limits, "yamlBytes", text.length, file);
  const positionOf = positionsIn(text);
  const documents = compose(text, reading);
  for (const { errors } of documents) {
    const [error] = errors;
    if (error !== undefined)
      throw new InvalidInputError([formatIssue("yaml-syntax", { mistake: mistakeOf(error) }, positionOf(error.pos[0]))], file);
  }
  const places = new WeakMap<object, number>();
  const made = documents.map(({ contents }) => new PlainValues(reading, places).of(contents));
  return {
    documents: made,
    placeOf: (value) => {
      const offset = typeof value === "object" && value !== null ? places.get(value) : undefined;
      return offset === undefined ? "1:1" : shown(positionOf(Math.min(offset, text.length)));
    },
  };
}

const shown = ({ line, column }: SourcePosition): string => `${line}:${column}`;

function compose(text: string, { limits, file }: ForeignReading): Document.Parsed[] {
  const { nesting } = limits;
  const density = new TokenDensity(limits, file);
  const parser = new Parser();
  const composer = lightComposer({ version: "1.2", schema: "core", uniqueKeys: false, merge: false, logLevel: "silent" });
  const documents: Document.Parsed[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    density.count(parser.offset);
    for (const token of parser.next(lexeme)) appendAll(documents, composer.next(token));
    // a list or an object stands on the stack with what is in work in it
    if (parser.stack.length > Math.min(2 * nesting, deepest)) throw new LimitExceededError("nesting", nesting, undefined, file);
  }
  for (const token of parser.end()) appendAll(documents, composer.next(token));
  appendAll(documents, composer.end(false, text.length));
  return documents;
}

/** Plain data of one document: what an anchor marks is made once, however often it is meant. */
class PlainValues {
  private readonly marked = new Map<string, unknown>();
  private merged = 0;

  constructor(
    private readonly reading: ForeignReading,
    private readonly places: WeakMap<object, number>,
  ) {}

  of(node: unknown): unknown {
    if (isAlias(node)) return this.marked.get(node.source);
    if (isScalar(node)) return this.mark(node, node.value);
    if (isSeq(node)) {
      const list: unknown[] = [];
      this.place(list, node);
      this.mark(node, list);
      for (const item of node.items) list.push(this.of(item));
      return list;
    }
    return isMap(node) ? this.object(node) : undefined;
  }

  private object(node: YAMLMap): object {
    const fields: Record<string, unknown> = {};
    this.place(fields, node);
    this.mark(node, fields);
    const sources: object[] = [];
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : undefined;
      const found = this.of(value);
      if (name === mergeKey) appendAll(sources, objectsIn(found));
      else if (name !== undefined) set(fields, name, found);
    }
    for (const source of sources)
      for (const [name, value] of Object.entries(source)) {
        checkLimit(this.reading.limits, "yamlAliases", ++this.merged, this.reading.file);
        if (!Object.hasOwn(fields, name)) set(fields, name, value);
      }
    return fields;
  }

  private place(value: object, { range }: Node): void {
    this.places.set(value, range?.[0] ?? 0);
  }

  private mark<T>({ anchor }: { readonly anchor?: string | undefined }, value: T): T {
    if (anchor !== undefined) this.marked.set(anchor, value);
    return value;
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const objectsIn = (value: unknown): object[] => (Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : []);

/** Also of a name that reaches for the prototype where it is set plainly. */
function set(fields: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(fields, name, { value, enumerable: true, configurable: true, writable: true });
}
