import { describe, expect, it } from "vitest";
import { readFigures } from "../../../src/formats/index.js";
import { numberMeant } from "../../../src/model/values/number-meant.js";

describe("a number that was meant", () => {
  it.each([
    ["1.234,50", { kind: "no-decimals" }],
    ["1.234,00", { kind: "digits", write: "1234" }],
    ["500,00", { kind: "digits", write: "500" }],
    ["500.00", { kind: "digits", write: "500" }],
    ["2,5", { kind: "no-decimals" }],
    ["480.000", { kind: "whole", write: "480000", mark: "dot" }],
    ["1.200.000", { kind: "thousands", write: "1200000" }],
    ["1 200", { kind: "thousands", write: "1200" }],
    ["7", { kind: "unquoted", write: "7" }],
    ["0.500", { kind: "no-decimals" }],
    ["-480.000", { kind: "whole", write: "-480000", mark: "dot" }],
    ["-2.5", { kind: "no-decimals" }],
    ["1,234.50", { kind: "no-decimals" }],
    ["1,234.00", { kind: "digits", write: "1234" }],
    ["ca. 500", undefined],
  ])("where a whole one belongs: %s", (text, advice) => {
    expect(numberMeant(text, true)).toEqual(advice);
  });

  it.each([
    ["1.234,50", { kind: "point", write: "1234.50" }],
    ["1,234.50", { kind: "point", write: "1234.50" }],
    ["0,5", { kind: "point", write: "0.5" }],
    ["0,500", { kind: "point", write: "0.500" }],
    ["0.500", { kind: "unquoted", write: "0.500" }],
    ["2.50", { kind: "unquoted", write: "2.50" }],
    ["2.500", { kind: "either", whole: "2500", decimals: "2.5", mark: "dot" }],
    ["2,500", { kind: "either", whole: "2500", decimals: "2.5", mark: "comma" }],
    ["-100.000", { kind: "either", whole: "-100000", decimals: "-100", mark: "dot" }],
    ["1.234.567", { kind: "thousands", write: "1234567" }],
  ])("where decimals may stand: %s", (text, advice) => {
    expect(numberMeant(text, false)).toEqual(advice);
  });

  it.each(["csv", "json", "yaml"] as const)("is never told in a form that is refused in turn, in %s", (format) => {
    const figures = (insured: string): string =>
      ({
        csv: `id;insured\nk;${insured}\n`,
        json: JSON.stringify({ tragweite: "figures/1", figures: [{ id: "k", insured }] }),
        yaml: `tragweite: figures/1\nfigures:\n  - id: k\n    insured: "${insured}"\n`,
      })[format];
    const messageOf = (insured: string): string => {
      try {
        readFigures(figures(insured), { format });
      } catch (error) {
        return (error as Error).message;
      }
      return "";
    };
    for (const text of ["1.234,50", "500,00", "480.000", "1.200.000", "2,5", "12,000", "1E+06", "007"]) {
      const write = /write (\d[^ ,;]*)/.exec(messageOf(text))?.[1];
      if (write !== undefined) expect(Number(write) % 1, text).toBe(0);
    }
  });
});
