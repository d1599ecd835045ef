import fc from "fast-check";
import { impact, rank, simulate } from "tragweite";
import { expect, it } from "vitest";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { type BlurredCase, blurredSupplies } from "../../arbitraries/blurred-supplies.js";
import { countedCases } from "../../arbitraries/counted-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { insuredBy, supplyStart } from "../../arbitraries/supply-landscapes.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";

/** By numbers that are drawn: the same items in another order. */
const shuffled = <T>(items: readonly T[], numbers: readonly number[]): T[] =>
  items
    .map((item, place) => ({ item, key: numbers[place % numbers.length]! * 1000 + ((place * 7) % 1000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

/** Insurers with what else they stand for, and one sum that is known of two of them. */
function counted(landscape: Landscape): Landscape {
  const nodes = landscape.nodes.map((node, place): Landscape["nodes"][number] => {
    if (node.kind !== "insurer") return node;
    const populations = [
      { unit: "beds", count: place },
      { unit: "employees", count: "unknown" as const },
    ];
    return { ...node, ...(place % 3 === 0 ? { insured: "unknown" as const } : {}), populations };
  });
  const units = ["beds", "employees"].map((id) => ({ id, names: { en: id } }));
  return { ...landscape, units, nodes };
}

/** Nodes, populations, groups and dependencies in another order. */
function mixed({ nodes, groups, dependencies = [], ...rest }: Landscape, numbers: readonly number[]): Landscape {
  const own = nodes.map((node) =>
    "populations" in node && node.populations !== undefined
      ? { ...node, populations: shuffled(node.populations, numbers) }
      : node,
  );
  return {
    ...rest,
    nodes: shuffled(own, numbers),
    ...(groups === undefined ? {} : { groups: shuffled(groups, numbers.slice(1)) }),
    dependencies: shuffled(
      dependencies.map((row) => (row.candidates === undefined ? row : { ...row, candidates: shuffled(row.candidates, numbers) })),
      numbers.slice(2),
    ) as typeof dependencies,
  };
}

/** The hash of a landscape tells files apart, not what follows from them: of lists within a row it keeps the order. */
const bytesOf = (result: { readonly model: { readonly hash: string } }): string =>
  JSON.stringify({ ...result, model: { ...result.model, hash: "" } });

it("results are the same bytes in whatever order a file has nodes, populations, groups and dependencies", () => {
  const until = new Date(supplyStart + 40).toISOString();
  fc.assert(
    fc.property(
      blurredSupplies(),
      fc.array(fc.nat(9999), { minLength: 31, maxLength: 31 }),
      unlessRefused(({ known }: BlurredCase, numbers: readonly number[]) => {
        const { landscape, scenario } = insuredBy(known);
        const one = counted(landscape);
        const other = mixed(one, numbers);
        const minEvidence = "inferred";
        expect(bytesOf(impact(other, scenario, { minEvidence }))).toBe(bytesOf(impact(one, scenario, { minEvidence })));
        expect(bytesOf(rank(other, { by: "node", minEvidence, pairs: 2 }))).toBe(
          bytesOf(rank(one, { by: "node", minEvidence, pairs: 2 })),
        );
        for (const restart of ["assisted", "unassisted"] as const) {
          const options = { minEvidence, restart, until } as const;
          expect(bytesOf(simulate(other, scenario, options))).toBe(bytesOf(simulate(one, scenario, options)));
        }
      }),
    ),
    replayable<[BlurredCase, readonly number[]]>(1000, 9),
  );
});

it("so they are in whatever order candidates stand", () => {
  let several = 0;
  fc.assert(
    fc.property(countedCases, fc.array(fc.nat(9999), { minLength: 31, maxLength: 31 }), ({ landscape, scenario }, numbers) => {
      if (landscape.dependencies?.some(({ candidates = [] }) => candidates.length > 1)) several++;
      const [one, other] = [landscape, mixed(landscape, numbers)].map((each) =>
        impact(each, scenario, { minEvidence: "inferred" }),
      );
      expect(bytesOf(other!)).toBe(bytesOf(one!));
    }),
    replayable(200, 1),
  );
  expect(several).toBeGreaterThan(50);
});
