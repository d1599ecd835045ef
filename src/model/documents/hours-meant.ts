import type { NumberAdvice } from "../../errors/issues.js";
import { twoReadings } from "../values/number-meant.js";

/** 8h, +8 Std., 8,5 Stunden: the number that a person means where a field wants hours, as advice; `undefined` for anything else. */
export function hoursMeant(text: string): NumberAdvice | undefined {
  const number = /^\s*\+?(\d{1,6}([.,]\d{1,4})?)\s*(h|std\.?|stunden?|hours?)\s*$/i.exec(text)?.[1];
  if (number === undefined) return undefined;
  return twoReadings(number) ?? { kind: "hours", write: number.replace(",", ".") };
}
