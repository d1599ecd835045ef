import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import type { RowConcentration } from "../../../src/analysis/concentration/concentration-result.js";
import type { Bounds } from "../../../src/quantities.js";
import { replayableInFull } from "../../arbitraries/replayable.js";
import { whoSupplies } from "../../arbitraries/who-supplies.js";
import { truths } from "../../twin/truths.js";

const evidence = { status: "inferred" } as const;

const somebodyElse = { kind: "it-provider", id: "z", name: "Z", evidence } as const;

function expectWithin({ atLeast, atMost }: Bounds, truth: Bounds, what: string): void {
  expect(atLeast, `${what}: at least`).toBeLessThanOrEqual(truth.atLeast + 1e-6 * (1 + truth.atLeast));
  expect(atMost, `${what}: at most`).toBeGreaterThanOrEqual(truth.atMost - 1e-6 * (1 + truth.atMost));
}

const keyOf = ({ what, type, unit, total }: RowConcentration): string => JSON.stringify([what, type, unit, total?.id]);

describe("losses divided among units, where something is unknown", () => {
  it("brackets the shares and indices of every landscape that it may be", () => {
    let open = 0;
    let told = 0;
    fc.assert(
      fc.property(whoSupplies, (landscape) => {
        const rows = new Map(concentration(landscape, { minEvidence: "inferred" }).rows.map((row) => [keyOf(row), row]));
        for (const truth of truths({ ...landscape, nodes: [...landscape.nodes, somebodyElse] }, ["x", "y", "z"])) {
          for (const exact of concentration(truth).rows) {
            const row = rows.get(keyOf(exact))!;
            expectWithin(row.attributed.gradedLoss, exact.attributed.gradedLoss, "whole");
            for (const { id, attributed } of row.units) {
              const own = exact.units.find((unit) => unit.id === id)?.attributed;
              const nothing = { gradedLoss: { atLeast: 0, atMost: 0 }, share: { atLeast: 0, atMost: 0 } };
              const held = attributed ?? nothing;
              if (held.share.atLeast < held.share.atMost) open++;
              if (held.share.atLeast > 0 && held.share.atLeast < held.share.atMost) told++;
              expectWithin(held.gradedLoss, (own ?? nothing).gradedLoss, `${id} of ${exact.type}`);
              if (exact.attributed.gradedLoss.atMost > 0) expectWithin(held.share, (own ?? nothing).share, `share of ${id}`);
            }
            for (const { systemType, all, open: unknown } of exact.markets) {
              if (all === undefined || unknown.organisations.atMost > 0) continue;
              expectWithin(row.markets.find((each) => each.systemType === systemType)!.all!.hhi, all.hhi, systemType);
            }
            if (exact.index !== undefined) expectWithin(row.index!.hhi, exact.index.hhi, "hhi");
          }
        }
      }),
      replayableInFull(300),
    );
    expect(open).toBeGreaterThan(100);
    expect(told).toBeGreaterThan(20);
  });
});
