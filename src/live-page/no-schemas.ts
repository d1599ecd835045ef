/**
 * Stands for zod in the script of a report, where it would be a sixth of all: what is inside a page was checked when the page was
 * written. Schemas can be made of it, so that modules with schemas load; nothing can be asked of them.
 */
const makes: ReadonlySet<string> = new Set([
  ...[
    "describe",
    "optional",
    "refine",
    "min",
    "max",
    "gt",
    "lt",
    "gte",
    "lte",
    "length",
    "regex",
    "nonnegative",
    "positive",
    "partial",
    "pick",
    "extend",
  ],
  ...[
    "meta",
    "element",
    "superRefine",
    "transform",
    "default",
    "nullable",
    "array",
    "or",
    "trim",
    "check",
    "int",
    "brand",
    "readonly",
  ],
]);

const schema: unknown = new Proxy(() => schema, {
  get(_, name) {
    if (typeof name === "symbol") return undefined;
    if (makes.has(name)) return schema;
    throw new Error(`a page has no schemas to be asked for "${name}"`);
  },
});

const make = (): unknown => schema;

export {
  make as array,
  make as boolean,
  make as custom,
  make as discriminatedUnion,
  make as enum,
  make as int,
  make as lazy,
  make as literal,
  make as null,
  make as number,
  make as record,
  make as strictObject,
  make as string,
  make as tuple,
  make as union,
  make as unknown,
};
