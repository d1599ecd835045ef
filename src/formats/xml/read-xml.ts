import { SaxesParser } from "saxes";
import { InvalidInputError, LimitExceededError } from "../../errors/errors.js";
import type { Limits } from "../../model/values/limits.js";
import { formatIssue } from "../text/format-issue.js";
import type { SourcePosition } from "../text/source-position.js";

/** More attributes than any element of these formats has. */
const mostAttributes = 256;

/** An element as it opens: names are without their prefixes. */
export interface XmlTag {
  readonly name: string;
  /** The namespace that its prefix, or no prefix, stands for; empty where none is declared. */
  readonly namespace: string;
  readonly place: SourcePosition;
  /** What an attribute says, by its name without a prefix. */
  readonly value: (attribute: string) => string | undefined;
}

/** Is told of what stands in a text, in its order. */
export interface XmlTold {
  readonly open: (tag: XmlTag) => void;
  /** A text between two tags, perhaps in several pieces. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads XML from one end to the other. A document type is passed over where it only names one; with anything in its brackets it is
 * refused, so that no entities exist but the five of XML.
 * @throws `InvalidInputError` for what is no XML, or has a document type that defines something
 * @throws `LimitExceededError` beyond `limits.nesting`
 * @remarks Cost: time O(text), space O(longest text in it).
 */
export function readXml(text: string, limits: Limits, file: string | undefined, told: XmlTold): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: (ReadonlyMap<string, string> | undefined)[] = [];
  let attributes = 0;
  let place: SourcePosition = { line: 1, column: 1 };
  const refuse = (code: "xml-syntax" | "xml-document-type"): never => {
    throw new InvalidInputError([formatIssue(code, {}, { line: parser.line, column: parser.columnIndex + 1 })], file);
  };
  parser.on("error", () => refuse("xml-syntax"));
  parser.on("doctype", (type) => {
    if (type.includes("[")) refuse("xml-document-type");
  });
  parser.on("opentagstart", ({ name }) => {
    place = { line: parser.line, column: Math.max(1, parser.columnIndex - name.length - 1) };
    attributes = 0;
    if (open.length >= limits.nesting) throw new LimitExceededError("nesting", limits.nesting, undefined, file);
  });
  parser.on("attribute", () => {
    attributes++;
    if (attributes > mostAttributes) refuse("xml-syntax");
  });
  parser.on("opentag", ({ name, attributes: given }) => {
    const values = new Map(Object.entries(given as Readonly<Record<string, string>>));
    open.push(declaredIn(values));
    const [prefix, local] = nameParts(name);
    const plain = new Map([...values].reverse().map(([key, value]) => [nameParts(key)[1], value]));
    for (const [key, value] of values) if (!key.includes(":")) plain.set(key, value);
    told.open({ name: local, namespace: namespaceOf(prefix, open), place, value: (attribute) => plain.get(attribute) });
  });
  if (told.text !== undefined) {
    parser.on("text", told.text);
    parser.on("cdata", told.text);
  }
  parser.on("closetag", ({ name }) => {
    open.pop();
    told.close?.(nameParts(name)[1]);
  });
  parser.write(text).close();
}

/** The namespaces that an element declares, by their prefixes; nothing where it declares none. */
function declaredIn(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
  const declared = [...attributes].filter(([key]) => key === "xmlns" || key.startsWith("xmlns:"));
  return declared.length === 0 ? undefined : new Map(declared.map(([key, value]) => [key.slice(6), value] as const));
}

/** What a prefix stands for inside of elements that are open. */
function namespaceOf(prefix: string, open: readonly (ReadonlyMap<string, string> | undefined)[]): string {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const found = open[depth]?.get(prefix);
    if (found !== undefined) return found;
  }
  return "";
}

function nameParts(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(":");
  return colon === -1 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}
