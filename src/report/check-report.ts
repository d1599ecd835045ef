import { InvalidArgumentError } from "../errors.js";
import { checkOptions, checkRecord } from "../model/values/argument-checks.js";
import { languages } from "../words/language.js";

type Reporter = (report: never, options?: never) => unknown;

/** The parts of a report that a reporter cannot do without. */
type Needs<Table> = { readonly [Question in keyof Table]: { readonly [Format in keyof Table[Question]]: string } };

/**
 * The same reporters, which look at what they are given first.
 * @param needs - by question and format: names of parts that a report has, with one space between them
 */
export function checked<Table extends Readonly<Record<string, Readonly<Record<string, Reporter>>>>>(
  table: Table,
  needs: Needs<Table>,
): Table {
  const checkedOnes = (question: keyof Table): unknown[] =>
    Object.entries(table[question] as Readonly<Record<string, Reporter>>).map(([format, reporter]) => {
      const parts = (needs[question] as Readonly<Record<string, string>>)[format]?.split(" ") ?? [];
      const call = `reporters.${String(question)}.${format}`;
      const hint =
        parts.includes("readings") || parts.includes("reasons")
          ? `give what ${String(question)} returned`
          : `give { ${parts.join(", ")} }`;
      return [
        format,
        (report: never, options?: never): unknown => {
          checkReport(call, report, parts, hint);
          if (options !== undefined) checkLanguage(call, options);
          return reporter(report, options);
        },
      ];
    });
  return Object.fromEntries(
    Object.keys(table).map((question) => [question, Object.fromEntries(checkedOnes(question) as [string, Reporter][])]),
  ) as Table;
}

/** @throws `InvalidArgumentError` for a report that is none, or lacks a part */
function checkReport(call: string, report: unknown, parts: readonly string[], hint: string): void {
  checkRecord(call, "report", report, [], hint);
  for (const part of parts) {
    const value = (report as Readonly<Record<string, unknown>>)[part];
    if (typeof value !== "object" || value === null) throw new InvalidArgumentError(call, `the report has no ${part}`, hint);
  }
}

/** @throws `InvalidArgumentError` for options that are none, or in another language than ours */
function checkLanguage(call: string, options: { readonly language?: unknown }): void {
  checkRecord(call, "options", options, [], 'give an object, such as { language: "de" }');
  checkOptions(call, { language: options.language }, { language: languages });
}
