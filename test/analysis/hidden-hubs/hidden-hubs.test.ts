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
    // those whom two of three record systems serve; all others stand on the third
    expect(
      hubs.find(({ id, defeats }) => id === "arvato-systems" && defeats.what === "market" && defeats.offered.type === "epa-app"),
    ).toMatchObject({ behind: ["ibm", "x-tention-itsg"], unit: "insured", count: { atLeast: 47_540_644, atMost: 47_540_644 } });
    expect(hubs).toContainEqual(
      expect.objectContaining({
        kind: "fourth-party",
        id: "arvato-systems",
        defeats: { what: "market", offered: { what: "service", type: "eau-intake" }, systemType: "eau-intake" },
      }),
    );
  });

  const evidence = { status: "documented", sources: [{ title: "A source" }] } as const;
  const system = (id: string, operator: string) =>
    ({ kind: "system", id, name: id, operator, systemType: "x", evidence }) as const;
  const needs = (dependent: string, supplier: string, more = {}) =>
    ({ id: `${dependent}-${supplier}`, kind: "hosting", weight: 1, dependent, supplier, evidence, ...more }) as const;
  const clinics = (own: boolean, ceiling?: number) =>
    parseLandscape({
      tragweite: "landscape/1",
      id: "clinics",
      nodes: [
        ...["hub", "a", "b"].map((id) => ({ kind: "it-provider", id, name: id, evidence })),
        ...["h1", "h2"].map((id) => ({ kind: "service-provider", id, name: id, providerType: "hospital", sites: 2, evidence })),
        ...["h1", "h2"].map((id) => ({ kind: "service", id: `${id}/s`, name: "S", operator: id, serviceType: "lab", evidence })),
        ...[system("net", "hub"), system("x1", own ? "h1" : "a"), system("x2", own ? "h2" : "b"), system("paper", "a")],
      ],
      groups: [{ id: "g", node: "h1/s", rule: "at-least", k: 1 }],
      dependencies: [
        ...[
          needs("h1/s", "x1", { group: "g" }),
          needs("h1/s", "paper", { group: "g", ceiling: ceiling ?? 1, activationHours: 1 }),
        ],
        ...[needs("h2/s", "x2"), needs("x1", "net"), needs("x2", "net")],
      ],
    });

  it("counts those whose choice is none, and takes no one's own systems for a choice", () => {
    expect(hiddenHubs(clinics(false)).map(({ id, unit, count }) => [id, unit, count])).toEqual([
      ["hub", "sites", { atLeast: 2, atMost: 4 }],
    ]);
    expect(hiddenHubs(clinics(true))).toEqual([]);
  });

  it("takes a stand-by that carries only a part for no redundancy", () => {
    expect(hiddenHubs(clinics(true, 0.4))).toEqual([]);
  });
});
