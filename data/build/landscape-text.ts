import type { Landscape } from "../../src/model/landscape/landscape.js";

/** A landscape as JSON with one record a line, so that a change of a table shows as a change of a few lines. */
export function landscapeText(landscape: Landscape): string {
  const fields = Object.entries(landscape).map(([field, value]) => `${JSON.stringify(field)}: ${fieldText(value)}`);
  return `{\n${fields.join(",\n")}\n}\n`;
}

function fieldText(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return `[\n${value.map((record) => JSON.stringify(record)).join(",\n")}\n]`;
}
