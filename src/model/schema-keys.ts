import type * as z from "zod";

/** The parts of a zod schema that hold further schemas. */
interface SchemaParts {
  readonly shape: Readonly<Record<string, z.core.$ZodType>>;
  readonly element: z.core.$ZodType;
  readonly options: readonly z.core.$ZodType[];
  readonly items: readonly z.core.$ZodType[];
  readonly innerType: z.core.$ZodType;
}

/** Every key that any object of a schema may have: the words among which a misspelt key is looked up. */
export function knownKeys(schema: z.core.$ZodType): Set<string> {
  const found = new Set<string>();
  const seen = new Set<z.core.$ZodType>();
  const open = [schema];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (seen.has(current)) continue;
    seen.add(current);
    const { shape = {}, element, options = [], items = [], innerType } = current._zod.def as Partial<SchemaParts>;
    for (const key of Object.keys(shape)) found.add(key);
    for (const inner of [...Object.values(shape), element, innerType, ...options, ...items]) {
      if (inner !== undefined) open.push(inner);
    }
  }
  return found;
}
