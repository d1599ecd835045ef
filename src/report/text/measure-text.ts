import type { MeasureEffect } from "../../analysis/measures/measures-result.js";
import { exactly } from "../../quantities.js";
import { shown } from "../../words/shown.js";
import type { Writing } from "../../words/writing.js";
import { type MeasureNames, measureKindWords } from "./measure-kind-words.js";

/** What a measure is, in a line. */
export function measureText({ kind, name, about, id }: MeasureEffect, { language, fullName, numerals }: Writing): string {
  if (name !== undefined) return shown(name);
  if (kind === "stated" || about === undefined) return shown(id);
  const { node, supplier, beside, hours = 0 } = about;
  const nameOf = (each: string | undefined): string => (each === undefined ? "" : fullName(each));
  const names: MeasureNames = {
    node: nameOf(node),
    supplier: nameOf(supplier),
    beside: nameOf(beside),
    hours: numerals.hoursBetween(exactly(hours)),
  };
  return measureKindWords[language][kind](names);
}
