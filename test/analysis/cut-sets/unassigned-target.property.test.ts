import fc from "fast-check";
import { expect, it } from "vitest";
import { countedRows } from "../../../src/analysis/counting/counted-rows.js";
import type { CutSetTarget } from "../../../src/analysis/cut-sets/cut-set-target.js";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { TooManyLevelsError } from "../../../src/analysis/cut-sets/cut-sets-levels.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { replayable } from "../../arbitraries/replayable.js";
import { withSeveralTotals } from "../../arbitraries/several-totals.js";
import { openServices, operatorsStated, withUnassigned, withUnassignedAndSizes } from "../../arbitraries/unassigned-services.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";

const kinds = ["count-lost", "graded-loss", "organisations-lost", "insurers-lost"] as const;

const cases = fc.record({
  /** Where sizes are not known, bounds of what holders have together may be above what they have in any completion. */
  asked: fc.oneof(
    withUnassigned.map((landscape) => ({ landscape, isKnown: true })),
    withUnassignedAndSizes.map((landscape) => ({ landscape, isKnown: false })),
    withSeveralTotals(withUnassigned).map((landscape) => ({ landscape, isKnown: true })),
  ),
  kind: fc.constantFrom(...kinds),
  pick: fc.nat(),
  atLeast: fc.integer({ min: 1, max: 20 }),
});

/** Members of minimal cut sets; loops of shares may have more levels than gates can tell apart: that is refused, and no answer. */
function membersOf(landscape: Landscape, target: CutSetTarget): (readonly string[])[] {
  try {
    const found = cutSets(landscape, target, { importance: false, maxSets: 100_000, limits: { lossLevels: 64 } });
    expect(found.complete).toBe(true);
    return found.cutSets.map(({ members }) => members);
  } catch (error) {
    fc.pre(!(error instanceof TooManyLevelsError));
    throw error;
  }
}

const isIn = (some: readonly string[], all: readonly string[]): boolean => some.every((id) => all.includes(id));

it("lists what takes a target down in any completion, and nothing that does in none", () => {
  const seen = { open: 0, listed: 0 };
  fc.assert(
    fc.property(
      cases,
      unlessRefused(({ asked: { landscape, isKnown }, kind, pick, atLeast }) => {
        const rows = countedRows(landscape).rows.filter(({ what }) => what === "service");
        const row = rows[pick % rows.length];
        if (row === undefined || openServices(landscape).length === 0) return;
        const { type, unit } = row;
        const [named] = (landscape.totals ?? []).filter((each) => each.unit === unit);
        const counted = { unit, ...(named === undefined ? {} : { total: named.id }), atLeast };
        const number = kind === "count-lost" || kind === "graded-loss" ? counted : { atLeast: 1 + (atLeast % 3) };
        const target = { kind, type, ...number } as CutSetTarget;
        const listed = membersOf(landscape, target);
        // the first is the one in which companies offer them of whom nobody is counted
        const [stated = [], ...others] = Array.from(operatorsStated(landscape), (truth) => membersOf(truth, target));
        const inAny = [...stated, ...others.flat()];
        expect(inAny.filter((members) => !listed.some((each) => isIn(each, members)))).toEqual([]);
        const inNone = listed.filter((each) => !inAny.some((members) => isIn(members, each)));
        if (isKnown) expect(inNone).toEqual([]);
        seen.listed += listed.length;
        seen.open += listed.filter((each) => !stated.some((members) => isIn(members, each))).length;
      }),
    ),
    replayable(300, 20),
  );
  expect(seen.open).toBeGreaterThan(seen.listed / 4);
});
