import fc from "fast-check";
import { expect, it } from "vitest";
import { exactly } from "../../src/quantities.js";
import { languages } from "../../src/words/language.js";
import { numeralsOf } from "../../src/words/numerals.js";
import { replayable } from "../arbitraries/replayable.js";

/** Levels that are neither lost nor normal; next to where rounding turns, too. */
const between = fc.oneof(
  fc.double({ min: 2 ** -19, max: 1 - 2 ** -19, noNaN: true }),
  fc.integer({ min: 1, max: 9999 }).map((each) => each / 10_000),
  fc.constantFrom(0.0004, 0.0005, 0.9995, 0.9996, 0.995, 0.005),
);

it.each(languages)("writes no level in between as all or nothing: %s", (language) => {
  const numerals = numeralsOf(language);
  fc.assert(
    fc.property(between, (level) => {
      const { level: ofLevel, levelLeft, lack, wholePercent } = numerals;
      for (const write of [ofLevel, levelLeft, lack, wholePercent])
        expect(write(exactly(level)), String(level)).not.toMatch(/^(?:0|100|0[.,]0|100[.,]0) %$/);
    }),
    replayable(1000, 3),
  );
});
