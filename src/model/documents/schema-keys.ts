import type * as z from "zod";
import { appendAll } from "../../sequences.js";

/** The parts of a zod schema that hold further schemas. */
interface SchemaParts {
  readonly type: string;
  readonly format: string;
  readonly shape: Readonly<Record<string, z.core.$ZodType>>;
  readonly element: z.core.$ZodType;
  readonly options: readonly z.core.$ZodType[];
  readonly items: readonly z.core.$ZodType[];
  readonly innerType: z.core.$ZodType;
}

/** Every field that holds whole numbers only, such as counts of persons. */
export function wholeNumberKeys(schema: z.core.$ZodType): Set<string> {
  return new Set(
    fieldsOf(schema)
      .filter(([, field]) => isWhole(field))
      .map(([key]) => key),
  );
}

function isWhole(field: z.core.$ZodType): boolean {
  const { innerType, options, type, format } = partsOf(field);
  if (innerType !== undefined) return isWhole(innerType);
  return options?.some(isWhole) ?? (type === "number" && format === "safeint");
}

/** Every field that holds numbers. */
export function numberKeys(schema: z.core.$ZodType): Set<string> {
  return new Set(
    fieldsOf(schema)
      .filter(([, field]) => isNumber(field))
      .map(([key]) => key),
  );
}

function isNumber(field: z.core.$ZodType): boolean {
  const { innerType, options, type } = partsOf(field);
  if (innerType !== undefined) return isNumber(innerType);
  return options?.some(isNumber) ?? type === "number";
}

/** Every key that any object of a schema may have: the words among which a misspelt key is looked up. */
export function knownKeys(schema: z.core.$ZodType): Set<string> {
  return new Set(fieldsOf(schema).map(([key]) => key));
}

/** The fields of all objects in a schema, wherever they stand. */
export function fieldsOf(schema: z.core.$ZodType): (readonly [key: string, field: z.core.$ZodType])[] {
  const found: (readonly [string, z.core.$ZodType])[] = [];
  const seen = new Set<z.core.$ZodType>();
  const open = [schema];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (seen.has(current)) continue;
    seen.add(current);
    const { shape = {}, element, options = [], items = [], innerType } = partsOf(current);
    appendAll(found, Object.entries(shape));
    for (const inner of [...Object.values(shape), element, innerType, ...options, ...items]) {
      if (inner !== undefined) open.push(inner);
    }
  }
  return found;
}

function partsOf(schema: z.core.$ZodType): Partial<SchemaParts> {
  return schema._zod.def as Partial<SchemaParts>;
}
