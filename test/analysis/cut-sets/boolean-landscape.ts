import fc from "fast-check";
import type { Landscape } from "../../../src/model/landscape/landscape.js";

const evidence = { status: "assumed" as const };

interface NeedRecipe {
  readonly suppliers: readonly number[];
  readonly k: number | undefined;
}

const needs = fc.array(
  fc.record({
    suppliers: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    k: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
  }),
  { maxLength: 2 },
);

/** Landscapes in which everything works or is lost: weights 1, `all` and `at-least` groups, loops and parallel dependencies. */
export function booleanLandscape(mostNodes: number): fc.Arbitrary<Landscape> {
  return fc
    .array(fc.record({ needs, p: fc.integer({ min: 1, max: 90 }) }), { minLength: 2, maxLength: mostNodes, size: "max" })
    .map((recipes): Landscape => {
      const id = (index: number): string => `n${String(index).padStart(2, "0")}`;
      const groups: NonNullable<Landscape["groups"]>[number][] = [];
      const dependencies: NonNullable<Landscape["dependencies"]>[number][] = [];
      recipes.forEach(({ needs: all }, node) => {
        all.forEach(({ suppliers, k }: NeedRecipe, need) => {
          const group = k === undefined ? undefined : `${id(node)}/g${need}`;
          if (group !== undefined)
            groups.push({ id: group, node: id(node), rule: "at-least", k: 1 + ((k ?? 0) % suppliers.length) });
          suppliers.forEach((pick, member) => {
            const supplier = (node + 1 + (pick % (recipes.length - 1))) % recipes.length; // not itself
            dependencies.push({
              id: `${id(node)}/d${need}${member}`,
              dependent: id(node),
              supplier: id(supplier),
              kind: "hosting",
              weight: 1,
              ...(group === undefined ? {} : { group }),
              evidence,
            });
          });
        });
      });
      return {
        tragweite: "landscape/1",
        id: "random",
        nodes: recipes.map(({ p }, index) => ({
          kind: "system",
          id: id(index),
          name: `N ${index}`,
          operator: "unknown",
          systemType: "any",
          probability: p / 100,
          evidence,
        })),
        groups,
        dependencies,
      };
    });
}
