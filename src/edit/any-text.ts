import type { Language } from "../words/language.js";

/** What stands where a text belongs, as a text: nothing as the empty one, what is neither text nor number nor word as JSON. */
export function anyText(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined || value === null ? "" : JSON.stringify(value);
}

/** Whether a value has fields of its own. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The names for readers of a language of what is being written: those that are texts. */
export function writtenNames({ names }: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const texts = Object.entries(isRecord(names) ? names : {}).filter(([, name]) => typeof name === "string" && name !== "");
  return Object.fromEntries(texts) as Readonly<Record<string, string>>;
}

/** What something that is being written is called for readers of a language, whatever stands there; `undefined` where nothing does. */
export function writtenName(named: Readonly<Record<string, unknown>>, language: Language): string | undefined {
  const name = writtenNames(named)[language] ?? anyText(named["name"]);
  return name === "" ? undefined : name;
}
