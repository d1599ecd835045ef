import type { InputIssue } from "../../errors/errors.js";
import type { Limits } from "../../model/values/limits.js";

/** What the reader of a format is told. */
export interface SourceOptions {
  readonly limits: Limits;
  /** The name of the input in messages. */
  readonly file: string | undefined;
  /** What the document that belongs in the text begins with, as in `landscape/1`. */
  readonly version?: string | undefined;
  /** Names of fields whose numbers are whole: a dot in one may well stand between thousands. */
  readonly wholeNumbers: ReadonlySet<string>;
  /** Names of all fields that hold numbers. */
  readonly numbers: ReadonlySet<string>;
}

/** The place that an issue speaks of. */
export type Place = Pick<InputIssue, "path" | "wrongKey">;

/** A text read in one of the formats: plain data, and where in the text each part of it stands. */
export interface SourceDocument {
  /** Objects, lists, texts, numbers, booleans and null, as JSON has them. */
  readonly value: unknown;
  /**
   * Where each place stands, as an offset into the text in UTF-16 units. A place that the text does not have, such as a
   * missing field, stands where the nearest part around it begins.
   */
  readonly locate: (places: readonly Place[]) => readonly number[];
  /** The issue with what stands in the file, where it says more than the data; nothing where it does not. */
  readonly asWritten?: (issue: InputIssue) => InputIssue | undefined;
  /** Whether an issue of the data may well be there only for what {@link issues} tell. */
  readonly isConsequence?: (issue: InputIssue) => boolean;
  /** What is wrong beyond what the data shows, with line and column; empty where all was read. */
  readonly issues: readonly InputIssue[];
  /** How many more issues there are, beyond `limits.issues`. */
  readonly unlisted?: number;
}
