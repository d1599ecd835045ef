import { describe, expect, it } from "vitest";
import { chainDot } from "../../src/explain/diagram/chain-dot.js";
import { chainMermaid } from "../../src/explain/diagram/chain-mermaid.js";
import { explain } from "../../src/explain/explain.js";
import { checkProof } from "../../src/explain/proof/check-proof.js";
import { explanationText } from "../../src/explain/text/explanation-text.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";

const evidence = { status: "assumed" } as const;

const firstLost: Scenario = {
  tragweite: "scenario/1",
  id: "first-lost",
  disturbances: [{ kind: "degradation", id: "first", nodes: [{ id: "s0" }], level: 0 }],
};

/** A chain of systems in which each needs the one before it; `read` is called whenever a dependency's dependent is read. */
function chain(length: number, read: () => void = () => undefined): Landscape {
  const places = Array.from({ length }, (_, place) => place);
  return {
    tragweite: "landscape/1",
    id: "chain",
    nodes: places.map((place) => ({
      kind: "system" as const,
      id: `s${place}`,
      name: `System ${place}`,
      operator: "unknown",
      systemType: "a",
      evidence,
    })),
    dependencies: places.slice(1).map((place) => ({
      id: `d${place}`,
      get dependent() {
        read();
        return `s${place}`;
      },
      supplier: `s${place - 1}`,
      kind: "hosting" as const,
      weight: 1,
      evidence,
    })),
  };
}

const explainedChain = (length: number, read?: () => void) => explain(chain(length, read), firstLost, `s${length - 1}`);

it("takes no more time for each step of a longer chain", () => {
  const readsOf = (length: number): number => {
    let reads = 0;
    explainedChain(length, () => reads++);
    return reads;
  };
  expect(readsOf(1000)).toBeLessThan(4.1 * readsOf(250));
});

it("is checked in no more time for each step of a longer chain", () => {
  const readsOf = (length: number): number => {
    let reads = 0;
    const landscape = chain(length, () => reads++);
    const proof = explain(landscape, firstLost, `s${length - 1}`).readings[0]!.affected[0]!.proofs[0]!;
    reads = 0;
    expect(checkProof(landscape, firstLost, proof)).toEqual({ valid: true });
    return reads;
  };
  expect(readsOf(1000)).toBeLessThan(4.1 * readsOf(250));
});

describe("a chain of more than 40 steps", () => {
  const explanation = explainedChain(1000);

  it("is whole as data", () => {
    expect(explanation.readings[0]?.affected[0]?.proofs[0]?.steps.length).toBe(1000);
  });

  it.each(["en", "de"] as const)("shows both its ends in words and says how many steps are left out (%s)", (language) => {
    const text = explanationText(explanation, language);
    expect(text.match(/^ +[\d.,]+\. System/gm)?.length).toBe(40);
    expect(text).toContain(language === "en" ? "960 steps are left out here" : "960 Schritte sind hier ausgelassen");
    expect(text).toMatch(/ 20\. System 19\b.* 981\. System 980\b/s);
  });

  it.each([chainMermaid, chainDot])("shows both its ends in a picture, and the steps left out as one box (%o)", (draw) => {
    const picture = draw(explanation, "en");
    expect(picture.match(/System \d+: lost/g)?.length).toBe(40);
    expect(picture).toContain("960 steps are left out here");
    const names = new Map(
      [...picture.matchAll(/(n\d+) ?\[(?:label=)?"(.*?)"/g)].map(([, name = "", label = ""]) => [label, name]),
    );
    const gap = names.get("960 steps are left out here");
    expect(picture).toMatch(new RegExp(`${names.get("System 19: lost")} -.*> ?.*${gap}`));
    expect(picture).toMatch(new RegExp(`${gap} -.*> ?.*${names.get("System 980: lost")}`));
  });
});

it.each([1, 40])("a chain of %d steps is shown whole", (length) => {
  const explanation = explainedChain(length);
  expect(explanationText(explanation, "en").match(/^ +\d+\. System/gm)?.length).toBe(length);
  for (const draw of [chainMermaid, chainDot]) expect(draw(explanation, "en")).not.toContain("left out");
});
