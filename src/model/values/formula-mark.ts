/**
 * What spreadsheets take for the beginning of a formula, where a cell may begin: at the beginning of a text, and behind a
 * semicolon, a tab or a line end in it, where one splits that takes them for what stands between cells.
 */
const atBeginning = /^(?=[=+\-@\t\r'])/;
const within = /([;\t\r\n])(?='*[ "]*[=+\-@])/g;
const markAtBeginning = /^'(?=[=+\-@\t\r'])/;
const markWithin = /([;\t\r\n])'(?='*[ "]*[=+\-@])/g;

/** A text with an apostrophe before whatever a spreadsheet would take for a formula; {@link withoutFormulaMarks} takes them out. */
export const withFormulaMarks = (text: string): string => text.replace(within, "$1'").replace(atBeginning, "'");

/** The text that {@link withFormulaMarks} was given. */
export const withoutFormulaMarks = (text: string): string => text.replace(markAtBeginning, "").replace(markWithin, "$1");
