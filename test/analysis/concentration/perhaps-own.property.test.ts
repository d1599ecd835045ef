import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import type { RowConcentration, UnitConcentration } from "../../../src/analysis/concentration/concentration-result.js";
import type { Bounds } from "../../../src/quantities.js";
import { replayable } from "../../arbitraries/replayable.js";
import { offering, whoOffers } from "../../arbitraries/who-offers.js";
import { truths } from "../../twin/truths.js";

const nothing: Bounds = { atLeast: 0, atMost: 0 };

function expectWithin({ atLeast, atMost }: Bounds, truth: Bounds, what: string): void {
  expect(atLeast, `${what}: at least`).toBeLessThanOrEqual(truth.atLeast + 1e-6 * (1 + truth.atLeast));
  expect(atMost, `${what}: at most`).toBeGreaterThanOrEqual(truth.atMost - 1e-6 * (1 + truth.atMost));
}

const keyOf = ({ what, type, unit, total }: RowConcentration): string => JSON.stringify([what, type, unit, total?.id]);

const reaches = (unit: UnitConcentration | undefined): Record<string, Bounds> => ({
  direct: unit?.direct.count ?? nothing,
  "all tiers": unit?.allTiers.count ?? nothing,
  logic: unit?.logic.count ?? nothing,
  loss: unit?.attributed?.gradedLoss ?? nothing,
});

describe("services that rest on a service of somebody who may offer them, too", () => {
  it("are counted as those of others wherever they may be", () => {
    let open = 0;
    fc.assert(
      fc.property(whoOffers, (landscape) => {
        const rows = new Map(concentration(landscape, { minEvidence: "inferred" }).rows.map((row) => [keyOf(row), row]));
        for (const truth of truths(landscape, offering(landscape))) {
          for (const exact of concentration(truth).rows) {
            const row = rows.get(keyOf(exact))!;
            expectWithin(row.attributed.gradedLoss, exact.attributed.gradedLoss, `whole of ${exact.type}`);
            const nobody = { organisations: nothing };
            expectWithin(
              (row.unattributed ?? nobody).organisations,
              (exact.unattributed ?? nobody).organisations,
              `supplied by nobody known, ${exact.type}`,
            );
            const ids = new Set([...row.units, ...exact.units].map(({ id }) => id));
            for (const id of ids) {
              const bounds = reaches(row.units.find((unit) => unit.id === id));
              const own = reaches(exact.units.find((unit) => unit.id === id));
              for (const [measure, held] of Object.entries(bounds)) {
                if (held.atLeast < held.atMost) open++;
                expectWithin(held, own[measure]!, `${measure} of ${id}, ${exact.type}`);
              }
            }
            for (const measure of ["hhi", "cr1", "cr3", "effectiveNumber"] as const)
              if (exact.index !== undefined && row.index !== undefined)
                expectWithin(row.index[measure], exact.index[measure], `${measure} of ${exact.type}`);
          }
        }
      }),
      replayable(60, 12),
    );
    expect(open).toBeGreaterThan(30);
  });
});
