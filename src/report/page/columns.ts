type Fields = Readonly<Record<string, unknown>>;

/** Rows as columns: which keys rows have, the keys that each has or how many have all, and the values of each key. */
type Table = readonly [shapes: readonly (readonly string[])[], which: readonly number[] | number, columns: readonly unknown[]];

/**
 * A value of JSON with its lists of objects as columns: what is alike stands side by side, so that it deflates to five sixths.
 * A table stands under an empty key, and so does an object that has one.
 * @remarks Cost: O(its JSON).
 */
export function columnsOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const values: readonly unknown[] = value;
    return isRows(values) ? { "": tableOf(values) } : values.map(columnsOf);
  }
  if (!isFields(value)) return value;
  const fields = fieldsOf(keysOf(value), (key) => columnsOf(value[key]));
  return Object.hasOwn(fields, "") ? { "": fields } : fields;
}

/** What {@link columnsOf} was given, as JSON has it: without what is `undefined`. */
export function rowsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rowsOf);
  if (!isFields(value)) return value;
  const inner = value[""];
  if (Array.isArray(inner)) return rowsOfTable(inner as unknown as Table);
  const fields = isFields(inner) ? inner : value;
  return fieldsOf(Object.keys(fields), (key) => rowsOf(fields[key]));
}

function tableOf(rows: readonly Fields[]): Table {
  const indices = new Map<string, number>();
  const shapes: string[][] = [];
  const columns = new Map<string, unknown[]>();
  const which = rows.map((row) => {
    const keys = keysOf(row);
    for (const key of keys) {
      const column = columns.get(key);
      if (column === undefined) columns.set(key, [row[key]]);
      else column.push(row[key]);
    }
    const shape = JSON.stringify(keys);
    const index = indices.get(shape) ?? shapes.push(keys) - 1;
    indices.set(shape, index);
    return index;
  });
  return [shapes, shapes.length === 1 ? rows.length : which, [...columns.values()].map(columnsOf)];
}

function rowsOfTable([shapes, which, columns]: Table): Fields[] {
  const keys = [...new Set(shapes.flat())];
  const values = new Map(keys.map((key, index) => [key, (rowsOf(columns[index]) as readonly unknown[])[Symbol.iterator]()]));
  const indices = typeof which === "number" ? new Array<number>(which).fill(0) : which;
  return indices.map((index) => fieldsOf(shapes[index] ?? [], (key) => values.get(key)?.next().value));
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

const isRows = (values: readonly unknown[]): values is readonly Fields[] => values.length > 1 && values.every(isFields);

const keysOf = (fields: Fields): string[] => Object.keys(fields).filter((key) => fields[key] !== undefined);

/** Also with keys that objects have of their own, such as `__proto__`. */
const fieldsOf = (keys: readonly string[], read: (key: string) => unknown): Fields =>
  Object.fromEntries(keys.map((key) => [key, read(key)]));
