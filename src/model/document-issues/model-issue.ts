import { type InputIssue, issueIn } from "../../errors.js";
import type { IssueValues, ModelIssueCode } from "../../issues.js";
import { modelWords } from "./model-words.js";

/** An issue of a document at a place, with its English sentences. */
export const modelIssue = <C extends ModelIssueCode>(code: C, values: IssueValues[C], path: InputIssue["path"]): InputIssue =>
  issueIn(modelWords, code, values, { path });
