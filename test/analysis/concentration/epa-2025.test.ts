import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assembledEpa2025 } from "../../../data/build/assemble-epa-2025.js";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import type { SystemMarket } from "../../../src/analysis/concentration/concentration-result.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { germany2023 } from "../../data/shipped-landscape.js";

const text = readFileSync(new URL("../../../data/epa-2025/landscape.json", import.meta.url), "utf8");

function recordSystems(landscape: Landscape): SystemMarket {
  const [service] = concentration(landscape, { service: "epa-app" }).rows;
  return service!.markets.find(({ systemType }) => systemType === "epa-records")!;
}

describe("data/epa-2025/landscape.json", () => {
  it("is what data/build makes from the tables", () => {
    expect(assembledEpa2025() === text, "run npx tsx data/build/assemble-epa-2025.ts").toBe(true);
  });
  it("has the 94 insurers of 9 February 2025: those of 2023 without BKK BPW and BKK Textilgruppe Hof", () => {
    const { nodes, pools = [] } = parseLandscape(JSON.parse(text));
    const there = new Set(nodes.flatMap(({ kind, id }) => (kind === "insurer" ? [id] : [])));
    const gone = germany2023.nodes.filter((node) => node.kind === "insurer" && node.insurerType !== "PKV" && !there.has(node.id));
    expect(there.size).toBe(94);
    expect(gone.map(({ id }) => id)).toEqual(["bkk-bpw", "bkk-textilgruppe-hof"]);
    for (const { insurers } of pools) for (const id of insurers) expect(there, id).toContain(id);
  });
  it("has two record systems: HHI about 5,580 over those known, 5,532 to 5,650 whoever keeps the records of two insurers", () => {
    const { holders, known, all, open } = recordSystems(parseLandscape(JSON.parse(text)));
    expect(holders.map(({ id }) => id)).toEqual(["ibm", "rise"]);
    expect(open.organisations).toEqual({ atLeast: 2, atMost: 2 });
    // least where the whole pool of small BKK is with RISE, most where KARL MAYER BKK, one of the two, holds its cap
    expect(known!.hhi.atLeast).toBeCloseTo(5576.3, 1);
    expect(known!.hhi.atMost).toBeCloseTo(5610.3, 0);
    expect(all!.hhi.atLeast).toBeCloseTo(5532, 0);
    expect(all!.hhi.atMost).toBeCloseTo(5650, 0);
  });
});

describe("record systems in April 2023", () => {
  it("were three: HHI about 3,380", () => {
    const { holders, known, all } = recordSystems(germany2023);
    expect(holders.map(({ id }) => id)).toEqual(["x-tention-itsg", "rise", "ibm"]);
    expect(known!.hhi.atLeast).toBeCloseTo(3380, -1);
    expect(all!.hhi.atLeast).toBeLessThan(known!.hhi.atLeast);
    expect(all!.hhi.atMost).toBeGreaterThan(known!.hhi.atMost);
  });
});
