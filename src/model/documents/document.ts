import type * as z from "zod";
import { type InputIssue, InvalidInputError } from "../../errors/errors.js";
import { modelIssue } from "../document-issues/model-issue.js";
import { checkOptions } from "../values/argument-checks.js";
import { remembered } from "../values/known-documents.js";
import type { Limits } from "../values/limits.js";
import { withFewWrong } from "./few-wrong.js";
import type { Guard } from "./row-guard.js";
import { foundIn, schemaIssues } from "./schema-issues.js";

/** Limits, and the name of the input, for parsing a document. */
export interface ParseOptions {
  /** Named limits that differ from their defaults. */
  readonly limits?: Partial<Limits>;
  /** The name of the input in messages. */
  readonly file?: string;
}

/** @throws {@link InvalidArgumentError} for options of a parsing call that are something else */
export function checkParseOptions(call: string, options: ParseOptions): void {
  checkOptions(call, options, { limits: "limits", file: "text" });
}

export interface DocumentOptions<T> {
  /** What the document's field `tragweite` must say. */
  readonly version: string;
  readonly limits: Limits;
  /** A fast check made from the schema. */
  readonly guard?: Guard;
  /** Checks across records; run only where the shape is right. */
  readonly check: (document: T) => readonly InputIssue[];
  readonly file: string | undefined;
}

function versionIssue(value: unknown, version: string): InputIssue | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return modelIssue("no-document", { found: foundIn(value), version }, []);
  const found = (value as Record<string, unknown>)["tragweite"];
  if (found === version) return undefined;
  const [kind, number] = version.split("/");
  if (typeof found !== "string") return modelIssue("no-version", { version }, []);
  const [foundKind, foundNumber] = found.split("/");
  if (foundKind !== kind) return modelIssue("other-document", { found, version }, ["tragweite"]);
  if (Number(foundNumber) > Number(number)) return modelIssue("newer-document", { found }, ["tragweite"]);
  return modelIssue("unknown-version", { found, version }, ["tragweite"]);
}

/**
 * The error of these issues, at least one; those beyond `limits.issues` are counted and not listed.
 * @param further - how many more there are that nobody described
 * @param isUnfinished - whether checks of how the parts of the document fit are still to come
 */
export function invalidInput(
  issues: readonly InputIssue[],
  { issues: most }: Limits,
  file?: string,
  further = 0,
  isUnfinished = false,
): InvalidInputError {
  return new InvalidInputError(issues.slice(0, most), file, Math.max(0, issues.length - most) + further, isUnfinished);
}

/** Shape first, then the checks across records; all issues of the stage that fails, up to `limits.issues`. */
export function parseDocument<T>(
  schema: z.ZodType<T>,
  value: unknown,
  { version, limits, check, file, guard }: DocumentOptions<T>,
): T {
  const refuse = (issues: readonly InputIssue[]): never => {
    throw invalidInput(issues, limits, file);
  };
  const wrongVersion = versionIssue(value, version);
  if (wrongVersion !== undefined) return refuse([wrongVersion]);
  // what the guard is sure of the schema would give back unchanged, at ten times the cost
  const sure = guard?.(value) === true;
  const { left, ...result } = sure ? { success: true as const, data: value as T, left: 0 } : firstIssues(schema, value, limits);
  if (!result.success) {
    const { issues } = result.error;
    const described = schemaIssues(issues.slice(0, limits.issues), value, schema);
    throw invalidInput(described, limits, file, Math.max(0, issues.length - limits.issues) + left, true);
  }
  const issues = check(result.data);
  return issues.length > 0 ? refuse(issues) : (remembered(result.data as object) as T);
}

/** An issue stands in an entry of a list, which may stand in that of another: so many at most. */
const entriesOfIssue = 8;

/** What a schema makes of a value: of very much that is wrong in it no more than is listed, and how much is left. */
function firstIssues<T>(
  schema: z.ZodType<T>,
  value: unknown,
  { issues }: Limits,
): z.ZodSafeParseResult<T> & { readonly left: number } {
  const few = withFewWrong(schema, value, entriesOfIssue * issues);
  if (few.left > 0) {
    const result = schema.safeParse(few.value);
    if (!result.success) return { ...result, left: few.left };
  }
  return { ...schema.safeParse(value), left: 0 };
}
