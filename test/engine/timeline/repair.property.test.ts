import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replayable } from "../../arbitraries/replayable.js";
import { slowRepair } from "../../twin/slow-repair.js";
import { engineRepair, outage, repairCase } from "./repair-case.js";

const instants = 120;
/** Levels are on a grid of 2⁻⁴⁰. */
const rounded = (course: readonly (readonly number[])[]): number[][] =>
  course.map((levels) => levels.map((level) => Math.round(level * 1e6) / 1e6));

describe("repair of populations", () => {
  for (const restart of ["assisted", "unassisted"] as const)
    it(`equals the slow twin at every instant, ${restart}`, () => {
      fc.assert(
        fc.property(repairCase, (each) => {
          const { nodes, crews, outages } = each;
          const engine = engineRepair(each, instants, { restart });
          expect(rounded(engine)).toEqual(rounded(slowRepair(nodes, crews, outages, instants)));
        }),
        replayable(10_000, 180),
      );
    });

  it("never raises a level when a disturbance is added", () => {
    const cases = repairCase.chain((each) => fc.tuple(fc.constant(each), outage(each.nodes.length)));
    fc.assert(
      fc.property(cases, ([each, more]) => {
        const before = engineRepair(each, instants);
        const after = engineRepair({ ...each, outages: [...each.outages, more] }, instants);
        after.forEach((levels, instant) => {
          levels.forEach((level, node) => {
            expect(level, `node ${node} at ${instant}`).toBeLessThanOrEqual(before[instant]![node]! + 2 ** -19);
          });
        });
      }),
      replayable(500),
    );
  });

  it("is done in the end where somebody works on it", () => {
    fc.assert(
      fc.property(repairCase, (each) => {
        const last = engineRepair(each, 20_001, { from: 20_000 })[0];
        expect(last).toEqual(each.nodes.map(() => 1));
      }),
      replayable(100),
    );
  });
});
