import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder, type NodeRef } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { tilesOf } from "../../../src/report/page/tiles.js";
import { courseText } from "../../../src/report/text/course-text.js";
import { headlineOf } from "../../../src/report/text/headline.js";
import type { Language } from "../../../src/words/language.js";
import { writingOf } from "../../../src/words/writing.js";

const admissions = { activity: "admissions", activities: { de: "Aufnahmen" } };

interface Clinics {
  /** What each hospital says that its level stands for. */
  readonly hospitals: readonly (typeof admissions | Record<never, never>)[];
  readonly pharmacies?: typeof admissions;
  /** Whether another system may be the supplier. */
  readonly isOpen?: boolean;
}

function clinics({ hospitals, pharmacies, isOpen = false }: Clinics): Landscape {
  const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
  const p = builder.node("it-provider", { id: "p", name: "P" });
  const system = builder.node("system", { id: "p/a", name: "A", operator: p, systemType: "x" });
  const other = builder.node("system", { id: "p/b", name: "B", operator: p, systemType: "x" });
  const needs = (dependent: NodeRef<"service-provider">): void => {
    const supplier = isOpen ? { candidates: [system, other] } : { supplier: system };
    builder.dependency({ kind: "operation", dependent, weight: 1, ...supplier });
  };
  for (const [place, activity] of hospitals.entries())
    needs(
      builder.node("service-provider", { id: `h${place}`, name: `H${place}`, providerType: "hospital", sites: 2, ...activity }),
    );
  if (pharmacies !== undefined)
    needs(builder.node("service-provider", { id: "pharmacies", name: "A", providerType: "pharmacy", sites: 5, ...pharmacies }));
  return builder.build();
}

function sentence(landscape: Landscape, language: Language, level = 0): string {
  const result = impact(landscape, whatIf([degradationOf("p/a", level)]));
  return headlineOf({ landscape, result }, writingOf(landscape, {}, { language })).sentence;
}

describe("what the level of organisations stands for", () => {
  const alike = clinics({ hospitals: [admissions, admissions], pharmacies: admissions });
  it("is what they are without", () => {
    expect(sentence(alike, "de")).toBe("5 Apotheken und 4 Krankenhäuser sind ohne Aufnahmen.");
    expect(sentence(alike, "en")).toBe("5 pharmacies and 4 hospitals are without admissions.");
    expect(sentence(alike, "de", 0.5)).toBe(
      "5 Apotheken und 4 Krankenhäuser haben im Mittel nur 50 % der normalen Leistung bei: Aufnahmen.",
    );
  });
  it("may be lost, where nobody knows the supplier", () => {
    const open = clinics({ hospitals: [admissions], isOpen: true });
    expect(sentence(open, "de")).toBe("Vielleicht ohne Aufnahmen: höchstens 2 Krankenhäuser.");
  });
  it("has a sentence of its own where others are lost as a whole", () => {
    const builder = clinics({ hospitals: [admissions] });
    const pharmacies = clinics({ hospitals: [], pharmacies: admissions }).nodes.filter(({ id }) => id === "pharmacies");
    const nodes = [
      ...builder.nodes,
      ...pharmacies.map(({ activity: _, activities: __, ...node }: Record<string, unknown>) => node),
    ] as unknown as Landscape["nodes"];
    const dependencies = [
      ...(builder.dependencies ?? []),
      ...(clinics({ hospitals: [], pharmacies: admissions }).dependencies ?? []).map((each) => ({ ...each, id: "own" })),
    ];
    expect(sentence({ ...builder, nodes, dependencies }, "de")).toBe(
      "5 Apotheken sind ausgefallen. 2 Krankenhäuser sind ohne Aufnahmen.",
    );
  });
  it("is told only where all of a type say the same", () => {
    expect(sentence(clinics({ hospitals: [admissions, {}] }), "de")).toBe("4 Krankenhäuser sind ausgefallen.");
    const others = { activity: "surgery", activities: { de: "Operationen" } };
    expect(sentence(clinics({ hospitals: [admissions, others as typeof admissions] }), "en")).toBe("4 hospitals are lost.");
  });
  it("labels the tiles", () => {
    const result = impact(alike, whatIf([degradationOf("p/a", 0)]));
    const writing = writingOf(alike, {}, { language: "de" });
    const [hit, amount] = tilesOf({ landscape: alike, result }, headlineOf({ landscape: alike, result }, writing), writing);
    expect(hit?.label).toBe("Einrichtungen ohne Aufnahmen");
    expect(hit?.lines).toEqual(["Apotheken: 5.", "Krankenhäuser: 4."]);
    expect(amount?.label).toBe("Apotheken ohne Aufnahmen");
  });
  it("is what the peak of a course is without", () => {
    const lost = { ...degradationOf("p/a", 0), begin: "+2h", end: "+6h" };
    const scenario = { ...whatIf([lost]), start: "2026-01-05T08:00+01:00" };
    const course = simulate(alike, scenario);
    const text = courseText({ landscape: alike, scenario, result: impact(alike, scenario) }, course, {
      language: "de",
      width: 200,
    });
    expect(text).toContain("Höchster Stand (ab 05.01.2026, 10:00 Uhr): 5 Apotheken und 4 Krankenhäuser ohne Aufnahmen.");
  });
});
