import { InvalidInputError } from "../../errors/errors.js";
import type { IssueValues } from "../../errors/issues.js";
import { formatIssue } from "./format-issue.js";
import type { SourceDocument, SourceOptions } from "./source-document.js";

/** The reader of CSV for documents that do not come as tables: it refuses. */
export const noTable =
  (document: IssueValues["no-table"]["document"]) =>
  (_text: string, { file }: SourceOptions): SourceDocument => {
    throw new InvalidInputError([formatIssue("no-table", { document })], file);
  };
