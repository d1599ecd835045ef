import { columnOf } from "../edit/cell.js";
import { choiceName, columnNames } from "../edit/column-names.js";
import type { DraftRow } from "../edit/draft.js";
import { type Column, type ColumnName, type TableName, tableNames, tables } from "../edit/tables.js";
import type { DraftIssue } from "../edit/usable-landscape.js";
import { cellText } from "../edit/written-value.js";
import { type InputIssue, wordingShown } from "../errors/errors.js";
import { wordingIn } from "../report/errors/error-text.js";
import type { InBoth, Language } from "../words/language.js";
import { shown } from "../words/shown.js";

const quoted = (text: string, language: Language): string => ({ de: `„${text}“`, en: `"${text}"` })[language];

/** What is wrong with a cell, in the words that a table has: headings and choices as they stand in it, never names of fields. */
export function issueShown({ issue, field = "" }: DraftIssue, row: DraftRow, table: TableName, language: Language): string {
  const column = columnOf(field, row, tables[table]);
  const own = column === undefined ? undefined : ownWords(issue, column, language);
  if (own !== undefined) return own;
  const text = wordingShown(wordingIn(issue, language));
  const heading = column === undefined ? undefined : quoted(columnNames[column.name][language], language);
  // English words begin with the field as it is
  const begun = heading !== undefined && text.startsWith(`${field} `) ? heading + text.slice(field.length) : text;
  return withHeadings(begun, column, field, language);
}

/** What somebody mistakes most, said of the cell itself. */
function ownWords(issue: InputIssue, column: Column, language: Language): string | undefined {
  const words = mistakes[language];
  const heading = quoted(columnNames[column.name][language], language);
  const { found: written } = issue.values as { readonly found?: { readonly is: string; readonly text?: string } };
  const found = shown(written?.text ?? "");
  if (issue.code === "out-of-range" && column.name.endsWith("Hours") && issue.values.range.least === 0)
    return words.hours(cellText(Number(found), language).replace("-", "−"));
  if (found === "" || written?.is !== "text") return undefined;
  if (column.choices !== undefined)
    return words.choice(
      quoted(found, language),
      heading,
      listed(
        column.choices.map((each) => choiceName(column.name, each, language)),
        language,
      ),
    );
  if (column.kind === "count") return words.count(quoted(found, language));
  return column.kind === "number" ? words.number(quoted(found, language)) : undefined;
}

const listed = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: "disjunction" }).format(words);

const mistakes: InBoth<{
  readonly hours: (hours: string) => string;
  readonly choice: (found: string, heading: string, choices: string) => string;
  readonly count: (found: string) => string;
  readonly number: (found: string) => string;
}> = {
  en: {
    hours: (hours) => `${hours} hours are not possible, at least 0.`,
    choice: (found, heading, choices) => `${found} cannot stand under ${heading}: choose ${choices}.`,
    count: (found) => `${found} is no count: write a whole number, a range such as 21,000 to 24,000, or unknown.`,
    number: (found) => `${found} is no number.`,
  },
  de: {
    hours: (hours) => `${hours} Stunden sind nicht möglich, mindestens 0.`,
    choice: (found, heading, choices) => `${found} kann nicht unter ${heading} stehen: Wählen Sie ${choices}.`,
    count: (found) =>
      `${found} ist keine Anzahl: Möglich sind eine ganze Zahl, eine Spanne wie 21.000 bis 24.000 oder „unbekannt“.`,
    number: (found) => `${found} ist keine Zahl.`,
  },
};

const inQuotes: InBoth<RegExp> = { de: /„([A-Za-z.-]+)“/g, en: /"([A-Za-z.-]+)"/g };

/** Names of fields and words of choices in quotation marks, as the table calls them. */
function withHeadings(text: string, column: Column | undefined, field: string, language: Language): string {
  return text.replaceAll(inQuotes[language], (whole, word: string) => {
    if (word === field && column !== undefined) return quoted(columnNames[column.name][language], language);
    return quoted(termOf(word, language) ?? whole.slice(1, -1), language);
  });
}

const allColumns = tableNames.flatMap((name) => tables[name].columns);

function termOf(word: string, language: Language): string | undefined {
  const name = word === "evidence.sources" || word === "sources" ? "source" : word;
  if (Object.hasOwn(columnNames, name)) return columnNames[name as ColumnName][language];
  const column = allColumns.find(({ choices = [] }) => choices.includes(word));
  return column && choiceName(column.name, word, language);
}
