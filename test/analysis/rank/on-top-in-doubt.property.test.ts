import fc from "fast-check";
import { expect, it } from "vitest";
import { rank } from "../../../src/analysis/rank/rank.js";
import type { RankedUnit } from "../../../src/analysis/rank/rank-result.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import type { Bounds } from "../../../src/quantities.js";
import { behindDoubt, inPairs } from "../../arbitraries/in-pairs.js";
import { replayable } from "../../arbitraries/replayable.js";
import { whoSupplies } from "../../arbitraries/who-supplies.js";
import { truths } from "../../twin/truths.js";

type View = "operator" | "node" | "dependency";

/** The organisations of each row that a unit takes, by row and part. */
function takenBy(unit: RankedUnit | undefined): Map<string, Bounds> {
  return new Map(
    (unit?.rows ?? []).flatMap(({ what, type, unit: counted, parts }) =>
      parts.map(({ organisations }, part) => [JSON.stringify([what, type, counted, part]), organisations] as const),
    ),
  );
}

/** The values of both under each key that either has. */
function beside(one: ReadonlyMap<string, Bounds>, other: ReadonlyMap<string, Bounds>): [string, Bounds, Bounds][] {
  const none: Bounds = { atLeast: 0, atMost: 0 };
  return [...new Set([...one.keys(), ...other.keys()])].map((key) => [key, one.get(key) ?? none, other.get(key) ?? none]);
}

it.each<View>(["operator", "node", "dependency"])(
  "what a failure takes on top of a moment brackets what it takes in every truth: by %s",
  (by) => {
    let [seen, open] = [0, 0];
    const unitsOf = (landscape: Landscape, failed: number, minEvidence: "inferred" | "assumed") => {
      const scenario = whatIf([degradationOf(`s${failed}`, 0, 0)]);
      return new Map(rank(landscape, { by, scenario, minEvidence }).units.map((unit) => [unit.id, unit]));
    };
    fc.assert(
      fc.property(fc.oneof(whoSupplies.map(inPairs), whoSupplies.map(behindDoubt)), fc.nat(3), (landscape, failed) => {
        const bounds = unitsOf(landscape, failed, "inferred");
        for (const truth of truths(landscape)) {
          const exact = unitsOf(truth, failed, "assumed");
          for (const id of new Set([...bounds.keys(), ...exact.keys()])) {
            for (const [key, is, may] of beside(takenBy(exact.get(id)), takenBy(bounds.get(id)))) {
              if (is.atMost > 0) seen++;
              if (may.atLeast < may.atMost) open++;
              expect(may.atMost, `${id} ${key}`).toBeGreaterThanOrEqual(is.atMost);
              expect(may.atLeast, `${id} ${key}`).toBeLessThanOrEqual(is.atLeast);
            }
          }
        }
      }),
      replayable(40, 5),
    );
    expect(seen).toBeGreaterThan(50);
    expect(open).toBeGreaterThan(20);
  },
);
