import { SaxesParser } from "saxes";
import { type InputIssue, InvalidInputError, LimitExceededError } from "../../errors/errors.js";
import type { FormatIssues } from "../../errors/format-issues.js";
import type { IssueValues } from "../../errors/issues.js";
import type { Limits } from "../../model/values/limits.js";
import { formatIssue } from "../text/format-issue.js";

/** An element of an XML document, with its place. */
export interface XmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Text right inside it; MEF has text in labels only. */
  text: string;
  readonly file: string | undefined;
  readonly line: number;
  readonly column: number;
}

/** An issue at the beginning of an element. */
export function issueAt<C extends keyof FormatIssues>({ line, column }: XmlElement, code: C, values: IssueValues[C]): InputIssue {
  return formatIssue(code, values, { line, column });
}

/**
 * The root element of a document. Entities beyond the five of XML are refused.
 * @throws `InvalidInputError` for what is no XML
 * @throws `LimitExceededError` beyond `limits.nesting` or `limits.fileBytes`
 * @remarks Cost: time and space O(text).
 */
export function readElements(text: string, limits: Limits, file?: string): XmlElement {
  if (text.length > limits.fileBytes) throw new LimitExceededError("fileBytes", limits.fileBytes, text.length, file);
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let start = { line: 1, column: 1 };
  parser.on("error", () => {
    const place = { line: parser.line, column: parser.columnIndex + 1 };
    throw new InvalidInputError([formatIssue("xml-syntax", {}, place)], file);
  });
  parser.on("opentagstart", ({ name }) => {
    start = { line: parser.line, column: Math.max(1, parser.columnIndex - name.length - 1) };
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = {
      tag: name,
      attributes: { ...(attributes as Record<string, string>) },
      children: [],
      text: "",
      file,
      ...start,
    };
    if (open.length >= limits.nesting) throw new LimitExceededError("nesting", limits.nesting, undefined, file);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (part) => {
    const element = open.at(-1);
    if (element?.tag === "label") element.text += part;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  if (root === undefined) throw new InvalidInputError([formatIssue("xml-syntax", {})], file);
  return root;
}
