import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";

/** The issues of a landscape with a supply of this stock. */
function issuesOf(stock: unknown): unknown[] {
  const bank = {
    kind: "system",
    id: "bank",
    name: "Bank",
    operator: "unknown",
    systemType: "blood-bank",
    supply: { perDay: 1, stock },
    evidence: { status: "assumed" },
  };
  try {
    parseLandscape({ tragweite: "landscape/1", id: "l", nodes: [bank] });
  } catch (error) {
    if (error instanceof InvalidInputError) return [...error.issues];
    throw error;
  }
  return [];
}

describe("an amount that is no amount", () => {
  it("may be a number, a range or unknown: a choice within a choice names all that is right", () => {
    expect(issuesOf("viel")).toMatchObject([
      { code: "no-alternative", values: { wanted: [{ type: "number" }, { type: "object" }, { words: ["unknown"] }] } },
    ]);
  });

  it("is told with both readings where it has two: neither is changed into the other", () => {
    for (const [stock, mark] of [
      ["2.500", "dot"],
      ["2,500", "comma"],
    ] as const)
      expect(issuesOf(stock)).toMatchObject([
        { code: "number-written", values: { advice: { kind: "either", whole: "2500", decimals: "2.5", mark } } },
      ]);
  });

  it("is recognised where it is a number in quotation marks", () => {
    expect(issuesOf("2500")).toMatchObject([{ code: "number-written", values: { advice: { write: "2500" } } }]);
  });
});
