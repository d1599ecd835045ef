import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";

const evidence = { status: "documented", sources: [{ url: "https://example.org" }] };
const nodes = [
  ...["near", "far"].map((id) => ({ kind: "it-provider", id })),
  ...[10, 1, 1].map((insured, place) => ({ kind: "insurer", id: `k${place}`, insurerType: "BKK", insured })),
  { kind: "system", id: "core", operator: "k2", systemType: "core" },
  ...["k0", "k1"].map((operator) => ({ kind: "service", id: `${operator}/claims`, operator, serviceType: "claims" })),
].map((node) => ({ ...node, name: node.id, evidence }));

/** Half of the claims of k0 stand on a company, half on a system behind which another stands; those of k1 stand on both or not. */
const landscapeOf = (last: object): Landscape =>
  parseLandscape({
    ...{ tragweite: "landscape/1", id: "claims", nodes },
    groups: ["k0", "k1"].map((id) => ({ id, node: `${id}/claims`, rule: "capacity" })),
    dependencies: [
      { dependent: "core", supplier: "far", weight: 1 },
      ...["near", "core"].map((supplier) => ({ dependent: "k0/claims", supplier, weight: 0.5, group: "k0" })),
      { dependent: "k1/claims", supplier: "near", weight: 0.75, group: "k1" },
      { dependent: "k1/claims", weight: 0.75, group: "k1", ...last },
    ].map((dependency, place) => ({ id: `d${place}`, kind: "use", evidence, ...dependency })),
  });

type Options = Parameters<typeof concentration>[1];
const companies = (landscape: Landscape, options?: Options) => {
  const { markets } = concentration(landscape, options).rows[0]!;
  const { holders, all } = markets.find(({ systemType }) => systemType === "it-provider")!;
  return { shareOf: new Map(holders.map(({ id, share }) => [id, share])), hhi: all!.hhi };
};

describe("a company on whom perhaps nobody depends directly", () => {
  const assumed = { supplier: "far", evidence: { status: "assumed" } };

  it.each([
    ["one of several candidates", { candidates: ["core", "far", "near"] }, {}],
    ["by a dependency that perhaps is not there", assumed, { minEvidence: "documented" as const }],
  ])("may be behind systems, and then others hold all of the market: %s", (_, last, options) => {
    const open = companies(landscapeOf(last), options);
    for (const supplier of ["core", "far", "near"]) {
      const { shareOf, hhi } = companies(landscapeOf({ supplier }));
      expect(open.hhi.atLeast).toBeLessThanOrEqual(hhi.atLeast);
      expect(open.hhi.atMost).toBeGreaterThanOrEqual(hhi.atMost);
      for (const [id, share] of open.shareOf) {
        const own = shareOf.get(id) ?? { atLeast: 0, atMost: 0 };
        expect(share.atLeast, id).toBeLessThanOrEqual(own.atLeast);
        expect(share.atMost, id).toBeGreaterThanOrEqual(own.atMost);
      }
    }
  });
});
