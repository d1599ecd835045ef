import { InvalidInputError, TragweiteError } from "../../errors/errors.js";
import type { DocumentKind, ForeignFormat } from "../../errors/format-issues.js";
import { formatIssue } from "../text/format-issue.js";
import { readingOf } from "./reading.js";
import { type Recognised, recogniseContent, recogniseStart } from "./recognise.js";

/** What is read, and the name that it has in messages. */
export interface WantedDocument {
  readonly wanted: DocumentKind;
  /** Whether it is read from lines of JSON. */
  readonly isLines?: boolean;
  readonly file: string | undefined;
  /** The format that it is known to have: what is wrong with it is told as such. */
  readonly known?: ForeignFormat;
}

/**
 * What `read` makes of an input; where it is in the format of another program, or another file of this package, an error that says
 * which and what to do. Before `read` is asked only for what it cannot be made of, so that nothing that can be read is refused.
 * @throws `InvalidInputError` of one issue, `foreign-format` or `own-file`; else whatever `read` throws
 */
export function readRecognised<T>(input: string | Uint8Array, wanted: WantedDocument, read: () => T): T {
  const format = recogniseStart(input);
  if (format !== undefined) refuseRecognised({ format }, wanted);
  return orRecognised(input, wanted, read);
}

/** The same, where the input is looked at only after `read` has failed. */
export function orRecognised<T>(input: string | Uint8Array, wanted: WantedDocument, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TragweiteError)) throw error;
    const format = recogniseStart(input);
    const found = format === undefined ? recogniseContent(input) : { format };
    if (found !== undefined) refuseRecognised(found, wanted);
    throw error;
  }
}

/** Throws for what is something else than what is wanted; a fault tree is in XML, whose reader says more of other elements. */
export function refuseRecognised(found: Recognised, { wanted, isLines, file, known }: WantedDocument): void {
  if ("format" in found && found.format === known) return;
  if ("own" in found) {
    if (found.own === wanted || (isLines === true && found.own === "lines")) return;
    throw new InvalidInputError([formatIssue("own-file", { found: found.own, wanted })], file);
  }
  const { format } = found;
  if (wanted === "fault-tree" && (format === "open-psa" || format === "xml")) return;
  throw new InvalidInputError([formatIssue("foreign-format", { format, reading: readingOf(format), wanted })], file);
}
