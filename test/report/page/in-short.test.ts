import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Disturbance, Level } from "../../../src/model/scenario/disturbance.js";
import { isolating, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { narrative } from "../../../src/report/page/narrative.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { type Language, languages } from "../../../src/words/language.js";
import { SmallLandscape } from "./small-landscapes.js";

function told(landscape: Landscape, scenario: Scenario, language: Language): string {
  const isTimed = scenario.disturbances.some(({ begin }) => begin !== undefined);
  const facts = {
    ...{ landscape, scenario, result: impact(landscape, scenario) },
    ...(isTimed ? { course: simulate(landscape, scenario) } : {}),
  };
  return narrative(facts, pictureWriting(landscape, language, scenario))
    .map(({ text }) => text)
    .join("\n");
}

const either = { candidates: ["n", "s"] };

describe.each(languages)("what the page says in short (%s)", (language) => {
  const isEnglish = language === "en";

  it("counts the service types that may be lost, and names who may be the largest that loses one", () => {
    const small = new SmallLandscape("perhaps", "n", "s");
    small.offering("a", "AOK", 10, "eau-intake", { supplier: "n" });
    small.offering("q", "AOK", 700_000, "kim", either);
    expect(told(small.build(), isolating("n"), language)).toContain(
      isEnglish
        ? "1–2 service types are lost somewhere, at 1–2 of 2 insurers at least one; largest of these: A; perhaps Q."
        : "1–2 Dienstarten fallen irgendwo aus, bei 1–2 von 2 Versicherern mindestens eine; größte davon: A; vielleicht Q.",
    );
  });

  it("says perhaps where nobody surely loses anything, and how many at most", () => {
    const small = new SmallLandscape("only-perhaps", "n", "s");
    small.offering("a", "AOK", 500, "eau-intake", either);
    small.offering("b", "AOK", 70, "eau-intake", either);
    const text = told(small.build(), isolating("n"), language);
    expect(text).toContain(
      isEnglish
        ? "no possible loss hits more insured persons than that of eAU intake: 570 insured persons at 2 of 2 insurers."
        : "trifft kein möglicher Ausfall mehr Versicherte als der von eAU-Annahme: 570 Versicherte bei 2 von 2 Versicherern.",
    );
    expect(text).not.toMatch(isEnglish ? /surely lacked/ : /fehlt kein Dienst sicher/);
    expect(text).toContain(isEnglish ? "no evidence is stated for 1" : "zu 1 ist kein Beleg angegeben");
  });

  it("names who may be larger than the four largest, as nobody knows how large it is", () => {
    const small = new SmallLandscape("unsized", "n");
    for (const [id, insured] of Object.entries({ a: 10, b: 9, c: 8, d: 7, e: 6, q: "unknown" as const }))
      small.offering(id, "AOK", insured, "eau-intake", { supplier: "n" });
    expect(told(small.build(), isolating("n"), language)).toContain(
      isEnglish ? "largest of these: A, B, C, D; perhaps Q." : "größte davon: A, B, C, D; vielleicht Q.",
    );
  });

  const start = "2026-03-06T00:00Z";
  const falls = (system: string, begin: string, level: Level): Disturbance => ({
    ...{ kind: "degradation", id: `d-${system}`, nodes: [{ id: system }], level, begin, end: "+10h" },
  });

  it("says when the first service is lost only perhaps", () => {
    const small = new SmallLandscape("times", "n", "s");
    small.offering("a", "AOK", 500, "eau-intake", either);
    const text = told(small.build(), { ...whatIf([falls("n", "+0h", 0)]), start }, language);
    expect(text).toMatch(
      isEnglish ? /Perhaps a service is lost, on .* at the earliest; / : /Vielleicht fällt ein Dienst aus, frühestens am /,
    );
    expect(text).not.toMatch(isEnglish ? /The first service is lost/ : /Der erste Dienst fällt/);
  });

  it("says between when the first service is lost", () => {
    const small = new SmallLandscape("between", "n", "s");
    small.offering("a", "AOK", 500, "eau-intake", either);
    const text = told(small.build(), { ...whatIf([falls("n", "+0h", 0), falls("s", "+2h", 0)]), start }, language);
    expect(text).toMatch(
      isEnglish ? /00:00 at the earliest, on .*02:00 at the latest; / : /frühestens am .*00:00.* aus, spätestens am .*02:00.*; /,
    );
  });
});
