import type { Landscape } from "../../model/landscape/landscape.js";
import { recordRows } from "../csv/record-rows.js";
import { type ImportNote, ImportNotes } from "../tables/import-note.js";

/** What is written for another program, and what of the landscape is not in it. */
export interface Exported {
  readonly text: string;
  readonly notes: readonly ImportNote[];
}

/** What models and bills of other programs hold of a landscape: who there is, who runs what, and who needs what. */
export const structureFields = {
  landscape: ["tragweite", "id", "name"],
  node: ["id", "kind", "name", "operator", "systemType", "serviceType", "insurer"],
  dependency: ["id", "dependent", "supplier"],
} as const;

/**
 * Notes of the fields of a landscape that are not written, each with how many there are.
 * @param written - by the kind of record, the fields that are written; a kind that is missing is not written at all
 */
export function leftFields(landscape: Landscape, written: Readonly<Record<string, readonly string[]>>): ImportNotes {
  const notes = new ImportNotes();
  for (const { record, cells } of recordRows(landscape)) {
    const own = Object.hasOwn(written, record.name) ? written[record.name] : undefined;
    const fields = new Set([...cells.keys()].map((path) => path.split(".", 1)[0] ?? path));
    if (own === undefined) notes.tally("record-unwritten", record.name);
    else for (const field of fields) if (!own.includes(field)) notes.tally("field-unwritten", `${record.name}.${field}`);
  }
  return notes;
}
