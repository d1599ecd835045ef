import { printable } from "../../errors/errors.js";

/**
 * A value as JSON with two spaces an indent and a line end. Characters that a terminal would act on stand as `\uXXXX`,
 * beyond those that JSON asks for; whoever reads it gets them back.
 */
export function jsonText(value: unknown): string {
  return `${printable(JSON.stringify(value, undefined, 2))}\n`; // all that it replaces stands within texts
}
