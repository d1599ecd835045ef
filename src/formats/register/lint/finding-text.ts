import { InvalidArgumentError } from "../../../errors/errors.js";
import { checkOptions, checkRecord } from "../../../model/values/argument-checks.js";
import { registerTemplates } from "../register-columns.js";
import type { FindingCode, FindingValues, RegisterFinding } from "./finding.js";

type Words = { readonly [C in FindingCode]: (values: FindingValues[C], column: (code: string) => string) => string };

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
const q = (text: string): string => `"${cut(text)}"`;
const z = (text: string): string => `„${cut(text)}“`;

const english: Words = {
  "empty-key": ({ columns }, column) =>
    `the key is not complete: ${columns.map(column).join(" and ")} ${columns.length === 1 ? "is" : "are"} empty`,
  "key-column-missing": ({ column: code, rows }, column) => `the column ${column(code)} of the key is missing (${rows} rows)`,
  "double-key": ({ key, first }) => `row ${first} has the same key: ${key.map(cut).join(", ")}`,
  "foreign-key": ({ column: code, value, target }, column) =>
    `${column(code)}: ${q(value)} does not stand in ${target.toUpperCase()}`,
  indicator: ({ why }) =>
    ({
      none: "the package has no filing indicators",
      missing: "the template has rows and no filing indicator",
      false: "the template has rows, and its filing indicator says false",
      "no-table": "the filing indicator says true, and there is no such template",
    })[why],
  reference: ({ column: code, value, target }, column) =>
    `${column(code)}: ${q(value)} does not stand in ${target.toUpperCase()}`,
  "function-of-other": ({ function: id, entity }) => `the function ${q(id)} is listed in B_06.01, but not for ${q(entity)}`,
  lei: ({ column: code, value, why }, column) =>
    `${column(code)}: ${q(value)} ${why === "form" ? "is no LEI: 18 letters or digits and two check digits" : "is a mistyped LEI: its check digits do not fit (ISO 17442)"}`,
  "code-list": ({ column: code, value }, column) => `${column(code)}: ${q(value)} is no code of its list`,
  cell: ({ column: code, value, is }, column) =>
    `${column(code)}: ${q(value)} is no ${{ date: "day such as 2025-12-31", natural: "whole number from 0 on", amount: "amount such as 100000.0" }[is]}`,
  rank: ({ value }) => `the rank is ${q(value)}: it is a whole number from 1 on`,
  "rank-gap": ({ rank }) => `rank ${rank}, and nobody in the chain has rank ${rank - 1}`,
  "recipient-empty": ({ rows }) =>
    `${rows} ${rows === 1 ? "row" : "rows"} of rank 1 without a recipient: the column is of the key, so repeat the provider there`,
  "recipient-itself": ({ provider, rank }) => `the provider of rank ${rank} is its own recipient: ${q(provider)}`,
  "recipient-rank": ({ recipient, rank }) =>
    rank === 1
      ? `a provider of rank 1 has the recipient ${q(recipient)}: it serves the financial entity, so repeat the provider`
      : `the recipient ${q(recipient)} of rank ${rank} is no provider of rank ${rank - 1} in the chain`,
};

const german: Words = {
  "empty-key": ({ columns }, column) =>
    `der Schlüssel ist unvollständig: ${columns.map(column).join(" und ")} ${columns.length === 1 ? "ist" : "sind"} leer`,
  "key-column-missing": ({ column: code, rows }, column) => `die Schlüsselspalte ${column(code)} fehlt (${rows} Zeilen)`,
  "double-key": ({ key, first }) => `Zeile ${first} hat denselben Schlüssel: ${key.map(cut).join(", ")}`,
  "foreign-key": ({ column: code, value, target }, column) =>
    `${column(code)}: ${z(value)} steht nicht in ${target.toUpperCase()}`,
  indicator: ({ why }) =>
    ({
      none: "im Paket fehlen die Meldeindikatoren",
      missing: "der Meldebogen hat Zeilen und keinen Meldeindikator",
      false: "der Meldebogen hat Zeilen, und sein Meldeindikator sagt „false“",
      "no-table": "der Meldeindikator sagt „true“, und den Meldebogen gibt es nicht",
    })[why],
  reference: ({ column: code, value, target }, column) => `${column(code)}: ${z(value)} steht nicht in ${target.toUpperCase()}`,
  "function-of-other": ({ function: id, entity }) => `die Funktion ${z(id)} steht in B_06.01, aber nicht für ${z(entity)}`,
  lei: ({ column: code, value, why }, column) =>
    `${column(code)}: ${z(value)} ${why === "form" ? "ist keine LEI: 18 Buchstaben oder Ziffern und zwei Prüfziffern" : "ist eine LEI mit einem Schreibfehler: die Prüfziffern passen nicht (ISO 17442)"}`,
  "code-list": ({ column: code, value }, column) => `${column(code)}: ${z(value)} ist kein Code der zugehörigen Liste`,
  cell: ({ column: code, value, is }, column) =>
    `${column(code)}: ${z(value)} ist ${{ date: "kein Tag wie 2025-12-31", natural: "keine ganze Zahl ab 0", amount: "kein Betrag wie 100000.0" }[is]}`,
  rank: ({ value }) => `der Rang ist ${z(value)}: er ist eine ganze Zahl ab 1`,
  "rank-gap": ({ rank }) => `Rang ${rank}, und niemand in der Kette hat Rang ${rank - 1}`,
  "recipient-empty": ({ rows }) =>
    `${rows} ${rows === 1 ? "Zeile" : "Zeilen"} mit Rang 1 ohne Empfänger: die Spalte gehört zum Schlüssel, dort steht der Dienstleister noch einmal`,
  "recipient-itself": ({ provider, rank }) => `der Dienstleister mit Rang ${rank} ist sein eigener Empfänger: ${z(provider)}`,
  "recipient-rank": ({ recipient, rank }) =>
    rank === 1
      ? `ein Dienstleister mit Rang 1 hat den Empfänger ${z(recipient)}: er bedient das Finanzunternehmen, dort steht der Dienstleister noch einmal`
      : `der Empfänger ${z(recipient)} zu Rang ${rank} ist kein Dienstleister mit Rang ${rank - 1} in der Kette`,
};

const words = { en: english, de: german } as const;

/** What a finding says, without its place, and how many are like it. */
export function registerFindingText(finding: RegisterFinding, language: "en" | "de" = "en"): string {
  checkRecord("registerFindingText", "finding", finding, [], "give one that lintRegisters made");
  checkOptions("registerFindingText", { language }, { language: Object.keys(words) });
  const { code, values, template, count } = finding;
  if (!Object.hasOwn(words.en, code))
    throw new InvalidArgumentError("registerFindingText", "the finding has no code that is known");
  const column = (each: string): string => `c${each} (${labelOf(template, each, language)})`;
  const text = (words[language][code] as (some: typeof values, name: typeof column) => string)(values, column);
  return count === 1 ? text : `${text} (${count}${language === "en" ? " times" : "-mal"})`;
}

const labelOf = (template: string, code: string, language: "en" | "de"): string =>
  registerTemplates.get(template)?.find((column) => column.code === code)?.labels[language][0] ?? code;
