import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import type { Bounds } from "../../../src/quantities.js";
import { addedFigures } from "../../arbitraries/added-figures.js";
import { replayable } from "../../arbitraries/replayable.js";
import { expectAtLeast, expectAtMost } from "../../plain-expect.js";

/** Fractions of a unit that rounding and sums of many may move. */
const rounding = 1e-6;

type Named = readonly (readonly [name: string, bounds: Bounds])[];

/** Whether all who have a share have it of nothing: of that every share is as true as any other. */
function areSharesOfNothing(list: readonly unknown[]): boolean {
  const parts = list.map(
    (each) => (each ?? {}) as { readonly share?: unknown; readonly count?: Bounds; readonly gradedLoss?: Bounds },
  );
  return parts.every(({ share, count, gradedLoss }) => share !== undefined && (gradedLoss ?? count)?.atMost === 0);
}

/**
 * Every bound in a plain result by its path, ids in the place of positions; those over known figures alone are no bounds on all, and
 * shares of nothing bound nothing.
 */
function boundsIn(value: unknown, path: string): Named {
  if (typeof value !== "object" || value === null) return [];
  const { atLeast, atMost } = value as Partial<Bounds>;
  if (typeof atLeast === "number" && typeof atMost === "number") return [[path, { atLeast, atMost }]];
  if (!Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inner]) => (key === "known" ? [] : boundsIn(inner, `${path}/${key}`)));
  }
  if (value.length > 0 && areSharesOfNothing(value)) return [];
  return value.flatMap((inner: unknown, place) => {
    const { id, what, type, unit, total, systemType } = (inner ?? {}) as Record<string, unknown>;
    const name = [id, what, type, unit, systemType, typeof total === "object" ? JSON.stringify(total) : total];
    const known = name.filter((part) => part !== undefined).join(" ");
    return boundsIn(inner, `${path}/${known === "" ? place : known}`);
  });
}

const questions: Readonly<Record<string, (landscape: Landscape, scenario: Scenario) => Named>> = {
  run: (landscape, scenario) => boundsIn(impact(landscape, scenario).rows, ""),
  "rank of nodes": (landscape) =>
    boundsIn(
      rank(landscape, { by: "node" }).units.map(({ id, rows }) => ({ id, rows })),
      "",
    ),
  concentration: (landscape) => boundsIn(concentration(landscape, { by: "operator" }).rows, ""),
};

describe.each(Object.entries(questions))("the bounds of %s", (_, ask) => {
  it("have their lower end below their upper one, and a figure more widens none of them", () => {
    let narrower = 0;
    fc.assert(
      fc.property(addedFigures, ({ landscape, scenario, known }) => {
        parseLandscape(landscape);
        const [before, after] = [ask(landscape, scenario), new Map(ask(known, scenario))];
        for (const [name, { atLeast, atMost }] of before) {
          const than = after.get(name);
          expectAtMost(atLeast, atMost + rounding, () => name);
          if (than === undefined) continue;
          expectAtMost(than.atLeast, than.atMost + rounding, () => name);
          expectAtLeast(than.atLeast, atLeast - rounding, () => name);
          expectAtMost(than.atMost, atMost + rounding, () => name);
          if (than.atLeast > atLeast || than.atMost < atMost) narrower++;
        }
      }),
      replayable(1000, 5),
    );
    expect(narrower).toBeGreaterThan(100);
  }, 120_000);
});
