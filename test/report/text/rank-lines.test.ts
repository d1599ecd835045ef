import { describe, expect, it } from "vitest";
import { rank } from "../../../src/analysis/rank/rank.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { rankText } from "../../../src/report/text/rank-text.js";

/** One provider takes portals of two insurers, one of whom stands outside the published total, and weakens telephones of another. */
function twoServices(): Landscape {
  const builder = landscapeBuilder({ id: "two-services", evidence: { status: "inferred" } });
  const operator = builder.node("it-provider", { id: "p", name: "Provider" });
  const supplier = builder.node("system", { id: "p/core", name: "Core", operator, systemType: "core" });
  const insurer = (id: string, insurerType: "BKK" | "PKV", insured: number, serviceType: string, weight: number): void => {
    const of = builder.node("insurer", { id, name: id, insurerType, insured });
    const dependent = builder.node("service", { id: `${id}/s`, name: serviceType, operator: of, serviceType });
    builder.dependency({ kind: "hosting", dependent, supplier, weight });
  };
  insurer("one", "BKK", 100, "portal", 1);
  insurer("private", "PKV", 40, "portal", 1);
  insurer("three", "BKK", 1000, "telephone", 0.5);
  const landscape = builder.build();
  return { ...landscape, totals: [{ id: "all", insured: 1100, evidence: { status: "inferred" } }] };
}

describe("the lines of a ranking", () => {
  const lines = rankText(rank(twoServices(), { by: "operator" }), { landscape: twoServices(), width: 110 }).split("\n");
  const cells = lines
    .filter((line) => /portal|telephone/i.test(line) && /\d/.test(line))
    .map((line) => line.trim().split(/ {2,}/));

  it("count the organisations of whom the persons are, and those of each service apart", () => {
    const own = cells.slice(cells.findIndex((line) => line.includes("Provider")));
    expect(own.slice(0, 2)).toEqual([
      ["2", "Provider", "Portal", "1", "100", "100", "9.1 %"],
      ["Telephone", "0", "0", "500", "0.0 %"],
    ]);
  });
});
