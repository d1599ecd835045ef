import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { compare } from "../../../src/explain/compare.js";
import { explain } from "../../../src/explain/explain.js";
import { comparisonText } from "../../../src/explain/text/comparison-text.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { coursePicture } from "../../../src/report/svg/course-picture.js";
import { courseSeries } from "../../../src/report/svg/course-series.js";
import { pictureText } from "../../../src/report/svg/picture.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { courseText } from "../../../src/report/text/course-text.js";
import { impactText } from "../../../src/report/text/impact-text.js";
import { type Language, languages } from "../../../src/words/language.js";
import { bitmarck2023, germany2023 } from "../../data/shipped-landscape.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "../../explain/small-landscapes.js";

const at = "2023-04-27T18:36+02:00";
const report = { landscape: germany2023, scenario: bitmarck2023, result: impact(germany2023, bitmarck2023, { at }) };
const ids = bitmarck2023.disturbances.map(({ id }) => id).filter((id) => id.includes("-"));
const idsIn = (text: string): string[] => ids.filter((id) => new RegExp(`(?<![\\w/-])${id}(?![\\w/-])`).test(text));
const flat = (text: string): string => text.replace(/\s+/g, " ");
const link = { en: "IKK Südwest cut off from BITMARCK", de: "IKK Südwest von BITMARCK getrennt" };

describe.each(languages)("disturbances are told by what they do (%s)", (language) => {
  const course = simulate(germany2023, bitmarck2023);

  it("in a run", () => {
    const text = impactText(report, { language, all: true });
    expect(idsIn(text)).toEqual([]);
    expect(flat(text)).toContain(link[language]);
  });

  it("in a course, those that go on among them", () => {
    const text = courseText(report, course, { language });
    expect(idsIn(text)).toEqual([]);
    expect(flat(text)).toContain(
      language === "de"
        ? `nach dem Ende des Verlaufs beendet: ${link.de}. Stunden`
        : `after the end of the course: ${link.en}. Hours`,
    );
    const drawn = pictureText(
      coursePicture(courseSeries(bitmarck2023, course, germany2023), pictureWriting(germany2023, language, bitmarck2023), "any"),
    );
    expect(idsIn(drawn.replace(/<[^>]*>/g, "\n"))).toEqual([]);
  });

  it("in an explanation and a comparison", () => {
    const explained = explanationText(explain(germany2023, bitmarck2023, "ikk-suedwest", { at }), language);
    expect(idsIn(explained)).toEqual([]);
    expect(flat(explained)).toContain(link[language]);
    const run = { landscape: germany2023, scenario: bitmarck2023 };
    expect(idsIn(comparisonText(compare({ ...run, at: "+10h" }, { ...run, at }), language))).toEqual([]);
  });
});

describe("two disturbances that do the same", () => {
  const landscape = landscapeOf([provider("p"), insurer("a", 100), system("s", "p"), service("a/eau")], [needs("a/eau", "s")]);
  const twice: Scenario = losing({ ids: ["s"], begin: "+1h", end: "+9h" }, { ids: ["s"], begin: "+2h", end: "+5h" });

  it("are told apart by their times", () => {
    const textIn = (language: Language): string =>
      flat(explanationText(explain(landscape, twice, "a/eau", { at: "+3h" }), language));
    for (const language of languages) {
      const text = textIn(language);
      expect(text).not.toContain("x0");
      expect(text).toMatch(
        language === "en"
          ? /S \(P\) lost \(from [^)]*01:00 to [^)]*09:00\)/
          : /S \(P\) ausgefallen \(vom [^)]*01:00[^)]*, bis [^)]*09:00/,
      );
    }
  });
});
