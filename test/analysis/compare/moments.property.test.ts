import fc from "fast-check";
import { expect, it } from "vitest";
import type { LostBetween } from "../../../src/analysis/compare/run-comparison.js";
import { countedRows } from "../../../src/analysis/counting/counted-rows.js";
import { type Comparison, compare } from "../../../src/explain/compare.js";
import { comparisonText } from "../../../src/explain/text/comparison-text.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { levelTolerance } from "../../../src/quantities.js";
import { replayable } from "../../arbitraries/replayable.js";
import { timedOffers } from "../../arbitraries/timed-doubts.js";
import { found, settled, type Truth } from "../../twin/slow-count.js";
import { trueCases } from "../../twin/truths.js";

type Moments = typeof moments extends fc.Arbitrary<infer T> ? T : never;
type Row = ReturnType<typeof countedRows>["rows"][number];

const mostTruths = 48;

/** Two moments of a landscape of which a few nodes alone recover, so that most of what is disturbed, twice, does not. */
const moments = fc
  .record({
    case: timedOffers,
    recovers: fc.array(fc.constantFrom(false, false, true), { minLength: 20, maxLength: 20 }),
    lost: fc.nat(3),
    spans: fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 6 })), { minLength: 2, maxLength: 2 }),
    activation: fc.constantFrom(0, 1, 3),
    at: fc.tuple(fc.nat(12), fc.nat(12)),
  })
  .map(({ case: { landscape, scenario }, recovers, lost, spans, activation, at }) => {
    const systems = landscape.nodes.filter(({ kind }) => kind === "system").map(({ id }) => id);
    const twice = spans.map(([begin, lasts], index) => ({
      ...{ kind: "degradation", id: `twice-${index}`, nodes: [{ id: systems[lost % systems.length]! }], level: 0 },
      ...{ begin: `+${begin + index * 3}h`, end: `+${begin + index * 3 + lasts}h` },
    }));
    const timed: Landscape = {
      ...landscape,
      nodes: landscape.nodes.map((node, index) => (recovers[index % 20] === true ? node : { ...node, recoveryHours: 0 })),
      dependencies: (landscape.dependencies ?? []).map((row) => {
        const { bufferHours: _, ...standBy } = row;
        return row.activationHours === undefined ? row : { ...standBy, activationHours: activation };
      }),
    };
    const played = { ...scenario, disturbances: [...scenario.disturbances, ...twice] } as Scenario;
    return { landscape: timed, scenario: played, at: `+${at[0]}h`, otherAt: `+${at[1]}h` };
  });

/** What became of each of a row in one truth. */
const movesIn = (row: Row, was: Truth, is: Truth) => {
  const before = found(was, row);
  return [...found(is, row)].map(([holder, level]) => {
    const old = before.get(holder) ?? level;
    return {
      key: JSON.stringify([row.what, row.type, holder]),
      rises: level > old + levelTolerance,
      falls: level < old - levelTolerance,
      isStill: level <= levelTolerance && old <= levelTolerance,
      isNew: level <= levelTolerance && old > levelTolerance,
    };
  });
};

type Move = ReturnType<typeof movesIn>[number];

/** Whether what is told of each leaves room for what became of it in a truth. */
function saidOfEach({ changes, openOffers }: Comparison): (move: Move) => boolean {
  const keyOf = ({ what, type, holder }: { what: string; type: string; holder: string }) => JSON.stringify([what, type, holder]);
  const told = new Map(changes.map((each) => [keyOf(each), each]));
  const open = new Set(openOffers.map(keyOf));
  return ({ key, rises, falls }) => {
    const change = told.get(key);
    if (change === undefined) return open.has(key) || !(rises || falls);
    const isSure = (kinds: readonly string[]): boolean => change.isSure && kinds.includes(change.change);
    const isAllowed = (!rises || change.mayRise) && (!falls || change.mayFall);
    return isAllowed && (falls || !isSure(["lost", "worse"])) && (rises || !isSure(["restored", "better"]));
  };
}

/** Whether as many organisations of a row as in a truth are within those that are told. */
function isWithin(lost: readonly LostBetween[], { what, type, unit }: Row, count: number): boolean {
  const told = lost.filter((row) => row.what === what && row.type === type && row.unit === unit);
  const sum = (end: "atLeast" | "atMost"): number => told.reduce((all, { organisations }) => all + organisations[end], 0);
  return sum("atLeast") <= count && count <= sum("atMost");
}

/** What became of each of each row, in every truth that is tried. */
function* truthsOf({ landscape, scenario, at, otherAt }: Moments): Generator<readonly (readonly [row: Row, moves: Move[]])[]> {
  let tried = 0;
  for (const { truth, played } of trueCases(landscape, scenario)) {
    if (++tried > mostTruths) return;
    const [was, is] = [settled(truth, played, at), settled(truth, played, otherAt)];
    yield countedRows(landscape).rows.map((row) => [row, movesIn(row, was, is)] as const);
  }
}

const comparisonOf = ({ landscape, scenario, at, otherAt }: Moments): Comparison => {
  const side = { landscape, scenario, minEvidence: "inferred" } as const;
  return compare({ ...side, at }, { ...side, at: otherAt });
};

it("two moments: what changes, is newly and still lost in a truth is told, and what is surely so holds in all", () => {
  const seen = { falls: 0, newly: 0, silent: 0 };
  const check = (asked: Moments): void => {
    const comparison = comparisonOf(asked);
    const isSilent = comparisonText(comparison, "en").includes("Nothing is newly lost.");
    const isSaid = saidOfEach(comparison);
    for (const [row, moves] of [...truthsOf(asked)].flat()) {
      expect(moves.filter((move) => !isSaid(move))).toEqual([]);
      const [newly, still] = [moves.filter(({ isNew }) => isNew).length, moves.filter(({ isStill }) => isStill).length];
      expect(isWithin(comparison.newlyLost, row, newly), `${newly} newly lost`).toBe(true);
      expect(isWithin(comparison.stillLost, row, still), `${still} still lost`).toBe(true);
      if (newly > 0) expect(isSilent).toBe(false);
      seen.newly += newly;
      seen.falls += moves.filter(({ falls }) => falls).length;
    }
    if (isSilent) seen.silent++;
  };
  fc.assert(fc.property(moments, check), replayable(1000, 10));
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(5);
});

it("the first sentence: somebody is worse or better off in every truth, unless it says perhaps", () => {
  const seen = { sure: 0, perhaps: 0 };
  const check = (asked: Moments): void => {
    const comparison = comparisonOf(asked);
    const [sentence = ""] = comparisonText(comparison, "en").split("\n");
    const told = (word: string): string | undefined =>
      new RegExp(`^After: (?:.*; )?${word} for (Portal|Hospitals) `).exec(sentence)?.[1];
    for (const rows of truthsOf(asked)) {
      const movedIn = (way: "rises" | "falls"): string[] =>
        rows.flatMap(([{ what }, moves]) =>
          moves.some((move) => move[way]) ? [what === "service" ? "Portal" : "Hospitals"] : [],
        );
      for (const [word, way] of [
        ["better", "rises"],
        ["worse", "falls"],
      ] as const) {
        const [sure, perhaps] = [told(word), told(`perhaps ${word}`)];
        if (sure !== undefined) expect(movedIn(way), sentence).toContain(sure);
        if (sure !== undefined) seen.sure++;
        if (perhaps !== undefined) seen.perhaps++;
      }
    }
  };
  fc.assert(fc.property(moments, check), replayable(1000, 10));
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(5);
});
