import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { narrative } from "../../../src/report/page/narrative.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { languages } from "../../../src/words/language.js";
import { bitmarck2023, germany2023, ti2023, tiNetwork2023 } from "../../data/shipped-landscape.js";

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
    const result = sentences.find(({ text }) => text.includes("31,9–35,4") || text.includes("31.9–35.4"));
    expect(result?.restsOnAssumptions).toBe(true);
    expect(result?.text).toMatch(language === "de" ? /Annahmen eingeschlossen/ : /assumptions included/);
    expect(result?.text).toMatch(language === "de" ? /23,6 bis 26,2 Mio/ : /23\.6 to 26\.2 million/);
  });

  it("says that most of those hit are without a service, not that most people are", () => {
    const told = tell(language, "+38h").find(({ text }) => text.includes("23,6") || text.includes("23.6"))?.text;
    expect(told).toContain(
      language === "de"
        ? "fehlt kein Dienst sicher mehr Versicherten als ePA per App und ePA für Praxen: 23,6 bis 26,2 Mio."
        : "no service is surely lacked by more insured persons than ePA by app and ePA for practices: 23.6 to 26.2 million",
    );
  });

  it("says that nothing holds where nothing does", () => {
    const facts = { landscape: germany2023, scenario: whatIf([]), result: impact(germany2023, whatIf([])) };
    expect(narrative(facts, pictureWriting(germany2023, language))[0]?.text).toMatch(
      language === "de" ? /Keine Störung/ : /No disturbance/,
    );
  });
});

describe.each(languages)("the narrative of a landscape without insurers (%s)", (language) => {
  const fault = simulate(ti2023, tiNetwork2023);
  const told = (at?: string) => {
    const result = impact(ti2023, tiNetwork2023, at === undefined ? {} : { at });
    const facts = { landscape: ti2023, scenario: tiNetwork2023, result, course: fault };
    return narrative(facts, pictureWriting(ti2023, language, tiNetwork2023)).map(({ text }) => text);
  };

  it("says who is lost and degraded, how many and from when to when", () => {
    const [text = ""] = told("2023-07-02T12:00+02:00").filter((each) => each.includes("11:30"));
    const [lost = "", degraded = ""] = text.split(/; (?:degraded|eingeschränkt): /);
    for (const part of [lost, degraded])
      for (const count of [98_985, 1893, 17_939])
        expect(part).toContain(count.toLocaleString(language === "de" ? "de-DE" : "en"));
    expect(lost).toMatch(/11:30.*14:05/);
    expect(degraded).toMatch(/08:00.*11:30/);
    expect(degraded).toMatch(/50–87[.,]5 %/);
  });

  it("says that nothing is lost only where every node is normal", () => {
    const isSilent = (text: string): boolean => /stays normal|bleibt alles|No disturbance|Keine Störung/.test(text);
    for (const at of ["07:00", "08:00", "10:00", "12:00", "14:04"])
      expect(told(`2023-07-02T${at}+02:00`).some(isSilent), at).toBe(false);
    const nobody = { ...tiNetwork2023, disturbances: [] };
    const facts = { landscape: ti2023, scenario: nobody, result: impact(ti2023, nobody) };
    expect(narrative(facts, pictureWriting(ti2023, language)).some(({ text }) => isSilent(text))).toBe(true);
  });
});
