import type { Course } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import { columnsOf, rowsOf } from "./columns.js";

/** What was computed of a page when it was written, so that it opens without doing so again. */
export interface ToldResults {
  readonly result: Impact;
  readonly course?: Course | undefined;
}

/** Results as JSON; and where in them stand endless numbers, which JSON has none of. */
interface Packed extends ToldResults {
  readonly endless: readonly (readonly (string | number)[])[];
}

/** @remarks Cost: O(the JSON of the results). */
export function toldText({ result, course }: ToldResults): string {
  const told = { result, ...(course === undefined ? {} : { course }) };
  return JSON.stringify(columnsOf({ ...told, endless: endlessIn(told) } satisfies Packed));
}

/** @remarks Cost: O(its text); a function asked for every value would take ten times as long. */
export function toldOf(text: string): ToldResults {
  const { endless, ...told } = rowsOf(JSON.parse(text)) as Packed;
  for (const path of endless) {
    let part = told as unknown as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) part = part[key] as Record<string | number, unknown>;
    part[path.at(-1) ?? ""] = Number.POSITIVE_INFINITY;
  }
  return told;
}

/** Paths to the endless numbers of a value that is a tree. */
function endlessIn(value: object): (string | number)[][] {
  const found: (string | number)[][] = [];
  const waiting: { readonly value: unknown; readonly path: readonly (string | number)[] }[] = [{ value, path: [] }];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    const { value: part, path } = each;
    if (part === Number.POSITIVE_INFINITY) found.push([...path]);
    if (typeof part !== "object" || part === null) continue;
    const keys = Array.isArray(part) ? part.keys() : Object.keys(part);
    for (const key of keys) waiting.push({ value: (part as Record<string | number, unknown>)[key], path: [...path, key] });
  }
  return found;
}
