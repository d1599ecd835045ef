import type { InputIssue } from "../../errors/errors.js";
import type { NumberAdvice } from "../../errors/issues.js";
import type { Limits } from "../../model/values/limits.js";
import { misreadNumber, wholeNumberAdvice } from "../../model/values/number-meant.js";
import { appendAll } from "../../sequences.js";
import { type FormatFinding, findingAt, formatIssue } from "../text/format-issue.js";
import type { Place, SourceDocument, SourceOptions } from "../text/source-document.js";
import { positionsIn } from "../text/source-position.js";
import { TextPool } from "../text/text-pool.js";
import { checkJsonNesting } from "./json-nesting.js";
import { walkJson } from "./json-walk.js";
import { QuickJson, unsure } from "./quick-json.js";
import { areRowsAlike } from "./rows-alike.js";

/** A key of this name would reach for the prototype of an object in careless code further on. */
const forbiddenKey = "__proto__";

/**
 * Reads JSON (RFC 8259) with unique keys.
 *
 * @throws `LimitExceededError` beyond `limits.nesting`, before what is inside is parsed
 * @remarks Cost: time and space O(text).
 */
export function readJson(text: string, options: SourceOptions): SourceDocument {
  if (!areRowsAlike(text)) return readJsonWithCare(text, options);
  const quick = new QuickJson(new TextPool(), options.limits, options.wholeNumbers).read(text, 0, text.length);
  if (quick === unsure) return readJsonWithCare(text, options);
  return { value: quick, issues: [], locate: (places) => locateJson(text, places) };
}

/**
 * As {@link readJson}, whatever the text.
 *
 * The engine's own parser does the work; beside it only brackets and members are counted. The text is walked token by token
 * only where something is wrong.
 */
export function readJsonWithCare(text: string, { limits, file, wholeNumbers, numbers }: SourceOptions): SourceDocument {
  const members = checkJsonNesting(text, limits, file);
  const locate = (places: readonly Place[]): number[] => locateJson(text, places);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { value: undefined, ...issuesIn(text, limits), locate };
  }
  const keys = countKeys(value);
  const clean = keys.count === members && !keys.forbidden;
  return clean
    ? { value, ...misreadNumbers(text, { wholeNumbers, numbers, limits }), locate }
    : { value: undefined, ...issuesIn(text, limits), locate };
}

/** Issues up to `limits.issues`, and how many more there are. */
interface Findings {
  readonly issues: readonly InputIssue[];
  readonly unlisted: number;
}

/** Own keys of all objects: fewer than the members of the text where a key stands twice. */
function countKeys(root: unknown): { count: number; forbidden: boolean } {
  let count = 0;
  let forbidden = false;
  const open: object[] = [{ root }];
  const enter = (inner: unknown): void => {
    if (typeof inner === "object" && inner !== null) open.push(inner);
  };
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) enter(value[index]);
      continue;
    }
    for (const key in value) {
      count++;
      if (key === forbiddenKey) forbidden = true;
      enter((value as Record<string, unknown>)[key]);
    }
  }
  return { count: count - 1, forbidden };
}

/**
 * The zeros after the dot of a member's number, and looking back from there its key and the number. Exact on valid JSON for
 * keys without a backslash: within a text, a quotation mark has a backslash before it, and the pattern has none.
 */
const dottedMember = /\.0+(?![\d.eE])(?<="(\w+)"\s*:\s*(\d+\.0+))/g;

/** A number with so great a negative exponent that it may be read as 0, likewise. */
const tinyMember = /[eE]-\d{3,}(?<="(\w+)"\s*:\s*(-?\d+(?:\.\d+)?[eE]-\d{3,}))/g;

/** Numbers of members that `JSON.parse` takes for others: 480.000 for 480 where whole ones belong, and 1e-400 for 0. */
function misreadNumbers(
  text: string,
  { wholeNumbers, numbers, limits }: Pick<SourceOptions, "wholeNumbers" | "numbers" | "limits">,
): Findings {
  const positionOf = positionsIn(text);
  const issues: InputIssue[] = [];
  let unlisted = 0;
  const add = (field: string, number: string, end: number, advice: NumberAdvice): void => {
    const found = { is: "number", text: number } as const;
    if (issues.length === limits.issues) unlisted++;
    else issues.push(formatIssue("number-written", { field, found, advice }, positionOf(end - number.length)));
  };
  for (const { index, 0: zeros, 1: field = "", 2: number = "" } of text.matchAll(dottedMember))
    if (wholeNumbers.has(field)) add(field, number, index + zeros.length, wholeNumberAdvice(number) ?? { kind: "no-decimals" });
  for (const { index, 0: exponent, 1: field = "", 2: number = "" } of text.matchAll(tinyMember)) {
    const advice = numbers.has(field) ? misreadNumber(number, Number(number)) : undefined;
    if (advice !== undefined) add(field, number, index + exponent.length, advice);
  }
  return { issues, unlisted };
}

/** The first error of syntax, or else every key that stands twice or is not allowed. */
function issuesIn(text: string, limits: Limits): Findings {
  const positionOf = positionsIn(text);
  const issue = ({ offset, code, values }: FormatFinding): InputIssue => formatIssue(code, values, positionOf(offset));
  const issues: InputIssue[] = [];
  let unlisted = 0;
  const add = (finding: FormatFinding): void => {
    if (issues.length === limits.issues) unlisted++;
    else issues.push(issue(finding));
  };
  const taken: Set<string>[] = [];
  const error = walkJson(text, {
    onOpen: () => taken.push(new Set()),
    onClose: () => taken.pop(),
    onKey: (key, offset) => {
      const keys = taken.at(-1);
      if (key === forbiddenKey) add(findingAt(offset, "forbidden-key", { key }));
      else if (keys?.has(key)) add(findingAt(offset, "repeated-key", { key }));
      keys?.add(key);
    },
  });
  return error === undefined ? { issues, unlisted } : { issues: [issue(error)], unlisted: 0 };
}

/** A node of the tree of wanted places. */
interface Wanted {
  readonly inner: Map<string, Wanted>;
  /** Positions in the list of places that end here. */
  readonly ends: number[];
}

/** Where places stand, found in one walk over the text. */
function locateJson(text: string, places: readonly Place[]): number[] {
  const root: Wanted = { inner: new Map(), ends: [] };
  const offsets = places.map(() => 0);
  places.forEach(({ path }, place) => {
    let wanted = root;
    for (const key of path) {
      const next: Wanted = wanted.inner.get(String(key)) ?? { inner: new Map(), ends: [] };
      wanted.inner.set(String(key), next);
      wanted = next;
    }
    wanted.ends.push(place);
  });
  const mark = ({ inner, ends }: Wanted, offset: number): void => {
    // what is inside and never met, such as a missing field, stays at the beginning of what is around it
    const open = [{ inner, ends }];
    for (let current = open.pop(); current !== undefined; current = open.pop()) {
      for (const place of current.ends) offsets[place] = offset;
      appendAll(open, current.inner.values());
    }
  };
  const trail: { wanted: Wanted | undefined; index: number }[] = [];
  let next: Wanted | undefined = root;
  walkJson(text, {
    onValue: (offset) => {
      const list = trail.at(-1);
      if (list !== undefined && list.index >= 0) next = list.wanted?.inner.get(String(list.index++));
      if (next !== undefined) mark(next, offset);
    },
    onOpen: (bracket) => {
      trail.push({ wanted: next, index: bracket === "[" ? 0 : -1 });
      next = undefined;
    },
    onClose: () => trail.pop(),
    onKey: (key, offset) => {
      next = trail.at(-1)?.wanted?.inner.get(key);
      if (next !== undefined) for (const place of next.ends) if (places[place]?.wrongKey) offsets[place] = offset;
    },
  });
  return offsets;
}
