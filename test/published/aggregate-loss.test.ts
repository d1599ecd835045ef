import { describe, expect, it } from "vitest";
import { compoundPoisson, type EventRates } from "../../src/engine/chance/compound-poisson.js";
import { philox } from "../../src/engine/chance/counter-draws.js";
import { normalBelow, normalQuantile } from "../../src/engine/chance/normal.js";
import { chanceOfAtLeast, chanceOfEvent, quantileWithTail, worstEventQuantiles } from "../../src/engine/chance/quantiles.js";

/** Lognormal sizes with μ = 0 at Poisson times, as so many kinds of events of the same chance; the tail in ever smaller ones. */
function lognormal(perYear: number, sigma: number, kinds: number): { down: EventRates; up: EventRates } {
  const ends = Array.from({ length: kinds }, (_, kind) => kind / kinds);
  for (let half = 1; half <= 30; half++) ends.push(1 - 2 ** -half / kinds);
  const sizes = ends.map((end) => (end === 0 ? 0 : Math.exp(sigma * normalQuantile(end))));
  const rates = ends.map((end, kind) => ((ends[kind + 1] ?? 1) - end) * perYear);
  return {
    down: { perYear: rates, loss: sizes },
    up: { perYear: rates, loss: sizes.map((size, kind) => sizes[kind + 1] ?? size) },
  };
}

describe("what all events of a year take together", () => {
  it("is 0 to 3 with these chances for three events of 1, 2 and 3 a year, and more than 14 in a hundredth of the years (LD-3)", () => {
    const year = compoundPoisson({ perYear: [1.5, 0.9, 0.6], loss: [1, 2, 3] }, 1, 256, "up");
    [0.04978707, 0.0746806, 0.10081881, 0.12509001].forEach((chance, sum) => {
      expect(year.chance[sum]).toBeCloseTo(chance, 8);
    });
    const { quantile, tail } = quantileWithTail(year, 0.99);
    expect(quantile).toBe(14);
    expect(tail).toBeCloseTo(15.90939, 5);
  });

  it("has these moments and quantiles for two lognormal events a year, from below and from above (LD-4)", () => {
    const { down, up } = lognormal(2, 1, 20_000);
    const [low, high] = [compoundPoisson(down, 1 / 128, 2 ** 16, "down"), compoundPoisson(up, 1 / 128, 2 ** 16, "up")];
    for (const [below, above, published] of [
      [low.mean, high.mean, 3.297443],
      [quantileWithTail(low, 0.99).quantile, quantileWithTail(high, 0.99).quantile, 17.52],
      [quantileWithTail(low, 0.99).tail, quantileWithTail(high, 0.99).tail, 23.54],
      [chanceOfAtLeast(low, 10), chanceOfAtLeast(high, 10), 0.05571],
    ] as const) {
      expect(below).toBeLessThanOrEqual(published * 1.001);
      expect(above).toBeGreaterThanOrEqual(published * 0.999);
      expect(above / below).toBeLessThan(1.03);
    }
  });

  it("passes 105.36 in one year of a thousand where a tenth of an event a year is lognormal with σ = 2 (LD-5)", () => {
    // P. V. Shevchenko, "Calculation of aggregate loss distributions", Journal of Operational Risk 5(2), 2010, its setting
    const { down, up } = lognormal(0.1, 2, 20_000);
    const [low, high] = [down, up].map((table, end) => compoundPoisson(table, 1 / 32, 2 ** 16, end === 0 ? "down" : "up"));
    expect(Math.abs(quantileWithTail(low!, 0.999).quantile / 105.36 - 1)).toBeLessThan(0.005);
    expect(Math.abs(quantileWithTail(high!, 0.999).quantile / 105.36 - 1)).toBeLessThan(0.005);
  });

  it("and the worst event alone have these chances in a table of five (LD-6)", () => {
    const table = { perYear: [0.1, 0.02, 0.01, 0.005, 0.002], loss: [100, 300, 600, 1000, 2500] };
    const [down, up] = [compoundPoisson(table, 100, 128, "down"), compoundPoisson(table, 100, 128, "up")];
    expect(down).toEqual(up);
    expect(down.mean).toBeCloseTo(32, 10);
    const variance = table.perYear.reduce((sum, rate, event) => sum + rate * table.loss[event]! ** 2, 0);
    expect(Math.sqrt(variance)).toBeCloseTo(154.59625, 5);
    const oep = [0.12802977, 0.03632386, 0.01685632, 0.00697556, 0.001998];
    const aep = [0.12802977, 0.0364729, 0.01705332, 0.00704533, 0.00199815];
    table.loss.forEach((loss, event) => {
      expect(chanceOfEvent(table, loss)).toBeCloseTo(oep[event]!, 7);
      expect(chanceOfAtLeast(down, loss)).toBeCloseTo(aep[event]!, 7);
    });
    const { quantile, tail } = quantileWithTail(down, 0.99);
    expect(quantile).toBe(600);
    expect(tail).toBeCloseTo(1215.8249, 4);
    expect(worstEventQuantiles(table, [0.5, 0.1, 0.02, 0.01, 0.001])).toEqual([0, 100, 300, 600, 2500]);
  });
});

describe("random numbers of a counter", () => {
  it.each([
    ["00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
    ["ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"],
    ["243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"],
  ])("are those that the authors of Philox4x32-10 publish for %s", (counter, key, published) => {
    // J. K. Salmon and others, Random123, kat_vectors
    const words = (text: string): number[] => text.split(" ").map((word) => Number.parseInt(word, 16));
    const [c0, c1, c2, c3, k0, k1] = [...words(counter), ...words(key)] as [number, number, number, number, number, number];
    const into = new Uint32Array(4);
    philox(c0, c1, c2, c3, k0, k1, into);
    expect([...into]).toEqual(words(published));
  });
});

describe("the normal law", () => {
  it("has these quantiles (AS 241)", () => {
    // M. J. Wichura, Applied Statistics 37(3), 1988, 477–484, the check of PPND16
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798409, 13);
  });

  it("goes back from each quantile to its chance", () => {
    for (const chance of [1e-12, 1e-6, 0.01, 0.2, 0.5, 0.9, 0.999])
      expect(normalBelow(normalQuantile(chance)) / chance).toBeCloseTo(1, 9);
  });
});
