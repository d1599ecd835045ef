import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isOrganisation } from "../../../src/model/landscape/node-kinds.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { countedCases } from "../../arbitraries/counted-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

type Parts = readonly (readonly [organisations: unknown, count: unknown, gradedLoss: unknown])[];

const keyOf = ({ what, type, unit }: { what: string; type: string; unit: string | null }): string => `${what} ${type} ${unit}`;
const isAny = (parts: Parts): boolean => parts.some((each) => JSON.stringify(each, infinite) !== nothing);
const infinite = (_: string, value: unknown): unknown => (value === Number.POSITIVE_INFINITY ? "open" : value);
const zero = { atLeast: 0, atMost: 0 };
const nothing = JSON.stringify([zero, zero, zero]);

/** The slow twin: one whole run for what is lost, row by row. */
function runRows(landscape: Landscape, id: string): Map<string, Parts> {
  const { rows } = impact(landscape, whatIf([degradationOf(id, 0)]));
  const all = rows.map((row): [string, Parts] => [
    keyOf(row),
    row.lost.parts.map(({ organisations, count }, part) => [organisations, count, row.gradedLoss[part]]),
  ]);
  return new Map(all.filter(([, parts]) => isAny(parts)));
}

function rankedRows(landscape: Landscape, by: "node" | "owner"): Map<string, Map<string, Parts>> {
  return new Map(
    rank(landscape, { by }).units.map(({ id, rows }) => {
      const all = rows.map((row): [string, Parts] => [
        keyOf(row),
        row.parts.map(({ organisations, count, gradedLoss }) => [organisations, count, gradedLoss]),
      ]);
      return [id, new Map(all.filter(([, parts]) => isAny(parts)))];
    }),
  );
}

describe("what the loss of one takes, in every row, unit and total", () => {
  it("is what a whole run says of it: unknown sizes, pools, totals, levels between, doubts", () => {
    let open = 0;
    fc.assert(
      fc.property(countedCases, ({ landscape }) => {
        const [nodes, owners] = [rankedRows(landscape, "node"), rankedRows(landscape, "owner")];
        for (const node of landscape.nodes) {
          const ranked = (isOrganisation(node) ? owners : nodes).get(node.id) ?? new Map<string, Parts>();
          const slow = runRows(landscape, node.id);
          expect(ranked, node.id).toEqual(slow);
          if (JSON.stringify([...slow.values()], infinite).includes("open")) open++;
        }
      }),
      replayable(300, 5),
    );
    expect(open).toBeGreaterThan(100);
  });

  it("puts units in order of what is surely lost, possibly, in graded loss, of organisations, then by name", () => {
    fc.assert(
      fc.property(countedCases, fc.constantFrom(undefined, "beds"), ({ landscape }, unit) => {
        const hasBeds = landscape.nodes.some((node) => "populations" in node && (node.populations?.length ?? 0) > 0);
        if (unit !== undefined && !hasBeds) return;
        const { units } = rank(landscape, { by: "node", ...(unit === undefined ? {} : { unit }) });
        const keys = units.map(({ count, gradedLoss }) => [count.atLeast, count.atMost, gradedLoss.atLeast, gradedLoss.atMost]);
        keys.slice(1).forEach((key, index) => {
          const before = keys[index]!;
          const differing = key.findIndex((value, place) => value !== before[place]);
          if (differing !== -1) expect(key[differing]).toBeLessThan(before[differing]!);
        });
      }),
      replayable(200),
    );
  });
});
