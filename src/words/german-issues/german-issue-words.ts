import type { IssueWords } from "../../errors/issues.js";
import { germanFormatWords } from "./german-format-words.js";
import { germanMeasureWords } from "./german-measure-words.js";
import { germanQuestionWords } from "./german-question-words.js";
import { germanRecordWords } from "./german-record-words.js";
import { germanShapeWords } from "./german-shape-words.js";

/** What every issue says in German. */
export const germanIssueWords: IssueWords = {
  ...germanShapeWords,
  ...germanRecordWords,
  ...germanFormatWords,
  ...germanQuestionWords,
  ...germanMeasureWords,
};
