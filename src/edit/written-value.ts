import type { Language } from "../words/language.js";

/** What a cell holds: a text, a number with decimals, or how many there are. */
export type CellKind = "text" | "number" | "count";

const unknownWords = /^(?:unbekannt|nicht bekannt|unknown|not known|\?)$/i;
const range = /^(.+?)\s*(?:–|—|-|\bbis\b|\bto\b)\s*(.+)$/i;
const marks = { de: { thousands: ".", decimal: "," }, en: { thousands: ",", decimal: "." } } as const;

/**
 * What somebody who writes a language means with a text in a cell: `1.234` is one thousand two hundred and thirty-four in German
 * and no number in English; `21.000 bis 24.000` is a range, `unbekannt` is "unknown". `undefined` for an empty cell.
 * What is none of these stays the text that it is, and the checks say what would be right.
 */
export function writtenValue(text: string, kind: CellKind, language: Language): unknown {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (kind === "text") return trimmed;
  if (kind === "number") return decimalIn(trimmed, language) ?? trimmed;
  if (unknownWords.test(trimmed)) return "unknown";
  const whole = wholeIn(trimmed, language);
  if (whole !== undefined) return whole;
  const [, from = "", to = ""] = range.exec(trimmed) ?? [];
  const [atLeast, atMost] = [wholeIn(from, language), wholeIn(to, language)];
  return atLeast === undefined || atMost === undefined ? trimmed : { atLeast, atMost };
}

/** How a value stands in a cell; {@link writtenValue} reads it back. */
export function cellText(value: unknown, language: Language): string {
  if (value === undefined || value === null) return "";
  if (value === "unknown") return { de: "unbekannt", en: "unknown" }[language];
  if (typeof value === "number") return numberText(value, language);
  if (typeof value === "string") return value;
  const { atLeast, atMost } = value as { readonly atLeast?: unknown; readonly atMost?: unknown };
  if (typeof atLeast !== "number" || typeof atMost !== "number") return JSON.stringify(value);
  return `${numberText(atLeast, language)} ${{ de: "bis", en: "to" }[language]} ${numberText(atMost, language)}`;
}

function numberText(value: number, language: Language): string {
  const [whole = "", decimals] = String(value).split(".");
  const { thousands, decimal } = marks[language];
  const grouped = /^\d{5,}$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, thousands) : whole;
  return decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`;
}

/** A whole number in digits, or in groups of three between the language's own marks or blanks. */
function wholeIn(text: string, language: Language): number | undefined {
  const groups = language === "de" ? /^\d{1,3}(?:[.\u0020\u00a0\u202f']\d{3})+$/ : /^\d{1,3}(?:[,\u0020\u00a0\u202f']\d{3})+$/;
  const trimmed = text.trim();
  if (!/^\d+$/.test(trimmed) && !groups.test(trimmed)) return undefined;
  const value = Number(trimmed.replace(/\D/g, ""));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A number with decimals after the language's own mark; German cells may have a point where it cannot stand between thousands. */
function decimalIn(text: string, language: Language): number | undefined {
  const { thousands, decimal } = marks[language];
  const sign = text.startsWith("-") || text.startsWith("−") ? -1 : 1;
  const unsigned = sign < 0 ? text.slice(1) : text;
  const whole = wholeIn(unsigned, language);
  if (whole !== undefined) return sign * whole;
  const [before = "", after = "", ...more] = unsigned.split(unsigned.includes(decimal) ? decimal : thousands);
  if (more.length > 0 || !/^\d+$/.test(after)) return undefined;
  const isOtherMark = !unsigned.includes(decimal);
  const first = isOtherMark ? (/^\d+$/.test(before) ? Number(before) : undefined) : wholeIn(before, language);
  return first === undefined ? undefined : sign * Number(`${first}.${after}`);
}
