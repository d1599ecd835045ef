/** Control characters and marks that turn the direction of writing: what a terminal would act on instead of showing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The text with everything that a terminal would act on, except line ends, written as `\uXXXX`. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Everything that `tragweite` throws on purpose derives from {@link TragweiteError} and is told apart by `code`. */
export abstract class TragweiteError extends Error {
  abstract readonly code: string;
  constructor(message: string) {
    super(printable(message)); // it quotes what came in, and ends up on a terminal
  }
}

/** One thing that is wrong with an input. */
export interface InputIssue {
  /** Where in the document, as keys and indices from its root. */
  readonly path: readonly (string | number)[];
  /** What is wrong, quoting what came in. */
  readonly message: string;
  /** What would be right, or the nearest thing that exists. */
  readonly hint?: string;
  /** First line is 1. Only where the format has lines. */
  readonly line?: number;
  /** First column is 1, counted in UTF-16 units as editors do. */
  readonly column?: number;
  /** Set where the last key of the path is wrong itself, not the value under it. */
  readonly wrongKey?: true;
}

/** RFC 6901 pointer of a path. */
export function jsonPointer(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function describeIssue(file: string | undefined, { path, message, hint, line, column }: InputIssue): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(":");
  const pointer = jsonPointer(path);
  const text = [place, pointer, message].filter((part) => part !== "").join(": ") + (hint === undefined ? "" : `; ${hint}`);
  return text.replaceAll("\n", "\\n"); // an issue is a line
}

/** A document that is not what it should be; carries all its issues at once. */
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

/** A file that cannot be read or written. */
export class FileError extends TragweiteError {
  override readonly name = "FileError";
  readonly code = "file-error";
  constructor(
    readonly path: string,
    /** What is wrong with it. */
    readonly reason: string,
    /** What would be right. */
    readonly hint?: string,
    /** Names of files in the same folder that are near to the one wanted, nearest first. */
    readonly suggestions: readonly string[] = [],
  ) {
    super(`${path}: ${reason}${hint === undefined ? "" : `; ${hint}`}`);
  }
}

/** An id that the landscape does not have, with the nearest ones that it has. */
export class UnknownIdError extends TragweiteError {
  override readonly name = "UnknownIdError";
  readonly code = "unknown-id";
  constructor(
    readonly what: string,
    readonly id: string,
    readonly suggestions: readonly string[] = [],
  ) {
    super(`no ${what} "${id}"${suggestions.length > 0 ? `; did you mean ${suggestions.join(" or ")}?` : ""}`);
  }
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

/** A selector of a scenario that matches nothing in the landscape. */
export class EmptySelectionError extends TragweiteError {
  override readonly name = "EmptySelectionError";
  readonly code = "empty-selection";
  constructor(
    readonly selector: Readonly<Record<string, string>>,
    /** The disturbance in which the selector stands. */
    readonly disturbanceId: string,
    readonly suggestions: readonly string[] = [],
  ) {
    const wanted = Object.entries(selector).map(([field, value]) => `${field} ${JSON.stringify(value)}`);
    super(
      `disturbance "${disturbanceId}": nothing in the landscape has ${wanted.join(" and ")}` +
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
        `raise it with --limit ${limit}=VALUE (option limits.${limit} in the library)`,
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
    range?: string,
  ) {
    super(
      range !== undefined
        ? `"${text}" is out of range; ${range}`
        : lacksStart
          ? `"${text}" counts from the scenario's start, and the scenario has none; give a moment such as 2023-04-24T22:00+02:00`
          : `"${text}" is no moment; write 2023-04-24T22:00+02:00 (date, time and zone), or a delay after the start such as +30h`,
    );
  }
}
