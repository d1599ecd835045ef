import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { impactText } from "../../../src/report/text/impact-text.js";
import { type Language, languages } from "../../../src/words/language.js";
import { seen } from "../../words/written.js";
import { pageIn } from "../page/page-tables.js";

/** A clinic whose supplier is one of three: lost, at half, and normal; nobody knows which. */
function clinicOnOneOf(levels: readonly number[]) {
  const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
  const p = builder.node("it-provider", { id: "p", name: "P" });
  const systems = levels.map((_, place) =>
    builder.node("system", { id: `p/${place}`, name: `S${place}`, operator: p, systemType: "x" }),
  );
  const clinic = builder.node("service-provider", { id: "h", name: "H", providerType: "hospital", sites: 1 });
  builder.dependency({ kind: "operation", dependent: clinic, weight: 1, candidates: systems });
  const degraded = levels.flatMap((level, place) => (level === 1 ? [] : [degradationOf(`p/${place}`, level, place)]));
  return { landscape: builder.build(), scenario: whatIf(degraded) };
}

const textOf = ({ landscape, scenario }: ReturnType<typeof clinicOnOneOf>, language: Language): string =>
  impactText({ landscape, scenario, result: impact(landscape, scenario) }, { language, all: true, width: 200 });

it.each(languages)("a level that may be any is said not to be known (%s)", (language) => {
  const any = clinicOnOneOf([0, 0.5, 1]);
  const text = textOf(any, language);
  const told =
    language === "en"
      ? /perhaps degraded: .*, how far is not known/
      : /vielleicht eingeschränkt: .*, wie stark, ist nicht bekannt/;
  expect(text).toMatch(told);
  const page = seen(pageIn(any.landscape, any.scenario, language));
  expect(page).not.toMatch(/(?:auf|to|at) 0–100\s%/);
  expect(page).toContain(language === "en" ? ", perhaps degraded" : ", vielleicht eingeschränkt");
});

it.each(languages)("and one that is known is said (%s)", (language) => {
  const known = clinicOnOneOf([0.25, 0.5]);
  const text = textOf(known, language);
  expect(text).toMatch(language === "en" ? /degraded: .* at 25–50 % of normal/ : /eingeschränkt: .* auf 25–50 % der normalen/);
});

describe("bounds that reach to lost or to normal are no level of anybody who is degraded", () => {
  const said = (levels: readonly number[]) => languages.map((language) => textOf(clinicOnOneOf(levels), language));
  it("at worst lost: surely one of the two, and up to so much", () => {
    const [english, german] = said([0, 0.5]);
    expect(english).toMatch(/^Hospitals .* lost or degraded\./m);
    expect(english).not.toMatch(/perhaps lost:/i);
    expect(english).not.toMatch(/That is/);
    expect(english).not.toMatch(/Degraded besides/);
    expect(english).toContain("up to 50 % of normal function");
    expect(german).toMatch(/ausgefallen oder eingeschränkt\./);
    expect(german).toContain("bis zu 50 % der normalen");
    for (const text of [english, german]) expect(text).not.toMatch(/\b0–50/);
  });
  it("at best normal: so much or more", () => {
    const [english, german] = said([0.5, 1]);
    expect(english).toContain("50 % or more of normal function");
    expect(german).toContain("mindestens 50 % der normalen");
    for (const text of [english, german]) expect(text).not.toMatch(/50–100/);
  });
});

it.each(languages)(
  "organisations that are lost themselves stand beside a service that is, and are no part of its name (%s)",
  (language) => {
    const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
    const p = builder.node("it-provider", { id: "p", name: "P" });
    const system = builder.node("system", { id: "s", name: "S", operator: p, systemType: "x" });
    const hospital = builder.node("service-provider", { id: "h", name: "H", providerType: "hospital", sites: 10 });
    const laboratory = builder.node("service-provider", { id: "l", name: "L", providerType: "laboratory", sites: 5 });
    const ward = builder.node("service", { id: "h/er", name: "ER", operator: hospital, serviceType: "er" });
    for (const dependent of [ward, laboratory]) builder.dependency({ kind: "use", dependent, supplier: system, weight: 1 });
    const text = textOf({ landscape: builder.build(), scenario: whatIf([degradationOf("s", 0)]) }, language);
    expect(text).toContain(language === "en" ? "Lost besides: 5 laboratories." : "Außerdem ausgefallen: 5 Labore.");
  },
);
