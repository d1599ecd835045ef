import fc from "fast-check";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isStandBy } from "../../../src/model/landscape/suppliers.js";
import { countedCases } from "../../arbitraries/counted-landscapes.js";

/** The same without anything that takes time. */
function steady(landscape: Landscape): Landscape {
  const dependencies = (landscape.dependencies ?? [])
    .filter((row) => !isStandBy(row))
    .map(({ bufferHours: _, runs: __, ...row }) => row);
  const used = new Set(dependencies.map(({ group }) => group));
  return {
    ...landscape,
    nodes: landscape.nodes.map(({ recoveryHours: _, ...node }) => node as Landscape["nodes"][number]),
    groups: (landscape.groups ?? []).filter(({ id }) => used.has(id)),
    dependencies,
  };
}

/** Where nothing takes time; some states nothing of how it fails. */
export const steadyLandscapes: fc.Arbitrary<Landscape> = countedCases.map(({ landscape }) => steady(landscape));

/** Nodes that fail, by place of the node. */
export const failingPlaces = fc.uniqueArray(fc.nat(14), { minLength: 1, maxLength: 4 });

/** Gives figures to some nodes, as far as there are such. */
export function withFigures(
  landscape: Landscape,
  places: readonly number[],
  figuresOf: (place: number) => Partial<Landscape["nodes"][number]>,
): Landscape {
  const at = new Set(places.map((place) => place % landscape.nodes.length));
  const nodes = landscape.nodes.map((node, place) =>
    at.has(place) ? ({ ...node, ...figuresOf(place) } as Landscape["nodes"][number]) : node,
  );
  return { ...landscape, nodes };
}

/** Everybody's size known, whatever it is. */
export function sized(landscape: Landscape): Landscape {
  const known = (count: unknown, place: number): number => (typeof count === "number" ? count : 3 + place);
  const { totals: _, pools: __, ...rest } = landscape;
  return {
    ...rest,
    nodes: landscape.nodes.map((node, place) => {
      const populations =
        "populations" in node && node.populations !== undefined
          ? { populations: node.populations.map(({ unit, count }) => ({ unit, count: known(count, place) })) }
          : {};
      if (node.kind === "insurer") return { ...node, ...populations, insured: known(node.insured, place) };
      return node.kind === "service-provider" ? { ...node, ...populations, sites: known(node.sites, place) } : node;
    }) as Landscape["nodes"],
  };
}
