import { describe, expect, it } from "vitest";
import { halfLastPlace, holdAgainst, yearsBetween } from "../../../src/analysis/named-limits/named-limits-figures.js";
import { countsFrom, ruleState } from "../../../src/analysis/named-limits/named-limits-rules.js";
import type { RegulationRule } from "../../../src/model/documents/regulation.js";
import { exactly } from "../../../src/quantities.js";

const day = "2023-04-24";
const rule: RegulationRule = {
  id: "r",
  rule: "R",
  article: "1",
  definition: "any",
  measures: ["none"],
  appliesTo: "all",
  evidence: { status: "assumed" },
};

describe("a figure near a limit", () => {
  it("decides as it is where it is printed and of the day", () => {
    expect(holdAgainst({ value: exactly(499_999), quality: "printed", asOf: day }, 500_000, day).verdict).toBe("below");
    expect(holdAgainst({ value: exactly(500_000), quality: "printed", asOf: day }, 500_000, day).verdict).toBe("above");
  });
  it("decides nothing within half a unit of its last place where it is rounded", () => {
    expect(halfLastPlace(3_000_000)).toBe(500_000);
    expect(halfLastPlace(5_500_000)).toBe(50_000);
    expect(holdAgainst({ value: exactly(3_000_000), quality: "rounded", asOf: day }, 3_000_000, day)).toEqual({
      verdict: "undetermined",
      undecidedBy: ["rounded"],
    });
    expect(holdAgainst({ value: exactly(5_500_000), quality: "rounded", asOf: day }, 3_000_000, day).verdict).toBe("above");
  });
  it("decides nothing within 5 % where it is derived, nor upwards where it is a lower bound", () => {
    expect(holdAgainst({ value: exactly(507_700), quality: "derived", asOf: day }, 500_000, day).undecidedBy).toEqual([
      "derived",
    ]);
    expect(holdAgainst({ value: exactly(2_000_000), quality: "lower-bound", asOf: day }, 3_000_000, day).undecidedBy).toEqual([
      "lower-bound",
    ]);
    expect(holdAgainst({ value: exactly(3_100_000), quality: "lower-bound", asOf: day }, 3_000_000, day).verdict).toBe("above");
  });
  it("decides less the farther its date lies, and nothing beyond ten years or without a date", () => {
    expect(yearsBetween("2024-02-01", "2023")).toBeCloseTo(396 / 365.25, 6);
    expect(yearsBetween("2024-02-01", "2025-01")).toBeCloseTo(365 / 365.25, 6);
    const printed = { value: exactly(503_468), quality: "printed" as const };
    expect(holdAgainst({ ...printed, asOf: "2025" }, 500_000, "2024-02-01")).toEqual({
      verdict: "undetermined",
      undecidedBy: ["old"],
    });
    expect(holdAgainst({ value: exactly(9_000_000), quality: "printed", asOf: "2010" }, 500_000, day).verdict).toBe(
      "undetermined",
    );
    expect(holdAgainst({ value: exactly(9_000_000), quality: "printed" }, 500_000, day).verdict).toBe("undetermined");
  });
  it("decides nothing where its bounds lie on both sides", () => {
    const range = { value: { atLeast: 400_000, atMost: 600_000 }, quality: "printed" as const, asOf: day };
    expect(holdAgainst(range, 500_000, day)).toEqual({ verdict: "undetermined", undecidedBy: ["bounds"] });
  });
});

describe("a rule", () => {
  it("is in force between its days, and unknown without any", () => {
    expect(ruleState({ ...rule, validFrom: "2024-01-01" }, "2023-12-31")).toBe("not-yet");
    expect(ruleState({ ...rule, validFrom: "2024-01-01" }, "2024-01-01")).toBe("in-force");
    expect(ruleState({ ...rule, validTo: "2023-12-31" }, "2023-12-31")).toBe("in-force");
    expect(ruleState({ ...rule, validTo: "2023-12-31" }, "2024-01-01")).toBe("no-longer");
    expect(ruleState(rule, day)).toBe("unknown");
    expect(ruleState({ ...rule, validFrom: "2010" }, undefined)).toBe("unknown");
  });
  it("cannot have been in force before the year of its act", () => {
    expect(ruleState({ ...rule, notBefore: "2024" }, day)).toBe("not-yet");
    expect(ruleState({ ...rule, notBefore: "2024" }, "2024-02-01")).toBe("unknown");
  });
  it("counts a facility newly above from 1 April of the following year", () => {
    const kritis = { ...rule, validFrom: "2024-01-01" };
    expect(countsFrom(kritis, 2023, "2024-02-01")).toBe("2024-04-01");
    expect(countsFrom(kritis, 2024, "2025-06-01")).toBe("2025-04-01");
    expect(countsFrom(kritis, 2025, "2024-02-01")).toBe("2024-04-01");
    expect(countsFrom(kritis, 2015, "2024-02-01")).toBe("2024-04-01");
  });
});
