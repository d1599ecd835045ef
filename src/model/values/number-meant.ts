const thousandsByDot = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/;
const thousandsByOther = /^[+-]?\d{1,3}(?:[ '_\u00a0\u202f]\d{3})+$/;
const decimalComma = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;
const plainNumber = /^-?(?:\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * What somebody who wrote this text most likely meant as a number, as advice, or `undefined` where it looks like none:
 * `0,5` and `1.234.567` are German spellings, `"7"` a number in quotation marks.
 */
export function numberMeant(text: string): string | undefined {
  const trimmed = text.trim();
  if (thousandsByDot.test(trimmed) || thousandsByOther.test(trimmed))
    return `write ${trimmed.replace(/[^\d+-]/g, "")}, without marks between thousands`;
  if (decimalComma.test(trimmed))
    return `write ${trimmed.replaceAll(".", "").replace(",", ".")}, with a point before the decimals`;
  if (plainNumber.test(trimmed)) return `write ${trimmed}, without quotation marks`;
  return undefined;
}

/**
 * Advice on a number with a mark in it where a whole number belongs: `480.000` is 480 to a computer and 480,000 to a German
 * reader, so it is refused. `undefined` where the text is no such number.
 */
export function wholeNumberAdvice(text: string): string | undefined {
  const match = /^(\d{1,3})([.,])(\d{3})$/.exec(text);
  if (match === null) return /^\d+[.,]\d+$/.test(text) ? "a whole number belongs here" : undefined;
  const mark = match[2] === "." ? "dot" : "comma";
  return `write ${match[1]}${match[3]} if the ${mark} stands between thousands; a whole number has none`;
}
