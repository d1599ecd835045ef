import fc from "fast-check";
import { it } from "vitest";
import { levelIn, steadyState } from "../../../src/analysis/levels/steady-state.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { doubtfulCases } from "../../arbitraries/doubtful-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { expectAtLeast, expectAtMost } from "../../plain-expect.js";
import { trueCases } from "../../twin/truths.js";

/** Weights that are scaled to 1 may be rounded to the grid once more than those of the reading. */
const gridTolerance = 2 ** -30;

function levels(landscape: Landscape, scenario: Scenario, side: "worst" | "best"): Map<string, number> {
  const run = steadyState(landscape, scenario)[side];
  return new Map(run.compiled.nodes.map(({ id }, number) => [id, levelIn(run, number)]));
}

it("brackets every landscape that a doubtful one may truly be", () => {
  fc.assert(
    fc.property(doubtfulCases, ({ landscape, scenario }) => {
      parseLandscape(landscape);
      const { worst, best } = steadyState(landscape, scenario, { minEvidence: "inferred" });
      for (const { truth, played } of trueCases(landscape, scenario)) {
        const atLeast = levels(truth, played, "worst");
        const atMost = levels(truth, played, "best");
        worst.compiled.nodes.forEach(({ id }, number) => {
          expectAtMost(levelIn(worst, number), atLeast.get(id)! + gridTolerance, () => `${id} at worst`);
          expectAtLeast(levelIn(best, number), atMost.get(id)! - gridTolerance, () => `${id} at best`);
        });
      }
    }),
    replayable(1000, 4),
  );
}, 120_000);
