import fc from "fast-check";
import { expect, it } from "vitest";
import { type BandCorner, hatchedBand } from "../../../src/report/svg/hatch.js";

const base = 200;
const corner = fc.record({ sure: fc.integer({ min: 0, max: 40 }), more: fc.integer({ min: 0, max: 40 }) });
const bands = fc
  .array(corner, { minLength: 2, maxLength: 6 })
  .map((corners) => corners.map(({ sure, more }, place): BandCorner => ({ x: 20 * place, sure, possible: sure + more })));

const pathsOf = (band: readonly BandCorner[]) =>
  hatchedBand(band, base, "#000000").map(({ attributes }) => String(attributes["d"]));

/** Every point at which a slanted line begins or ends. */
const placesIn = (path: string): [number, number][] =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), base - Number(y)]);

function between(band: readonly BandCorner[], x: number, side: "sure" | "possible"): number {
  const place = Math.min(band.length - 2, Math.max(0, Math.floor(x / 20)));
  const [one, other] = [band[place]!, band[place + 1]!];
  return one[side] + ((x - one.x) / 20) * (other[side] - one[side]);
}

it("draws slanted lines between what is sure and what is possible only", () => {
  fc.assert(
    fc.property(bands, (band) => {
      for (const path of pathsOf(band).filter((each) => !each.endsWith("Z"))) {
        for (const [x, high] of placesIn(path)) {
          expect(high).toBeGreaterThanOrEqual(between(band, x, "sure") - 0.4);
          expect(high).toBeLessThanOrEqual(between(band, x, "possible") + 0.4);
        }
      }
    }),
  );
});

it("draws nothing where both are the same, and an outline of each part where they are apart", () => {
  const same = (x: number) => ({ x, sure: 10, possible: 10 });
  expect(pathsOf([same(0), same(20), same(40)])).toEqual([]);
  const outlines = pathsOf([same(0), { x: 20, sure: 10, possible: 30 }, same(40), same(60), { x: 80, sure: 10, possible: 20 }]);
  expect(outlines.filter((path) => path.endsWith("Z"))).toEqual([
    "M0 190L20 170L40 190L40 190L20 190L0 190Z",
    "M60 190L80 180L80 190L60 190Z",
  ]);
  expect(outlines).toHaveLength(4);
});
