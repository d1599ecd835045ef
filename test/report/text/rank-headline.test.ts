import { describe, expect, it } from "vitest";
import { rank } from "../../../src/analysis/rank/rank.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { rankText } from "../../../src/report/text/rank-text.js";
import type { Language } from "../../../src/words/language.js";

/** Insurers by name, each with a portal on the system of a provider. */
function portals(of: Readonly<Record<string, readonly [provider: string, insured: number, weight: number]>>): Landscape {
  const builder = landscapeBuilder({ id: "portals", evidence: { status: "inferred" } });
  const systemOf = (provider: string) => {
    const operator = builder.node("it-provider", { id: provider, name: provider.toUpperCase() });
    return builder.node("system", { id: `${provider}/s`, name: "S", operator, systemType: "core" });
  };
  const supplierOf = new Map<string, ReturnType<typeof systemOf>>();
  for (const [id, [provider, insured, weight]] of Object.entries(of)) {
    const supplier = supplierOf.get(provider) ?? systemOf(provider);
    supplierOf.set(provider, supplier);
    const operator = builder.node("insurer", { id, name: id, insurerType: "BKK", insured });
    const dependent = builder.node("service", { id: `${id}/p`, name: "Portal", operator, serviceType: "portal" });
    builder.dependency({ kind: "hosting", dependent, supplier, weight });
  }
  return builder.build();
}

const paragraphs = (landscape: Landscape, language: Language): string[] =>
  rankText(rank(landscape, { by: "node", kind: "system" }), { landscape, language, width: 1000 }).split("\n\n");

describe("a ranking begins with who stands first and what that takes", () => {
  const landscape = portals({ one: ["p", 500, 1], two: ["q", 300, 1] });

  it("in a sentence before the table; how to read it follows", () => {
    const [first, table, notes] = paragraphs(landscape, "en");
    expect(first?.split("\n")[1]).toBe(
      "S (P) can take most: 500 insured persons would be without Portal. Of 2 nodes, 2 hit a service or somebody who is counted when lost alone.",
    );
    expect(table).toContain("Hits most");
    expect(notes).toContain("Most who surely lose it first");
    expect(paragraphs(landscape, "de")[0]?.split("\n")[1]).toMatch(
      /^S \(P\) kann am meisten nehmen: 500 Versicherte wären ohne Portal\. Bei 2 von 2 Knoten /,
    );
  });
  it("with whoever takes as much in every truth", () => {
    const [first] = paragraphs(portals({ one: ["p", 500, 1], two: ["q", 500, 1] }), "en");
    expect(first).toContain("S (P) can take most, as much as S (Q): 500 insured persons");
  });
  it("also where nobody loses anything wholly", () => {
    const graded = portals({ one: ["p", 500, 0.5] });
    expect(paragraphs(graded, "en")[0]).toContain(
      "S (P) stands first: nobody loses anything wholly; with what is degraded the loss is that of 250 insured persons (Portal).",
    );
    expect(paragraphs(graded, "de")[0]).toContain("anteilig gerechnet sind es 250 Versicherte (Portal).");
  });
  it("and with nobody where nothing takes anything", () => {
    const nothing = { ...landscape, dependencies: [] };
    expect(paragraphs(nothing, "en")[0]).toContain("(N-1)\nOf 2 nodes, 0 hit");
  });
});
