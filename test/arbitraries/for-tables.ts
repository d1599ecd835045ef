import type { Landscape } from "../../src/model/landscape/landscape.js";

/** The same landscape without null characters, which no table can hold. */
export function forTables(landscape: Landscape): Landscape {
  const shown = (_key: string, value: unknown): unknown => (typeof value === "string" ? value.replaceAll("\0", "\ufffd") : value);
  return JSON.parse(JSON.stringify(landscape, shown)) as Landscape;
}
