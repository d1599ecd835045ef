import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownText, TextPool } from "../../../src/formats/text/text-pool.js";
import { replayable } from "../../arbitraries/replayable.js";

describe("a pool of texts", () => {
  it("gives back the text that stands there, however many there are", () => {
    const pool = new TextPool();
    const word = fc.oneof(
      fc.constantFrom("", "a", "é", "\ud800"),
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.nat(5000).map(String),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        let start = 0;
        for (const each of words) {
          const end = start + each.length;
          expect(pool.textAt(text, start, end)).toBe(each);
          expect(ownText(text, start, end)).toBe(each);
          start = end + 1;
        }
      }),
      replayable(1000),
    );
  });

  it("takes texts of any length", () => {
    const text = "\ud83d\ude00".repeat(1000);
    expect(new TextPool().textAt(text, 1, 1999)).toBe(text.slice(1, 1999));
  });
});
