import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backtest } from "../../../src/analysis/backtest/backtest.js";
import { coversName } from "../../../src/analysis/backtest/name-pattern.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { parseRecord } from "../../../src/model/documents/record.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";

/** The slow obvious twin: every way to spend the characters of the name on the stars of the pattern. */
function covers([first, ...pattern]: readonly string[], name: readonly string[]): boolean {
  if (first === undefined) return name.length === 0;
  if (first !== "*") return name[0] === first && covers(pattern, name.slice(1));
  return covers(pattern, name) || (name.length > 0 && covers(["*", ...pattern], name.slice(1)));
}

/** A text that counts how often one of its characters is looked at. */
function counting(text: string): { text: ArrayLike<string>; looks: () => number } {
  let looks = 0;
  const counted = new Proxy([...text], {
    get: (target, key, receiver) => {
      if (key !== "length") looks++;
      return Reflect.get(target, key, receiver);
    },
  });
  return { text: counted, looks: () => looks };
}

describe("a pattern of names", () => {
  it("covers what trying every way says", () => {
    const few = (characters: string, maxLength: number) =>
      fc.array(fc.constantFrom(...characters), { maxLength }).map((each) => each.join(""));
    fc.assert(
      fc.property(few("ab*", 8), few("ab*", 10), (pattern, name) => {
        expect(coversName(pattern, name)).toBe(covers([...pattern], [...name]));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("takes every other character for itself", () => {
    const special = `.+?^$\{}()|[]\\/-`;
    for (const character of special) {
      expect(coversName(character, character)).toBe(true);
      expect(coversName(`a${character}*`, `a${character}b`)).toBe(true);
      expect(coversName(character, "a")).toBe(false);
      expect(coversName(`a${character}`, "a")).toBe(false);
    }
    expect(coversName("*", "")).toBe(true);
    expect(coversName("", "")).toBe(true);
    expect(coversName("", "a")).toBe(false);
  });

  it("looks at no more than the product of both lengths, however many stars", () => {
    for (const part of ["*a", "*", "*aa", "a*"]) {
      const pattern = counting(`${part.repeat(40)}*b`);
      const name = counting("a".repeat(200));
      expect(coversName(pattern.text, name.text)).toBe(false);
      expect(name.looks()).toBeLessThanOrEqual((name.text.length + 1) * (pattern.text.length + 1));
      expect(pattern.looks()).toBeLessThanOrEqual(2 * (name.text.length + 1) * (pattern.text.length + 1));
    }
  });

  it("keeps no backtest busy, however many stars a record has", () => {
    const id = "a".repeat(60);
    const builder = landscapeBuilder({ id: "many-a", asOf: "2025-01-01", evidence: { status: "assumed" } });
    builder.node("it-provider", { id, name: "A" });
    const record = parseRecord({
      tragweite: "record/1",
      observations: [
        {
          id: "seen",
          what: "seen",
          nodes: [`${"*a".repeat(30)}*b`, "*a*a"],
          aspect: "none",
          sources: ["somebody"],
          confidence: "low",
          basis: "observed",
        },
      ],
    });
    expect(backtest(builder.build(), isolating(id), record).rows.map(({ nodes }) => nodes)).toEqual([[id]]);
  });
});
