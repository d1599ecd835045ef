import { InvalidArgumentError, type InvalidInputError } from "../../errors/errors.js";
import { hasDates, rowOfOtherDay } from "../landscape/dated-rows.js";
import type { Landscape } from "../landscape/landscape.js";
import { checkLandscape, checkRecord } from "../values/argument-checks.js";
import { isKnown, remembered } from "../values/known-documents.js";
import { defaultLimits, type Limits } from "../values/limits.js";
import { oncePer } from "../values/remembered.js";
import { firstDayOf } from "../values/validity.js";
import type { ParseOptions } from "./document.js";
import { parseLandscape } from "./parse-landscape.js";

/** Parses a document, for its errors alone. */
export type Parse = (document: object, options: ParseOptions) => unknown;

/**
 * Looks at a document that a caller hands over. What parsing made is known and not looked at again; anything else, such as
 * plain JSON or a copy, is parsed once, so that what is wrong with it is told as by parsing, and nothing is computed of it.
 * @throws {@link InvalidInputError} with all issues at once
 */
export function checkWhole(document: object, parse: Parse): void {
  if (isKnown(document)) return;
  parse(document, { limits: unlimited() });
  remembered(document);
}

/** What is there already passes no limit; of issues, as many are told as ever. */
function unlimited(): Partial<Limits> {
  const { issues, ...others } = defaultLimits;
  return Object.fromEntries(Object.keys(others).map((limit) => [limit, Number.POSITIVE_INFINITY]));
}

/** @throws {@link InvalidArgumentError} for what is no landscape, {@link InvalidInputError} for one that is not right */
export function checkWholeLandscape(call: string, value: unknown, what?: string): void {
  checkLandscape(call, value, what);
  checkWhole(value as object, parseLandscape);
}

/**
 * As {@link checkWholeLandscape}, for what asks a landscape: all of it must hold on the day that it describes, so that nothing that
 * is over, or yet to come, is counted.
 */
export function checkAskedLandscape(call: string, value: unknown, what = "landscape"): void {
  checkWholeLandscape(call, value, what);
  const other = ofOtherDays(value as Landscape);
  if (other !== undefined)
    throw new InvalidArgumentError(
      call,
      `the ${what} has ${other}`,
      "give what parseLandscape makes of it with the option validOn",
    );
}

const ofOtherDays = oncePer((landscape: Landscape): string | undefined => {
  const { asOf } = landscape;
  if (asOf === undefined) return hasDates(landscape) ? "rows that hold on certain days, and no asOf" : undefined;
  const row = rowOfOtherDay(landscape, firstDayOf(asOf));
  return row && `rows that do not hold on its day, such as ${JSON.stringify(row.id)} in ${row.list}`;
});

/** @throws {@link InvalidArgumentError} for what is no document at all, {@link InvalidInputError} for one that is not right */
export function checkWholeDocument(call: string, what: string, value: unknown, parse: Parse): void {
  checkRecord(call, what, value, [], `give one that parse${what[0]?.toUpperCase()}${what.slice(1)} made`);
  checkWhole(value as object, parse);
}
