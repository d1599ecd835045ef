import type { InputIssue } from "../../errors.js";
import { Suggestions } from "../values/nearest.js";

export type Path = (string | number)[];

/** Collects what is wrong, in the order in which it is found. */
export class IssueList {
  readonly issues: InputIssue[] = [];
  readonly suggestions = new Suggestions();
  add(path: Path, message: string, hint?: string): void {
    this.issues.push(hint === undefined ? { path, message } : { path, message, hint });
  }
}
