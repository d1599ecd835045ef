import { describe, expect, it } from "vitest";
import { GraphBuilder } from "./graph-builder.js";

/**
 * Inoperability input-output model: q = A*·q + c*. As an engine graph: one `share` group a sector with the row of A* as
 * weights, and the perturbation as one more supplier in it, lost and of weight c*. Equals the Leontief inverse while no
 * sector is wholly lost. Papers print three digits; the exact ones solve the same equations.
 */
function inoperability(interdependency: readonly (readonly number[])[], perturbation: readonly number[]): number[] {
  const model = new GraphBuilder();
  interdependency.forEach((row, sector) => {
    const suppliers = row.flatMap((weight, supplier) => (weight === 0 ? [] : [{ node: String(supplier), weight }]));
    model.group(String(sector), "share", [...suppliers, { node: "perturbation", weight: perturbation[sector]! }]);
  });
  const levels = model.levels({ perturbation: 0 });
  return interdependency.map((_, sector) => 1 - levels[sector]!);
}

function expectInoperability(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [sector, value] of expected.entries()) expect(Math.abs(actual[sector]! - value)).toBeLessThanOrEqual(1e-9);
}

describe("inoperability input-output model", () => {
  it("IO-1: two sectors (Y. Y. Haimes and P. Jiang, Journal of Infrastructure Systems 7(1), 2001; in the tests of stigrs/diim)", () => {
    const q = inoperability(
      [
        [0, 0.8],
        [0.2, 0],
      ],
      [0, 0.6],
    );
    expectInoperability(q, [4 / 7, 5 / 7]);
    expect(q.map((value) => value.toFixed(3))).toEqual(["0.571", "0.714"]);
  });

  it("IO-2: three sectors (Haimes and Jiang 2001; in the tests of stigrs/diim)", () => {
    const q = inoperability(
      [
        [0, 0, 0.3],
        [0.4, 0, 0],
        [0.2, 0.6, 0],
      ],
      [0, 0, 0.12],
    );
    // Solved by hand: q3 = 0.12 / (1 − 0.3 · (0.2 + 0.6 · 0.4)).
    const third = 0.12 / (1 - 0.3 * 0.44);
    expectInoperability(q, [0.3 * third, 0.12 * third, third]);
    expect(q.map((value) => value.toFixed(10))).toEqual(["0.0414746544", "0.0165898618", "0.1382488479"]);
    expect(q.map((value) => value.toFixed(2))).toEqual(["0.04", "0.02", "0.14"]);
  });

  it("IO-4: sectors that depend on themselves (C. Lian and Y. Y. Haimes, Systems Engineering 9(3), 2006; in the tests of stigrs/diimpy)", () => {
    const q = inoperability(
      [
        [0.15, 0.5],
        [0.1, 0.05],
      ],
      [0, 0.1],
    );
    const determinant = 0.85 * 0.95 - 0.5 * 0.1;
    expectInoperability(q, [(0.5 * 0.1) / determinant, (0.85 * 0.1) / determinant]);
    expect(q.map((value) => value.toFixed(3))).toEqual(["0.066", "0.112"]);
  });

  it("IO-12 (eq): a sector that is wholly lost is clipped inside the equations, not after them", () => {
    const q = inoperability(
      [
        [0, 0.8],
        [0.2, 0],
      ],
      [0, 1],
    );
    expectInoperability(q, [0.8, 1]); // clipped after solving: 0.952381 and 1
  });
});
