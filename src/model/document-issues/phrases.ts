import type { FoundValue, NumberAdvice, WantedRange, WantedType, WantedValue } from "../../errors/issues.js";
import { quoted, unseenIn } from "./unseen.js";

/** What a value is, in few words. */
export function shownAs(found: FoundValue): string {
  switch (found.is) {
    case "missing":
      return "missing";
    case "nothing":
      return "empty";
    case "list":
      return "a list";
    case "object":
      return "an object";
    case "text":
      return quoted(found.text);
    default:
      return found.text;
  }
}

/** A text as the value of a field `id` in YAML, in quotation marks where it needs them. */
export function idWritten(found: FoundValue): string {
  const text = "text" in found ? found.text : "…";
  return /^\p{L}[\p{L}\d ./-]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** "weight is missing", or "weight is 3". */
export const isShown = (field: string, found: FoundValue): string => `${nameOf(field)} is ${shownAs(found)}`;

/** A field by its name; what has none is an entry of a list. */
export const nameOf = (field: string): string => field || "the entry";

/** A text that has no form that is wanted; an empty one is not quoted. */
export const isNone = (found: FoundValue, what: string): string =>
  found.is === "text" && found.text === "" ? `the ${what} is missing` : `${shownAs(found)} is no ${what}`;

/** "did you mean x or y?", or nothing. */
export const meant = (near: readonly string[]): string | undefined =>
  near.length > 0 ? `did you mean ${near.map(quoted).join(" or ")}?` : undefined;

/** What cannot be seen in a text, so that nobody looks for the mistake in what can. */
export function unseenShown(text: string): string | undefined {
  const { written, what } = unseenIn(text) ?? {};
  return written && `${written} is a ${what}, which cannot be seen: take it out`;
}

/** The same of what stands in a document. */
export const unseenAt = (found: FoundValue): string | undefined => (found.is === "text" ? unseenShown(found.text) : undefined);

/** "at least 0", "less than 1". */
export function rangeShown({ least, most, beyond }: WantedRange): string {
  if (least !== undefined) return `${beyond ? "more than" : "at least"} ${least}`;
  return `${beyond ? "less than" : "at most"} ${most}`;
}

const types: Readonly<Record<WantedType, string>> = {
  text: "a text",
  number: "a number",
  "whole number": "a whole number",
  share: "a share from 0 to 1 (such as 0.5)",
  object: "an object",
  evidence: "an object such as { status: assumed }",
  list: "a list",
  truth: "true or false",
};

export const typeShown = (type: WantedType): string => types[type];

/** What may stand at a place. */
export function wantedShown(wanted: WantedValue): string {
  if ("type" in wanted) return types[wanted.type];
  if ("words" in wanted) return wanted.words.map(quoted).join(" or ");
  return "range" in wanted ? `${rangeShown(wanted.range)} is right` : "an id";
}

/** What to write instead of a number that cannot be read, or may be misread. */
export function adviceShown(advice: NumberAdvice): string {
  switch (advice.kind) {
    case "thousands":
      return `write ${advice.write}, without marks between thousands`;
    case "point":
      return `write ${advice.write}, with a point before the decimals`;
    case "comma":
      return `write ${advice.write}: the file is read with a comma before the decimals`;
    case "unquoted":
      return `write ${advice.write}, without quotation marks`;
    case "digits":
      return `write ${advice.write}, in digits only`;
    case "hours":
      return `write ${advice.write}: the number of hours, without a unit`;
    case "percent":
      return `write ${advice.write}: a share of 1, without a percent sign`;
    case "whole":
      return `write ${advice.write} if the ${advice.mark} stands between thousands; a whole number has none`;
    case "either":
      return `write ${advice.whole} if the ${advice.mark} stands between thousands, or ${advice.decimals} if it stands before decimals`;
    case "cell-error":
      return "the spreadsheet could not compute it: correct its formula, and save the table again";
    case "no-decimals":
      return "a whole number belongs here";
    case "finite":
      return "a finite number belongs here";
    case "too-small":
      return "so small a number cannot be told from 0";
    case "decimal":
      return "a number is written in decimal digits, without a base or zeros in front";
  }
}
