import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { isOrganisation } from "../../../src/model/landscape/node-kinds.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import type { Bounds } from "../../../src/quantities.js";
import { countedCases } from "../../arbitraries/counted-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

const isKnown = ({ atLeast, atMost }: Bounds): boolean => atLeast === atMost;

describe("concentration, in every row, unit and total", () => {
  it("keeps every bound in order and every share within the whole", () => {
    fc.assert(
      fc.property(countedCases, ({ landscape }) => {
        for (const { type, offering, units, attributed, index } of concentration(landscape).rows) {
          expect(attributed.organisations.atMost).toBeLessThanOrEqual(offering.organisations.atMost);
          expect(attributed.gradedLoss.atLeast).toBeLessThanOrEqual(attributed.gradedLoss.atMost);
          for (const { attributed: own } of units) {
            if (own === undefined) continue;
            expect(own.share.atLeast).toBeGreaterThanOrEqual(0);
            expect(own.share.atLeast).toBeLessThanOrEqual(own.share.atMost);
            expect(own.share.atMost).toBeLessThanOrEqual(1);
            expect(own.gradedLoss.atLeast).toBeLessThanOrEqual(own.gradedLoss.atMost);
          }
          if (index === undefined) continue;
          expect(index.hhi.atLeast, type).toBeLessThanOrEqual(index.hhi.atMost + 1e-6);
          expect(index.hhi.atMost).toBeLessThanOrEqual(10_000);
          expect(index.cr1.atMost).toBeLessThanOrEqual(1);
          expect(index.cr3.atLeast).toBeLessThanOrEqual(index.cr3.atMost + 1e-9);
        }
      }),
      replayable(300),
    );
  });

  it("reaches through the logic what the loss of each unit takes", () => {
    fc.assert(
      fc.property(countedCases, ({ landscape }) => {
        // those whose own offers are lost with them are more in a ranking than in a concentration
        const isOther = new Set(landscape.nodes.filter(({ kind }) => kind === "it-provider").map(({ id }) => id));
        const ranked = new Map(rank(landscape, { by: "operator" }).units.map((unit) => [unit.id, unit]));
        for (const { what, type, unit, total, units } of concentration(landscape, { by: "operator" }).rows) {
          for (const { id, logic } of units.filter((each) => isOther.has(each.id))) {
            const row = ranked.get(id)?.rows.find((each) => each.what === what && each.type === type && each.unit === unit);
            const part = row?.parts.find((each) => each.total === (total?.id ?? null));
            expect(logic.organisations).toEqual(part?.organisations ?? { atLeast: 0, atMost: 0 });
            expect(logic.count).toEqual(part?.count ?? { atLeast: 0, atMost: 0 });
          }
        }
      }),
      replayable(200),
    );
  });

  it("divides what all units together take, where all is known", () => {
    let graded = 0;
    fc.assert(
      fc.property(countedCases, ({ landscape }) => {
        const result = concentration(landscape, { by: "operator" });
        if (result.doubts.length > 0) return;
        const providers = landscape.nodes.filter((node) => isOrganisation(node) && node.kind === "it-provider");
        const all = impact(landscape, whatIf(providers.map(({ id }, index) => degradationOf(id, 0, index))));
        for (const { what, type, unit, total, units, attributed } of result.rows) {
          const row = all.rows.find((each) => each.what === what && each.type === type && each.unit === unit)!;
          const loss = row.gradedLoss[row.lost.parts.findIndex((part) => part.total === (total?.id ?? null))]!;
          expect(Math.round(attributed.gradedLoss.atLeast)).toBe(loss.atLeast);
          const parts = units.flatMap(({ attributed: own }) => own?.gradedLoss ?? []);
          const sum = (end: keyof Bounds): number => parts.reduce((so, part) => so + part[end], 0);
          expect(sum("atLeast")).toBeLessThanOrEqual(attributed.gradedLoss.atLeast + 1e-6);
          expect(sum("atMost")).toBeGreaterThanOrEqual(attributed.gradedLoss.atMost - 1e-6);
          if (parts.every(isKnown) && loss.atMost > 0) graded++;
        }
      }),
      replayable(400, 2),
    );
    expect(graded).toBeGreaterThan(10);
  });
});
