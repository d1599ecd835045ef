import { checkOptions } from "../../model/values/argument-checks.js";
import { contractTemplate, type TemplateLanguage } from "../tables/contract-template.js";
import { explanations } from "./landscape-words.js";
import { workbookBytes } from "./write-workbook.js";

const names: Readonly<Record<TemplateLanguage, string>> = { en: "Contracts", de: "Verträge" };
const remark: Readonly<Record<TemplateLanguage, readonly [heading: string, meaning: string]>> = {
  en: ["", "The two rows are an example: write yours over them. Columns that you do not need may stay empty."],
  de: ["", "Die zwei Zeilen sind ein Beispiel: überschreiben Sie sie. Spalten, die Sie nicht brauchen, dürfen leer bleiben."],
};

/**
 * A workbook (XLSX) for contracts to be filled in: headings in plain words, drop-downs, two rows of an example and a sheet of
 * explanations. `readXlsxTable` and `guessImportMap` read it back without a mapping.
 * @returns the same bytes each time
 */
export function writeXlsxTemplate(options: { readonly language?: TemplateLanguage } = {}): Uint8Array {
  checkOptions("writeXlsxTemplate", options, { language: Object.keys(names) });
  const { language = "en" } = options;
  const columns = contractTemplate(language);
  const [name, heading, meaning] = explanations[language];
  const choices = columns.flatMap((column, at) => (column.choices === undefined ? [] : [[at, column.choices] as const]));
  return workbookBytes([
    {
      name: names[language],
      headings: columns.map((column) => column.heading),
      rows: [0, 1].map((at) => columns.map(({ examples }) => examples[at])),
      choices: new Map(choices),
    },
    {
      name,
      headings: [heading, meaning],
      rows: [...columns.map((column) => [column.heading, column.meaning]), remark[language]],
      isProse: true,
    },
  ]);
}
