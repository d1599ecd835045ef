import { InvalidInputError } from "../../errors/errors.js";
import type { ImportNotes } from "../tables/import-note.js";
import { formatIssue } from "../text/format-issue.js";
import type { ItopObject } from "./itop-objects.js";

/**
 * Objects of several files, each once, with the fields of all files that have it. What has an id twice in one file and differs is left
 * with a note but for the first.
 * @param spaceOf - what a class shares its ids with; nothing for classes that need not be one
 * @param read - fields that tell whether two are the same, besides those of links
 * @throws `InvalidInputError` where an id is of something else in another file, which is then of another installation
 */
export function objectsOnce(
  objects: readonly ItopObject[],
  spaceOf: (type: string) => string | undefined,
  read: ReadonlySet<string>,
  notes: ImportNotes,
): ItopObject[] {
  const known = new Map<string, ItopObject>();
  return objects.filter((object) => {
    const space = spaceOf(object.type);
    if (space === undefined || object.id === "") return true;
    const key = `${space} ${object.id}`;
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, object);
      return true;
    }
    const other = difference(first, object, read);
    if (other === undefined) {
      for (const [field, value] of object.fields) if (!first.fields.has(field)) first.fields.set(field, value);
      return false;
    }
    if (first.file !== object.file) refuse(first, object, other, space);
    notes.add("node-repeated", { id: `${object.type}::${object.id}` }, object.place);
    return false;
  });
}

/** The first field in which two differ that both have, with what it says in each. */
interface Difference {
  readonly field: string;
  readonly said: readonly [string, string];
}

function difference(first: ItopObject, other: ItopObject, read: ReadonlySet<string>): Difference | undefined {
  if (first.type !== other.type) return { field: "class", said: [first.type, other.type] };
  for (const [field, value] of other.fields) {
    const said = first.fields.get(field);
    if (said !== undefined && said !== value && (read.has(field) || first.type.startsWith("lnk")))
      return { field, said: [said, value] };
  }
  return undefined;
}

function refuse(first: ItopObject, { file = "", id }: ItopObject, { field, said }: Difference, space: string): never {
  const values = { id: `${space}::${id}`, field, said, other: first.file ?? "" };
  throw new InvalidInputError([formatIssue("itop-two-things", values)], file);
}
