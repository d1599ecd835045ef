import fc from "fast-check";
import { expect, it } from "vitest";
import { askedGate, type Gate, gateBreaches } from "../../../src/analysis/counting/gates.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { countedCases } from "../../arbitraries/counted-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { found, isStatutoryIn, settled, sizesOf } from "../../twin/slow-count.js";
import { truths } from "../../twin/truths.js";

const tolerance = 2 ** -20;
const rows = [
  { what: "service", type: "portal" },
  { what: "organisation", type: "hospital" },
] as const;

/** The most of a unit that any row loses when everything is known, over all ways in which it may be. */
function mostLost(landscape: Landscape, scenario: Scenario, gate: Gate): number {
  const sizes = [...sizesOf(landscape, gate.unit)];
  const hasTotal = gate.unit === "insured" && landscape.totals !== undefined;
  let most = 0;
  for (const truth of truths(landscape)) {
    const levels = settled(truth, scenario);
    for (const row of rows.filter(({ type }) => gate.type === undefined || gate.type === type)) {
      const lost = [...found(levels, { ...row, unit: gate.unit })].filter(([, level]) => level <= tolerance);
      const counted = lost.filter(([id]) => !hasTotal || isStatutoryIn(landscape, id));
      for (const size of sizes)
        most = Math.max(
          most,
          counted.reduce((sum, [id]) => sum + size.get(id)!, 0),
        );
    }
  }
  return most;
}

const gates = fc.record({
  unit: fc.constantFrom("insured", "sites", "beds"),
  type: fc.constantFrom(undefined, "portal", "hospital"),
  limit: fc.integer({ min: 1, max: 40 }),
});

/** Whether the landscape has the words of the gate, which is refused otherwise. */
function isAsked(landscape: Landscape, { unit, type }: { unit: string; type: string | undefined }): boolean {
  const isHolder = (node: Landscape["nodes"][number]): boolean =>
    unit in node || (unit === "beds" && "populations" in node && (node.populations ?? []).length > 0);
  const holders = landscape.nodes.filter(isHolder);
  return type === "hospital" ? holders.some(({ kind }) => kind === "service-provider") : holders.length > 0;
}

it("a gate passes only where it does in every way in which a landscape may be completed", () => {
  let [passed, failed] = [0, 0];
  fc.assert(
    fc.property(countedCases, gates, ({ landscape, scenario }, { type, ...limits }) => {
      fc.pre(isAsked(landscape, { type, ...limits }));
      const gate: Gate = { ...limits, ...(type === undefined ? {} : { type }) };
      const result = impact(landscape, scenario, { minEvidence: "inferred" });
      const breaches = gateBreaches(askedGate(gate, landscape), result.rows);
      if (breaches.length > 0) {
        failed++;
        return;
      }
      passed++;
      expect(mostLost(landscape, scenario, gate)).toBeLessThan(gate.limit);
    }),
    replayable(1000, 4),
  );
  expect(passed).toBeGreaterThan(50);
  expect(failed).toBeGreaterThan(50);
}, 240_000);
