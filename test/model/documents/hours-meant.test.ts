import fc from "fast-check";
import { expect, it } from "vitest";
import type { InvalidInputError } from "../../../src/errors/errors.js";
import { hoursMeant } from "../../../src/model/documents/hours-meant.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { errorText } from "../../../src/report/errors/error-text.js";

it("reads a number of hours with its unit, and nothing else", () => {
  expect(["8h", "+8 h", "8 Std.", "8,5 Stunden", "1 hour"].map(hoursMeant)).toEqual(
    ["8", "8", "8", "8.5", "1"].map((write) => ({ kind: "hours", write })),
  );
  expect(hoursMeant("1.500 Std.")).toEqual({ kind: "either", whole: "1500", decimals: "1.5", mark: "dot" });
  for (const text of ["8", "h", "8 Wochen", "30 min", "8hh", "-8h", "constructor", "1 constructor", ""])
    expect(hoursMeant(text)).toBeUndefined();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (hours) => {
      expect(hoursMeant(`${hours}h`)).toEqual({ kind: "hours", write: String(hours) });
    }),
  );
});

it("says what would be right where a number of hours is wanted", () => {
  const evidence = { status: "assumed" };
  const told = (bufferHours: unknown) => {
    try {
      parseLandscape({
        ...{ tragweite: "landscape/1", id: "l", nodes: [{ kind: "it-provider", id: "p", name: "P", evidence }] },
        dependencies: [{ id: "d", kind: "use", dependent: "p", supplier: "p", weight: 1, bufferHours, evidence }],
      });
    } catch (error) {
      return (["en", "de"] as const).map((language) => errorText(error as InvalidInputError, language));
    }
    return [];
  };
  const [english, german] = told("8h");
  expect(english).toContain('bufferHours is "8h"; write 8: the number of hours, without a unit');
  expect(german).toContain("„bufferHours“ ist „8h“; richtig ist 8, als Zahl der Stunden und ohne Einheit");
  expect(told("many")[0]).toContain("a number belongs here");
});
