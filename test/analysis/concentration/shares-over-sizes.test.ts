import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { concentrationText } from "../../../src/report/text/concentration-text.js";
import { replayable } from "../../arbitraries/replayable.js";

type Size = number | { readonly atLeast: number; readonly atMost: number };
interface Stands {
  readonly size: Size;
  /** What it loses with each of the suppliers. */
  readonly weights: readonly number[];
}

/** Insurers whose claims stand on the systems of suppliers a, b and c, in parts. */
function landscapeOf(insurers: readonly Stands[]): Landscape {
  const builder = landscapeBuilder({
    id: "sizes",
    evidence: { status: "documented", sources: [{ url: "https://example.org" }] },
  });
  const systems = ["a", "b", "c"].map((id) => {
    const house = builder.node("it-provider", { id, name: id });
    return builder.node("system", { id: `${id}/x`, name: "X", operator: house, systemType: "core" });
  });
  insurers.forEach(({ size, weights }, place) => {
    const operator = builder.node("insurer", { id: `k${place}`, name: `K${place}`, insurerType: "BKK", insured: size });
    const claims = builder.node("service", { id: `k${place}/claims`, name: "Claims", operator, serviceType: "claims" });
    const group = builder.group(claims, { id: `share-${place}`, rule: "share" });
    weights.forEach((weight, at) => {
      if (weight > 0) builder.dependency({ kind: "operation", dependent: claims, supplier: systems[at]!, weight, group });
    });
  });
  return builder.build();
}

const found = (insurers: readonly Stands[]) => {
  const [row] = concentration(landscapeOf(insurers), { by: "operator" }).rows;
  const market = row?.markets[0];
  return { row, market, shares: new Map(row?.units.map(({ id, attributed }) => [id, attributed?.share])) };
};

it("a range is not divided by itself: parts of one insurer are known whatever its size", () => {
  const { row, market, shares } = found([{ size: { atLeast: 100, atMost: 200 }, weights: [0.6, 0.4, 0] }]);
  for (const [id, part] of [
    ["a", 0.6],
    ["b", 0.4],
  ] as const) {
    expect(shares.get(id)?.atLeast).toBeCloseTo(part, 9);
    expect(shares.get(id)?.atMost).toBeCloseTo(part, 9);
  }
  for (const index of [row?.index, market?.known, market?.all]) {
    expect(index?.hhi.atLeast).toBeCloseTo(5200, 3);
    expect(index?.hhi.atMost).toBeCloseTo(5200, 3);
  }
});

it("what others do not hold is held whole, even where it may be nothing, and of nothing nobody has a share", () => {
  const whole = found([
    { size: { atLeast: 0, atMost: 5 }, weights: [1, 0, 0] },
    { size: 0, weights: [0, 1, 0] },
  ]);
  expect(whole.shares.get("a")).toEqual({ atLeast: 1, atMost: 1 });
  expect(whole.market?.holders.map(({ id, share }) => [id, share])).toEqual([
    ["a", { atLeast: 1, atMost: 1 }],
    ["b", { atLeast: 0, atMost: 0 }],
  ]);
  const nothing = [
    { size: 0, weights: [1, 0, 0] },
    { size: 0, weights: [0, 1, 0] },
  ];
  expect(found(nothing).market?.holders.map(({ share }) => share)).toEqual([
    { atLeast: 0, atMost: 0 },
    { atLeast: 0, atMost: 0 },
  ]);
  const results = [concentration(landscapeOf(nothing), { by: "operator" })];
  const market = concentrationText({ results, hubs: [], next: [] }, { width: 200 })
    .split("\n")
    .filter((line) => /^Market/.test(line));
  expect(market).toEqual(["Market of core system: a, b."]);
});

describe("shares and indices over sizes that are ranges", () => {
  const stands = fc.record({
    least: fc.integer({ min: 0, max: 50 }),
    more: fc.integer({ min: 0, max: 50 }),
    weights: fc.constantFrom(
      [0.5, 0.5, 0],
      [0.25, 0.25, 0.5],
      [1, 0, 0],
      [0, 1, 0],
      [0.75, 0, 0.25],
      [0.1, 0.2, 0.7],
      [1 / 3, 1 / 3, 1 / 3],
    ),
  });

  it("hold those of every size within, and the ends of each are near one", () => {
    const check = (all: readonly { readonly least: number; readonly more: number; readonly weights: readonly number[] }[]) => {
      const ranges = all.map(({ least, more, weights }) => ({ size: { atLeast: least, atMost: least + more }, weights }));
      const over = found(ranges);
      for (const [id, share] of over.shares) if (share !== undefined) expect(share.atLeast, id).toBeLessThanOrEqual(share.atMost);
      for (let corner = 0; corner < 2 ** all.length; corner++) {
        const sizes = all.map(({ least, more }, place) => least + ((corner >> place) & 1) * more);
        if (sizes.every((size) => size === 0)) continue;
        const own = found(all.map(({ weights }, place) => ({ size: sizes[place]!, weights })));
        for (const [id, share] of own.shares) {
          if (share === undefined) continue;
          expect(over.shares.get(id)!.atLeast, id).toBeLessThanOrEqual(share.atLeast + 1e-9);
          expect(over.shares.get(id)!.atMost, id).toBeGreaterThanOrEqual(share.atMost - 1e-9);
        }
        for (const [wide, exact] of [
          [over.row?.index, own.row?.index],
          [over.market?.known, own.market?.known],
          [over.market?.all, own.market?.all],
        ])
          for (const of of ["hhi", "cr1", "cr3"] as const) {
            if (wide === undefined || exact === undefined) continue;
            expect(wide[of].atLeast).toBeLessThanOrEqual(exact[of].atLeast + 1e-6);
            expect(wide[of].atMost).toBeGreaterThanOrEqual(exact[of].atMost - 1e-6);
          }
      }
    };
    fc.assert(fc.property(fc.array(stands, { minLength: 1, maxLength: 3 }), check), replayable(60));
  });

  it("never turn over by noise where a share is the same whatever the sizes", () => {
    const one = fc.constantFrom([1 / 3, 1 / 3, 1 / 3], [0.1, 0.2, 0.7], [1 / 7, 2 / 7, 4 / 7]);
    const sizes = fc.array(fc.record({ least: fc.integer({ min: 1, max: 1e6 }), more: fc.integer({ min: 1, max: 1e6 }) }), {
      minLength: 4,
      maxLength: 14,
    });
    fc.assert(
      fc.property(one, sizes, (weights, all) => {
        const { shares } = found(all.map(({ least, more }) => ({ size: { atLeast: least, atMost: least + more }, weights })));
        for (const [id, share] of shares) if (share !== undefined) expect(share.atLeast, id).toBeLessThanOrEqual(share.atMost);
      }),
      replayable(300),
    );
  });
});
