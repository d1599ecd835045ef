import { describe, expect, it } from "vitest";
import { nearest, Suggestions } from "../../../src/model/values/nearest.js";

describe("the nearest words", () => {
  it("are those that differ least, and none that differs in all", () => {
    expect(nearest("bitmarck/mial", ["bitmarck/mail", "bitmarck/portal", "itsc/mail"])).toEqual(["bitmarck/mail"]);
    expect(nearest("e-mail", ["ikk-suedwest/e-mail", "audi-bkk/e-mail", "e-mal"])).toEqual([
      "audi-bkk/e-mail",
      "e-mal",
      "ikk-suedwest/e-mail",
    ]);
    expect(nearest("x", ["k"])).toEqual([]);
    expect(nearest("portal", ["telephone"])).toEqual([]);
  });

  it("begin with each part of an id, in its order", () => {
    const known = ["dak-gesundheit/portal", "dak-gesundheit/telephone", "dakota/portal", "dak-gesundheit", "x/dak/portal"];
    expect(nearest("dak/portal", known)).toEqual(["dak-gesundheit/portal", "x/dak/portal"]);
    expect(nearest("/dak", known)).not.toContain("dakota/portal");
  });

  it("are no longer looked up once a document had its share of look-ups", () => {
    const known = new Map(Array.from({ length: 900_000 }, (_, index) => [`n${index}`, index]));
    const suggestions = new Suggestions();
    const answers = ["m1", "m2", "m3"].map((wanted) => suggestions.near(wanted, known).length > 0);
    expect(answers).toEqual([true, true, false]);
  });

  it("are looked up at least once, in however many words", () => {
    const many = { size: 1e9, keys: () => ["bitmarck"] };
    const suggestions = new Suggestions();
    expect(suggestions.near("bitmark", many)).toEqual(["bitmarck"]);
    expect(suggestions.near("bitmark", many)).toEqual([]);
  });
});

describe("the work of a document whose words are all wrong", () => {
  /** Words that begin alike, so that none is left out for its length alone, and counts how often one is looked at. */
  const counted = (size: number, letters = 8) => {
    const work = { looks: 0 };
    const words = Array.from({ length: size }, (_, index) => String(index).padStart(letters, "a"));
    function* keys(): Generator<string> {
      for (const word of words) {
        work.looks++;
        yield word;
      }
    }
    return { work, known: { size, keys } };
  };

  it("does not grow with the product of both numbers", () => {
    const looksOf = (size: number): number => {
      const { work, known } = counted(size);
      const suggestions = new Suggestions();
      for (let index = 0; index < size; index++) suggestions.near(`z${String(index).padStart(7, "b")}`, known);
      return work.looks;
    };
    for (const size of [1000, 2000, 4000]) expect(looksOf(size)).toBeLessThanOrEqual(2_000_000);
  });

  it("counts a long word as the many steps that it takes", () => {
    const { work, known } = counted(1000, 200);
    const suggestions = new Suggestions();
    for (let index = 0; index < 1000; index++) suggestions.near("b".repeat(200), known);
    expect(work.looks).toBeLessThan(60_000);
  });

  it("compares no text that is too long for a word", () => {
    expect(nearest("a".repeat(501), ["a".repeat(500)])).toEqual([]);
    expect(nearest("a".repeat(500), ["a".repeat(499)])).toEqual(["a".repeat(499)]);
  });
});
