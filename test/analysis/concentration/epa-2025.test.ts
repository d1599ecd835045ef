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
  it("has two record systems: HHI about 5,640 over those known, 5,532 to 5,747 whoever keeps the records of three insurers", () => {
    const { holders, known, all, open } = recordSystems(parseLandscape(JSON.parse(text)));
    expect(holders.map(({ id }) => id)).toEqual(["ibm", "rise"]);
    expect(open.organisations).toEqual({ atLeast: 3, atMost: 3 });
    // least where the whole pool of small BKK is with RISE, most where KARL MAYER BKK, one of the three, holds its cap
    expect(known!.hhi.atLeast).toBeCloseTo(5638.5, 1);
    expect(known!.hhi.atMost).toBeCloseTo(5675.4, 0);
    expect(all!.hhi.atLeast).toBeCloseTo(5532, 0);
    expect(all!.hhi.atMost).toBeCloseTo(5747, 0);
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
