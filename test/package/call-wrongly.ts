import { inspect } from "node:util";
import { TragweiteError } from "tragweite";

export type Call = (...args: readonly unknown[]) => unknown;

const isClass = (value: unknown): boolean =>
  typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value));

/** Every function of a module but its classes. */
export const functionsOf = (module: object): (readonly [name: string, call: Call])[] =>
  Object.entries(module).flatMap(([name, value]) =>
    typeof value === "function" && !isClass(value) ? [[name, value as Call] as const] : [],
  );

const wrong: readonly unknown[] = [
  ...[undefined, null, true, 42, -1, 1.5, Number.NaN, 2 ** 53, 10n, Symbol("x"), "", "x", {}, [], [null], [undefined], [{}]],
  ...[new Date(0), new Map(), Promise.resolve({}), () => "x", Object.create(null), new Uint8Array([120]), new ArrayBuffer(1)],
];

/** What a call ended in, other than a result or an error of ours. */
async function surprise(call: Call, args: readonly unknown[]): Promise<string | undefined> {
  try {
    await call(...args);
    return undefined;
  } catch (error) {
    return error instanceof TragweiteError ? undefined : String(error);
  }
}

/**
 * What is no error of ours, of all calls in which one of the right arguments is something else.
 * @param but - what is tried with none of them
 */
export async function surprises(call: Call, right: readonly unknown[], but?: unknown): Promise<string[]> {
  const found: string[] = [];
  for (const place of [...right.keys(), right.length].slice(0, 4))
    for (const value of wrong) {
      if (value !== undefined && value === but) continue;
      const tried = Object.assign([...right], { [place]: value });
      const what = (await surprise(call, tried)) ?? (await surprise(call, tried.slice(0, place + 1)));
      if (what !== undefined) found.push(`argument ${place + 1} ${inspect(value)}: ${what}`);
    }
  return found;
}

export async function thrownBy(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    return error;
  }
}

type Holder = Record<string | number, unknown>;

/** Every place inside a value, as keys from its root, in an order of its own. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => placesIn((value as Holder)[key], [...path, key]))];
}

/** A copy in which one place has something else. */
function damaged(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const copy = structuredClone(value);
  const last = path.at(-1);
  if (last === undefined) return by;
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key] as Holder, copy as Holder);
  if (by === undefined) delete holder[last];
  else holder[last] = by;
  return copy;
}

/**
 * What is no error of ours, of calls whose one argument has something else, or nothing, at one place inside.
 * @param most - places that are tried, evenly over all
 */
export async function surprisesInside(call: Call, right: unknown, most: number): Promise<string[]> {
  const places = placesIn(right).slice(1);
  const step = Math.max(1, Math.floor(places.length / most));
  const found: string[] = [];
  for (const [place, path] of places.entries()) {
    if (place % step !== 0) continue;
    for (const value of [undefined, null, -1, "x", {}, [null]]) {
      const what = await surprise(call, [damaged(right, path, value)]);
      if (what !== undefined) found.push(`${path.join("/")} ${inspect(value)}: ${what}`);
    }
  }
  return found;
}
