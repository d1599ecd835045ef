import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { narrative } from "../../../src/report/page/narrative.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { languages } from "../../../src/words/language.js";
import { bitmarck2023, germany2023 } from "../../data/shipped-landscape.js";

const course = simulate(germany2023, bitmarck2023);
const tell = (language: "de" | "en", at?: string) =>
  narrative(
    {
      landscape: germany2023,
      scenario: bitmarck2023,
      result: impact(germany2023, bitmarck2023, at === undefined ? {} : { at }),
      course,
    },
    pictureWriting(germany2023, language, bitmarck2023),
  );

describe.each(languages)("the narrative (%s)", (language) => {
  it("has at most ten sentences at every moment, each of them one sentence", () => {
    for (const at of [undefined, "+0h", "+38h", "+600h", "+2000h", "2020-01-01T00:00Z"]) {
      const sentences = tell(language, at);
      expect(sentences.length).toBeLessThanOrEqual(10);
      for (const { text } of sentences) {
        expect(text).toMatch(/\.$/);
        expect(text.replaceAll("Mio. ", "").match(/[a-zä-ü)]\. [A-ZÄ-Ü]/)?.[0]).toBeUndefined();
      }
    }
  });

  it("marks what rests on assumptions, and says so where it states a result", () => {
    const sentences = tell(language, "+38h");
    const result = sentences.find(({ text }) => text.includes("77–80"));
    expect(result?.restsOnAssumptions).toBe(true);
    expect(result?.text).toMatch(language === "de" ? /Annahmen eingeschlossen/ : /assumptions included/);
    expect(result?.text).toMatch(language === "de" ? /21,0 bis 24,6 Mio/ : /21\.0 to 24\.6 million/);
  });

  it("says that nothing holds where nothing does", () => {
    const facts = { landscape: germany2023, scenario: whatIf([]), result: impact(germany2023, whatIf([])) };
    expect(narrative(facts, pictureWriting(germany2023, language))[0]?.text).toMatch(
      language === "de" ? /Keine Störung/ : /No disturbance/,
    );
  });
});
