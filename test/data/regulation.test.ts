import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ruleState } from "../../src/analysis/named-limits/named-limits-rules.js";
import { parseRegulation } from "../../src/model/documents/regulation.js";

const { rules } = parseRegulation(JSON.parse(readFileSync("data/regulation/named-limits.json", "utf8")));

/** The states of all rules of an act on a day. */
const states = (act: RegExp, day: string): string[] => [
  ...new Set(rules.filter(({ rule, article }) => act.test(`${rule} ${article}`)).map((rule) => ruleState(rule, day))),
];

describe("the shipped rules", () => {
  it.each([
    // the last day without it and its first, as the sources of the rule say
    [/^DORA.* Art. (?:29|31\(2\))/, "2025-01-16", "2025-01-17"],
    [/^DORA.* Art. 31\(9\)/, "2025-11-17", "2025-11-18"],
    [/^SGB V/, "2025-06-30", "2025-07-01"],
    [/^BSI and Bundesnetzagentur/, "2025-12-31", "2026-01-01"],
    [/^KRITIS-DachG § 8/, "2026-07-16", "2026-07-17"],
    [/^CRA.* Art. 14/, "2026-09-10", "2026-09-11"],
    [/^CRA.* in full/, "2027-12-10", "2027-12-11"],
    [/^EHDS.* Art. 105/, "2027-03-25", "2027-03-26"],
    [/^BSIG/, "2025-12-05", "2025-12-06"],
  ])("%s is in force from its first day on", (act, before, first) => {
    expect(states(act, before)).toEqual(["not-yet"]);
    expect(states(act, first)).toEqual(["in-force"]);
  });

  it("are all known to hold or not on the day of the incident of 2023, but for the date of counting", () => {
    expect(rules.filter((rule) => ruleState(rule, "2023-04-24") === "unknown").map(({ id }) => id)).toEqual(["kritis-date"]);
  });

  it("names a source of each, and whom it is for, in German, too, where no figure is held against it", () => {
    for (const { id, evidence, measures, addressees, notBefore, validFrom, validTo } of rules) {
      expect(evidence.sources?.length, id).toBeGreaterThan(0);
      if (id !== "kritis-date")
        expect(
          [notBefore, validFrom, validTo].some((day) => day !== undefined),
          id,
        ).toBe(true);
      if (measures.includes("none")) expect(addressees?.de, id).toBeDefined();
    }
  });
});
