import * as z from "zod";
import { patchSchema } from "../../src/model/documents/patch.js";
import { groupSchema } from "../../src/model/landscape/group.js";
import { disturbanceSchema, levelSchema } from "../../src/model/scenario/disturbance.js";
import { daySchema, momentOrDelaySchema, momentSchema, timeZoneSchema } from "../../src/model/values/dates.js";
import { idSchema, wordSchema } from "../../src/model/values/identifiers.js";
import { countSchema, unitSchema } from "../../src/model/values/population.js";
import type { InBoth, Language } from "../../src/words/language.js";

type Schema = z.core.$ZodType;

/** What kinds of values are called that have a form of their own, and what each looks like. */
export const valueForms: readonly (InBoth & {
  readonly schema: Schema;
  readonly form: InBoth;
  readonly examples: readonly unknown[];
})[] = [
  {
    schema: wordSchema,
    en: "word",
    de: "Wort",
    form: { en: "A word of the file's own, in the form of an id", de: "Ein eigenes Wort der Datei, in der Form einer Id" },
    examples: ["telephone", "eau-intake"],
  },
  {
    schema: idSchema,
    en: "id",
    de: "Id",
    form: {
      en: 'Lower-case letters, digits, "-" and ".", with "/" between levels',
      de: "Kleinbuchstaben, Ziffern, „-“ und „.“, mit „/“ zwischen Ebenen",
    },
    examples: ["kasse", "host/line-1"],
  },
  {
    schema: unitSchema,
    en: "unit",
    de: "Einheit",
    form: {
      en: 'insured, sites, employers, or a unit of the landscape: letters, digits, "-" and "."',
      de: "insured (Versicherte), sites (Einrichtungen), employers (Arbeitgeber) oder eine Einheit der Landschaft: Buchstaben, Ziffern, „-“ und „.“",
    },
    examples: ["beds", "EUR"],
  },
  {
    schema: countSchema,
    en: "count",
    de: "Anzahl",
    form: { en: "A whole number, a range, or `unknown`", de: "Eine ganze Zahl, eine Spanne oder `unknown` (nicht bekannt)" },
    examples: [120_000, { atLeast: 2000, atMost: 3000 }, "unknown"],
  },
  {
    schema: levelSchema,
    en: "level",
    de: "Niveau",
    form: {
      en: "A number from 0 (lost) to 1 (normal), or a range",
      de: "Eine Zahl von 0 (ausgefallen) bis 1 (im Normalbetrieb), oder eine Spanne",
    },
    examples: [0.4, { atLeast: 0, atMost: 1 }],
  },
  {
    schema: daySchema,
    en: "day",
    de: "Tag",
    form: { en: "A year, a month or a day", de: "Ein Jahr, ein Monat oder ein Tag" },
    examples: ["2026", "2026-01", "2026-01-09"],
  },
  {
    schema: momentSchema,
    en: "moment",
    de: "Zeitpunkt",
    form: { en: "A date and time with its offset from UTC", de: "Datum und Uhrzeit mit dem Versatz gegen UTC" },
    examples: ["2026-01-09T22:00+01:00", "2026-01-09T21:00Z"],
  },
  {
    schema: momentOrDelaySchema,
    en: "moment or delay",
    de: "Zeitpunkt oder Abstand",
    form: {
      en: "A moment, or hours after the start of the scenario",
      de: "Ein Zeitpunkt, oder Stunden nach dem Beginn des Szenarios",
    },
    examples: ["2026-01-09T22:00+01:00", "+62h", "+1.5h"],
  },
  {
    schema: timeZoneSchema,
    en: "time zone",
    de: "Zeitzone",
    form: { en: "A name of the IANA database", de: "Ein Name der IANA-Datenbank" },
    examples: ["Europe/Berlin"],
  },
];

/** What stands for more than one table, or for the fields of other ones. */
const namedSchemas: ReadonlyMap<Schema, InBoth> = new Map<Schema, InBoth>([
  [groupSchema, { en: "[Group](#group-all)", de: "[Gruppe](#gruppe-all)" }],
  [disturbanceSchema, { en: "[Disturbance](#disturbance-isolation)", de: "[Störung](#störung-isolation)" }],
  [patchSchema.shape.set.unwrap(), { en: "fields of the landscape", de: "Felder der Landschaft" }],
  ...Object.values(patchSchema.shape.change.unwrap().shape).flatMap((list): (readonly [Schema, InBoth])[] => {
    const row = list.unwrap().element;
    const { set, unset } = row.shape;
    return [
      [row, { en: "[Row change](#row-change)", de: "[Änderung einer Zeile](#änderung-einer-zeile)" }],
      [set.unwrap(), { en: "fields of such a row", de: "Felder einer solchen Zeile" }],
      [unset.unwrap(), { en: "list: names of fields", de: "Liste: Namen von Feldern" }],
    ];
  }),
  ...valueForms.map(({ schema, en, de }) => [schema, { en, de }] as const),
]);

interface Parts {
  readonly type: string;
  readonly innerType: Schema;
  readonly element: Schema;
  readonly items: readonly Schema[];
  readonly options: readonly Schema[];
  readonly values: readonly unknown[];
  readonly entries: Readonly<Record<string, string>>;
  readonly valueType: Schema;
}

/** A schema and those that it was made of by describing it anew. */
function* originsOf(schema: Schema): Generator<Schema> {
  for (let each: Schema | undefined = schema; each !== undefined; each = each._zod.parent) yield each;
}

/** Whether a field may be left out. */
export function mayBeAbsent(field: Schema): boolean {
  return (field._zod.def as Partial<Parts>).type === "optional";
}

/** What a field means, in English. */
export function meaningOf(field: Schema): string {
  const own = z.globalRegistry.get(field)?.description;
  const { innerType } = field._zod.def as Partial<Parts>;
  return own ?? (innerType === undefined ? "" : meaningOf(innerType));
}

/** What belongs in a field, in plain words; objects are named by `objectName`. */
export function typeWords(schema: Schema, language: Language, objectName: (schema: Schema) => string | undefined): string {
  for (const origin of originsOf(schema)) {
    const name = objectName(origin) ?? namedSchemas.get(origin)?.[language];
    if (name !== undefined) return name;
  }
  const {
    type,
    innerType,
    element,
    items = [],
    options = [],
    values = [],
    entries = {},
    valueType,
  } = schema._zod.def as Partial<Parts>;
  const inner = (each: Schema): string => typeWords(each, language, objectName);
  if (innerType !== undefined) return inner(innerType);
  if (element !== undefined) return `${{ en: "list", de: "Liste" }[language]}: ${inner(element)}`;
  if (items.length > 0)
    return `${{ en: "pair", de: "Paar" }[language]}: ${either(items.map(inner), { en: "and", de: "und" }[language])}`;
  const or = { en: "or", de: "oder" }[language];
  if (options.length > 0) return either(options.map(inner), or);
  const words = [...values.map(String), ...Object.values(entries)];
  if (words.length > 0)
    return either(
      words.map((word) => `\`${word}\``),
      or,
    );
  if (type === "boolean") return either(["`true`", "`false`"], or);
  if (type === "number") return numberWords(schema, language);
  if (type === "string") return { en: "text", de: "Text" }[language];
  if (type === "record" && valueType !== undefined)
    return `${{ en: "object of fields, each", de: "Objekt mit Feldern, je" }[language]}: ${inner(valueType)}`;
  throw new Error(`no words for a ${type}`);
}

function either(words: readonly string[], or: string): string {
  const [last = "", ...before] = [...words].reverse();
  return before.length === 0 ? last : `${before.reverse().join(", ")} ${or} ${last}`;
}

function numberWords(schema: Schema, language: Language): string {
  const { type, minimum, exclusiveMinimum, maximum } = z.toJSONSchema(schema, { target: "draft-7" });
  const number = type === "integer" ? { en: "whole number", de: "ganze Zahl" } : { en: "number", de: "Zahl" };
  const most = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  const least = minimum === -Number.MAX_SAFE_INTEGER ? undefined : minimum;
  const range =
    exclusiveMinimum !== undefined
      ? { en: ` above ${exclusiveMinimum}`, de: ` über ${exclusiveMinimum}` }
      : least === undefined
        ? { en: "", de: "" }
        : { en: ` from ${least}`, de: ` ${most === undefined ? "ab" : "von"} ${least}` };
  const upTo = most === undefined ? { en: "", de: "" } : { en: ` to ${most}`, de: ` bis ${most}` };
  return `${number[language]}${range[language]}${upTo[language]}`;
}
