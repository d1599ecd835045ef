import { describe, expect, it } from "vitest";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { languages } from "../../../src/words/language.js";
import { readPage, SmallLandscape } from "./small-landscapes.js";

/** Who offers the service is not known: it may be the one insurer there is. */
function offeredByNobodyKnows() {
  const small = new SmallLandscape("nobody", "n");
  small.insurer("a", "AOK", 1000);
  small.service("s", "unknown", "eau-intake", { supplier: "n" });
  return small.build();
}

/** The same beside an insurer that offers one of its own. */
function besideOneOfKnown() {
  const small = new SmallLandscape("beside", "n");
  small.insurer("b", "BKK", 5000);
  small.offering("a", "AOK", 1000, "eau-intake", { supplier: "n" });
  small.service("s", "unknown", "eau-intake", { supplier: "n" });
  return small.build();
}

const note = { en: "Who offers these services is not known", de: "Wer diese Dienste anbietet, ist nicht bekannt" };

describe.each(languages)("a service of an unknown operator, on the page (%s)", (language) => {
  const nobody = {
    en: [/nobody who is counted is hit/g, /known, nobody who is counted is hit|hit, as far as is known/g],
    de: [/niemand betroffen, der gezählt wird/g, /oweit bekannt, (?:ist )?niemand betroffen, der/g],
  } as const;

  it("is told where it is said that nobody is hit, and below the ranking", async () => {
    const text = await readPage(offeredByNobodyKnows(), language, isolating("n"));
    const [said, known] = nobody[language];
    expect(text.match(said)?.length).toBeGreaterThan(1);
    expect(text.match(known)?.length).toBe(text.match(said)?.length);
    expect(text.split(note[language])).toHaveLength(3);
  });

  it("is told where nothing is disturbed, and nobody is said to take nothing for sure", async () => {
    const text = await readPage(offeredByNobodyKnows(), language);
    expect(text).toContain(
      language === "en"
        ? "As far as is known, no operator that is drawn can take a service from anybody."
        : "Soweit bekannt, kann kein verzeichneter Betreiber jemandem einen Dienst nehmen.",
    );
    expect(text).toContain(note[language]);
    expect(await readPage(besideOneOfKnown(), language)).toContain(note[language]);
  });

  it("leaves open whether anybody of another type of insurer is hit", async () => {
    const text = await readPage(besideOneOfKnown(), language, isolating("n"));
    expect(text).toMatch(language === "en" ? /None that is known: [^.]*BKK/ : /Keine bekannt: Betriebskrankenkassen/);
    expect(text).not.toMatch(language === "en" ? /None: / : /Keine: /);
    expect(text.split(note[language])).toHaveLength(3);
  });
});
