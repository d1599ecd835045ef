import { type CheckParts, partsOf, type Schema, type SchemaParts } from "./schema-parts.js";

/** Whether a value surely is what a schema wants, and would come out of it unchanged. */
export type Guard = (value: unknown) => boolean;

const never: Guard = () => false;

/**
 * Makes a fast check from a schema: `true` means that the schema accepts the value and gives back an equal one; `false`
 * leaves the verdict, and the words for it, to the schema. A kind of schema or check that is not known here is never sure,
 * and neither is a field that is there and undefined.
 * @remarks Cost: about a tenth of the schema's own time, no copy.
 */
export function guardOf(schema: Schema): Guard {
  const definition = partsOf(schema);
  const base = baseOf(definition);
  const further = (definition.checks ?? []).map(({ _zod: { def } }) => checkOf(def));
  const [first, second] = further;
  if (first === undefined) return base;
  if (definition.type === "string") return textGuard((value) => base(value) && further.every((check) => check(value)));
  if (second === undefined) return (value) => base(value) && first(value);
  if (further.length === 2) return (value) => base(value) && first(value) && second(value);
  return (value) => base(value) && further.every((check) => check(value));
}

function baseOf(definition: SchemaParts): Guard {
  const { type, innerType, element, options, values, entries } = definition;
  switch (type) {
    case "string":
      return definition.format === undefined ? (value) => typeof value === "string" : never;
    case "number":
      return definition.format === "safeint" ? Number.isSafeInteger : definition.format === undefined ? Number.isFinite : never;
    case "boolean":
      return (value) => typeof value === "boolean";
    case "literal":
      return oneOf(values ?? []);
    case "enum":
      return oneOf(Object.values(entries ?? {}));
    case "optional":
      return innerType === undefined ? never : guardOf(innerType);
    case "array":
      return element === undefined ? never : listGuard(guardOf(element));
    case "union":
      return unionGuard(options ?? [], definition.discriminator);
    case "object":
      return objectGuard(definition);
    default:
      return never;
  }
}

function oneOf(values: readonly unknown[]): Guard {
  const [only] = values;
  if (values.length === 1 && !Number.isNaN(only)) return (value) => value === only;
  const set = new Set(values);
  return (value) => set.has(value);
}

/** A guard of texts, which stand in many rows one after the other: the one that was accepted last is not looked at again. */
function textGuard(guard: Guard): Guard {
  let accepted: unknown = never;
  return (value) => {
    if (value === accepted) return true;
    if (!guard(value)) return false;
    accepted = value;
    return true;
  };
}

function listGuard(item: Guard): Guard {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (let index = 0; index < value.length; index++) if (!item(value[index])) return false;
    return true;
  };
}

function unionGuard(options: readonly Schema[], discriminator: string | undefined): Guard {
  const guards = options.map(guardOf);
  if (discriminator === undefined) return (value) => guards.some((guard) => guard(value));
  const byWord = new Map<unknown, Guard>();
  options.forEach((option, index) => {
    const words = partsOf(option).shape?.[discriminator];
    const { values = [] } = words === undefined ? {} : partsOf(words);
    for (const word of values) byWord.set(word, guards[index] ?? never);
  });
  return (value) =>
    typeof value === "object" &&
    value !== null &&
    (byWord.get((value as Record<string, unknown>)[discriminator]) ?? never)(value);
}

interface FieldGuard {
  readonly key: string;
  readonly guard: Guard;
  readonly required: boolean;
}

function objectGuard({ shape = {}, catchall }: SchemaParts): Guard {
  if (catchall === undefined || partsOf(catchall).type !== "never") return never;
  const fields = new Map<string, FieldGuard>();
  let requiredCount = 0;
  for (const [key, field] of Object.entries(shape)) {
    const required = partsOf(field).type !== "optional";
    if (required) requiredCount++;
    fields.set(key, { key, guard: guardOf(field), required });
  }
  /** The fields of the object before, in its order: the next one mostly has the same. */
  const expected: FieldGuard[] = [];
  return (value) => {
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
    let missing = requiredCount;
    let index = 0;
    for (const key in value) {
      let field = expected[index];
      if (field === undefined || field.key !== key) {
        field = fields.get(key);
        if (field === undefined) return false;
        expected[index] = field;
      }
      if (!field.guard((value as Record<string, unknown>)[key])) return false;
      if (field.required) missing--;
      index++;
    }
    return missing === 0;
  };
}

/** The checks that are known, by zod's names; what a schema that was built has given them is there. */
const checks: Readonly<Record<string, (definition: CheckParts) => Guard>> = {
  min_length:
    ({ minimum = Number.NaN }) =>
    (value) =>
      lengthOf(value) >= minimum,
  max_length:
    ({ maximum = Number.NaN }) =>
    (value) =>
      lengthOf(value) <= maximum,
  length_equals:
    ({ length }) =>
    (value) =>
      lengthOf(value) === length,
  string_format: ({ format, pattern }) =>
    format === "regex" && pattern !== undefined && !pattern.global && !pattern.sticky
      ? (value) => pattern.test(value as string)
      : never,
  number_format: ({ format }) => (format === "safeint" ? Number.isSafeInteger : never),
  greater_than: ({ value: bound = Number.NaN, inclusive }) =>
    inclusive === true ? (value) => (value as number) >= bound : (value) => (value as number) > bound,
  less_than: ({ value: bound = Number.NaN, inclusive }) =>
    inclusive === true ? (value) => (value as number) <= bound : (value) => (value as number) < bound,
  custom: ({ fn }) => (fn === undefined ? never : (value) => fn(value) === true),
};

function lengthOf(value: unknown): number {
  return (value as { readonly length: number }).length;
}

function checkOf(definition: CheckParts): Guard {
  return checks[definition.check]?.(definition) ?? never;
}
