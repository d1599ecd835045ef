import { appendAll } from "../../sequences.js";
import { maxWeightSum } from "../landscape/dependency.js";
import { partsOf, type Schema } from "./schema-parts.js";

/** Every field that holds whole numbers only, such as counts of persons. */
export function wholeNumberKeys(schema: Schema): Set<string> {
  return new Set(
    fieldsOf(schema)
      .filter(([, field]) => isWhole(field))
      .map(([key]) => key),
  );
}

function isWhole(field: Schema): boolean {
  const { innerType, options, type, format } = partsOf(field);
  if (innerType !== undefined) return isWhole(innerType);
  return options?.some(isWhole) ?? (type === "number" && format === "safeint");
}

/** Every field that holds numbers. */
export function numberKeys(schema: Schema): Set<string> {
  return new Set(
    fieldsOf(schema)
      .filter(([, field]) => isNumber(field))
      .map(([key]) => key),
  );
}

function isNumber(field: Schema): boolean {
  const { innerType, options, type } = partsOf(field);
  if (innerType !== undefined) return isNumber(innerType);
  return options?.some(isNumber) ?? type === "number";
}

/** Shares are numbers up to 1, and weights, which are more in some groups only. */
function isShare(field: Schema): boolean {
  const { innerType, options, type, format, checks = [] } = partsOf(field);
  if (innerType !== undefined) return isShare(innerType);
  if (options !== undefined) return options.some(isShare);
  const most = checks.find(({ _zod: { def } }) => def.check === "less_than")?._zod.def.value;
  return type === "number" && format === undefined && (most === 1 || most === maxWeightSum);
}

/**
 * The keys that the object at a place of a document may have, by its kind where kinds are told apart; none where the schema
 * has no object there.
 */
export function keysAt(schema: Schema, path: readonly (string | number)[], root: unknown): Set<string> {
  return new Set(schemasAt(schema, path, root).flatMap((each) => Object.keys(partsOf(each).shape ?? {})));
}

/** Whether the numbers that may stand at a place are whole, and whether they may be shares. */
export function numbersAt(
  schema: Schema,
  path: readonly (string | number)[],
  root: unknown,
): { readonly isWhole: boolean; readonly isShare: boolean } {
  const numbers = schemasAt(schema, path, root).filter(isNumber);
  return { isWhole: numbers.length > 0 && numbers.every(isWhole), isShare: numbers.some(isShare) };
}

/** What may stand at a place of a document, without what wraps it. */
function schemasAt(schema: Schema, path: readonly (string | number)[], root: unknown): Schema[] {
  let value = root;
  let current = alternativesOf(schema, value);
  for (const key of path) {
    value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[key];
    current = current.flatMap((each) => memberOf(each, key)).flatMap((each) => alternativesOf(each, value));
  }
  return current;
}

/** A schema without what wraps it; of a union those that a value of its kind may be. */
function alternativesOf(schema: Schema, value: unknown): Schema[] {
  const { innerType, options, discriminator } = partsOf(schema);
  if (innerType !== undefined) return alternativesOf(innerType, value);
  if (options === undefined) return [schema];
  const kind =
    discriminator === undefined ? undefined : (value as Readonly<Record<string, unknown>> | undefined)?.[discriminator];
  const fitting = options.filter((option) => partsOf(option).shape?.[discriminator ?? ""]?._zod.values?.has(kind as string));
  return (fitting.length > 0 ? fitting : options).flatMap((option) => alternativesOf(option, value));
}

function memberOf(schema: Schema, key: string | number): Schema[] {
  const { shape, element, items } = partsOf(schema);
  const member = typeof key === "number" ? (element ?? items?.[key]) : shape?.[key];
  return member === undefined ? [] : [member];
}

/** Every key that any object of a schema may have, wherever it stands. */
export function knownKeys(schema: Schema): Set<string> {
  return new Set(fieldsOf(schema).map(([key]) => key));
}

/** The fields of all objects in a schema, wherever they stand. */
export function fieldsOf(schema: Schema): (readonly [key: string, field: Schema])[] {
  const found: (readonly [string, Schema])[] = [];
  const seen = new Set<Schema>();
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
