import { SaxesParser } from "saxes";
import { InvalidInputError, LimitExceededError } from "../../errors/errors.js";
import type { Limits } from "../../model/values/limits.js";
import { formatIssue } from "../text/format-issue.js";
import type { ZipArchive } from "../zip/zip-archive.js";

/** More attributes than any element of a workbook has. */
const mostAttributes = 256;

/** Attributes by their names, which may have a prefix. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Is told of what stands in a part, in its order; names are without their prefixes. */
export interface XmlTold {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  /** A text between two tags, perhaps in several pieces. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads a part of a workbook piece by piece. There is no document type, and no entity but the five of XML.
 * @throws `InvalidInputError` for what is no XML, or has a document type
 * @throws `LimitExceededError` beyond `limits.nesting`
 * @remarks Cost: time O(part), space O(longest text in it).
 */
export function readXmlPart(archive: ZipArchive, part: string, limits: Limits, { open, text, close }: XmlTold): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  let attributes = 0;
  const refuse = (): never => {
    const place = { line: parser.line, column: parser.columnIndex + 1 };
    throw new InvalidInputError([formatIssue("xlsx-part", { part }, place)], archive.file);
  };
  parser.on("error", refuse);
  parser.on("doctype", () => {
    throw new InvalidInputError([formatIssue("xlsx-document-type", { part })], archive.file);
  });
  parser.on("opentagstart", () => {
    attributes = 0;
    depth++;
    if (depth > limits.nesting) throw new LimitExceededError("nesting", limits.nesting, undefined, archive.file);
  });
  parser.on("attribute", () => {
    attributes++;
    if (attributes > mostAttributes) refuse();
  });
  parser.on("opentag", (tag) => open?.(withoutPrefix(tag.name), tag.attributes as XmlAttributes));
  if (text !== undefined) parser.on("text", text);
  if (text !== undefined) parser.on("cdata", text);
  parser.on("closetag", (tag) => {
    depth--;
    close?.(withoutPrefix(tag.name));
  });
  let decoder: TextDecoder | undefined;
  const write = (piece: Uint8Array): void => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoded(() => decoder?.decode(piece, { stream: true }) ?? "") ?? refuse());
  };
  archive.read(part, write);
  parser.write(decoded(() => decoder?.decode() ?? "") ?? refuse());
  parser.close();
}

/** An attribute by its name without a prefix. */
export function attributeOf(attributes: XmlAttributes, name: string): string | undefined {
  const found = attributes[name];
  if (found !== undefined) return found;
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** Whether an attribute says yes. */
export const isSet = (value: string | undefined): boolean => value === "1" || value === "true";

const withoutPrefix = (name: string): string => {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
};

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";

/** What is decoded; nothing where the bytes are none of the encoding. */
function decoded(decode: () => string): string | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}
