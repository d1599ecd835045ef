import { type InputIssue, issueIn } from "../../errors/errors.js";
import type { IssueValues, IssueWords } from "../../errors/issues.js";
import type { MeasureIssues } from "../../errors/measure-issues.js";
import { quoted } from "../../model/document-issues/unseen.js";

/** What issues of stated measures say in English. */
const measureWords: IssueWords<keyof MeasureIssues> = {
  "measure-list": ({ action, list }) => ({
    message: `a measure cannot ${action} ${list}`,
    hint: {
      remove: "it takes away dependencies, and groups of which nothing is left",
      change: "it changes nodes, groups and dependencies",
      add: "it adds nodes, groups and dependencies",
    }[action],
  }),
  "measure-adds-kind": ({ id, kind, kinds }) => ({
    message: `a measure cannot add ${quoted(id)} of kind ${kind}`,
    hint: `it adds what stands beside something that is there: ${kinds.join(", ")}`,
  }),
  "measure-field": ({ row, id, field, may }) => ({
    message: `a measure cannot change ${field} of ${quoted(id)}`,
    hint: `of a ${row} it changes ${may.join(", ")}; what goes elsewhere is stated beside what is there`,
  }),
  "measure-worse-field": ({ id, field, before, after, better }) => ({
    message: `${field} of ${quoted(id)} is ${before ?? "without a limit"} and would ${after === undefined ? "be gone" : `be ${after}`}`,
    hint:
      before === undefined
        ? "a measure makes nothing worse: leave it out"
        : `a measure makes nothing worse: ${before} or ${better} is right`,
  }),
  "measure-adds-need": ({ id, dependent }) => ({
    message: `${quoted(id)} would be one more thing that ${quoted(dependent)} needs`,
    hint: "put it into a group of rule at-least together with the dependency that it stands beside: then either is enough",
  }),
  "measure-takes-alternative": ({ id, group }) => ({
    message: `${quoted(id)} would no longer be one of the alternatives of ${quoted(group)}`,
    hint: "leave it there, or remove all dependencies of the group, and the group itself",
  }),
  "measure-group-rule": ({ group, rule }) => ({
    message: `the rule of ${quoted(group)} would be ${rule}`,
    hint: "a measure makes nothing worse: at-least belongs here, with the k that is enough",
  }),
  "measure-group-k": ({ group, k, most }) => ({
    message: `k of ${quoted(group)} would be ${k}`,
    hint: `a measure makes nothing worse: at most ${most} ${most === 1 ? "is" : "are"} needed today`,
  }),
  "measure-breaks-loop": ({ id, slow }) => ({
    message: `${quoted(id)} is part of a loop with ${quoted(slow)}, which takes time to come back`,
    hint: "in a loop all are restarted together; without it they would wait for that, and a loss could last longer: state something beside it instead",
  }),
  "measures-conflict": ({ other, list, row, isGroup }) => ({
    message: `the measure ${quoted(other)} says something else of ${quoted(row)} (${list})`,
    hint: isGroup
      ? "give the group the same id in both: then any of all alternatives is enough"
      : "measures can be taken together: write both so that they fit, or make one of them",
  }),
};

/** An issue of a stated measure at a place, with its English sentences. */
export const measureIssue = <C extends keyof MeasureIssues>(
  code: C,
  values: IssueValues[C],
  path: InputIssue["path"],
): InputIssue => issueIn(measureWords, code, values, { path });
