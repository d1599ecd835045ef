import { type InputIssue, type IssuePlace, issueIn } from "../../errors/errors.js";
import type { FormatIssues } from "../../errors/format-issues.js";
import type { IssueValues, IssueWords, SaidIssue } from "../../errors/issues.js";
import { shapeWords } from "../../model/document-issues/shape-words.js";
import { formatWords } from "./format-words.js";

/** Codes of what the reader of a format finds: how the file is written, numbers that may be misread, and what belongs in other columns. */
type FormatCode = keyof FormatIssues | "number-written" | "in-columns" | "joined-ids";

const words: IssueWords<FormatCode> = {
  ...formatWords,
  "number-written": shapeWords["number-written"],
  "in-columns": shapeWords["in-columns"],
  "joined-ids": shapeWords["joined-ids"],
};

/** What is wrong at an offset into a text. */
export type FormatFinding = SaidIssue<FormatCode> & { readonly offset: number };

export const findingAt = <C extends FormatCode>(offset: number, code: C, values: IssueValues[C]): FormatFinding =>
  ({ offset, code, values }) as unknown as FormatFinding;

/** An issue of how a file is written, with its English sentences. */
export const formatIssue = <C extends FormatCode>(
  code: C,
  values: IssueValues[C],
  place: Omit<IssuePlace, "path"> = {},
): InputIssue => issueIn(words, code, values, { path: [], ...place });
