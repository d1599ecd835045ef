import type { IssueWords } from "../../errors/issues.js";
import type { QuestionIssues, SweepDifference, TargetWanted } from "../../errors/question-issues.js";

/** What issues of a question say in English. */
export const questionWords: IssueWords<keyof QuestionIssues> = {
  "target-syntax": ({ found, wanted }) => ({
    message: `${found === undefined ? "the target ends" : `found ${JSON.stringify(found)}`} where ${targetWanted(wanted)} belongs`,
    hint:
      'write a node\'s id, "SERVICE-TYPE of ORGANISATION", "level ID < 0.5", "insured SERVICE-TYPE >= 10000000" (or insurers, sites, insured@TOTAL), ' +
      'and join them with "and", "or", "at-least 2 of (…, …)" and brackets',
  }),
  "target-repeated": ({ part }) => ({
    message: `${JSON.stringify(part)} stands twice in one at-least, which would count it as two`,
    hint: "leave one out",
  }),
  "no-sweep": () => ({ message: "no file of a sweep", hint: "give what tragweite sweep --out wrote" }),
  "sweep-no-file": ({ file }) => ({
    message: `${file} is no file of a sweep`,
    hint: "tragweite sweep --out writes them; its first line says sweep/2",
  }),
  "sweep-altered-header": ({ file }) => ({
    message: `${file}:1: the first line is not as a sweep writes it`,
    hint: "the file was altered or damaged: write the shard again",
  }),
  "sweep-misplaced-chunk": ({ file, line, chunk }) => ({
    message: `${file}:${line}: chunk ${chunk} does not belong here`,
    hint: "a file holds the chunks of its shard, ascending, each unit once: write the shard again",
  }),
  "sweep-damaged-line": ({ file, line }) => ({
    message: `${file}:${line}: this line is no whole chunk as it was written`,
    hint: "write the shard again",
  }),
  "sweep-of-another": ({ file, first, differing }) => ({
    message: `${file} is of another sweep than ${first}: ${differing
      .map(([what, found, other]) => `${differences[what]} ${found} instead of ${other}`)
      .join("; ")}`,
    hint: "leave it out",
  }),
  "sweep-chunk-differs": ({ file, line, chunk, other }) => ({
    message: `${file}:${line}: chunk ${chunk} differs from that in ${other}`,
    hint: "equal headers mean equal chunks: one of the two files was altered or damaged",
  }),
  "sweep-chunks-missing": ({ chunks, missing, named }) => ({
    message: `of ${chunks} chunks ${missing} are missing: ${named.join(", ")}${
      missing > named.length ? `, … and ${missing - named.length} more` : ""
    }`,
    hint: "run the shards that hold them (chunk c is in shard c mod n + 1 of n) and merge again",
  }),
};

const differences: Readonly<Record<SweepDifference, string>> = {
  version: "version",
  model: "model",
  "model-hash": "model hash",
  sweep: "sweep",
  options: "options",
  units: "units",
  "chunk-size": "chunk size",
};

const targetWords: Readonly<Record<Extract<TargetWanted, string>, string>> = {
  node: "a node",
  "service-type": "a service type",
  "node-or-service-type": "a node or a service type",
  unit: "a unit",
  "unit-with-total": "a unit with a total (UNIT@TOTAL)",
  organisation: "an organisation",
  level: "a level from 0 to 1",
  count: "a whole number from 1 on",
  end: "the end of the target",
};

function targetWanted(wanted: TargetWanted): string {
  if (typeof wanted === "string") return targetWords[wanted];
  if ("symbol" in wanted) return JSON.stringify(wanted.symbol);
  return "mostBrackets" in wanted
    ? `no more than ${wanted.mostBrackets} brackets inside one another`
    : `at least ${wanted.leastTargets} targets in the list`;
}
