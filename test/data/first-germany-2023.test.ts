import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { impact } from "../../src/analysis/impact/impact.js";
import { readLandscape } from "../../src/formats/read-landscape.js";
import { readScenario } from "../../src/formats/read-scenario.js";
import { exactly } from "../../src/quantities.js";

const bytesOf = (name: string): Buffer => readFileSync(fileURLToPath(new URL(`./first-germany-2023/${name}`, import.meta.url)));

// The landscape and scenario as version 0.1.0 shipped them: what is counted in them stays, however the data are corrected later.
const landscape = readLandscape(brotliDecompressSync(bytesOf("landscape.json.br")).toString(), { file: "landscape.json" });
const scenario = readScenario(bytesOf("bitmarck-2023-04.yaml").toString(), { file: "bitmarck-2023-04.yaml" });

describe("germany-2023 as 0.1.0 shipped it, on 26 April 2023 at noon", () => {
  const { rows } = impact(landscape, scenario, { at: "2023-04-26T12:00+02:00" });
  const lostOf = (type: string) => {
    const row = rows.find((each) => each.what === "service" && each.type === type && each.unit === "insured");
    return row?.lost.parts.map(({ total, organisations, count, withoutFigure }) => ({
      total,
      organisations,
      count,
      withoutFigure,
    }));
  };

  const nobody = { organisations: exactly(0), count: exactly(0), withoutFigure: [] };

  it("loses the eAU intake to 21,005,565 to 24,598,074 of the statutory total", () => {
    const count = { atLeast: 21_005_565, atMost: 24_598_074 };
    expect(lostOf("eau-intake")).toEqual([
      { total: "statutory", organisations: { atLeast: 77, atMost: 80 }, count, withoutFigure: [] },
      { total: null, ...nobody },
    ]);
  });

  it("loses the ePA by app to statutory ones, and beside them to two organisations of unknown size", () => {
    const [unknown, count] = [
      { atLeast: 0, atMost: Number.POSITIVE_INFINITY },
      { atLeast: 23_565_004, atMost: 24_098_074 },
    ];
    expect(lostOf("epa-app")).toEqual([
      { total: "statutory", organisations: exactly(79), count, withoutFigure: [] },
      { total: null, organisations: exactly(2), count: unknown, withoutFigure: ["allianz", "signal-iduna"] },
    ]);
  });
});
