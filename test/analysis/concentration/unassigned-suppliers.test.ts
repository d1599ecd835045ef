import { expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { supervision } from "../../../src/analysis/supervision/supervision.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { regulationSchema } from "../../../src/model/documents/regulation.js";
import { call } from "../../cli/memory-host.js";

// Found: who supplies only services of which nobody states who offers them stood nowhere, and no limit was held against it.
const builder = landscapeBuilder({ id: "m", asOf: "2026-01-01", evidence: { status: "inferred" } });
const operator = builder.node("it-provider", { id: "p", name: "Provider" });
const insurer = { insurerType: "BKK", insuredQuality: "printed", insuredAsOf: "2026-01-01" } as const;
const k1 = builder.node("insurer", { id: "k1", name: "K1", ...insurer, insured: 10 });
builder.node("insurer", { id: "k2", name: "K2", ...insurer, insured: 600_000 });
builder.node("service", { id: "k1/portal", name: "K1 portal", operator: k1, serviceType: "portal" });
const supplier = builder.node("system", { id: "p/core", name: "Core", operator, systemType: "core" });
for (const serviceType of ["lab", "portal"]) {
  const id = `x/${serviceType}`;
  const dependent = builder.node("service", { id, name: `X ${serviceType}`, operator: "unknown", serviceType });
  builder.dependency({ kind: "use", dependent, supplier, weight: 1 });
}
const landscape = builder.build();
const rule = {
  rule: "R",
  article: "1",
  definition: "any",
  appliesTo: "all",
  measures: ["users"],
  validFrom: "2020-01-01",
  evidence: { status: "assumed" },
};
const regulation = regulationSchema.parse({
  tragweite: "regulation/1",
  id: "rules",
  rules: [{ ...rule, id: "r", limit: 500_000 }],
});
const open = { measure: "users", verdict: "undetermined", undecidedBy: ["unassigned"] };

it("names who supplies only services of unknown operators, with limits that one who may offer them would reach", () => {
  const { unassigned, rows } = concentration(landscape, { by: "operator", regulation });
  expect(rows.map(({ type, units }) => [type, units])).toEqual([["portal", []]]);
  expect(unassigned).toMatchObject([
    { type: "lab", suppliers: [{ id: "p", services: ["x/lab"], limits: [{ ...open, unassigned: ["x/lab"] }] }] },
    { type: "portal", suppliers: [{ id: "p", services: ["x/portal"], limits: [{ ...open, unassigned: ["x/portal"] }] }] },
  ]);
});

it("tells supervisors of such limits", () => {
  const { limits } = supervision(landscape, { regulation });
  expect(limits).toMatchObject([
    { operator: "p", type: "lab", ...open },
    { operator: "p", type: "portal", ...open },
  ]);
});

it.each([
  ["en", "on them – Operator: Provider (X lab, X portal).", "A named limit may be reached by: Provider."],
  ["de", "von ihnen abhängen – Betreiber: Provider (X lab, X portal).", "Eine benannte Schwelle erreichen vielleicht: Provider."],
])("says so below the tables: %s", async (language, suppliers, limits) => {
  const files = { "./m.json": JSON.stringify(landscape), "./r.json": JSON.stringify(regulation) };
  const { stdout } = await call(["concentration", "./m.json", "--rules", "./r.json", "--lang", language], { files });
  const text = stdout.replaceAll(/\s+/g, " ");
  expect(text).toContain(suppliers);
  expect(text).toContain(limits);
});
