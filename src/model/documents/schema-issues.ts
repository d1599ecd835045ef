import type * as z from "zod";
import { type InputIssue, jsonPointer } from "../../errors/errors.js";
import type {
  FoundValue,
  IssueValues,
  NumberAdvice,
  ShapeIssues,
  WantedRange,
  WantedType,
  WantedValue,
} from "../../errors/issues.js";
import { leastOf } from "../../sequences.js";
import { modelIssue } from "../document-issues/model-issue.js";
import { joinedIds } from "../values/joined-ids.js";
import { nearest } from "../values/nearest.js";
import { numberMeant, wholeNumberAdvice } from "../values/number-meant.js";
import { otherNamesOf } from "../values/other-names.js";
import { hoursMeant } from "./hours-meant.js";
import { keysAt, knownKeys, numbersAt } from "./schema-keys.js";

type Path = readonly (string | number)[];
type ZodIssue = z.core.$ZodIssue;
type IssueOfCode<C extends ZodIssue["code"]> = Extract<ZodIssue, { code: C }>;

/** An issue together with what it is about. */
interface Finding {
  readonly path: Path;
  /** The name of the field, for messages; empty for an entry of a list. */
  readonly field: string;
  readonly value: unknown;
  readonly root: unknown;
  /** All fields of the document, wherever they may stand. */
  readonly keys: () => ReadonlySet<string>;
  /** The fields that the object at a place may have: the words among which a misspelt key is looked up. */
  readonly keysHere: (path: Path) => ReadonlySet<string>;
  /** What is known of the numbers that may stand at a place; zod asks a text for no more than a number. */
  readonly numbersHere: (path: Path) => ReturnType<typeof numbersAt>;
}

type Context = Pick<Finding, "root" | "keys" | "keysHere" | "numbersHere">;

/** The most that is shown of a text, which may be of any length. */
const longestShown = 80;

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string | number, unknown>)[key];
  }
  return current;
}

/** A value of a document, as far as an issue shows it. */
export function foundIn(value: unknown): FoundValue {
  if (value === undefined) return { is: "missing" };
  if (value === null) return { is: "nothing" };
  if (Array.isArray(value)) return { is: "list" };
  if (typeof value === "object") return { is: "object" };
  if (typeof value !== "string") return { is: typeof value === "boolean" ? "truth" : "number", text: String(value) };
  return { is: "text", text: value.length > longestShown ? `${value.slice(0, longestShown)}…` : value };
}

const typeNames: ReadonlyMap<string, WantedType> = new Map([
  ["string", "text"],
  ["number", "number"],
  ["int", "whole number"],
  ["object", "object"],
  ["array", "list"],
  ["tuple", "list"],
  ["record", "object"],
  ["boolean", "truth"],
]);

function wantedType(expected: string): WantedType {
  return typeNames.get(expected) ?? "object";
}

function rangeOf(issue: IssueOfCode<"too_small" | "too_big">): WantedRange {
  const { minimum, maximum, inclusive } = issue as { minimum?: number; maximum?: number; inclusive?: boolean };
  const bound = minimum === undefined ? { most: Number(maximum) } : { least: Number(minimum) };
  return inclusive === false ? { ...bound, beyond: true } : bound;
}

/** What one alternative of a union asks for. */
function alternative([issue]: readonly ZodIssue[]): WantedValue[] {
  switch (issue?.code) {
    case "invalid_type":
      return [{ type: wantedType(issue.expected) }];
    case "invalid_value":
      return [{ words: issue.values.map(String) }];
    case "too_small":
    case "too_big":
      return [{ range: rangeOf(issue) }];
    case "invalid_format":
      return [{ form: "id" }];
    case "invalid_union":
      return issue.errors.flatMap(alternative);
    default:
      return [];
  }
}

/** Zod asks for `int` by a number with the format safeint. */
function expectedType(issue: IssueOfCode<"invalid_type">): string {
  return (issue as { format?: string }).format === "safeint" ? "int" : issue.expected;
}

function wrongType(expected: string, finding: Finding): InputIssue[] {
  const { path, field, value } = finding;
  if (expected === "string" && typeof value === "number") return [modelIssue("number-for-text", { field }, path)];
  const isNumber = expected === "number" || expected === "int";
  const advice = isNumber ? adviceOnNumber(finding) : undefined;
  const isShare = isNumber && finding.numbersHere(path).isShare;
  const type = isShare ? "share" : field === "evidence" && expected === "object" ? "evidence" : wantedType(expected);
  return [withAdvice(advice, finding) ?? modelIssue("wrong-type", { field, found: foundIn(value), type }, path)];
}

function withAdvice(
  advice: NumberAdvice | undefined,
  { path, field, value }: Pick<Finding, "path" | "field" | "value">,
): InputIssue | undefined {
  return advice === undefined ? undefined : modelIssue("number-written", { field, found: foundIn(value), advice }, path);
}

function unknownKeys(issue: IssueOfCode<"unrecognized_keys">, { path, keys, keysHere }: Finding): InputIssue[] {
  const here = keysHere(path);
  const change = path.indexOf("change");
  return issue.keys.map((key) => {
    const known = keys();
    // what is known may still stand at the wrong place, and is no advice then
    const isInChange = change >= 0 && typeof path[change + 2] === "number" && known.has("set");
    const isChange = known.has(key) && isInChange;
    const other = [`${key}s`, ...otherNamesOf(key)].filter((name) => here.has(name)).slice(0, 1);
    // what changes stands one level deeper there
    const near = other.length > 0 || known.has(key) ? other : nearest(key, isInChange ? known : here);
    return { ...modelIssue("unknown-field", { field: shortened(key), near, isChange }, [...path, key]), wrongKey: true as const };
  });
}

const shortened = (text: string): string => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);

function wrongWord(words: readonly string[], { path, field, value }: Finding): InputIssue[] {
  const near = typeof value === "string" ? nearest(value, words) : [];
  return [modelIssue("wrong-word", { field, found: foundIn(value), words, near }, path)];
}

function wrongUnion(issue: IssueOfCode<"invalid_union">, finding: Finding): InputIssue[] {
  const options = (issue as { options?: readonly unknown[] }).options;
  if (options !== undefined) return wrongName(finding) ?? wrongWord(options.map(String), finding);
  // the alternative that fits in kind and is wrong further inside says most
  const inside = nearestOf(issue.errors.filter((issues) => issues.length > 0 && issues.every(isInside)));
  if (inside !== undefined) {
    return inside.flatMap((inner) => describe(inner, [...finding.path, ...(inner.path as (string | number)[])], finding));
  }
  const { path, field, value } = finding;
  const advice = issue.errors.some(asksForNumber) ? adviceOnNumber(finding) : undefined;
  const wanted = [...new Map(issue.errors.flatMap(alternative).map((each) => [JSON.stringify(each), each])).values()];
  return [withAdvice(advice, finding) ?? modelIssue("no-alternative", { field, found: foundIn(value), wanted }, path)];
}

/** The field of another spelling that stands where one is missing. */
function wrongName({ path, field, value, root, keys }: Finding): InputIssue[] | undefined {
  const above = path.slice(0, -1);
  const parent = valueAt(root, above);
  if (value !== undefined || typeof parent !== "object" || parent === null) return undefined;
  const key = Object.keys(parent).find((each) => !keys().has(each) && nearest(each, [field]).length > 0);
  if (key === undefined) return undefined;
  const values = { field: shortened(key), near: [field], isChange: false };
  return [{ ...modelIssue("unknown-field", values, [...above, key]), wrongKey: true as const }];
}

function isInside({ code, path }: ZodIssue): boolean {
  return path.length > 0 || code === "unrecognized_keys";
}

/** Of the alternatives that fit in kind the first that has most of the fields that are there. */
function nearestOf(alternatives: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] | undefined {
  const unknown = alternatives.map((issues) =>
    issues.reduce((sum, each) => sum + (each.code === "unrecognized_keys" ? each.keys.length : 0), 0),
  );
  return alternatives[unknown.indexOf(leastOf(unknown))];
}

function adviceOnNumber({ path, field, value, numbersHere }: Finding): NumberAdvice | undefined {
  const { isWhole, isShare } = numbersHere(path);
  const hours = typeof value === "string" && /hours$/i.test(field) ? hoursMeant(value) : undefined;
  if (hours !== undefined) return hours;
  if (typeof value === "string") return numberMeant(value, isWhole, isShare);
  if (typeof value === "number" && !Number.isFinite(value)) return { kind: "finite" };
  return typeof value === "number" && isWhole ? wholeNumberAdvice(String(value)) : undefined;
}

function asksForNumber([issue]: readonly ZodIssue[]): boolean {
  if (issue?.code === "invalid_union") return issue.errors.some(asksForNumber);
  return issue?.code === "invalid_type" && (issue.expected === "number" || issue.expected === "int");
}

function wrongSize(issue: IssueOfCode<"too_small" | "too_big">, { path, field, value }: Finding): InputIssue[] {
  const range = rangeOf(issue);
  if (issue.origin !== "array" && issue.origin !== "string")
    return [modelIssue("out-of-range", { field, found: foundIn(value), range }, path)];
  const size = typeof value === "string" || Array.isArray(value) ? { size: value.length } : {};
  return [modelIssue("wrong-size", { field, ...size, unit: issue.origin === "array" ? "entries" : "characters", range }, path)];
}

/** Codes whose sentences need no more than what stands there: a schema gives one as the message of its own check. */
type CodeOfCheck = {
  [C in keyof ShapeIssues]: { readonly found: FoundValue } extends IssueValues[C] ? C : never;
}[keyof ShapeIssues];

/** What a schema gives as the message of its own is a code; what zod says by itself is a sentence. */
const isCode = (message: string): boolean => /^[a-z-]+$/.test(message);

function describe(issue: ZodIssue, path: Path, context: Context): InputIssue[] {
  const last = path.at(-1);
  const value = valueAt(context.root, path);
  const finding = { ...context, path, field: typeof last === "string" ? last : "", value };
  switch (issue.code) {
    case "unrecognized_keys":
      return unknownKeys(issue, finding);
    case "invalid_type":
      if (isCode(issue.message)) break;
      return wrongType(expectedType(issue), finding);
    case "invalid_value":
      return wrongWord(issue.values.map(String), finding);
    case "invalid_union":
      return wrongUnion(issue, finding);
    case "too_small":
    case "too_big":
      return wrongSize(issue, finding);
    default:
  }
  const ids = issue.message === "no-id" && typeof last === "number" && typeof value === "string" ? joinedIds(value) : undefined;
  if (ids !== undefined) return [modelIssue("joined-ids", { found: foundIn(value), ids }, path)];
  return [modelIssue(issue.message as CodeOfCheck, { found: foundIn(value) }, path)];
}

/** Issues of a zod error in the words of this package, each with what would be right. */
export function schemaIssues(issues: readonly ZodIssue[], root: unknown, schema: z.core.$ZodType): InputIssue[] {
  const context: Context = {
    root,
    keys: once(() => knownKeys(schema)),
    keysHere: (path) => keysAt(schema, path, root),
    numbersHere: (path) => numbersAt(schema, path, root),
  };
  const described = issues.map((issue) => describe(issue, issue.path as Path, context));
  // what is said of an object as a whole may well be so only for a field that is misspelt in it
  const misspelt = new Set(described.flat().flatMap(misspeltIn));
  return described.flatMap((each, index) =>
    issues[index]?.code === "custom" ? each.filter((one) => !misspelt.has(jsonPointer(one.path))) : each,
  );
}

/** The object in which a field is misspelt, as a pointer. */
const misspeltIn = (issue: InputIssue): string[] =>
  issue.code === "unknown-field" && issue.values.near.length > 0 ? [jsonPointer(issue.path.slice(0, -1))] : [];

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
