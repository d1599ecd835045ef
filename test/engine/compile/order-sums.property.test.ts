import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Before, inFew, type MakeTerm, OrderSums, type Served } from "../../../src/engine/compile/order-sums.js";
import { replayable } from "../../arbitraries/replayable.js";

/** A term by how much it is when asked. */
type Term = () => number;

const added = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + term(), 0);
const lossOf = (left: number, wanted: number): number => (wanted <= left ? 0 : (wanted - left) / wanted);

const rows = fc.array(
  fc.record({ always: fc.nat(5), draws: fc.array(fc.record({ most: fc.nat(9), share: fc.nat(4) }), { maxLength: 6 }) }),
  { minLength: 1, maxLength: 90, size: "max" },
);
type Row = typeof rows extends fc.Arbitrary<(infer T)[]> ? T : never;

/** What is drawn at present, a whole number up to the most. */
const drawnOf = ({ most, share }: { most: number; share: number }): number => Math.ceil((most * share) / 4);

interface Built {
  readonly sums: OrderSums<Term>;
  readonly served: readonly Served<Term>[];
  /** Terms made, and of how many others in all. */
  readonly made: { count: number; of: number };
}

function built(row: readonly Row[], extra: number): Built {
  const made = { count: 0, of: 0 };
  const make: MakeTerm<Term> = (terms, beyond, atMost) => {
    made.count++;
    made.of += terms.length;
    return () => Math.min(atMost, Math.max(0, added(terms) - beyond));
  };
  let available = extra + row.reduce((sum, { always }) => sum + always, 0);
  const served = row.map(({ always, draws }): Served<Term> => {
    const there = available;
    available -= always;
    const terms = inFew(
      draws.map((each) => () => drawnOf(each)),
      make,
    );
    return { available: there, always, terms, most: draws.reduce((sum, { most }) => sum + most, 0) };
  });
  return { sums: new OrderSums(served, make), served, made };
}

const total = (row: readonly Row[]): number =>
  row.flatMap(({ draws }) => draws.map(drawnOf)).reduce((sum, each) => sum + each, 0);

describe("what is drawn before somebody who is served in his turn", () => {
  it("leaves him what all draws before him, one by one, would leave", () => {
    const check = (row: readonly Row[], extra: number): void => {
      const { sums, served } = built(row, extra);
      let before = 0;
      served.forEach(({ available, always, terms }, place) => {
        const wanted = always + added(terms);
        const { offset, terms: drawn } = sums.before[place] as Before<Term>;
        const found = lossOf(Math.max(0, available - offset - added(drawn)), wanted);
        expect(found, `place ${place}`).toBe(lossOf(Math.max(0, available - before), wanted));
        before += added(terms);
      });
      expect(added(sums.all)).toBe(total(row));
    };
    fc.assert(fc.property(rows, fc.nat(400), check), replayable(10_000, 50));
  });

  it("takes few terms", () => {
    const check = (row: readonly Row[], extra: number): void => {
      const { sums, served, made } = built(row, extra);
      const draws = row.reduce((sum, each) => sum + each.draws.length, 0);
      const heard = sums.before.reduce((sum, { terms }) => sum + terms.length, 0);
      const own = served.reduce((sum, { terms }) => sum + terms.length, 0);
      expect(made.of + heard + own + sums.all.length).toBeLessThanOrEqual(9 * draws + 4 * row.length + 16);
    };
    fc.assert(fc.property(rows, fc.nat(400), check), replayable());
  });

  it("does not move for those who stay served, or get nothing, whatever somebody before them draws", () => {
    const row = Array.from({ length: 64 }, () => ({ always: 1, draws: [{ most: 4, share: 0 }] }));
    const heardAt = (extra: number, shares: number): number[] => {
      const drawing = row.map((each, place) => ({
        ...each,
        draws: each.draws.map((draw) => ({ ...draw, share: place < shares ? 4 : 0 })),
      }));
      return built(drawing, extra).sums.before.map(({ terms }) => added(terms.slice(0, 1)));
    };
    // there is enough for all of them, or for nobody beyond what is always drawn
    expect(heardAt(256, 1).slice(16)).toEqual(heardAt(256, 0).slice(16));
    expect(heardAt(4, 40).slice(48)).toEqual(heardAt(4, 41).slice(48));
  });
});
