import type * as z from "zod";
import type { InputIssue } from "../errors.js";
import { didYouMean } from "./nearest.js";

type Path = readonly (string | number)[];
type ZodIssue = z.core.$ZodIssue;

/** Every key that any object of the schema may have: the words among which a misspelt key is looked up. */
function knownKeys(schema: z.core.$ZodType, found = new Set<string>(), seen = new Set<z.core.$ZodType>()): Set<string> {
  if (seen.has(schema)) return found;
  seen.add(schema);
  const { shape, element, options, innerType } = schema._zod.def as Partial<{
    shape: Record<string, z.core.$ZodType>;
    element: z.core.$ZodType;
    options: readonly z.core.$ZodType[];
    innerType: z.core.$ZodType;
  }>;
  for (const [key, field] of Object.entries(shape ?? {})) {
    found.add(key);
    knownKeys(field, found, seen);
  }
  for (const inner of [element, innerType, ...(options ?? [])]) if (inner !== undefined) knownKeys(inner, found, seen);
  return found;
}

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
  return String(value);
}

function rangeHint({ minimum, maximum }: { minimum?: number | bigint; maximum?: number | bigint }, inclusive = true): string {
  if (minimum !== undefined) return `${inclusive ? "at least" : "more than"} ${minimum} is right`;
  return `${inclusive ? "at most" : "less than"} ${maximum} is right`;
}

function nameOfType(expected: string): string {
  const names: Record<string, string> = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    object: "an object",
    array: "a list",
    record: "an object",
    boolean: "true or false",
  };
  return names[expected] ?? expected;
}

/** What one alternative of a union asks for, in few words. */
function alternative(issues: readonly ZodIssue[]): string | undefined {
  const [issue] = issues;
  if (issue?.code === "invalid_type") return nameOfType(issue.expected);
  if (issue?.code === "invalid_value") return issue.values.map((value) => JSON.stringify(value)).join(" or ");
  if (issue?.code === "too_small" || issue?.code === "too_big") return rangeHint(issue as { minimum?: number; maximum?: number });
  return issue?.message;
}

function describe(issue: ZodIssue, path: Path, root: unknown, keys: () => Set<string>): InputIssue[] {
  const value = valueAt(root, path);
  const field = typeof path.at(-1) === "string" ? String(path.at(-1)) : "the entry";
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const hint = didYouMean(key, keys());
        return { path: [...path, key], message: `unknown field ${JSON.stringify(key)}`, ...(hint === undefined ? {} : { hint }) };
      });
    case "invalid_type":
      if (value === undefined)
        return [{ path, message: `${field} is missing`, hint: `${nameOfType(issue.expected)} belongs here` }];
      return [{ path, message: `${field} is ${quote(value)}`, hint: `${nameOfType(issue.expected)} belongs here` }];
    case "invalid_value": {
      const options = issue.values.map(String);
      const guess = typeof value === "string" ? didYouMean(value, options) : undefined;
      const message = value === undefined ? `${field} is missing` : `${field} is ${quote(value)}`;
      return [{ path, message, hint: guess ?? `one of ${options.join(", ")} belongs here` }];
    }
    case "invalid_union": {
      const options = (issue as { options?: readonly unknown[] }).options?.map(String);
      if (options !== undefined) {
        const guess = typeof value === "string" ? didYouMean(value, options) : undefined;
        const message = value === undefined ? `${field} is missing` : `${field} is ${quote(value)}`;
        return [{ path, message, hint: guess ?? `one of ${options.join(", ")} belongs here` }];
      }
      const wanted = issue.errors.map(alternative).filter((text) => text !== undefined);
      return [
        {
          path,
          message: value === undefined ? `${field} is missing` : `${field} is ${quote(value)}`,
          hint: `write ${wanted.join(", or ")}`,
        },
      ];
    }
    case "too_small":
    case "too_big": {
      if (issue.origin === "array" || issue.origin === "string") {
        const unit = issue.origin === "array" ? "entries" : "characters";
        const size = typeof value === "string" || Array.isArray(value) ? value.length : "no";
        const wanted =
          "minimum" in issue ? `at least ${issue.minimum}` : `at most ${(issue as { maximum: number | bigint }).maximum}`;
        return [{ path, message: `${field} has ${size} ${unit}`, hint: `${wanted} ${unit} are right` }];
      }
      return [
        {
          path,
          message: `${field} is ${quote(value)}`,
          hint: rangeHint(issue as { minimum?: number; maximum?: number }, issue.inclusive),
        },
      ];
    }
    default:
      return [{ path, message: issue.message }];
  }
}

/** The issues of a zod error in the words of this package, each with what would be right. */
export function schemaIssues(error: z.ZodError, root: unknown, schema: z.core.$ZodType): InputIssue[] {
  let keys: Set<string> | undefined;
  const known = (): Set<string> => {
    keys ??= knownKeys(schema);
    return keys;
  };
  return error.issues.flatMap((issue) => describe(issue, issue.path as (string | number)[], root, known));
}
