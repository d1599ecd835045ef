import { describe, expect, it } from "vitest";
import { languages } from "../../../src/words/language.js";
import { readPage, SmallLandscape } from "./small-landscapes.js";

const nothing = {
  en: "Nothing that is unknown would narrow an answer.",
  de: "Nichts Unbekanntes würde eine Antwort eingrenzen.",
};
const notFound = {
  en: "No fact was found that would narrow an answer by itself.",
  de: "Es wurde keine Tatsache gefunden, die für sich eine Antwort eingrenzen würde.",
};

const asked = { en: "Who supplies q/e (Q)", de: "Wer beliefert q/e (Q)" };

/** An insurer of a known supplier, and one outside the total of whom that is as told. */
function withOutside(stands: { readonly supplier: string } | { readonly candidates: readonly string[] }) {
  const small = new SmallLandscape("outside", "n", "s");
  small.offering("a", "AOK", 500, "eau-intake", { supplier: "n" });
  small.offering("q", "PKV", 90_000, "kim", stands);
  small.builder.total({ id: "statutory", insured: 2000 });
  return small.build();
}

describe.each(languages)("what to find out next, where nothing is found (%s)", (language) => {
  it("is said to be nothing only where nothing is unknown, also outside the first total", async () => {
    expect(await readPage(withOutside({ supplier: "n" }), language)).toContain(nothing[language]);
    const open = await readPage(withOutside({ candidates: ["n", "s"] }), language);
    expect(open).not.toContain(nothing[language]);
    expect(open).toContain(asked[language]);
  });

  it("is not said to be nothing where a service is of nobody who is known", async () => {
    const small = new SmallLandscape("nobody", "n");
    small.insurer("a", "AOK", 1000);
    small.service("s", "unknown", "eau-intake", { supplier: "n" });
    const text = await readPage(small.build(), language);
    expect(text).not.toContain(nothing[language]);
    expect(text).toContain(notFound[language]);
  });
});
