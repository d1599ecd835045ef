import type { Refusals } from "./question.js";

const reason =
  "is not for concentration: how services rest on few is a matter of the landscape and not of a moment; " +
  "rank --scenario SCENARIO --at MOMENT says what a further failure takes";

/** What concentration is not asked. */
export const concentrationRefusals: Refusals = { scenario: reason, at: reason };
