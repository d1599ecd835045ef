import type { Landscape } from "../../model/landscape/landscape.js";

/** A landscape told by another one: its fields, in which a number stands for the record of that place in the same list of the other. */
export type LandscapeDelta = Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, unknown>>;

/** What is needed beside a landscape to have another one, too: little where they have most records in common. */
export function landscapeDelta(from: Landscape, to: Landscape): LandscapeDelta {
  const known: Fields = from;
  return Object.fromEntries(Object.entries(to).map(([field, value]) => [field, shortened(known[field], value)]));
}

function shortened(known: unknown, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const places = new Map(listOf(known).map((record, place) => [JSON.stringify(record), place]));
  return value.map((record: unknown) => places.get(JSON.stringify(record)) ?? record);
}

/** The landscape that a delta was taken of. */
export function landscapeOf(from: Landscape, delta: LandscapeDelta): Landscape {
  const known: Fields = from;
  const whole = (field: string, value: unknown): unknown =>
    Array.isArray(value) ? value.map((each: unknown) => (typeof each === "number" ? listOf(known[field])[each] : each)) : value;
  return Object.fromEntries(Object.entries(delta).map(([field, value]) => [field, whole(field, value)])) as Landscape;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
