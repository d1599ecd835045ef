import { type InputIssue, issueIn } from "../../errors/errors.js";
import type { IssueValues, ModelIssueCode } from "../../errors/issues.js";
import { modelWords } from "./model-words.js";

/** An issue of a document at a place, with its English sentences. */
export const modelIssue = <C extends ModelIssueCode>(code: C, values: IssueValues[C], path: InputIssue["path"]): InputIssue =>
  issueIn(modelWords, code, values, { path });
