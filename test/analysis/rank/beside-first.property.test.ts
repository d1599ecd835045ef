import fc from "fast-check";
import { expect, it } from "vitest";
import { rank } from "../../../src/analysis/rank/rank.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { replayable } from "../../arbitraries/replayable.js";
import { whoSupplies } from "../../arbitraries/who-supplies.js";
import { truths } from "../../twin/truths.js";

/** What some hold, at least and at most: of every second nobody knows much. */
const endsOf = (place: number): readonly [number, number] => (place % 2 === 0 ? [1, 20] : [3, 4]);

/** Those with a size, of which nobody knows more than the ends; the first of them is of known size. */
const sized = ({ nodes }: Landscape): string[] =>
  nodes.flatMap(({ kind, id }) => (kind === "insurer" || kind === "service-provider" ? [id] : [])).slice(1);

function withSizes(landscape: Landscape, sizeOf: (place: number) => number | { atLeast: number; atMost: number }): Landscape {
  const places = new Map(sized(landscape).map((id, place) => [id, place]));
  const nodes = landscape.nodes.map((node) => {
    const place = places.get(node.id);
    if (place === undefined) return node;
    if (node.kind === "insurer") return { ...node, insured: sizeOf(place) };
    return node.kind === "service-provider" ? { ...node, sites: sizeOf(place) } : node;
  });
  return { ...landscape, nodes };
}

const truthsOf = (landscape: Landscape, isSettled: boolean): Landscape[] =>
  isSettled ? [landscape] : [...truths(landscape)].slice(0, 8);

/** Whether a unit takes more than another in any of the landscapes, by ids. */
function takesMore(landscapes: Iterable<Landscape>, service: string, unit: string): (first: string, other: string) => boolean {
  const found = [...landscapes].map(
    (landscape) => new Map(rank(landscape, { service, unit }).units.map(({ id, count }) => [id, count.atLeast])),
  );
  return (first, other) => found.some((counts) => (counts.get(other) ?? 0) > (counts.get(first) ?? 0));
}

it("whoever takes more than the first in some truth is said to, and where only sizes are not known nobody else is", () => {
  let [more, exact, never] = [0, 0, 0];
  fc.assert(
    fc.property(whoSupplies, fc.constantFrom("insured", "sites"), fc.boolean(), (given, unit, isSettled) => {
      const [settled] = truths(given);
      const drawn = isSettled ? settled! : given;
      const landscape = withSizes(drawn, (place) => ({ atLeast: endsOf(place)[0], atMost: endsOf(place)[1] }));
      const isCounted = landscape.nodes.some(({ kind }) => kind === (unit === "insured" ? "insurer" : "service-provider"));
      if (!isCounted) return;
      const { units, doubts } = rank(landscape, { service: "portal", unit, minEvidence: isSettled ? "assumed" : "inferred" });
      const completions = [...Array(2 ** sized(landscape).length).keys()].flatMap((mask) =>
        truthsOf(
          withSizes(drawn, (place) => endsOf(place)[(mask >> place) & 1]!),
          isSettled,
        ),
      );
      const isMore = takesMore(completions, "portal", unit);
      const [first, ...others] = units;
      for (const other of others) {
        const isSaid = other.mayTakeMoreThanFirst === true;
        if (isMore(first!.id, other.id)) {
          more++;
          expect(isSaid, other.id).toBe(true);
        } else if (doubts.length === 0) {
          exact++;
          if (other.count.atMost > first!.count.atLeast) never++;
          expect(isSaid, other.id).toBe(false);
        }
      }
    }),
    replayable(120, 2),
  );
  expect([more > 10, exact > 10, never > 1], `${more} ${exact} ${never}`).toEqual([true, true, true]);
});
