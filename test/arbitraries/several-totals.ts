import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { populationsOn } from "../../src/model/landscape/populations-on.js";

const evidence = { status: "inferred" } as const;
/** Whom a total covers: the first is within the second, and apart from the third. */
const within = { inner: [0], outer: [0, 1], other: [2] } as const;

/** The same landscapes with up to three totals of each unit, nested and apart, which leave some out. */
export const withSeveralTotals = (landscapes: fc.Arbitrary<Landscape>): fc.Arbitrary<Landscape> =>
  fc
    .record({
      landscape: landscapes,
      places: fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
      counts: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 9, maxLength: 9 }),
      left: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }),
    })
    .map(({ landscape: { totals: _, ...landscape }, places, counts, left }) => {
      const totals = ["insured", "sites", "beds"].flatMap((unit, unitPlace) =>
        Object.entries(within).flatMap(([name, own], place) => {
          const members = landscape.nodes.filter(
            (node) => populationsOn(node).some((each) => each.unit === unit) && own.some((at) => at === placeOf(node.id, places)),
          );
          const number = 3 * unitPlace + place;
          if (members.length === 0 || left[number] === 0) return [];
          return [{ id: `${name}-${unit}`, unit, count: counts[number]!, members: members.map(({ id }) => ({ id })), evidence }];
        }),
      );
      return totals.length === 0 ? landscape : { ...landscape, totals };
    });

const placeOf = (id: string, places: readonly number[]): number | undefined => places[Number(/^h(\d)/.exec(id)?.[1])];

/** Ids of those whom a total of {@link withSeveralTotals} covers. */
export const coveredBy = (landscape: Landscape, total: string): ReadonlySet<string> =>
  new Set((landscape.totals ?? []).find(({ id }) => id === total)?.members?.flatMap(({ id }) => id ?? []));
