import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ruleState } from "../../src/analysis/named-limits/named-limits-rules.js";
import { parseRegulation } from "../../src/model/documents/regulation.js";

const { rules } = parseRegulation(JSON.parse(readFileSync("data/regulation/named-limits.json", "utf8")));

/** The states of all rules of an act on a day. */
const states = (act: RegExp, day: string): string[] => [
  ...new Set(rules.filter(({ rule }) => act.test(rule)).map((rule) => ruleState(rule, day))),
];

describe("the shipped rules", () => {
  it.each([
    // the last day without it and its first, as the sources of the rule say
    [/^DORA/, "2025-01-16", "2025-01-17"],
    [/^BSIG/, "2025-12-05", "2025-12-06"],
  ])("%s is in force from its first day on", (act, before, first) => {
    expect(states(act, before)).toEqual(["not-yet"]);
    expect(states(act, first)).toEqual(["in-force"]);
  });

  it("are all known to hold or not on the day of the incident of 2023, but for the date of counting", () => {
    expect(rules.filter((rule) => ruleState(rule, "2023-04-24") === "unknown").map(({ id }) => id)).toEqual(["kritis-date"]);
  });
});
