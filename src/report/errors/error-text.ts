import type { TooManyLevelsError } from "../../analysis/cut-sets/cut-sets-levels.js";
import type { CutSetsLimitError } from "../../analysis/cut-sets/cut-sets-limit.js";
import type { SharedSupplyError } from "../../analysis/cut-sets/cut-sets-supply.js";
import {
  AmbiguousNameError,
  EmptySelectionError,
  type InputIssue,
  InvalidArgumentError,
  InvalidInputError,
  LimitExceededError,
  NoConvergenceError,
  placeShown,
  printable,
  TragweiteError,
  UnknownIdError,
  UnknownTimeError,
  wordingShown,
} from "../../errors/errors.js";
import { FileError } from "../../errors/file-error.js";
import { type Wording, wordingOf } from "../../errors/issues.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { germanIssueWords } from "../../words/german-issues/german-issue-words.js";
import { type InBoth, type Language, languages } from "../../words/language.js";
import { errorWords } from "./error-words.js";

/** So many issues of one cause are told one by one; more are told once. */
const mostAlike = 3;

const foldedWords: InBoth<(count: number, text: string, first: string) => string> = {
  en: (count, text, first) => `${count} times: ${text}; first: ${first}`,
  de: (count, text, first) => `${count}-mal: ${text}; zuerst: ${first}`,
};
const moreWords: InBoth<(count: number) => string> = {
  en: (count) => `… and ${count} more`,
  de: (count) => `… und ${count} weitere`,
};

/**
 * What an error says to a reader. Issues of a document are a line each; where one cause repeats, it is told once, with how
 * often and where first.
 */
export function errorText(error: TragweiteError, language: Language = "en"): string {
  if (!(error instanceof TragweiteError)) throw new InvalidArgumentError("errorText", "the error is none of this package");
  checkOptions("errorText", { language }, { language: languages });
  if (error instanceof InvalidInputError) return printable(issueLines(error, language).join("\n"));
  return language === "en" ? error.message : printable(germanText(error));
}

function issueLines({ issues, file, unlisted }: InvalidInputError, language: Language): string[] {
  const alike = new Map<string, InputIssue[]>();
  const causeOf = ({ code, values }: InputIssue): string => `${code} ${JSON.stringify(values)}`;
  for (const issue of issues) {
    const cause = causeOf(issue);
    const known = alike.get(cause);
    if (known === undefined) alike.set(cause, [issue]);
    else known.push(issue);
  }
  const lines = issues.flatMap((issue) => {
    const same = alike.get(causeOf(issue)) ?? [];
    const place = placeShown(file, issue).replaceAll("\n", "\\n");
    const text = wordingShown(wordingIn(issue, language));
    if (same.length <= mostAlike) return [[place, text].filter((part) => part !== "").join(": ")];
    return same[0] === issue ? [foldedWords[language](same.length, text, place)] : [];
  });
  return unlisted > 0 ? [...lines, moreWords[language](unlisted)] : lines;
}

/** What an issue says in a language. */
export const wordingIn = (issue: InputIssue, language: Language): Wording =>
  language === "en" ? issue : wordingOf(germanIssueWords, issue);

function germanText(error: TragweiteError): string {
  if (error instanceof UnknownIdError) return errorWords.unknownId(error.what, error.id, error.suggestions, error.called);
  if (error instanceof FileError) return errorWords.file(error.path, error.problem, error.values, error.suggestions);
  if (error instanceof AmbiguousNameError) return errorWords.ambiguousName(error.text, error.candidates);
  if (error instanceof EmptySelectionError)
    return errorWords.emptySelection(error.selector, error.disturbanceId, error.suggestions);
  if (error instanceof LimitExceededError) return limitText(error);
  if (error instanceof NoConvergenceError) return errorWords.convergence(error.component, error.evaluationsPerNode);
  if (error instanceof UnknownTimeError) return errorWords.time(error.text, error.lacksStart, error.range !== undefined);
  if (isTooManyLevels(error)) return errorWords.levels(error.nodeId, error.allowed);
  if (isSharedSupply(error)) return errorWords.sharedSupply(error.supplyId);
  return errorWords.inside(error.message);
}

function limitText(error: LimitExceededError): string {
  const { limit, allowed, found, file } = error;
  const text = errorWords.limit(limit, allowed, found);
  const far = isOfCutSets(error) ? `; ${errorWords.reached(error.reached, error.advice)}` : "";
  return `${file === undefined ? "" : `${file}: `}${text}${far}`;
}

const isOfCutSets = (error: LimitExceededError): error is CutSetsLimitError => "reached" in error;
const isTooManyLevels = (error: TragweiteError): error is TooManyLevelsError => error.code === "too-many-levels";
const isSharedSupply = (error: TragweiteError): error is SharedSupplyError => error.code === "shared-supply";
