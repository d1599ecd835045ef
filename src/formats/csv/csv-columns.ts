import { partsOf, type Schema } from "../../model/documents/schema-parts.js";
import type { CellKind } from "./csv-cell.js";

/** How zod marks a number that has to be whole. */
const wholeNumber = "safeint";

/** The most items that a list written out over columns (`aliases.0`, `aliases.1`, …) may have. */
const mostIndexedItems = 1000;

/** The schemas that a schema leaves to choose from, without optional and union around them. */
function alternatives(schema: Schema): Schema[] {
  const { innerType, options } = partsOf(schema);
  if (innerType !== undefined) return alternatives(innerType);
  return options === undefined ? [schema] : options.flatMap(alternatives);
}

function inside(schema: Schema, key: string): Schema[] {
  const { shape, element } = partsOf(schema);
  if (shape !== undefined) return Object.hasOwn(shape, key) && shape[key] !== undefined ? alternatives(shape[key]) : [];
  const isIndex = /^(?:0|[1-9]\d{0,2})$/.test(key) && Number(key) < mostIndexedItems;
  return element !== undefined && isIndex ? alternatives(element) : [];
}

function hasType(schemas: readonly Schema[], type: string): boolean {
  return schemas.some((schema) => partsOf(schema).type === type);
}

function schemasAt(record: Schema, path: readonly string[]): Schema[] {
  return path.reduce((current, key) => current.flatMap((schema) => inside(schema, key)), alternatives(record));
}

/** The columns of an object in the rows of a record: those that it needs, or a few where it needs none. */
export function neededColumns(record: Schema, path: readonly string[]): string[] {
  const { shape = {} } =
    schemasAt(record, path)
      .map(partsOf)
      .find((parts) => parts.shape !== undefined) ?? {};
  const fields = Object.entries(shape);
  const needed = fields.filter(([, field]) => partsOf(field).type !== "optional");
  return (needed.length > 0 ? needed : fields).slice(0, 4).map(([key]) => [...path, key].join("."));
}

/** What a column holds in the rows of a record, or `undefined` where such a record has no such field. */
export function cellKind(record: Schema, path: readonly string[]): CellKind | undefined {
  const current = schemasAt(record, path);
  if (current.length === 0) return undefined;
  const items = current.flatMap((schema) => inside(schema, "0"));
  return {
    number: hasType(current, "number"),
    whole:
      current.map(partsOf).every(({ type, format }) => type !== "number" || format === wholeNumber) && hasType(current, "number"),
    boolean: hasType(current, "boolean"),
    list: hasType(current, "array"),
    object: hasType(current, "object"),
    numbersInList: hasType(items, "number"),
    words: current.flatMap((schema) => partsOf(schema).values ?? []).filter((value) => typeof value === "string"),
  };
}

/** All columns that a table of these records may have, without those of lists written out: the words for a misspelt one. */
export function knownColumns(records: readonly Schema[]): Set<string> {
  const found = new Set<string>();
  const visit = (schema: Schema, prefix: string): void => {
    for (const { shape = {} } of alternatives(schema).map(partsOf)) {
      for (const [key, field] of Object.entries(shape)) {
        found.add(`${prefix}${key}`);
        visit(field, `${prefix}${key}.`);
      }
    }
  };
  for (const record of records) visit(record, "");
  return found;
}
