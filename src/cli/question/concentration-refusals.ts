import type { InBoth } from "../../words/language.js";
import type { Refusals } from "./question.js";

const reason: InBoth = {
  en:
    "is not for concentration: how services rest on few is a matter of the landscape and not of a moment; " +
    "rank --scenario SCENARIO --at MOMENT says what a further failure takes",
  de:
    'gibt es bei "concentration" nicht: wie sehr Dienste auf wenigen beruhen, liegt an der Landschaft und nicht am Zeitpunkt; ' +
    'was ein weiterer Ausfall nimmt, sagt "rank --scenario SZENARIO --at ZEITPUNKT"',
};

/** What concentration is not asked. */
export const concentrationRefusals: Refusals = { scenario: reason, at: reason };
