import { builtInUnits } from "../model/values/built-in-units.js";
import type { Language } from "../words/language.js";
import { unitName } from "../words/populations.js";
import { anyText, isRecord } from "./any-text.js";
import type { DraftRow } from "./draft.js";
import type { Edit } from "./edit.js";
import { idForm } from "./new-id.js";
import { cellText, writtenValue } from "./written-value.js";

/** An amount with its unit, as somebody writes it: `38.400 Patienten`, `unbekannt Betten`. */
const amount = /^(.*\d|unbekannt|nicht bekannt|unknown|not known|\?)\s*(\D*)$/i;

/** What a unit of a draft is called, in one language. */
function nameOf(unit: string, units: readonly DraftRow[], language: Language): string {
  const row = units.find(({ id }) => id === unit);
  const written = row !== undefined && isRecord(row["names"]) ? anyText(row["names"][language]) : "";
  return written === "" ? unitName(unit, 2, [], language) : written;
}

/** What is counted of a row besides its size, as a text that {@link populationsEdit} reads back: `38.400 Patienten; 120 Betten`. */
export function populationsText(value: unknown, units: readonly DraftRow[], language: Language): string {
  if (!Array.isArray(value)) return cellText(value, language);
  return value
    .map((each) =>
      isRecord(each)
        ? `${cellText(each["count"], language)} ${nameOf(anyText(each["unit"]), units, language)}`.trim()
        : anyText(each),
    )
    .join("; ");
}

/** The unit that words mean: by its id, or by what it is called in either language. */
function unitMeant(words: string, units: readonly DraftRow[]): string | undefined {
  const wanted = words.trim().toLowerCase();
  const known = [...units.map(({ id }) => id), ...builtInUnits];
  return known.find((unit) =>
    [unit, nameOf(unit, units, "de"), nameOf(unit, units, "en")].some((each) => each.toLowerCase() === wanted),
  );
}

/** Amounts with their units, and the words of units that the draft does not have yet. */
function populationsIn(text: string, units: readonly DraftRow[], language: Language) {
  const coined = new Map<string, string>();
  const populations = text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, count = part, words = ""] = amount.exec(part) ?? [];
      const named = words.trim();
      const unit = named === "" ? "" : (unitMeant(named, units) ?? idForm(named));
      if (named !== "" && unitMeant(named, units) === undefined) coined.set(unit, named);
      return { unit, count: writtenValue(count, "count", language) };
    });
  return { populations, coined };
}

/** The value that a text means where no unit can be coined. */
export function populationsMeant(text: string, language: Language): unknown {
  const { populations } = populationsIn(text, [], language);
  return populations.length === 0 ? undefined : populations;
}

/**
 * What a text changes of a row: its amounts, each with what was known of that of its unit; a unit that the landscape has no word for
 * becomes one of its own. Nothing where nothing changes.
 */
export function populationsEdit(row: DraftRow, text: string, units: readonly DraftRow[], language: Language): Edit | undefined {
  if (text.trim() === populationsText(row["populations"], units, language)) return undefined;
  const { populations, coined } = populationsIn(text, units, language);
  const before: readonly unknown[] = Array.isArray(row["populations"]) ? row["populations"] : [];
  const next = populations.map((each) => {
    const known = before.find((other) => isRecord(other) && other["unit"] === each.unit);
    return isRecord(known) ? { ...known, ...each } : each;
  });
  const change = next.length === 0 ? { id: row.id, unset: ["populations"] } : { id: row.id, set: { populations: next } };
  const added = [...coined].map(([id, name]): DraftRow => ({ id, names: { de: name, en: name } }));
  return { change: { nodes: [change] }, ...(added.length === 0 ? {} : { add: { units: added } }) };
}
