import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assembledTi2026 } from "../../data/build/assemble-ti-2026.js";
import { impact } from "../../src/analysis/impact/impact.js";
import { landscapeOn } from "../../src/model/documents/landscape-on.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { isolating } from "../../src/model/scenario/quick-scenario.js";
import { germany2023 } from "./shipped-landscape.js";

const text = readFileSync(new URL("../../data/ti-2026-01/landscape.json", import.meta.url), "utf8");
const whole = parseLandscape(JSON.parse(text));
const on = (day: string): Landscape => landscapeOn(whole, day).landscape;
const january = on("2026-01-15");
const insurersOf = ({ nodes }: Landscape) => nodes.filter((node) => node.kind === "insurer");
const ids = ({ nodes }: Landscape): ReadonlySet<string> => new Set(nodes.map(({ id }) => id));
/** Insurers whose service depends on this supplier. */
const behind = ({ dependencies = [] }: Landscape, type: string, supplier: string): number =>
  dependencies.filter((each) => each.dependent.endsWith(`/${type}`) && each.supplier === supplier).length;

describe("data/ti-2026-01/landscape.json", () => {
  it("is what data/build makes from its tables", () => {
    expect(assembledTi2026() === text, "run npx tsx data/build/assemble-ti-2026.ts").toBe(true);
  });

  it("cites all its sources and no others, and says on what every row rests", () => {
    const rows = [...whole.nodes, ...(whole.dependencies ?? []), ...(whole.totals ?? []), ...(whole.pools ?? [])];
    const cited = new Set(rows.flatMap(({ evidence }) => evidence.sources ?? []));
    expect(cited).toEqual(new Set(whole.sources?.map(({ id }) => id)));
    for (const { id, evidence } of rows)
      expect(evidence.status === "assumed" || (evidence.sources ?? []).length > 0, id).toBe(true);
  });

  it("has the insurers that were counted: 94 in 2025 and 93 from 1 January 2026 on", () => {
    expect(insurersOf(on("2025-12-31"))).toHaveLength(94);
    expect(insurersOf(january)).toHaveLength(93);
    const known = new Set(germany2023.nodes.map(({ id }) => id));
    for (const { id } of insurersOf(whole)) expect(known, id).toContain(id);
    expect(ids(january)).not.toContain("bkk-voralb");
  });

  it("counts nobody twice: figures and pools of a day come to the published total, less what is rounded", () => {
    for (const day of ["2025-12-31", "2026-01-15"]) {
      const { nodes, pools = [], totals = [] } = on(day);
      const figures = nodes.flatMap((node) =>
        node.kind === "insurer" && typeof node.insured === "number" ? [node.insured] : [],
      );
      const sum = [...figures, ...pools.map(({ insured }) => insured)].reduce((total, each) => total + each, 0);
      expect(sum).toBe(74_268_400);
      expect(totals.map(({ count }) => count)).toEqual([74_270_000]);
      const pooled = pools.flatMap(({ insurers }) => insurers);
      expect(pooled.length + figures.length).toBe(insurersOf(on(day)).length);
    }
  });

  it("says who keeps the records and the health IDs, and of whom that is not known", () => {
    expect([behind(january, "epa-app", "ibm/epa-records"), behind(january, "epa-app", "rise/epa-records")]).toEqual([15, 76]);
    const candidates = january.dependencies?.filter(
      (each) => each.dependent.endsWith("/epa-app") && each.candidates !== undefined,
    );
    expect(candidates?.map(({ dependent }) => dependent)).toEqual(["karl-mayer-bkk/epa-app", "viactiv/epa-app"]);
    const families = ["ibm", "t-systems", "bitmarck"].map((family) => behind(january, "health-id", `${family}/health-id`));
    expect(families).toEqual([12, 1, 75]);
  });

  it("ends cards and connectors on their days, and not before", () => {
    const rsa = ["connectors-rsa", "d-trust/hba-rsa", "medisign/smcb-rsa", "d-trust/hba-idemia"];
    const left = (day: string): readonly string[] => rsa.filter((id) => ids(on(day)).has(id));
    expect(left("2025-12-31")).toEqual(rsa);
    expect(left("2026-01-01")).toEqual(rsa.slice(1));
    expect(left("2026-06-30")).toEqual(rsa.slice(1));
    expect(left("2026-07-01")).toEqual([]);
    expect(ids(on("2026-04-01"))).not.toContain("cardlink");
  });

  it("has no record system before the ePA for all began, and says of which services it is missing then", () => {
    const { landscape, withoutSupplier } = landscapeOn(whole, "2025-01-14");
    expect(ids(landscape)).not.toContain("ibm/epa-records");
    expect(withoutSupplier.length).toBeGreaterThan(2 * 94);
  });

  it.each(["2025-01-15", "2025-06-30", "2026-01-01", "2026-03-31", "2026-12-03"])("is a landscape on %s", (day) => {
    const landscape = on(day);
    expect(parseLandscape(structuredClone(landscape))).toEqual(landscape);
    expect(impact(landscape, isolating("ti/central-network")).nodes.length).toBeGreaterThan(0);
  });
});
