import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { partRows } from "../../../src/report/rows/part-rows.js";
import { rowShare } from "../../../src/report/rows/row-share.js";
import { shareOf } from "../../../src/report/text/headline-beside.js";
import { writingOf } from "../../../src/words/writing.js";

type Size = readonly [least: number, most: number];
interface Holder {
  readonly size: Size;
  readonly on: "lost" | "perhaps" | "other";
}

/** Insurers with portals on a system that is lost, one that either of two systems carries, or one that goes on. */
function portals(holders: readonly Holder[]): Landscape {
  const builder = landscapeBuilder({ id: "portals", evidence: { status: "assumed" } });
  const operator = builder.node("it-provider", { id: "h", name: "Host" });
  const [lost, other] = ["lost", "other"].map((id) =>
    builder.node("system", { id: `h/${id}`, name: id, operator, systemType: "dc" }),
  );
  holders.forEach(({ size: [atLeast, atMost], on }, place) => {
    const id = `k${place}`;
    const insurer = builder.node("insurer", { id, name: id, insurerType: "BKK", insured: { atLeast, atMost } });
    const dependent = builder.node("service", { id: `${id}/p`, name: "Portal", operator: insurer, serviceType: "portal" });
    const supplier = on === "perhaps" ? { candidates: ["h/lost", "h/other"] } : { supplier: on === "lost" ? lost : other };
    builder.dependency({ kind: "hosting", dependent, weight: 1, ...supplier } as never);
  });
  return builder.build();
}

const lostRow = (landscape: Landscape) => {
  const row = partRows(impact(landscape, isolating("h/lost")).rows).find(({ type }) => type === "portal");
  if (row === undefined) throw new Error("there is no such row");
  return row;
};
const shareIn = (landscape: Landscape) => {
  const row = lostRow(landscape);
  return rowShare(landscape, row, row.lost)?.share;
};

describe("the share of those who have a service", () => {
  it("is all of it where all are hit, however many that is", () => {
    const landscape = portals([{ size: [100_000, 200_000], on: "lost" }]);
    expect(shareIn(landscape)).toEqual({ atLeast: 1, atMost: 1 });
    const row = lostRow(landscape);
    expect(shareOf(landscape, row, row.lost, writingOf(landscape, undefined, { language: "de" }))).toEqual([
      "Das sind alle, zu denen der Dienst verzeichnet ist.",
    ]);
  });

  it("is not told where it may be nobody or everybody", () => {
    const landscape = portals([{ size: [100, 100], on: "perhaps" }]);
    expect(shareIn(landscape)).toEqual({ atLeast: 0, atMost: 1 });
    const row = lostRow(landscape);
    expect(shareOf(landscape, row, row.lost, writingOf(landscape, undefined, { language: "de" }))).toEqual([]);
  });

  it("counts those who are hit on both sides", () => {
    const landscape = portals([
      { size: [100, 300], on: "lost" },
      { size: [100, 100], on: "other" },
    ]);
    expect(shareIn(landscape)).toEqual({ atLeast: 0.5, atMost: 0.75 });
  });

  const size = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 })).map(([a, b]): Size => [a, a + b]);
  const holder = fc.record({ size, on: fc.constantFrom("lost", "perhaps", "other") });

  it("bounds every truth, and is reached where it is known who is hit", () => {
    fc.assert(
      fc.property(fc.array(holder, { minLength: 1, maxLength: 5 }), (holders) => {
        const share = shareIn(portals(holders));
        if (share === undefined) return;
        const shares = holders
          .reduce<[hit: number, all: number][]>(
            (sums, { size: sizes, on }) =>
              sums.flatMap(([hit, all]) =>
                sizes.flatMap((some) =>
                  (on === "perhaps" ? [0, some] : [on === "lost" ? some : 0]).map((of): [number, number] => [
                    hit + of,
                    all + some,
                  ]),
                ),
              ),
            [[0, 0]],
          )
          .map(([hit, all]) => hit / all);
        const [least, most] = [Math.min(...shares.slice(0, 5_000)), Math.max(...shares.slice(0, 5_000))];
        expect(share.atLeast).toBeLessThanOrEqual(least + 1e-12);
        expect(share.atMost).toBeGreaterThanOrEqual(most - 1e-12);
        if (holders.some(({ on }) => on === "perhaps")) return;
        expect(share.atLeast).toBeCloseTo(least, 12);
        expect(share.atMost).toBeCloseTo(most, 12);
      }),
      { numRuns: 300, seed: 13 },
    );
  });
});

it("says which part of the sites is lost where they are repaired one after the other", () => {
  const builder = landscapeBuilder({ id: "repaired", evidence: { status: "assumed" } });
  const hub = builder.node("system", { id: "hub", name: "Hub", operator: "unknown", systemType: "dc" });
  const repair = { sitesPerDay: 2 };
  const hospital = builder.node("service-provider", { id: "h", name: "H", providerType: "hospital", sites: 5, repair });
  builder.dependency({ kind: "use", dependent: hospital, supplier: hub, weight: 1 });
  const landscape = builder.build();
  const shareAt = (level: number, at?: string) => {
    const disturbances = [{ kind: "degradation" as const, id: "x", nodes: [{ id: "hub" }], level, end: "+9h" }];
    const scenario = { tragweite: "scenario/1" as const, id: "s", start: "2026-01-01T00:00Z", disturbances };
    const [row] = partRows(impact(landscape, scenario, at === undefined ? {} : { at }).rows);
    return row && rowShare(landscape, row, row.lost)?.share;
  };
  expect(shareAt(0.5, "+5h")).toEqual({ atLeast: 0.6, atMost: 0.6 });
  expect(shareAt(0.5)).toEqual({ atLeast: 0.4, atMost: 0.6 });
  expect(shareAt(0, "+5h")).toEqual({ atLeast: 1, atMost: 1 });
});
