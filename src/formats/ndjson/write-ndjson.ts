import { printable } from "../../errors/errors.js";
import { checkWholeLandscape } from "../../model/documents/whole-document.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { landscapeTable } from "../csv/csv-landscape.js";

/**
 * Writes a landscape as lines of JSON, each an object with one key that says what its row is; `readLandscape` gives it back under a
 * name that ends in `.ndjson`. Lists that are there and empty are left out: no line tells of them.
 * @remarks Cost: time and space O(landscape).
 */
export function writeNdjson(landscape: Landscape): string {
  checkWholeLandscape("writeNdjson", landscape);
  const lists = new Set(landscapeTable.records.map(({ list }) => list));
  const own = Object.fromEntries(Object.entries(landscape).filter(([field]) => !lists.has(field)));
  const all = landscape as unknown as Readonly<Record<string, readonly unknown[] | undefined>>;
  const lines = landscapeTable.records.flatMap(({ name, list }) =>
    (list === "" ? [own] : (all[list] ?? [])).map((row) => `${printable(JSON.stringify({ [name]: row }))}\n`),
  );
  return lines.join("");
}
