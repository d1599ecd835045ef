import { describe, expect, it } from "vitest";
import { hiddenHubs } from "../../../src/analysis/hidden-hubs/hidden-hubs.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { germany2023 } from "../../data/shipped-landscape.js";
import { plantedLandscape } from "../concentration/planted-landscapes.js";

const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1);

describe("hiddenHubs", () => {
  it("finds a planted hub of each kind in 200 of 200 landscapes, with the redundancy that it defeats, and no other", () => {
    for (const seed of seeds) {
      const { landscape, planted } = plantedLandscape(seed, true);
      parseLandscape(landscape);
      const found = hiddenHubs(landscape).map(({ kind, id, defeats }) => ({
        kind,
        id,
        group: defeats.what === "group" ? defeats.group : "",
      }));
      const inGroups = found.filter(({ group }) => group !== "");
      expect(inGroups, `seed ${seed}`).toEqual(planted);
    }
  });

  it("finds none in 200 of 200 clean landscapes", () => {
    for (const seed of seeds) expect(hiddenHubs(plantedLandscape(seed, false).landscape), `seed ${seed}`).toEqual([]);
  });

  it("finds the platform under four competing operators of 2023, and the operator of the central network behind the eAU intakes", () => {
    const hubs = hiddenHubs(germany2023);
    expect(hubs).toContainEqual({
      kind: "platform",
      id: "oscare",
      name: "oscare",
      defeats: { what: "market", offered: { what: "service", type: "benefit-payment" }, systemType: "core" },
      behind: ["arge-aok-rz", "gkv-informatik", "itscare", "kubus-it"],
      unit: "insured",
      count: { atLeast: 35_940_644, atMost: 35_940_644 },
    });
    expect(hubs).toContainEqual(
      expect.objectContaining({
        kind: "fourth-party",
        id: "arvato-systems",
        defeats: { what: "market", offered: { what: "service", type: "eau-intake" }, systemType: "eau-intake" },
      }),
    );
  });
});
