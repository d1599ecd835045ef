import { expect, it } from "vitest";
import { call } from "../../cli/memory-host.js";

const evidence = { status: "inferred" } as const;
const system = (id: string) => ({ kind: "system", id, name: id, operator: `of-${id}`, systemType: "core", evidence });
const provider = (id: string) => ({ kind: "it-provider", id: `of-${id}`, name: `of-${id}`, evidence });
const insurer = (id: string, insurerType: string, insured: number) => ({
  ...{ kind: "insurer", id, name: id, insurerType, insured, evidence },
});
const service = (id: string) => ({ kind: "service", id: `${id}/app`, name: "App", operator: id, serviceType: "app", evidence });
const on = (id: string, suppliers: object) => ({
  ...{ id: `d-${id}`, dependent: `${id}/app`, kind: "hosting", weight: 1, evidence },
  ...suppliers,
});

const systems = ["s1", "s2", "s3", "s4"];
/** One within the total; outside it one who surely is taken few of, and one of whom it is not known on whom many rest. */
const landscape = {
  ...{ tragweite: "landscape/1", id: "outside" },
  nodes: [
    ...systems.map(provider),
    ...systems.map(system),
    ...[insurer("a", "BKK", 10), insurer("b", "PKV", 5), insurer("c", "PKV", 100)],
    ...["a", "b", "c"].map(service),
  ],
  dependencies: [on("a", { supplier: "s1" }), on("b", { supplier: "s2" }), on("c", { candidates: ["s3", "s4"] })],
  totals: [{ id: "all", insured: 900, members: [{ id: "a" }], evidence }],
};

it("tells who may take more outside the total, also beside one who surely takes less there", async () => {
  const { stdout } = await call(["rank", "l.json", "--kind", "it-provider"], { files: { "l.json": JSON.stringify(landscape) } });
  expect(stdout.replaceAll(/\s+/g, " ")).toContain("Outside this total, of-s3 may take more: 0 to 100 insured persons (App).");
});
