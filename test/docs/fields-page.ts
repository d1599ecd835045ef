import { stringify } from "yaml";
import type * as z from "zod";
import type { InBoth, Language } from "../../src/words/language.js";
import { documentTables } from "./document-tables.js";
import type { FieldTable } from "./field-table.js";
import { valueTables } from "./landscape-tables.js";
import { mayBeAbsent, meaningOf, typeWords, valueForms } from "./type-words.js";

const words: InBoth<Readonly<Record<"page" | "values" | "forms" | "columns" | "yes" | "no", string>>> = {
  en: {
    page: `# Fields of the files

Every field of every file that \`tragweite\` reads: what belongs in it, whether it is needed, what it means, and an example. In YAML
or JSON a file is written as here. Landscapes, own figures and records may be CSV tables too: a field is a column,
\`evidence.status\` the field of a field, and \`;\` stands between the items of a list. \`tragweite validate FILE\` says what is wrong with a file; \`tragweite schema NAME\`
prints the same as a JSON Schema, for editors. [In German](felder.md).

**Numbers** have a point before decimals and nothing between thousands: \`cost: 45.000\` is 45 in YAML and JSON, to every program that reads it, and
45 000 is written \`45000\`. Where whole numbers belong, a dot or a comma before three digits is refused; elsewhere it is where it stands in quotation
marks, in a cell of text of a workbook, or between semicolons in CSV, with both readings. A fourth decimal (\`2.3450\`) leaves one.

This page is made from the schemas by \`npx vitest run test/docs/fields-page.test.ts -u\`; the same test holds it to them.
`,
    values: "Values",
    forms: "| Called here | Form | Examples |",
    columns: "| Field | Type | Needed | Meaning | Example |",
    yes: "yes",
    no: "",
  },
  de: {
    page: `# Felder der Dateien

Jedes Feld jeder Datei, die \`tragweite\` liest: was hineingehört, ob es nötig ist, was es bedeutet, und ein Beispiel. In YAML oder
JSON steht es wie hier. Landschaften, eigene Zahlen und Aufzeichnungen können auch CSV-Tabellen sein: jedes Feld ist eine Spalte,
\`evidence.status\` das Feld eines Feldes, und zwischen den Einträgen einer Liste steht \`;\`. \`tragweite validate DATEI --lang de\` sagt, was an einer
Datei nicht stimmt; \`tragweite schema NAME\` gibt dasselbe als JSON-Schema aus, für Editoren. [Auf Englisch](fields.md).

**Zahlen** haben einen Punkt vor den Nachkommastellen und nichts zwischen Tausendern: \`cost: 45.000\` ist in YAML und JSON 45, für jedes Programm,
das es liest; 45 000 steht als \`45000\` da. Wo ganze Zahlen hingehören, wird ein Punkt oder Komma vor drei Ziffern abgelehnt; sonst dort, wo es in
Anführungszeichen steht, in einer Textzelle einer Arbeitsmappe oder zwischen Semikolons in CSV, mit beiden Lesarten. Eine vierte Nachkommastelle
(\`2.3450\`) lässt nur eine.

Diese Seite entsteht aus den Schemas: \`npx vitest run test/docs/fields-page.test.ts -u\`; derselbe Test hält sie daran fest.
`,
    values: "Werte",
    forms: "| Hier genannt | Form | Beispiele |",
    columns: "| Feld | Typ | Nötig | Bedeutung | Beispiel |",
    yes: "ja",
    no: "",
  },
};

/** The longest example that a cell shows whole. */
const longestExample = 60;

/** All tables of a page, those of values last. */
export const allTables: readonly FieldTable[] = [
  ...Object.values(documentTables).flatMap(({ tables }) => tables),
  ...valueTables,
];

/** The text of docs/fields.md or docs/felder.md. */
export function fieldsPage(language: Language): string {
  const { page, values, forms } = words[language];
  const documents = Object.entries(documentTables).map(([name, { title, tables }]) => {
    const heading = `\n## ${title[language]}\n\n\`tragweite: ${name}/1\`\n`;
    return heading + tables.map((table) => tableText(table, language)).join("");
  });
  const rows = valueForms.map(
    (form) => `| ${form[language]} | ${form.form[language]} | ${form.examples.map((each) => `\`${flow(each)}\``).join(", ")} |\n`,
  );
  const formTable = `\n## ${values}\n\n${forms}\n|---|---|---|\n${rows.join("")}`;
  return page + documents.join("") + formTable + valueTables.map((table) => tableText(table, language)).join("");
}

function tableText({ title, schema, about, fields, german, examples }: FieldTable, language: Language): string {
  const { columns, yes, no } = words[language];
  const rows = Object.entries(fields).map(([field, each]) => {
    const meaning = language === "de" ? german[field] : meaningOf(each);
    const type = typeWords(each, language, (inner) => linkTo(inner, language));
    const cells = [`\`${field}\``, type, mayBeAbsent(each) ? no : yes, meaning ?? "", exampleOf(field, examples)];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  });
  const what = language === "de" ? about : schema.description;
  return `\n### ${title[language]}\n\n${what}.\n\n${columns}\n|---|---|---|---|---|\n${rows.join("")}`;
}

/** The name of an object that has a table, with a link to it. */
function linkTo(schema: z.core.$ZodType, language: Language): string | undefined {
  const table = allTables.find((each) => each.schema === schema);
  return table === undefined ? undefined : `[${table.title[language]}](#${slug(table.title[language])})`;
}

const slug = (title: string): string => title.toLowerCase().replaceAll(" ", "-");

function exampleOf(field: string, examples: readonly object[]): string {
  const example = examples.find((each) => field in each) as Readonly<Record<string, unknown>> | undefined;
  if (example === undefined) return "";
  const text = flow(example[field]);
  return `\`${text.length > longestExample ? `${text.slice(0, longestExample)}…` : text}\``;
}

/** A value as YAML on one line. */
const flow = (value: unknown): string => stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
