import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { LandscapeNode } from "../../src/model/landscape/node.js";
import type { Count } from "../../src/model/values/population.js";

/** A node as a result in JSON tells it. */
export interface ToldNode {
  readonly id: string;
  readonly level: { readonly atLeast: number; readonly atMost: number };
  readonly state: { readonly worst: string; readonly best: string };
}

/** Who of a row is lost or degraded, by ids, and what of the unit each has at least and at most. */
export interface OwnRow {
  readonly key: string;
  readonly lost: { readonly surely: readonly string[]; readonly possibly: readonly string[] };
  /** Those who are surely lost or degraded, whichever of both. */
  readonly impaired: readonly string[];
  /** Those of whom a run shows a level between; more may be. */
  readonly degraded: { readonly surely: readonly string[]; readonly shown: readonly string[] };
  readonly sizes: ReadonlyMap<string, readonly [number, number]>;
}

const tolerance = 2 ** -20;

const endsOf = (count: Count): readonly [number, number] => {
  if (count === "unknown") return [0, Number.POSITIVE_INFINITY];
  return typeof count === "number" ? [count, count] : [count.atLeast, count.atMost];
};

function unitsOf(node: LandscapeNode): [string, Count][] {
  if (node.kind !== "service-provider" || node.countedElsewhere === true) return [];
  return [["sites", node.sites], ...(node.populations ?? []).map(({ unit, count }): [string, Count] => [unit, count])];
}

/** What people find of a node: nothing where it is lost or cut off. */
const foundAt = ({ level, state }: ToldNode, side: "worst" | "best"): number => {
  if (state[side] === "lost" || state[side] === "isolated") return 0;
  return side === "worst" ? level.atLeast : level.atMost;
};

/**
 * Counts who is lost and degraded in a landscape of service providers, from nothing but the nodes of a result: the people of
 * a provider have the best of its services of a type, and providers themselves stand by type.
 */
export function ownRows({ nodes }: Landscape, told: readonly ToldNode[]): Map<string, OwnRow> {
  const toldOf = new Map(told.map((node) => [node.id, node]));
  const rows = new Map<string, { holder: LandscapeNode; ids: string[] }[]>();
  const add = (row: string, holder: LandscapeNode, id: string): void => {
    const entries = rows.get(row) ?? [];
    rows.set(row, entries);
    const entry = entries.find((each) => each.holder === holder);
    if (entry === undefined) entries.push({ holder, ids: [id] });
    else entry.ids.push(id);
  };
  for (const node of nodes) {
    const holder = node.kind === "service" ? nodes.find(({ id }) => id === node.operator) : node;
    if (holder === undefined) continue;
    for (const [unit] of unitsOf(holder)) {
      if (node.kind === "service") add(`service ${node.serviceType} ${unit}`, holder, node.id);
      else if (node.kind === "service-provider") add(`organisation ${node.providerType} ${unit}`, holder, node.id);
    }
  }
  return new Map([...rows].map(([key, entries]) => [key, ownRow(key, entries, toldOf)]));
}

function ownRow(
  key: string,
  entries: readonly { readonly holder: LandscapeNode; readonly ids: readonly string[] }[],
  toldOf: ReadonlyMap<string, ToldNode>,
): OwnRow {
  const unit = key.split(" ")[2]!;
  const found = entries.map(({ holder, ids }) => {
    const at = (side: "worst" | "best"): number => Math.max(...ids.map((id) => foundAt(toldOf.get(id)!, side)));
    return { id: holder.id, low: at("worst"), high: at("best") };
  });
  const idsOf = (is: (each: (typeof found)[number]) => boolean): string[] =>
    found
      .filter(is)
      .map(({ id }) => id)
      .sort();
  const isBetween = (level: number): boolean => level > tolerance && level < 1 - tolerance;
  return {
    key,
    lost: { surely: idsOf(({ high }) => high <= tolerance), possibly: idsOf(({ low }) => low <= tolerance) },
    impaired: idsOf(({ high }) => high < 1 - tolerance),
    degraded: {
      surely: idsOf(({ low, high }) => isBetween(low) && isBetween(high)),
      shown: idsOf(({ low, high }) => isBetween(low) || isBetween(high)),
    },
    sizes: new Map(entries.map(({ holder }) => [holder.id, endsOf(unitsOf(holder).find(([each]) => each === unit)![1])])),
  };
}

/** What is so by the nodes alone, and by our own count of rows. */
export interface Truths {
  /** Some node is not in normal operation, at worst. */
  readonly isHit: boolean;
  /** Some node is lost or cut off, at worst. */
  readonly isLost: boolean;
  /** Somebody who is counted may be hit. */
  readonly isAnybodyHit: boolean;
  /** Somebody who is counted may lose something. */
  readonly isAnybodyLost: boolean;
  /** Of each type somebody is perhaps in order. */
  readonly isNoTypeWhole: boolean;
}

export function truthsOf(landscape: Landscape, told: readonly ToldNode[]): Truths {
  const rows = [...ownRows(landscape, told).values()];
  const isAnybodyLost = rows.some(({ lost }) => lost.possibly.length > 0);
  return {
    isHit: told.some(({ state }) => state.worst !== "normal"),
    isLost: told.some(({ state }) => state.worst === "lost" || state.worst === "isolated"),
    isAnybodyHit: isAnybodyLost || rows.some(({ degraded }) => degraded.shown.length > 0),
    isAnybodyLost,
    // all have sites, and only some have more
    isNoTypeWhole: rows.every(({ key, impaired, sizes }) => !key.endsWith(" sites") || impaired.length < sizes.size),
  };
}

/** What no text may say while something is so, in either language, and what none may say at all. */
const forbidden: readonly (readonly [RegExp, keyof Truths | "always"])[] = [
  [/undefined|\bNaN\b|Infinity|\[object |∞/, "always"],
  [/nothing that is drawn is|everything that is drawn is normal|no disturbance holds:|no service is affected/i, "isHit"],
  [/nichts von dem|alles, was verzeichnet ist|kein dienst ist betroffen|keine störung besteht:/i, "isHit"],
  [/everything that is drawn (is in|stays) normal|what is known (is in|stays) normal|nothing is lost or degraded/i, "isHit"],
  [/was bekannt ist, ist im normalbetrieb|bleibt, was bekannt ist|nichts ausgefallen oder|zu keinem zeitpunkt etwas/i, "isHit"],
  [/nothing is lost|nichts ist ausgefallen|zu keinem zeitpunkt fällt/i, "isLost"],
  [/nobody who is counted is hit|niemand betroffen, der gezählt|niemandem(?: etwas)?, der gezählt/i, "isAnybodyHit"],
  [/nobody who is counted loses|für niemanden, der gezählt/i, "isAnybodyLost"],
  [/is everybody who is recorded|is all of the kind|sind alle, zu denen|sind alle verzeichneten/i, "isNoTypeWhole"],
];

/** What a text says and must not; nothing where all is well. */
export function wrongWords(text: string, truths: Truths): string[] {
  return forbidden.flatMap(([words, when]) => {
    const match = when === "always" || truths[when] ? words.exec(text) : null;
    return match === null ? [] : [`${match[0]} in: …${text.slice(Math.max(0, match.index - 60), match.index + 60)}…`];
  });
}
