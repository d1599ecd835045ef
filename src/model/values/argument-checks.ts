import { InvalidArgumentError } from "../../errors.js";
import { defaultLimits } from "./limits.js";
import { didYouMean } from "./nearest.js";

/**
 * Plain JavaScript calls what it likes with what it likes. These look at the outside of an argument only, so that the mistake
 * of a caller is told as one; what parsing checked is not checked again.
 */
type Dictionary = Readonly<Record<string, unknown>>;

/** What an option may be: one of some texts, or a value of a type. */
export type OptionKind = readonly string[] | "text" | "number" | "truth" | "function" | "object" | "list" | "limits" | "anything";

/** Every option of a call, with what it may be. */
export type OptionKinds<Options> = { readonly [Name in keyof Required<Options>]: OptionKind };

/** @throws {@link InvalidArgumentError} for what is no landscape on its outside */
export function checkLandscape(call: string, value: unknown, what = "landscape"): void {
  const hint = "give one that parseLandscape, readLandscape or landscapeBuilder made";
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
  if (typeof options !== "object" || options === null || Array.isArray(options))
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
  if (kind === "limits") {
    checkLimits(call, name, value);
    return;
  }
  if (typeof kind === "string") {
    if (isOfKind(value, kind)) return;
    throw new InvalidArgumentError(call, `the option ${name} is ${described(value)}`, `give ${kindNames[kind]}`);
  }
  if (typeof value === "string" && kind.includes(value)) return;
  const near = typeof value === "string" ? didYouMean(value, kind) : undefined;
  throw new InvalidArgumentError(call, `the option ${name} is ${described(value)}`, near ?? `give one of ${kind.join(", ")}`);
}

function checkLimits(call: string, name: string, value: unknown): void {
  checkRecord(call, `option ${name}`, value, [], "give an object, such as { nodes: 5_000_000 }");
  const kinds = Object.fromEntries(Object.keys(defaultLimits).map((limit) => [limit, "number" as const]));
  checkOptions(call, value as Record<string, unknown>, kinds);
}

const kindNames = {
  text: "a text",
  number: "a number",
  truth: "true or false",
  function: "a function",
  object: "an object",
  list: "a list",
  anything: "anything",
} as const;

function isOfKind(value: unknown, kind: keyof typeof kindNames): boolean {
  switch (kind) {
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number" && !Number.isNaN(value);
    case "truth":
      return typeof value === "boolean";
    case "function":
      return typeof value === "function";
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "list":
      return Array.isArray(value);
    case "anything":
      return true;
  }
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
  if (typeof value === "object") return "an object";
  return typeof value === "function" ? "a function" : `the ${typeof value} ${String(value)}`;
}
