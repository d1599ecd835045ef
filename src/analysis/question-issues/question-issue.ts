import { type InputIssue, type IssuePlace, issueIn } from "../../errors/errors.js";
import type { IssueValues } from "../../errors/issues.js";
import type { QuestionIssues } from "../../errors/question-issues.js";
import { questionWords } from "./question-words.js";

/** An issue of what a question is asked with, with its English sentences. */
export const questionIssue = <C extends keyof QuestionIssues>(
  code: C,
  values: IssueValues[C],
  place: Partial<IssuePlace> = {},
): InputIssue => issueIn(questionWords, code, values, { path: [], ...place });
