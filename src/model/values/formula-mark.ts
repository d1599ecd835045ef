/**
 * What spreadsheets take for the beginning of a formula, where a cell may begin: at the beginning of a text, and behind a
 * semicolon, a tab or a line end in it, where one splits that takes them for what stands between cells. Signs may be as wide as a
 * CJK letter, or small, and have before them what is not seen.
 */
const beginning =
  /^(?=[ \u00a0\u00ad\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]|[\t\r\n'])/;
const within =
  /([;\t\r\n])('*)(?=(?: *")*[ \u00a0\u00ad\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])/g;

/** A text with an apostrophe before whatever a spreadsheet would take for a formula; {@link withoutFormulaMarks} takes them out. */
export const withFormulaMarks = (text: string): string => text.replace(within, "$1'$2").replace(beginning, "'");

/** The text that {@link withFormulaMarks} was given. */
export function withoutFormulaMarks(text: string): string {
  const isMarked = text.startsWith("'") && beginning.test(text.slice(1));
  return (isMarked ? text.slice(1) : text).replace(within, (_, sign: string, marks: string) => `${sign}${marks.slice(1)}`);
}
