import { landscapeBuilder } from "tragweite";
import { describe, expect, it } from "vitest";
import { containment } from "../../src/analysis/containment/containment.js";

/**
 * PL-3 of our reference cases: a containment that a paper would print. con: links dependent–supplier 1–0, 2–0, 3–1, 4–2 (need and
 * exposure), 5–2 (exposure only: a weight of 0 is a need of nothing); persons at 3, 4 and 5.
 */
function landscape() {
  const builder = landscapeBuilder({ id: "pl-3", evidence: { status: "assumed" } });
  const system = (id: string) => builder.node("system", { id, name: id, operator: "unknown", systemType: "any" });
  const offered = (id: string, insured: number) => {
    const insurer = builder.node("insurer", { id: `k${id}`, name: id, insurerType: "BKK", insured });
    return builder.node("service", { id, name: id, operator: insurer, serviceType: "any" });
  };
  const [zero, one, two] = [system("0"), system("1"), system("2")];
  const [three, four, five] = [offered("3", 5000), offered("4", 3000), offered("5", 2000)];
  const link = { kind: "network", weight: 1 } as const;
  builder.dependency({ dependent: one, supplier: zero, ...link });
  builder.dependency({ dependent: two, supplier: zero, ...link });
  builder.dependency({ dependent: three, supplier: one, ...link });
  builder.dependency({ dependent: four, supplier: two, ...link });
  builder.dependency({ dependent: five, supplier: two, kind: "network", weight: 0 });
  return builder.build();
}

describe("PL-3 (con)", () => {
  it.each(["serving", "lost"] as const)("cuts 1–0 and serves 5,000, exposed nodes %s", (exposed) => {
    const { status, plan, plans, uncut } = containment(landscape(), { attacked: ["1"], protect: ["4"], exposed });
    expect(status).toBe("best");
    expect(plan?.cuts.map(({ between }) => between)).toEqual([["1", "0"]]);
    expect(plan?.served).toEqual({ atLeast: 5000, atMost: 5000 });
    expect(plan?.bound).toEqual({ unsized: 0, counted: 5000 });
    expect(plans).toHaveLength(1);
    expect(uncut.reached).toEqual(["4"]);
  });
});
