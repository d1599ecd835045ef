import fc from "fast-check";
import { expect, it } from "vitest";
import { compoundPoisson } from "../../../src/engine/chance/compound-poisson.js";
import { fourier } from "../../../src/engine/chance/fourier.js";
import { quantileWithTail } from "../../../src/engine/chance/quantiles.js";
import { replayable } from "../../arbitraries/replayable.js";

const events = fc.array(
  fc.record({ perYear: fc.double({ min: 0, max: 3, noNaN: true }), loss: fc.integer({ min: 0, max: 40 }) }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

/** One event kind after the other, each as often as its Poisson law says: slow, and without any recursion. */
function slowSum(all: readonly { readonly perYear: number; readonly loss: number }[], points: number): number[] {
  let sums = [1, ...new Array<number>(points - 1).fill(0)];
  for (const { perYear, loss } of all) {
    const next = new Array<number>(points).fill(0);
    sums.forEach((chance, sum) => {
      let times = Math.exp(-perYear);
      for (let count = 0; count < 60 && sum + count * loss < points; count++) {
        next[sum + count * loss]! += chance * times;
        times *= perYear / (count + 1);
      }
    });
    sums = next;
  }
  return sums;
}

const columns = (all: readonly { readonly perYear: number; readonly loss: number }[]) => ({
  perYear: all.map(({ perYear }) => perYear),
  loss: all.map(({ loss }) => loss),
});

it("the distribution of a year is that of its kinds of events, one after the other", () => {
  fc.assert(
    fc.property(events, (all) => {
      const { chance } = compoundPoisson(columns(all), 1, 128, "down");
      slowSum(all, 128).forEach((expected, sum) => {
        expect(chance[sum]).toBeCloseTo(expected, 11);
      });
    }),
    replayable(200, 1),
  );
});

it("a Fourier transform gives what the recursion gives, on as long a grid as holds the year", () => {
  fc.assert(
    fc.property(events, (all) => {
      const few = columns(all);
      // so many kinds of events that never happen make the recursion too long
      const never = Array.from({ length: 6_000 }, (_, place) => place + 41);
      const many = { perYear: [...few.perYear, ...never.map(() => 1e-300)], loss: [...few.loss, ...never] };
      const [short, long] = [compoundPoisson(few, 1, 2 ** 13, "down"), compoundPoisson(many, 1, 2 ** 13, "down")];
      short.chance.forEach((chance, sum) => {
        if (Math.abs(chance - long.chance[sum]!) > 1e-13) expect(long.chance[sum], String(sum)).toBe(chance);
      });
    }),
    replayable(20, 1),
  );
});

it("rounding down and up on a coarser grid brackets every quantile and every mean beyond it", () => {
  fc.assert(
    fc.property(events, fc.double({ min: 0.3, max: 3, noNaN: true }), fc.constantFrom(0.5, 0.9, 0.99), (all, step, level) => {
      const table = columns(all);
      const exact = quantileWithTail(compoundPoisson(table, 1, 1024, "down"), level);
      const [down, up] = (["down", "up"] as const).map((side) =>
        quantileWithTail(compoundPoisson(table, step, 8192, side), level),
      );
      expect(down!.quantile).toBeLessThanOrEqual(exact.quantile + 1e-9);
      expect(up!.quantile).toBeGreaterThanOrEqual(exact.quantile - 1e-9);
      expect(down!.tail).toBeLessThanOrEqual(exact.tail + 1e-6);
      expect(up!.tail).toBeGreaterThanOrEqual(exact.tail - 1e-6);
    }),
    replayable(200, 1),
  );
});

it("a Fourier transform there and back changes nothing", () => {
  const re = Float64Array.from({ length: 64 }, (_, place) => Math.sin(place * place));
  const im = Float64Array.from({ length: 64 }, (_, place) => Math.cos(3 * place));
  const [real, imaginary] = [re.slice(), im.slice()];
  fourier(real, imaginary);
  // the slow definition
  for (const k of [0, 5, 63]) {
    let sum = 0;
    for (let place = 0; place < 64; place++) {
      const angle = (-2 * Math.PI * k * place) / 64;
      sum += re[place]! * Math.cos(angle) - im[place]! * Math.sin(angle);
    }
    expect(real[k]).toBeCloseTo(sum, 11);
  }
  fourier(real, imaginary, true);
  real.forEach((value, place) => {
    expect(value).toBeCloseTo(re[place]!, 13);
    expect(imaginary[place]).toBeCloseTo(im[place]!, 13);
  });
});
