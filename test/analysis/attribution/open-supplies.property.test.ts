import fc from "fast-check";
import { expect, it } from "vitest";
import { attributions } from "../../../src/analysis/attribution/attribution.js";
import { supplyingUnits } from "../../../src/analysis/failures/supplying-units.js";
import { reachSweeps, unitReaches } from "../../../src/analysis/reach/unit-reach.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { replayable } from "../../arbitraries/replayable.js";
import { type SupplyCase, supplyCases } from "../../arbitraries/supply-landscapes.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { expectAtLeast, expectAtMost } from "../../plain-expect.js";

const evidence = { status: "inferred" } as const;
const operators = ["x", "y", "z"];

/** Everybody stands on one system, and three run these. */
function offered({ nodes, dependencies = [], ...landscape }: Landscape): Landscape {
  const systems = nodes.flatMap((node) => (node.kind === "system" ? [node] : []));
  return {
    ...landscape,
    nodes: [
      ...operators.map((id) => ({ kind: "it-provider" as const, id, name: id, evidence })),
      ...systems.map((node, place) => ({ ...node, operator: operators[place % 3] ?? "x" })),
      ...systems.flatMap(({ id }): Landscape["nodes"] => [
        { kind: "insurer", id: `k-${id}`, name: id, insurerType: "BKK", insured: 10, evidence },
        { kind: "service", id: `k-${id}/s`, name: id, operator: `k-${id}`, serviceType: "portal", evidence },
      ]),
    ],
    dependencies: [
      ...dependencies,
      ...systems.map(({ id }) => ({
        id: `k-${id}`,
        dependent: `k-${id}/s`,
        supplier: id,
        kind: "use" as const,
        weight: 1,
        evidence,
      })),
    ],
  };
}

/** What each operator answers for of each offer. */
function sharesOf(landscape: Landscape): Map<string, { atLeast: number; atMost: number }> {
  const units = supplyingUnits(landscape, "operator");
  const sweeps = reachSweeps(landscape, "assumed", units);
  const reaches = unitReaches(landscape, sweeps, units, "assumed", {});
  const divided = attributions(landscape, units, "assumed", sweeps, reaches, {});
  return new Map(divided.flatMap(({ shares }, offer) => shares.map((share) => [`${offer} ${units[share.unit]?.id}`, share])));
}

/** Without a stock all is known: it has run out, or so much comes in that it lasts. */
const truths = (landscape: Landscape): Landscape[] =>
  ["out", "lasts"].map((truth) => ({
    ...landscape,
    nodes: landscape.nodes.map((node) => {
      if (node.kind !== "system" || node.supply === undefined) return node;
      const { stock, reserve: _reserve, ...supply } = node.supply;
      return { ...node, supply: truth === "lasts" && stock !== undefined ? { ...supply, perDay: 1e15 } : supply };
    }),
  }));

it("is within its bounds whether a stock lasts or not", () => {
  const seen = { open: 0, narrow: 0 };
  fc.assert(
    fc.property(
      supplyCases({ standBys: false, runs: false, notice: false }),
      unlessRefused(({ landscape: given }: SupplyCase) => {
        const landscape = parseLandscape(offered(given));
        const bounds = sharesOf(landscape);
        for (const { atLeast, atMost } of bounds.values()) {
          if (atLeast < atMost) seen.open++;
          if (atLeast > 0.1 && atMost - atLeast > 0.01 && atMost - atLeast < 0.4) seen.narrow++;
        }
        for (const truth of truths(landscape)) {
          const exact = sharesOf(parseLandscape(truth));
          for (const [key, { atLeast, atMost }] of exact) {
            expectAtMost(bounds.get(key)?.atLeast ?? 0, atLeast + 1e-9, () => `${key} at least`);
            expectAtLeast(bounds.get(key)?.atMost ?? 0, atMost - 1e-9, () => `${key} at most`);
          }
        }
      }),
    ),
    replayable<[SupplyCase]>(1000, 5),
  );
  expect(Math.min(seen.open, seen.narrow)).toBeGreaterThan(5);
});
