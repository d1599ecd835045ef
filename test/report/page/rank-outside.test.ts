import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rank } from "../../../src/analysis/rank/rank.js";
import { settingsOf } from "../../../src/live-page/embedded.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { firstUnits } from "../../../src/report/page/first-units.js";
import { comparedLosses } from "../../../src/report/text/compared-loss.js";
import { languages } from "../../../src/words/language.js";
import { countedCases } from "../../arbitraries/counted-landscapes.js";
import { withSeveralTotals } from "../../arbitraries/several-totals.js";
import { readPage, SmallLandscape } from "./small-landscapes.js";

/** Half of the insured within the total are degraded, all of those outside it lose what they have. */
function degradedWithin(): Landscape {
  const small = new SmallLandscape("within", "core", "other");
  small.offering("aok", "AOK", 1000, "eau-intake", { supplier: "core" }, { weight: 0.5 });
  small.offering("pkv", "PKV", 900_000, "eau-intake", { supplier: "core" });
  small.builder.total({ id: "statutory", insured: 2000 });
  return small.build();
}

/** Two totals that are not added, and insurers of each behind both systems. */
function ofTwoTotals(): Landscape {
  const small = new SmallLandscape("two", "n", "s");
  small.offering("a", "AOK", 500, "eau-intake", { supplier: "n" });
  small.offering("b", "AOK", 400, "eau-intake", { supplier: "s" });
  small.offering("c", "PKV", { atLeast: 600, atMost: 900 }, "eau-intake", { supplier: "n" });
  small.builder.total({ id: "statutory", insured: 2000 });
  small.builder.total({ id: "private", insured: 1500, insurerTypes: ["PKV"] });
  return small.build();
}

describe.each(languages)("the ranking on the page (%s)", (language) => {
  it("has those outside the total in brackets, and says what brackets are", async () => {
    const text = await readPage(degradedWithin(), language, isolating("core"));
    const [outside, within] = language === "en" ? ["(900,000)", "2,000"] : ["(900.000)", "2.000"];
    const [, table = ""] = text.split(
      language === "en" ? "What the loss of one alone takes" : "Was der Ausfall eines Einzelnen nimmt",
    );
    const ranking = text.slice(text.indexOf(table));
    const rows = ranking.split("Of core ").slice(1);
    expect(
      rows.some((row) => row.startsWith(`${outside} ${outside}`)),
      ranking,
    ).toBe(true);
    expect(text).toContain(
      language === "en"
        ? `In brackets: those outside the published total of ${within}; the order is by what is taken within it.`
        : `In Klammern: wer außerhalb der veröffentlichten Gesamtzahl von ${within} steht; gereiht ist nach dem, was innerhalb ausfällt.`,
    );
  });

  it("has a line for each total", async () => {
    const text = await readPage(ofTwoTotals(), language, isolating("n"));
    expect(text).toMatch(language === "en" ? /Of n private insurers 600–900/ : /Of n private Versicherer 600–900/);
  });
});

it("the page has of each unit what the ranking tells of whom it takes most, also after it was text", () => {
  fc.assert(
    fc.property(withSeveralTotals(countedCases.map(({ landscape }) => landscape)), (landscape) => {
      const whole = rank(landscape);
      const short = firstUnits(whole, 15);
      const { rank: read = short } = settingsOf(JSON.stringify({ rank: short }));
      for (const [place, unit] of read.units.entries()) expect(amounts(read, unit)).toEqual(amounts(whole, whole.units[place]!));
    }),
  );
});

type Ranking = ReturnType<typeof rank>;

const amounts = (ranking: Ranking, unit: Ranking["units"][number]) =>
  comparedLosses(ranking, unit).map(({ total, isOutside, count, gradedLoss }) => ({
    total: total?.id,
    whole: total?.count,
    isOutside,
    count,
    gradedLoss,
  }));
