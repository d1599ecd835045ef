import type { RowTaken, Supervision } from "../../analysis/supervision/supervision-result.js";
import type { Bounds } from "../../quantities.js";
import type { PageWriting } from "./page-view.js";
import { supervisorWords } from "./supervisor-words.js";

/** That nothing is left to find out; where something is not known, that nothing of it was found to narrow an answer. */
export function noNextText(
  { result: { unknown, unassigned = [] }, language }: Pick<PageWriting, "result" | "language">,
  { operators, pairs, withoutFigure }: Pick<Supervision, "operators" | "pairs" | "withoutFigure">,
): string {
  const words = supervisorWords[language];
  const isKnown = unknown.length + unassigned.length + withoutFigure.length === 0 && [...operators, ...pairs].every(isExact);
  return isKnown ? words.noNext : words.noNextFound;
}

const isExact = ({ organisations, count }: RowTaken): boolean => [organisations, count].every(isOne);

const isOne = ({ atLeast, atMost }: Bounds): boolean => atLeast === atMost;
