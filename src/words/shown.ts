import { printable } from "../errors/errors.js";

/** A text from a file as it may stand in a line: nothing in it moves a cursor, changes a colour, turns the direction of writing or ends the line. */
export function shown(text: string): string {
  return printable(text).replaceAll("\n", "\\n");
}
