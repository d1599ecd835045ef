import { describe, expect, it } from "vitest";
import { firstLostText } from "../../../src/report/text/first-lost.js";
import { languages } from "../../../src/words/language.js";

const at = (hour: number) => ({ hour, moment: null });

describe.each(languages)("when something is first lost (%s)", (language) => {
  const text = (worst: number | null, best: number | null): string =>
    firstLostText(
      { worst: worst === null ? null : at(worst), best: best === null ? null : at(best) },
      ({ hour }) => `+${hour}h`,
      language,
    );

  it("is sure, between two moments, perhaps, or never", () => {
    expect(text(2, 2)).toBe("+2h");
    expect(text(2, 5)).toBe("+2h – +5h");
    expect(text(2, null)).toBe(language === "en" ? "perhaps +2h" : "vielleicht +2h");
    expect(text(null, null)).toBe("");
  });
});
