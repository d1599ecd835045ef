import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AllSets } from "../../../src/engine/chance/all-sets.js";
import { CounterDraws } from "../../../src/engine/chance/counter-draws.js";
import { failureCounts, poissonCounts } from "../../../src/engine/chance/failure-counts.js";
import { FailureSets } from "../../../src/engine/chance/failure-sets.js";
import { replayable } from "../../arbitraries/replayable.js";

const chance = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-9, 1 - 1e-9));
const chances = fc.array(chance, { maxLength: 9 });
const bits = (set: number) => set.toString(2).replaceAll("0", "").length;

/** The chance of each set of units, by hand. */
const setChances = (units: readonly number[]) =>
  Float64Array.from({ length: 2 ** units.length }, (_, set) =>
    units.reduce((product, fails, unit) => product * ((set >> unit) & 1 ? fails : 1 - fails), 1),
  );

describe("the number of failures", () => {
  it("has the chances of all sets of that size", () => {
    fc.assert(
      fc.property(chances, fc.nat({ max: 10 }), (units, most) => {
        const expected = new Float64Array(most + 2);
        for (const [set, weight] of setChances(units).entries()) {
          const size = Math.min(bits(set), most + 1);
          expected[size] = expected[size]! + weight;
        }
        const found = failureCounts(units, most);
        for (const [size, value] of expected.entries()) expect(Math.abs(found[size]! - value)).toBeLessThanOrEqual(1e-12 * value);
      }),
      replayable(),
    );
  });

  it("has chances that sum to 1 for many units", () => {
    const found = failureCounts(new Float64Array(5000).fill(0.001), 3);
    expect(found.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    expect(found[2]).toBeCloseTo(((5000 * 4999) / 2) * 1e-6 * 0.999 ** 4998, 12);
  });
});

describe("the number of events of a Poisson process", () => {
  // scipy 1.17: poisson.pmf, poisson.sf
  it.each([
    [3, 1, 0.14936120510359185, 0.8008517265285442],
    [0.01, 2, 0.000049502491687458457, 1.6542165280748778e-7],
    [1000, 1000, 0.01261461134870819, 0.491590632831494],
    [0, 0, 1, 0],
  ])("of mean %d: that of %d, and of more", (mean, most, mass, more) => {
    const found = poissonCounts(mean, most);
    expect(Math.abs(found[most]! - mass)).toBeLessThanOrEqual(1e-11 * mass);
    expect(Math.abs(found[most + 1]! - more)).toBeLessThanOrEqual(1e-9 * more);
  });
});

describe("which units fail", () => {
  it("is drawn by the chance of each set given its size", () => {
    const units = [0.1, 0.5, 0, 0.02, 0.9, 1, 0.3];
    const sets = new FailureSets(units, 3);
    const weights = setChances(units);
    const draws = new CounterDraws(1);
    const [uniform, out] = [new Float64Array(2), new Int32Array(3)];
    const seen = new Map<number, number>();
    const samples = 40_000;
    for (let sample = 0; sample < samples; sample++) {
      draws.start(sample);
      uniform[0] = draws.next();
      uniform[1] = draws.next();
      sets.draw(3, uniform, out);
      const set = out.reduce((sum, unit) => sum | (1 << unit), 0);
      seen.set(set, (seen.get(set) ?? 0) + 1);
    }
    const total = weights.reduce((sum, weight, set) => (bits(set) === 3 ? sum + weight : sum), 0);
    for (const [set, weight] of weights.entries()) {
      if (bits(set) !== 3) continue;
      const share = weight / total;
      const deviation = Math.sqrt((share * (1 - share)) / samples);
      expect(Math.abs((seen.get(set) ?? 0) / samples - share)).toBeLessThanOrEqual(4 * deviation);
    }
    expect([...seen.keys()].every((set) => bits(set) === 3)).toBe(true);
  });

  it("is a set of so many different units, none of which cannot fail, whatever is drawn", () => {
    const uniform = fc.oneof(
      fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
      fc.constantFrom(2 ** -53, 1 - 2 ** -53),
    );
    fc.assert(
      fc.property(chances, fc.nat({ max: 9 }), fc.array(uniform, { minLength: 9, maxLength: 9 }), (units, failures, drawn) => {
        const sets = new FailureSets(units, 9);
        const certain = units.filter((fails) => fails === 1).length;
        const possible = units.filter((fails) => fails > 0).length;
        const may = failures >= certain && failures <= possible;
        if (units.every((fails) => fails === 0 || fails > 1e-30)) expect(sets.canFail(failures)).toBe(may);
        if (!sets.canFail(failures)) return;
        const out = new Int32Array(failures);
        sets.draw(failures, drawn, out);
        expect(new Set(out).size).toBe(failures);
        for (const unit of out) expect(units[unit]).toBeGreaterThan(0);
      }),
      replayable(),
    );
  });
});

describe("all sets of so many failures", () => {
  it("have the chances of all sets of that size, each once", () => {
    fc.assert(
      fc.property(chances, fc.nat({ max: 10 }), (units, failures) => {
        const sets = new AllSets(units);
        const all = [...sets.of(failures)];
        expect(sets.areFew(failures, all.length)).toBe(true);
        if (all.length > 0)
          expect(sets.areFew(failures, all.length - 1)).toBe(all.length === 1 ? sets.areFew(failures, 0) : false);
        const found = new Map(all.map(({ world, chance: own }) => [world.reduce((sum, unit) => sum | (1 << unit), 0), own]));
        expect(found.size).toBe(all.length);
        setChances(units).forEach((own, set) => {
          if (bits(set) === failures && own > 1e-200) expect(found.get(set)! / own).toBeCloseTo(1, 6);
        });
      }),
      replayable(),
    );
  });
});
