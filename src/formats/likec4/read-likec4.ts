import { type Fields, fieldsOf, listOf, readForeignJson, refuseOther, textOf } from "../foreign/foreign-json.js";
import { ForeignLandscape } from "../foreign/foreign-landscape.js";
import { checkForeign, type ForeignOptions, foreignOptionKinds } from "../foreign/foreign-options.js";
import type { Imported } from "../tables/import-table.js";

/** What people are called in models. */
const person = /^(?:actor|person|people|user|customer|role)$/i;

/**
 * Reads a landscape from a model of LikeC4 as it exports it as JSON: elements become systems; who uses another needs it. Actors are left. Whether
 * a use is a need the file does not say.
 * @throws `InvalidInputError` for what is no such model, or has nothing that becomes a node
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `nesting`, `nodes` or `dependencies`
 * @remarks Cost: time and space O(input).
 */
export function readLikeC4(input: string | Uint8Array, options: ForeignOptions = {}): Imported {
  const reading = checkForeign("readLikeC4", input, options, foreignOptionKinds);
  const model = fieldsOf(readForeignJson(input, "likec4-json", reading));
  if (!("elements" in model && "relations" in model)) refuseOther("likec4-json", reading.file);
  const made = new ForeignLandscape("likec4-json", reading);
  for (const field of ["views", "deployments"])
    if (Object.keys(fieldsOf(model[field])).length > 0) made.notes.tally("element-left", field, `/${field}`);
  const left = new Set<string>();
  for (const [index, element, place] of rowsOf(model["elements"], "/elements")) addElement(made, index, element, place, left);
  for (const [, relation, place] of rowsOf(model["relations"], "/relations")) addRelation(made, relation, place, left);
  return made.finish({ title: textOf(model["projectId"]) });
}

/** Rows of a list, or of an object by its keys. */
function rowsOf(value: unknown, place: string): (readonly [key: string, row: Fields, place: string])[] {
  const entries = Array.isArray(value)
    ? listOf(value).map((each, index) => [String(index), each] as const)
    : Object.entries(fieldsOf(value));
  return entries.map(([key, each]) => [key, fieldsOf(each), `${place}/${key}`]);
}

function addElement(made: ForeignLandscape, index: string, element: Fields, place: string, left: Set<string>): void {
  const key = textOf(element["id"]) ?? index;
  const type = textOf(element["kind"]) ?? textOf(element["technology"]);
  const name = textOf(element["title"]) ?? key;
  if (type !== undefined && person.test(type)) {
    left.add(key);
    made.notes.add("node-skipped", { name, what: type }, place);
    return;
  }
  made.node({ key, name, kind: "system", type, id: key.toLowerCase(), tags: listOf(element["tags"]).map(String), place });
}

function addRelation(made: ForeignLandscape, relation: Fields, place: string, left: ReadonlySet<string>): void {
  const ends = ["source", "target"].map((end) => textOf(relation[end]) ?? textOf(fieldsOf(relation[end])["model"]) ?? "");
  const [dependent = "", supplier = ""] = ends;
  if (ends.some((end) => left.has(end))) made.notes.tally("relation-of-left", "actor", place);
  else made.need({ dependent, supplier, note: textOf(relation["title"]), place });
}
