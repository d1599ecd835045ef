import type { CourseMoment, RowCourse } from "../../analysis/course/course-result.js";
import type { InBoth, Language } from "../../words/language.js";

const perhaps: InBoth<(moment: string) => string> = {
  en: (moment) => `perhaps ${moment}`,
  de: (moment) => `vielleicht ${moment}`,
};

/** When somebody first loses a row: at the earliest and at the latest where that is not sure, and perhaps where nobody may ever; empty where nobody does. */
export function firstLostText(
  { worst, best }: RowCourse["firstLost"],
  written: (moment: CourseMoment) => string,
  language: Language,
): string {
  if (worst === null) return "";
  if (best === null) return perhaps[language](written(worst));
  return best.hour === worst.hour ? written(worst) : `${written(worst)} – ${written(best)}`;
}
