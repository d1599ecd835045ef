import { expect, it } from "vitest";
import { rank } from "../../../src/analysis/rank/rank.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";

it("on top of a moment lists what is only degraded further, in whatever unit and part it is counted", () => {
  const builder = landscapeBuilder({ id: "further", evidence: { status: "inferred" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  const system = builder.node("system", { id: "s", name: "S", operator, systemType: "core" });
  const statutory = builder.node("insurer", { id: "bkk", name: "Bkk", insurerType: "BKK", insured: 5 });
  builder.node("service", { id: "bkk/e", name: "E", operator: statutory, serviceType: "e" });
  const pkv = builder.node("insurer", { id: "pkv", name: "Pkv", insurerType: "PKV", insured: 800_000 });
  const service = builder.node("service", { id: "pkv/e", name: "E", operator: pkv, serviceType: "e" });
  builder.dependency({ kind: "use", dependent: service, supplier: system, weight: 0.9 });
  const landscape = { ...builder.build(), totals: [{ id: "all", insured: 5, evidence: { status: "inferred" as const } }] };
  const scenario = whatIf([degradationOf("s", 0.9, 0)]);
  const ranked = rank(landscape, { by: "node", scenario }).units.find(({ id }) => id === "s");
  const row = ranked?.rows.find(({ type, unit }) => type === "e" && unit === "insured");
  expect(row?.parts.map(({ gradedLoss }) => gradedLoss)).toContainEqual({ atLeast: 648_000, atMost: 648_000 });
});
