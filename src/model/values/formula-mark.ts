/** Signs that begin a formula, also as wide as a CJK letter or small. */
const signs = "=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b";

/** What may stand before such a sign and is not seen, or skipped. */
const blanks = "[ \\u00a0\\u00ad\\u200b-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff]";

/**
 * What spreadsheets take for the beginning of a formula, where a cell may begin: at the beginning of a text, and behind a
 * semicolon, a tab or a line end in it, where one splits that takes them for what stands between cells.
 */
const beginning = new RegExp(`^(?=${blanks}*[${signs}]|[\\t\\r\\n'])`);
const within = new RegExp(`([;\\t\\r\\n])(?='*[ "]*${blanks}*[${signs}])`, "g");
const markAtBeginning = new RegExp(`^'(?=${blanks}*[${signs}]|[\\t\\r\\n'])`);
const markWithin = new RegExp(`([;\\t\\r\\n])'(?='*[ "]*${blanks}*[${signs}])`, "g");

/** A text with an apostrophe before whatever a spreadsheet would take for a formula; {@link withoutFormulaMarks} takes them out. */
export const withFormulaMarks = (text: string): string => text.replace(within, "$1'").replace(beginning, "'");

/** The text that {@link withFormulaMarks} was given. */
export const withoutFormulaMarks = (text: string): string => text.replace(markAtBeginning, "").replace(markWithin, "$1");
