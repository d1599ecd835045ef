import type { IssueWords } from "../../errors/issues.js";
import { quoted } from "../german-quotes.js";

/** What issues of failures and their common causes say in German. */
export const germanFailureWords: IssueWords<
  | "failure-figures-apart"
  | "probability-twice"
  | "failure-evidence-alone"
  | "member-of-two-causes"
  | "other-failures-of-cause"
  | "failure-figures-lacking"
> = {
  "failure-figures-apart": () => ({
    message: "„failuresPerYear“ und „failureHours“ gehören zusammen",
    hint: "entweder sind beide anzugeben oder keines",
  }),
  "probability-twice": () => ({
    message: "ein Knoten hat entweder „probability“ oder „failuresPerYear“ mit „failureHours“",
    hint: "eines von beiden muss wegfallen",
  }),
  "failure-evidence-alone": () => ({
    message: "„failureEvidence“ belegt Angaben zu Ausfällen, und es gibt keine",
    hint: "dazu gehören „failuresPerYear“ mit „failureHours“ oder „probability“; sonst muss „failureEvidence“ wegfallen",
  }),
  "member-of-two-causes": ({ id, cause }) => ({
    message: `${quoted(id)} gehört schon zur gemeinsamen Ursache ${quoted(cause)}`,
    hint: "ein Knoten hat nur eine gemeinsame Ursache und steht dort nur einmal",
  }),
  "other-failures-of-cause": ({ id, first, cause }) => ({
    message: `${quoted(first)} und ${quoted(id)} haben die gemeinsame Ursache ${quoted(cause)}, aber nicht dieselben Angaben zu Ausfällen`,
    hint: "Knoten mit einer gemeinsamen Ursache haben dieselben „failuresPerYear“ und „failureHours“, dieselbe „probability“ oder nichts davon",
  }),
  "failure-figures-lacking": () => ({
    message: "diese Zeile sagt nichts über Ausfälle",
    hint: "hierher gehören „failuresPerYear“ mit „failureHours“ oder „probability“",
  }),
};
