import fc from "fast-check";
import { expect, it } from "vitest";
import { chunkRunner } from "../../../src/analysis/failures/chunk-runner.js";
import { scoreAt, scoreFields } from "../../../src/analysis/failures/failure-chunk.js";
import { planRank } from "../../../src/analysis/failures/single-failures.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { type BlurredCase, blurredSupplies } from "../../arbitraries/blurred-supplies.js";
import { replayable } from "../../arbitraries/replayable.js";
import { insuredBy } from "../../arbitraries/supply-landscapes.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";

const minEvidence = "inferred";
const zero = { atLeast: 0, atMost: 0 };
const nothing = JSON.stringify([zero, zero, zero]);

type Parts = readonly (readonly unknown[])[];
const isAny = (parts: Parts): boolean => parts.some((part) => JSON.stringify(part) !== nothing);
const keyOf = ({ what, type, unit }: { what: string; type: string; unit: string | null }): string => `${what} ${type} ${unit}`;

/** What a whole run says of the loss of one node. */
function aloneRows(landscape: Landscape, id: string): Record<string, Parts> {
  const { rows } = impact(landscape, whatIf([degradationOf(id, 0)]), { minEvidence });
  const all = rows.map((row): [string, Parts] => [
    keyOf(row),
    row.lost.parts.map(({ organisations, count }, part) => [organisations, count, row.gradedLoss[part]]),
  ]);
  return Object.fromEntries(all.filter(([, parts]) => isAny(parts)));
}

it("each single failure takes what a whole run says of it, with supplies that are shared and not all known of them", () => {
  const seen = { through: 0 };
  const equal = ({ known }: BlurredCase): void => {
    const { landscape } = insuredBy({ ...known, scenario: whatIf([]) });
    const ranked = rank(landscape, { by: "node", minEvidence });
    for (const { id, rows, throughSupplies = [] } of ranked.units) {
      const found = rows.map((row): [string, Parts] => [
        keyOf(row),
        row.parts.map(({ organisations, count, gradedLoss }) => [organisations, count, gradedLoss]),
      ]);
      expect(Object.fromEntries(found.filter(([, parts]) => isAny(parts))), id).toEqual(aloneRows(landscape, id));
      if (throughSupplies.length > 0) seen.through++;
    }
    const named = new Set(ranked.units.map(({ id }) => id));
    const unnamed = landscape.nodes.filter(({ kind, id }) => kind === "system" && !named.has(id));
    for (const { id } of unnamed) expect(aloneRows(landscape, id), id).toEqual({});
  };
  const parameters = replayable<[BlurredCase]>(1000, 9);
  fc.assert(fc.property(blurredSupplies(), unlessRefused(equal)), parameters);
  expect(seen.through).toBeGreaterThan((parameters.numRuns ?? 0) / 4);
});

it("scores of single failures are the same one after the other, backwards and each alone, with shared supplies", () => {
  fc.assert(
    fc.property(
      blurredSupplies(),
      unlessRefused(({ known }: BlurredCase) => {
        const { landscape } = insuredBy({ ...known, scenario: whatIf([]) });
        const { model, units } = planRank(landscape, "node", { minEvidence });
        const together = chunkRunner(model)(0, units.length);
        const kept = chunkRunner(model);
        for (let unit = units.length - 1; unit >= 0; unit--) {
          const alone = chunkRunner(model)(unit, unit + 1);
          expect(alone, units[unit]!.id).toEqual(together.slice(unit * scoreFields, (unit + 1) * scoreFields));
          expect(scoreAt(kept(unit, unit + 1), 0), units[unit]!.id).toEqual(scoreAt(alone, 0));
        }
      }),
    ),
    replayable(1000, 9),
  );
});
