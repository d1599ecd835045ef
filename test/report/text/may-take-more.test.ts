import { describe, expect, it } from "vitest";
import { supervision } from "../../../src/analysis/supervision/supervision.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { supervisionHeadline } from "../../../src/report/text/most-taken.js";
import { type Language, languages } from "../../../src/words/language.js";
import { writingOf } from "../../../src/words/writing.js";
import { SmallLandscape } from "../page/small-landscapes.js";

const told = (landscape: Landscape, language: Language): string[] => {
  const { sentence, beside } = supervisionHeadline(
    supervision(landscape),
    landscape,
    writingOf(landscape, undefined, { language }),
  );
  return [sentence, ...beside];
};

const either = { candidates: ["n", "s"] };

describe.each(languages)("who can take most by what is sure (%s)", (language) => {
  const isEnglish = language === "en";

  it("names who may take more of another service, as nobody knows whose it is", () => {
    const small = new SmallLandscape("open", "n", "s");
    small.offering("a", "AOK", 1000, "eau-intake", { supplier: "n" });
    small.offering("q", "BKK", 900_000, "kim", either);
    const [sentence, ...beside] = told(small.build(), language);
    expect(sentence).toMatch(
      isEnglish ? /can take most, by what is sure: 1,000/ : /am meisten nehmen, soweit es sicher ist: 1\.000/,
    );
    expect(beside.join(" ")).toMatch(
      isEnglish ? /Of n, Of s: perhaps up to 900,000 .*KIM/ : /Of n, Of s: vielleicht bis zu 900\.000 .*KIM/,
    );
  });

  it("says that nobody knows how many others take at most", () => {
    const small = new SmallLandscape("unsized", "n", "s");
    small.offering("a", "AOK", 1000, "eau-intake", { supplier: "n" });
    small.offering("q", "BKK", "unknown", "kim", { supplier: "s" });
    small.offering("r", "AOK", 5, "kim", { supplier: "n" });
    const [sentence, ...beside] = told(small.build(), language);
    expect(sentence).toMatch(isEnglish ? /by what is sure/ : /soweit es sicher ist/);
    expect(beside.join(" ")).toMatch(isEnglish ? /Of s: how many at most is not known/ : /Of s: Wie viele es höchstens sind/);
  });

  it("names who may take more outside the published total", () => {
    const small = new SmallLandscape("outside", "n", "s");
    small.offering("a", "AOK", 500, "eau-intake", { supplier: "n" });
    small.offering("q", "PKV", 90_000, "kim", either);
    small.builder.total({ id: "statutory", insured: 2000 });
    const [sentence, ...beside] = told(small.build(), language);
    expect(sentence).not.toMatch(isEnglish ? /by what is sure/ : /soweit es sicher ist/);
    expect(beside.join(" ")).toMatch(isEnglish ? /perhaps up to 90,000 .*outside/ : /vielleicht bis zu 90\.000 .*außerhalb/);
  });

  it("does not say that two take as much, of whom one takes more outside the total", () => {
    const small = new SmallLandscape("not-alike", "n", "s");
    small.offering("a", "AOK", 500, "eau-intake", { supplier: "n" });
    small.offering("b", "BKK", 500, "eau-intake", { supplier: "s" });
    small.offering("q", "PKV", 100, "eau-intake", either);
    small.builder.total({ id: "statutory", insured: 2000 });
    expect(told(small.build(), language)[0]).not.toMatch(isEnglish ? /as much as/ : /ebenso viel/);
  });

  it("does not say that two take as much, of whom nobody knows which one takes it", () => {
    const small = new SmallLandscape("either", "n", "s");
    small.offering("q", "AOK", 100, "eau-intake", either);
    const [sentence, ...beside] = told(small.build(), language);
    expect(sentence).not.toMatch(isEnglish ? /as much as/ : /ebenso viel/);
    expect(beside.join(" ")).toMatch(isEnglish ? /Of s: perhaps up to 100/ : /Of s: vielleicht bis zu 100/);
  });

  it("is as much of those whose number is not known, where both take all of them", () => {
    const small = new SmallLandscape("all", "n", "s");
    small.offering("q", "AOK", "unknown", "eau-intake", { supplier: "n" });
    small.builder.dependency({ id: "second", kind: "operation", dependent: "q/e", supplier: "s", weight: 1 } as never);
    expect(told(small.build(), language)[0]).toMatch(isEnglish ? /as much as Of s/ : /ebenso viel wie Of s/);
  });

  it("says the same of those that supply a service themselves", () => {
    const small = new SmallLandscape("behind", "n", "s", "hub");
    for (const one of ["n", "s"])
      small.builder.dependency({ id: `b-${one}`, kind: "network", dependent: one, supplier: "hub", weight: 1 } as never);
    small.offering("a", "AOK", 1000, "eau-intake", { supplier: "n" });
    small.offering("q", "BKK", 900_000, "eau-intake", either);
    const [, ...beside] = told(small.build(), language);
    expect(beside.join(" ")).toMatch(
      isEnglish
        ? /supply a service themselves, Of n can take most, by what is sure: 1,000 to 901,000/
        : /selbst beliefern, kann Of n am meisten nehmen, soweit es sicher ist: 1\.000 bis 901\.000/,
    );
    expect(beside.join(" ")).toMatch(isEnglish ? /Of s: perhaps up to 900,000/ : /Of s: vielleicht bis zu 900\.000/);
  });
});
