/** 8h, +8 Std., 8,5 Stunden: the number that a person means where a field wants hours; `undefined` for anything else. */
export function hoursMeant(text: string): string | undefined {
  return /^\s*\+?(\d{1,6}([.,]\d{1,4})?)\s*(h|std\.?|stunden?|hours?)\s*$/i.exec(text)?.[1]?.replace(",", ".");
}
