import type * as z from "zod";
import type { InputIssue } from "../../errors.js";
import { didYouMean } from "../values/nearest.js";
import { numberMeant, wholeNumberAdvice } from "../values/number-meant.js";
import { knownKeys } from "./schema-keys.js";

type Path = readonly (string | number)[];
type ZodIssue = z.core.$ZodIssue;
type IssueOfCode<C extends ZodIssue["code"]> = Extract<ZodIssue, { code: C }>;

/** An issue together with what it is about. */
interface Finding {
  readonly path: Path;
  /** The name of the field, for messages. */
  readonly field: string;
  readonly value: unknown;
  readonly root: unknown;
  /** The words among which a misspelt key is looked up. */
  readonly keys: () => ReadonlySet<string>;
}

/** The longest message that is passed on from a schema: it may quote a text of any length. */
const longestMessage = 500;

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string | number, unknown>)[key];
  }
  return current;
}

function quote(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "string") return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
  return value === null ? "empty" : String(value);
}

function isOrIsMissing({ field, value }: Finding): string {
  return value === undefined ? `${field} is missing` : `${field} is ${quote(value)}`;
}

function rangeHint({ minimum, maximum }: { minimum?: number | bigint; maximum?: number | bigint }, inclusive = true): string {
  if (minimum !== undefined) return `${inclusive ? "at least" : "more than"} ${minimum} is right`;
  return `${inclusive ? "at most" : "less than"} ${maximum} is right`;
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["object", "an object"],
  ["array", "a list"],
  ["tuple", "a list"],
  ["record", "an object"],
  ["boolean", "true or false"],
]);

function nameOfType(expected: string): string {
  return typeNames.get(expected) ?? expected;
}

/** What one alternative of a union asks for, in few words. */
function alternative([issue]: readonly ZodIssue[]): string | undefined {
  switch (issue?.code) {
    case "invalid_type":
      return nameOfType(issue.expected);
    case "invalid_value":
      return issue.values.map((value) => JSON.stringify(value)).join(" or ");
    case "too_small":
    case "too_big":
      return rangeHint(issue as { minimum?: number; maximum?: number });
    case "invalid_format":
      return "an id";
    default:
      return issue?.message;
  }
}

/** Zod asks for `int` by a number with the format safeint. */
function expectedType(issue: IssueOfCode<"invalid_type">): string {
  return (issue as { format?: string }).format === "safeint" ? "int" : issue.expected;
}

function typeHint(expected: string, value: unknown): string {
  if ((expected === "number" || expected === "int") && typeof value === "string") {
    const meant = numberMeant(value);
    if (meant !== undefined) return meant;
  }
  if (expected === "int" && typeof value === "number") return wholeNumberAdvice(String(value)) ?? "a whole number belongs here";
  if (expected === "string" && typeof value === "number") return `a text belongs here: ${JSON.stringify(String(value))}`;
  return `${nameOfType(expected)} belongs here`;
}

/** What is known may still stand at the wrong place, and is no advice then. */
function hintOnKey(key: string, known: ReadonlySet<string>, [list, , row]: Path): string | undefined {
  if (!known.has(key)) return didYouMean(key, known);
  return list === "change" && typeof row === "number" && known.has("set")
    ? "what changes stands under set: and unset:"
    : undefined;
}

function unknownKeys(issue: IssueOfCode<"unrecognized_keys">, { path, keys }: Finding): InputIssue[] {
  return issue.keys.map((key) => {
    const hint = hintOnKey(key, keys(), path);
    return {
      path: [...path, key],
      wrongKey: true,
      message: `unknown field ${quote(key)}`,
      ...(hint === undefined ? {} : { hint }),
    };
  });
}

function wrongValue(options: readonly string[], finding: Finding): InputIssue[] {
  const guess = typeof finding.value === "string" ? didYouMean(finding.value, options) : undefined;
  const hint = guess ?? `${options.length > 1 ? "one of " : ""}${options.join(", ")} belongs here`;
  return [{ path: finding.path, message: isOrIsMissing(finding), hint }];
}

function wrongUnion(issue: IssueOfCode<"invalid_union">, finding: Finding): InputIssue[] {
  const options = (issue as { options?: readonly unknown[] }).options;
  if (options !== undefined) return wrongValue(options.map(String), finding);
  // the alternative that fits in kind and is wrong further inside says most
  const inside = issue.errors.find((issues) => issues.length > 0 && issues.every(isInside));
  if (inside !== undefined) {
    return inside.flatMap((inner) => describe(inner, [...finding.path, ...(inner.path as (string | number)[])], finding));
  }
  const meant = issue.errors.some(asksForNumber) ? adviceOnNumber(finding.value) : undefined;
  const wanted = issue.errors.map(alternative).filter((text) => text !== undefined);
  return [{ path: finding.path, message: isOrIsMissing(finding), hint: meant ?? `write ${wanted.join(", or ")}` }];
}

function isInside({ code, path }: ZodIssue): boolean {
  return path.length > 0 || code === "unrecognized_keys";
}

function adviceOnNumber(value: unknown): string | undefined {
  return typeof value === "number"
    ? wholeNumberAdvice(String(value))
    : typeof value === "string"
      ? numberMeant(value)
      : undefined;
}

function asksForNumber([issue]: readonly ZodIssue[]): boolean {
  return issue?.code === "invalid_type" && (issue.expected === "number" || issue.expected === "int");
}

function wrongSize(issue: IssueOfCode<"too_small" | "too_big">, { path, field, value }: Finding): InputIssue[] {
  const { minimum, maximum, inclusive } = issue as { minimum?: number; maximum?: number; inclusive?: boolean };
  if (issue.origin !== "array" && issue.origin !== "string") {
    const range = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
    return [{ path, message: `${field} is ${quote(value)}`, hint: rangeHint(range, inclusive) }];
  }
  const unit = issue.origin === "array" ? "entries" : "characters";
  const size = typeof value === "string" || Array.isArray(value) ? value.length : "no";
  const wanted = minimum === undefined ? `at most ${maximum}` : `at least ${minimum}`;
  return [{ path, message: `${field} has ${size} ${unit}`, hint: `${wanted} ${unit} are right` }];
}

function describe(issue: ZodIssue, path: Path, { root, keys }: Pick<Finding, "root" | "keys">): InputIssue[] {
  const last = path.at(-1);
  const finding = { path, field: typeof last === "string" ? last : "the entry", value: valueAt(root, path), root, keys };
  switch (issue.code) {
    case "unrecognized_keys":
      return unknownKeys(issue, finding);
    case "invalid_type":
      return [{ path, message: isOrIsMissing(finding), hint: typeHint(expectedType(issue), finding.value) }];
    case "invalid_value":
      return wrongValue(issue.values.map(String), finding);
    case "invalid_union":
      return wrongUnion(issue, finding);
    case "too_small":
    case "too_big":
      return wrongSize(issue, finding);
    default:
      return [
        { path, message: issue.message.length > longestMessage ? `${beginning(finding)} has a wrong form` : issue.message },
      ];
  }
}

function beginning(finding: Finding): string {
  return `${finding.field}, which begins ${quote(finding.value)},`;
}

/** Issues of a zod error in the words of this package, each with what would be right. */
export function schemaIssues(issues: readonly ZodIssue[], root: unknown, schema: z.core.$ZodType): InputIssue[] {
  let known: Set<string> | undefined;
  const keys = (): Set<string> => {
    known ??= knownKeys(schema);
    return known;
  };
  return issues.flatMap((issue) => describe(issue, issue.path as (string | number)[], { root, keys }));
}
