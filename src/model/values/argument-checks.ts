import { InvalidArgumentError, TragweiteError } from "../../errors/errors.js";
import { isKnown } from "./known-documents.js";
import { defaultLimits } from "./limits.js";
import { didYouMean } from "./nearest.js";

/**
 * Plain JavaScript calls what it likes with what it likes. These look at the outside of an argument only, so that the mistake
 * of a caller is told as one; what parsing checked is not checked again.
 */
type Dictionary = Readonly<Record<string, unknown>>;

/** What an option may be: one of some texts, a value of a type, or what a check of its own lets pass. */
export type OptionKind = readonly string[] | keyof typeof kindsOfValues | "limits" | OptionCheck;

/** @throws {@link InvalidArgumentError} for a value that the option cannot have */
export type OptionCheck = (call: string, value: unknown, name: string) => void;

/** Every option of a call, with what it may be. */
export type OptionKinds<Options> = { readonly [Name in keyof Required<Options>]: OptionKind };

/** What makes a landscape that is right. */
export const landscapeHint = "give one that parseLandscape, readLandscape or landscapeBuilder made";

/** @throws {@link InvalidArgumentError} for what is no landscape on its outside */
export function checkLandscape(call: string, value: unknown, what = "landscape"): void {
  const hint = landscapeHint;
  checkRecord(call, what, value, ["nodes"], hint);
  const { tragweite } = value as Dictionary;
  if (typeof tragweite !== "string" || !tragweite.startsWith("landscape/"))
    throw new InvalidArgumentError(call, `the ${what} says tragweite: ${JSON.stringify(tragweite) ?? "nothing"}`, hint);
}

/** @throws {@link InvalidArgumentError} for what is no scenario on its outside */
export function checkScenario(call: string, value: unknown): void {
  const id = typeof value === "string" ? value : "bitmarck";
  const hint = `give one that parseScenario or readScenario made, or isolating(${JSON.stringify(id)})`;
  checkRecord(call, "scenario", value, ["disturbances"], hint);
}

/**
 * What is made of an argument that nobody checked inside.
 * @throws {@link InvalidArgumentError} where reading it fails, with what failed as its cause
 */
export function readingOf<T>(call: string, what: string, hint: string, read: () => T): T {
  const told = (error: unknown): never => {
    if (error instanceof TragweiteError || !(error instanceof Error)) throw error;
    const reason = `the ${what} is damaged inside (${error.message})`;
    throw Object.assign(new InvalidArgumentError(call, reason, hint), { cause: error });
  };
  try {
    const result = read();
    return result instanceof Promise ? (result.catch(told) as T) : result;
  } catch (error) {
    return told(error);
  }
}

/** @throws {@link InvalidArgumentError} for what is no landscape that parsing found right */
export function checkKnownLandscape(call: string, value: unknown): void {
  checkLandscape(call, value);
  checkKnown(call, "landscape", value as object, "parseLandscape");
}

/** @throws {@link InvalidArgumentError} for what is no scenario that parsing found right */
export function checkKnownScenario(call: string, value: unknown): void {
  checkScenario(call, value);
  checkKnown(call, "scenario", value as object, "parseScenario");
}

function checkKnown(call: string, what: string, document: object, parse: string): void {
  if (!isKnown(document)) throw new InvalidArgumentError(call, `nobody checked the ${what}`, `give what ${parse} makes of it`);
}

/** @throws {@link InvalidArgumentError} for what is no object, or has something else than lists where some belong */
export function checkRecord(call: string, what: string, value: unknown, lists: readonly string[], hint: string): void {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InvalidArgumentError(call, `the ${what} is ${described(value)}`, hint);
  for (const list of lists) {
    const found = (value as Dictionary)[list];
    if (!Array.isArray(found)) throw new InvalidArgumentError(call, `the ${what} has no list "${list}"`, hint);
  }
}

/** @throws {@link InvalidArgumentError} for what is no list */
export function checkList(call: string, what: string, value: unknown, hint: string): void {
  if (!Array.isArray(value)) throw new InvalidArgumentError(call, `the ${what} are ${described(value)}`, hint);
}

/** @throws {@link InvalidArgumentError} for what is no text, or an empty one */
export function checkText(call: string, what: string, value: unknown, hint: string): void {
  if (typeof value !== "string" || value === "")
    throw new InvalidArgumentError(call, `the ${what} is ${value === "" ? "an empty text" : described(value)}`, hint);
}

/** @throws {@link InvalidArgumentError} for what is neither text nor bytes */
export function checkTextOrBytes(call: string, what: string, value: unknown, hint: string): void {
  if (typeof value !== "string" && !(value instanceof Uint8Array))
    throw new InvalidArgumentError(call, `the ${what} is ${described(value)}`, hint);
}

/** @throws {@link InvalidArgumentError} for what is no bytes */
export function checkBytes(call: string, what: string, value: unknown, hint: string): void {
  if (!(value instanceof Uint8Array)) throw new InvalidArgumentError(call, `the ${what} is ${described(value)}`, hint);
}

/** @throws {@link InvalidArgumentError} for what is no whole number from a least one on */
export function checkCount(call: string, what: string, value: unknown, least: number): void {
  if (Number.isInteger(value) && (value as number) >= least) return;
  throw new InvalidArgumentError(call, `the ${what} is ${described(value)}`, `give a whole number, at least ${least}`);
}

/**
 * @param kinds - of all options that the call knows
 * @throws {@link InvalidArgumentError} for options that are none, an option that the call does not know, with the nearest that
 * it knows, and a value of another kind
 */
export function checkOptions<Options extends object>(call: string, options: Options, kinds: OptionKinds<Options>): void {
  if (!isPlain(options))
    throw new InvalidArgumentError(call, `the options are ${described(options)}`, `give an object, such as ${example(kinds)}`);
  for (const [name, value] of Object.entries(options)) {
    const kind = Object.hasOwn(kinds, name) ? (kinds as Readonly<Record<string, OptionKind>>)[name] : undefined;
    if (kind === undefined) {
      const hint = didYouMean(name, Object.keys(kinds)) ?? `it knows ${Object.keys(kinds).join(", ")}`;
      throw new InvalidArgumentError(call, `there is no option ${JSON.stringify(name)}`, hint);
    }
    if (value !== undefined) checkOption(call, name, value, kind);
  }
}

function checkOption(call: string, name: string, value: unknown, kind: OptionKind): void {
  if (typeof kind === "function") {
    kind(call, value, name);
    return;
  }
  if (kind === "limits") {
    checkLimits(call, name, value);
    return;
  }
  if (typeof kind === "string") {
    const [wanted, isOfKind] = kindsOfValues[kind];
    if (isOfKind(value)) return;
    throw new InvalidArgumentError(call, `the option ${name} is ${described(value)}`, `give ${wanted}`);
  }
  if (typeof value === "string" && kind.includes(value)) return;
  const near = typeof value === "string" ? didYouMean(value, kind) : undefined;
  throw new InvalidArgumentError(call, `the option ${name} is ${described(value)}`, near ?? `give one of ${kind.join(", ")}`);
}

function checkLimits(call: string, name: string, value: unknown): void {
  checkRecord(call, `option ${name}`, value, [], "give an object, such as { nodes: 5_000_000 }");
  const kinds = Object.fromEntries(Object.keys(defaultLimits).map((limit) => [limit, "count" as const]));
  checkOptions(call, value as Record<string, unknown>, kinds);
}

const isNumber = (value: unknown, least: number, most: number): boolean =>
  typeof value === "number" && value >= least && value <= most;
/** Without end there is no bound: that is whole, too. */
const isWhole = (value: unknown, least: number): boolean =>
  isNumber(value, least, Number.POSITIVE_INFINITY) && (value === Number.POSITIVE_INFINITY || Number.isInteger(value));

/** What values are of a kind, in words and by a look. */
const kindsOfValues = {
  text: ["a text", (value: unknown) => typeof value === "string"],
  count: ["a whole number, at least 0", (value: unknown) => isWhole(value, 0)],
  "count from 1": ["a whole number, at least 1", (value: unknown) => isWhole(value, 1)],
  share: ["a number from 0 to 1", (value: unknown) => isNumber(value, 0, 1)],
  amount: ["a number, at least 0", (value: unknown) => isNumber(value, 0, Number.POSITIVE_INFINITY)],
  truth: ["true or false", (value: unknown) => typeof value === "boolean"],
  function: ["a function", (value: unknown) => typeof value === "function"],
} as const;

/** An object of fields and nothing else: no list, date, map or promise, and no instance of a class. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function example(kinds: object): string {
  const [first = "at"] = Object.keys(kinds);
  return `{ ${first}: … }`;
}

/** What came in, in few words. */
function described(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (typeof value === "string") return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return isPlain(value) ? "an object" : `an object of class ${(value as object).constructor.name}`;
  return typeof value === "function" ? "a function" : `the ${typeof value} ${String(value)}`;
}
