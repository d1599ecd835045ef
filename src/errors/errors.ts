import { noSuchDay } from "./calendar.js";
import type { IssueCode, IssueValues, IssueWords, SaidIssue, Wording } from "./issues.js";
import { wordingOf } from "./issues.js";
import { unseen } from "./unseen-characters.js";

/** Control characters and marks that turn the direction of writing: what a terminal would act on instead of showing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The text with these characters written as `\uXXXX`. */
export function asEscapes(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The text with everything that a terminal would act on, except line ends, written as `\uXXXX`. */
export function printable(text: string): string {
  return asEscapes(text, unprintable);
}

/** Everything that `tragweite` throws on purpose derives from {@link TragweiteError} and is told apart by `code`. */
export abstract class TragweiteError extends Error {
  abstract readonly code: string;
  constructor(message: string) {
    super(printable(message)); // it quotes what came in, and ends up on a terminal
  }
}

/** Where an issue is. */
export interface IssuePlace {
  /** Where in the document, as keys and indices from its root. */
  readonly path: readonly (string | number)[];
  /** First line is 1. Only where the format has lines. */
  readonly line?: number;
  /** First column is 1, counted in UTF-16 units as editors do. */
  readonly column?: number;
  /** The sheet and the cell, as in `Nodes!B3`. Only where the format has sheets. */
  readonly cell?: string;
  /** Set where the last key of the path is wrong itself, not the value under it. */
  readonly wrongKey?: true;
}

/** One thing that is wrong with an input: where, what by code and values, and in English words. */
export type InputIssue = IssuePlace & SaidIssue & { readonly message: string; readonly hint?: string };

/** An issue of this code, said in these words. */
export function issueIn<C extends IssueCode>(
  words: IssueWords<C>,
  code: C,
  values: IssueValues[C],
  place: IssuePlace,
): InputIssue {
  const said = { code, values } as unknown as SaidIssue<C>;
  const { message, hint } = wordingOf(words, said);
  return { ...place, ...(said as SaidIssue), message, ...(hint === undefined ? {} : { hint }) };
}

/** RFC 6901 pointer of a path. */
export function jsonPointer(path: readonly (string | number)[]): string {
  if (!Array.isArray(path) || !path.every((key) => typeof key === "string" || typeof key === "number"))
    throw new InvalidArgumentError("jsonPointer", "the path is no list of keys", 'give one such as ["nodes", 0]');
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Where an issue is, for readers: file, line and column, and the pointer of its path, as far as they are known. */
export function placeShown(file: string | undefined, { path, line, column, cell }: IssuePlace): string {
  const place = [file, cell ?? line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(":");
  return [place, asEscapes(jsonPointer(path), unseen)].filter((part) => part !== "").join(": ");
}

/** What an issue says, with what would be right, in one line. */
export function wordingShown({ message, hint }: Wording): string {
  return (message + (hint === undefined ? "" : `; ${hint}`)).replaceAll("\n", "\\n");
}

function describeIssue(file: string | undefined, issue: InputIssue): string {
  return [placeShown(file, issue).replaceAll("\n", "\\n"), wordingShown(issue)].filter((part) => part !== "").join(": ");
}

/** A document that is not what it should be; carries all issues at once that its form has, or else all that its parts have. */
export class InvalidInputError extends TragweiteError {
  override readonly name = "InvalidInputError";
  readonly code = "invalid-input";
  constructor(
    /** In document order as far as the checks allow. At least one. */
    readonly issues: readonly InputIssue[],
    /** The name under which the input was read, where it had one. */
    readonly file?: string,
    /** How many further issues were found and are not listed: those beyond `limits.issues`. */
    readonly unlisted: number = 0,
    /** Whether something may be wrong besides that nobody looked for: how the parts of a document fit, where its form is wrong. */
    readonly isUnfinished: boolean = false,
  ) {
    const lines = issues.map((issue) => describeIssue(file, issue));
    super((unlisted > 0 ? [...lines, `… and ${unlisted} more`] : lines).join("\n"));
  }
}

/** A call with an argument that it cannot take: a mistake of the program that calls, which types would have shown. */
export class InvalidArgumentError extends TragweiteError {
  override readonly name = "InvalidArgumentError";
  readonly code = "invalid-argument";
  constructor(
    /** The function that was called. */
    readonly call: string,
    /** What is wrong with the argument. */
    readonly reason: string,
    /** What would be right. */
    readonly hint?: string,
  ) {
    super(`${call}: ${reason}${hint === undefined ? "" : `; ${hint}`}`);
  }
}

/** What an id is looked up as. */
export type Sought =
  | "node"
  | "organisation"
  | "operator"
  | "owner"
  | "site"
  | "platform"
  | "service type"
  | "unit"
  | "node or service type"
  /** A node that an outage takes. */
  | "lost node"
  /** An organisation that offers a service of this type. */
  | { readonly offering: string }
  /** A service type or a kind of organisation that is counted in this unit. */
  | { readonly countedIn: string }
  /** A total of this unit. */
  | { readonly totalOf: string };

function soughtShown(sought: Sought): string {
  if (typeof sought === "string") return sought;
  if ("offering" in sought) return `service ${sought.offering} of`;
  return "countedIn" in sought ? `service type or organisation counted in ${sought.countedIn}` : `total of ${sought.totalOf}`;
}

/** What an id that is suggested is called, where that says more than the id. */
export interface Suggested {
  readonly name: string;
  readonly names?: { readonly de?: string | undefined; readonly en?: string | undefined } | undefined;
}

/** An id that the landscape does not have, with the nearest ones that it has. */
export class UnknownIdError extends TragweiteError {
  override readonly name = "UnknownIdError";
  readonly code = "unknown-id";
  constructor(
    readonly what: Sought,
    readonly id: string,
    readonly suggestions: readonly string[] = [],
    /** By id, of those suggestions of which it is known. */
    readonly called: Readonly<Record<string, Suggested>> = {},
  ) {
    const named = (each: string): string => {
      const { name = "", names } = Object.hasOwn(called, each) ? (called[each] ?? {}) : {};
      return isCalledOtherwise(each, names?.en ?? name) ? `${each} (${names?.en ?? name})` : each;
    };
    super(
      id === ""
        ? `the name is missing where a ${typeof what === "string" ? what : "name"} belongs`
        : `no ${soughtShown(what)} "${asEscapes(id, unseen)}"${suggestions.length > 0 ? `; did you mean ${suggestions.map(named).join(" or ")}?` : ""}`,
    );
  }
}

/** Whether a name says more than the id beside which it is to stand. */
export function isCalledOtherwise(id: string, name: string): boolean {
  return name !== "" && name.toLowerCase() !== id.toLowerCase();
}

/** A name that several of the same kind bear: which one is meant has to be said by its id. */
export class AmbiguousNameError extends TragweiteError {
  override readonly name = "AmbiguousNameError";
  readonly code = "ambiguous-name";
  constructor(
    readonly what: string,
    /** As it was written. */
    readonly text: string,
    /** Ids of all that are called so, ascending. */
    readonly candidates: readonly string[],
  ) {
    const shown = candidates.slice(0, 5).join(", ");
    const more = candidates.length > 5 ? ` and ${candidates.length - 5} more` : "";
    super(`"${text}" is the name of more than one ${what}: ${shown}${more}; give the id of one`);
  }
}

/** A selector that matches nothing in the landscape. */
export class EmptySelectionError extends TragweiteError {
  override readonly name = "EmptySelectionError";
  readonly code = "empty-selection";
  constructor(
    readonly selector: Readonly<Record<string, string>>,
    /** The disturbance in which the selector stands; absent where it stands in none. */
    readonly disturbanceId: string | undefined,
    readonly suggestions: readonly string[] = [],
  ) {
    const wanted = Object.entries(selector).map(([field, value]) => `${field} ${JSON.stringify(value)}`);
    super(
      `${disturbanceId === undefined ? "" : `disturbance "${disturbanceId}": `}nothing in the landscape has ${wanted.join(" and ")}` +
        (suggestions.length > 0 ? `; did you mean ${suggestions.join(" or ")}?` : ""),
    );
  }
}

/** A named limit that the input or the work would pass. */
export class LimitExceededError extends TragweiteError {
  override readonly name = "LimitExceededError";
  readonly code = "limit-exceeded";
  constructor(
    readonly limit: string,
    readonly allowed: number,
    /** What was met; absent where counting stopped at the limit. */
    readonly found?: number,
    readonly file?: string,
  ) {
    super(
      `${file === undefined ? "" : `${file}: `}limit ${limit} is ${allowed}${found === undefined ? "" : `, found ${found}`}; ` +
        `raise it with --limit ${limit}=VALUE (option limits.${limit} in the library)` +
        (limit.startsWith("yaml") ? ", or take JSON, which has no such limit" : ""),
    );
  }
}

/** A cyclic component of `share` or `capacity` groups whose losses did not come to rest within the limit. */
export class NoConvergenceError extends TragweiteError {
  override readonly name = "NoConvergenceError";
  readonly code = "no-convergence";
  constructor(
    /** The members of the component: ids where it was compiled from a landscape, else their numbers. In order of the compiled graph. */
    readonly component: readonly (string | number)[],
    /** The limit that was passed: evaluations per member of the component. */
    readonly evaluationsPerNode: number,
  ) {
    const shown = component.slice(0, 5).join(", ");
    super(
      `no convergence within ${evaluationsPerNode} evaluations per node in the loop of ${component.length} nodes: ${shown}` +
        `${component.length > 5 ? ", …" : ""}; its share or capacity groups amplify losses with a gain next to 1`,
    );
  }
}

/** A text that should name an instant and does not. */
export class UnknownTimeError extends TragweiteError {
  override readonly name = "UnknownTimeError";
  readonly code = "unknown-time";
  constructor(
    readonly text: string,
    /** Whether it is a delay in a scenario that names no start. */
    readonly lacksStart = false,
    /** What is in range, where it has the form of an instant and is out of range. */
    readonly range?: string,
  ) {
    super(
      range !== undefined
        ? `"${text}" is out of range; ${range}`
        : lacksStart
          ? `"${text}" counts from the start of a scenario; without a scenario there is none, nor where it states none; give a moment such as 2023-04-24T22:00+02:00`
          : `${text === "" ? "the moment is missing" : `"${asEscapes(text, unseen)}" is no moment`}; ${noSuchDay(text) ?? "write 2023-04-24T22:00+02:00 (date, time and zone), or a delay after the start such as +30h"}`,
    );
  }
}
