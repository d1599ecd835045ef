import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type StripStep, stripNames } from "../../../src/report/page/strip-names.js";
import { textWidth } from "../../../src/report/svg/text-width.js";

const step = (from: number, to: number, y: number): StripStep => ({ from, to, y });

describe("names along the lines of the strip", () => {
  it("stand above their line, or below it where another one runs", () => {
    expect(stripNames([{ name: "eAU", steps: [step(0, 100, 30)] }], [])).toEqual([{ name: "eAU", x: 50, y: 26 }]);
    const [below] = stripNames([{ name: "eAU", steps: [step(0, 100, 12)] }], [step(0, 100, 8)]);
    expect(below?.y).toBeGreaterThan(12);
  });

  it("stay away where there is no room", () => {
    const lead = [step(0, 100, 27)];
    expect(stripNames([{ name: "eAU", steps: [step(0, 100, 12)] }], lead)).toEqual([]);
    expect(stripNames([{ name: "eAU", steps: [step(0, 100, 46)] }], [])).toEqual([]);
  });

  const steps = fc
    .array(fc.record({ width: fc.integer({ min: 1, max: 50 }), y: fc.integer({ min: 8, max: 46 }) }), { maxLength: 6 })
    .map((all) => {
      let from = 0;
      return all.flatMap(({ width, y }) => {
        const to = Math.min(100, from + width);
        const own = to > from ? [step(from, to, y)] : [];
        from = to;
        return own;
      });
    });
  it("are crossed by no line", () => {
    const names = fc.record({ name: fc.constantFrom("a", "eAU-Abruf", "ePA für Praxen"), steps });
    fc.assert(
      fc.property(steps, fc.array(names, { maxLength: 3 }), (lead, rows) => {
        const lines = [lead, ...rows.map((row) => row.steps)].flat();
        for (const { name, x, y } of stripNames(rows, lead)) {
          const half = ((textWidth(name, 12) / 2) * 100) / 1112;
          const crossing = lines.filter((line) => line.from < x + half && line.to > x - half && line.y > y - 9 && line.y < y + 3);
          expect(crossing).toEqual([]);
        }
      }),
    );
  });
});
