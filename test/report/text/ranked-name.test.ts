import { describe, expect, it } from "vitest";
import { rank } from "../../../src/analysis/rank/rank.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { reporters } from "../../../src/report/reporters.js";

const evidence = { status: "assumed" };
const landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "example",
  nodes: [
    { kind: "insurer", id: "aok", name: "AOK Nord", insurerType: "AOK", insured: 100, evidence },
    { kind: "service", id: "aok/app", name: "ePA", operator: "aok", serviceType: "epa-app", evidence },
    { kind: "system", id: "dc", name: "Rechenzentrum 1", operator: "unknown", systemType: "data-centre", evidence },
  ],
  dependencies: [{ id: "aok/app--dc", dependent: "aok/app", supplier: "dc", kind: "operation", weight: 1, evidence }],
});

describe("units of a rank", () => {
  it("are dependencies by the names of their ends, in the text and the picture", () => {
    const result = rank(landscape, { by: "dependency" });
    for (const text of [
      reporters.rank.text({ result, landscape }, { language: "de", width: 120 }),
      reporters.rank.svg({ result, landscape }, { language: "de" }),
    ]) {
      expect(text).toContain("→ Rechenzentrum 1");
      expect(text).not.toContain("aok/app--dc");
    }
  });
});
