import { describe, expect, it } from "vitest";
import { compare } from "../../src/explain/compare.js";
import { explain } from "../../src/explain/explain.js";
import { comparisonText } from "../../src/explain/text/comparison-text.js";
import { explanationText } from "../../src/explain/text/explanation-text.js";
import { landscapeBuilder } from "../../src/model/documents/builder.js";
import { isolationOf, whatIf } from "../../src/model/scenario/quick-scenario.js";
import { exactly } from "../../src/quantities.js";

describe("services that stand for people of their own", () => {
  const builder = landscapeBuilder({
    id: "wards",
    evidence: { status: "inferred" },
    units: [{ id: "beds", names: { de: "Betten" } }],
  });
  const it1 = builder.node("it-provider", { id: "a", name: "A" });
  const supplier = builder.node("system", { id: "a/s", name: "AS", operator: it1, systemType: "core" });
  const operator = builder.node("service-provider", { id: "h", name: "H", providerType: "hospital", sites: 3 });
  for (const [id, count] of [
    ["h/p", 100],
    ["h/q", 50],
  ] as const) {
    const populations = [{ unit: "beds", count }];
    const dependent = builder.node("service", { id, name: id, operator, serviceType: "ward", populations });
    builder.dependency({ kind: "hosting", dependent, supplier, weight: 1 });
  }
  const landscape = builder.build();
  const scenario = whatIf([isolationOf(["a"], 0)]);

  it("are explained by these, and not by those of their operator", () => {
    const { readings, concerned } = explain(landscape, scenario, "ward");
    expect(readings[0]!.affected[0]!.counts).toEqual([{ unit: "beds", count: exactly(150) }]);
    expect(concerned).toMatchObject([{ unit: "beds", count: exactly(150) }]);
    expect(explanationText(explain(landscape, scenario, "h/p"), "de")).toContain("Das betrifft 100 Betten.\n");
  });

  it("are compared as themselves, and not as an organisation", () => {
    const text = comparisonText(compare({ landscape, scenario: whatIf([]) }, { landscape, scenario }), "de");
    expect(text).toContain("(100 Betten): neu ausgefallen: der Dienst selbst");
    expect(text).not.toMatch(/Ward \((?!\d)/);
  });
});
