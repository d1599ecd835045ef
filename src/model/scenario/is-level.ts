import type { Level } from "./disturbance.js";

const isShare = (value: unknown): value is number => typeof value === "number" && value >= 0 && value <= 1;

/** Whether a value is a level, as the schema says it; also where there are no schemas, as in a page. */
export function isLevel(value: unknown): value is Level {
  if (typeof value !== "object" || value === null) return isShare(value);
  const { atLeast, atMost, ...others } = value as Readonly<Record<string, unknown>>;
  return isShare(atLeast) && isShare(atMost) && atLeast <= atMost && !Array.isArray(value) && Object.keys(others).length === 0;
}
