import type { InputIssue } from "../../errors/errors.js";
import type { IssueValues, ModelIssueCode } from "../../errors/issues.js";
import { modelIssue } from "../document-issues/model-issue.js";
import { Suggestions } from "../values/nearest.js";

export type Path = (string | number)[];

/** Collects what is wrong, in the order in which it is found. */
export class IssueList {
  readonly issues: InputIssue[] = [];
  readonly suggestions = new Suggestions();
  add<C extends ModelIssueCode>(path: Path, code: C, values: IssueValues[C]): void {
    this.issues.push(modelIssue(code, values, path));
  }
}
