import type * as z from "zod";
import type { InBoth } from "../../src/words/language.js";

/** One object of a file: its fields, what they mean in German, and a row that shows them. English meanings stand in the schema. */
export interface FieldTable {
  readonly title: InBoth;
  readonly schema: z.ZodType;
  /** What the object is, in German. */
  readonly about: string;
  readonly fields: Readonly<Record<string, z.core.$ZodType>>;
  readonly german: Readonly<Record<string, string>>;
  /** Rows that the schema takes; each field stands in one of them. */
  readonly examples: readonly object[];
}

type ShapeOf<S extends z.ZodObject> = S["shape"];

/** A German meaning for every field: what is missing, or is no field any more, does not compile. */
type GermanOf<Fields> = Readonly<Record<keyof Fields, string>>;

export function fieldTable<S extends z.ZodObject>(
  title: InBoth,
  schema: S,
  about: string,
  german: GermanOf<ShapeOf<S>>,
  ...examples: readonly [z.input<S>, ...z.input<S>[]]
): FieldTable {
  return { title, schema, about, fields: schema.shape, german, examples };
}

/** The same without fields that a table before it shows. */
export function furtherFields<S extends z.ZodObject, Shown extends string>(
  title: InBoth,
  schema: S,
  about: string,
  shown: readonly Shown[],
  german: Readonly<Record<Exclude<keyof ShapeOf<S>, Shown>, string>>,
  ...examples: readonly [z.input<S>, ...z.input<S>[]]
): FieldTable {
  const fields = Object.fromEntries(
    Object.entries(schema.shape).filter(([field]) => !(shown as readonly string[]).includes(field)),
  );
  return { title, schema, about, fields, german, examples };
}

/** German meanings of fields that several objects have. */
export const commonGerman = {
  $schema: "Adresse dieses JSON-Schemas, für Editoren",
  tragweite: "Fassung des Dateiformats",
  ownId:
    "Unter dieser Id verweisen andere Zeilen darauf, in ihrer Liste nur einmal: Kleinbuchstaben, Ziffern, „-“ und „.“, mit „/“ zwischen Ebenen",
  name: "Wie man es nennt",
  names: "Der Name auf Deutsch (de) und Englisch (en), wo er von „name“ abweicht",
  evidence: "Wie sicher etwas bekannt ist, und woher",
  asOf: "Stand der Zahl",
  validFrom: "Erster Tag, an dem es gilt; fehlt es: schon immer, oder nicht bekannt, seit wann",
  validTo: "Letzter Tag, an dem es gilt; fehlt es: ohne Ende, oder keines ist bekannt",
  populations: "Was sich daran noch zählen lässt: Patienten, Einwohner, Betten, Nutzer, Bilanzsumme",
  insured: "Versicherte, mitversicherte Familienangehörige eingeschlossen: eine Zahl, eine Spanne oder „unknown“",
  country: "Land: zwei Großbuchstaben",
  operator: "Id des IT-Dienstleisters, Versicherers oder Leistungserbringers, der es betreibt, oder „unknown“",
  quality: "Wie die Quelle die Zahl nennt: gedruckt, gerundet, errechnet, als Mindestzahl, nicht bekannt",
} as const;
