import fc from "fast-check";
import { type Dependency, type Group, type Landscape, type LandscapeNode, parseLandscape, permittedSuppliers } from "tragweite";

const evidence = { status: "assumed" } as const;

/** One node of each kind, with ids of every form. */
const kinds = {
  "it-provider": {},
  insurer: { insurerType: "BKK", insured: "unknown" },
  system: { operator: "unknown", systemType: "mail" },
  "gematik-service": {},
  service: { operator: "unknown", serviceType: "eau-intake" },
  "service-provider": { sites: 3 },
  "employer-group": { employers: "unknown" },
  "member-group": { insured: { atLeast: 1, atMost: 2 } },
} as const;
type Kind = keyof typeof kinds;

const nodeRecipes = fc.array(fc.constantFrom(...(Object.keys(kinds) as Kind[])), { maxLength: 10 });
const dependencyRecipes = fc.array(
  fc.record({
    dependent: fc.nat({ max: 999 }),
    suppliers: fc.uniqueArray(fc.nat({ max: 999 }), { minLength: 1, maxLength: 4 }),
    weight: fc.constantFrom(1, 0.5, 0),
    group: fc.constantFrom(undefined, "all", "at-least", "share"),
  }),
  { maxLength: 20 },
);

/** Landscapes with all kinds of nodes, loops, parallel dependencies, candidates and groups; also empty ones. */
export const smallLandscapes: fc.Arbitrary<Landscape> = fc
  .tuple(nodeRecipes, dependencyRecipes, fc.boolean())
  .map(([recipe, dependencyRecipe, described]) => {
    const nodes = [{ kind: "insurer" as const, ...kinds.insurer }, ...recipe.map((kind) => ({ kind, ...kinds[kind] }))].map(
      (fields, index) => ({
        ...fields,
        id: index % 2 === 0 ? `n${index}` : `n${index}/a.b-c`,
        name: `Node ${index}`,
        evidence,
        ...(fields.kind === "member-group" ? { insurer: "n0" } : {}),
      }),
    ) as LandscapeNode[];
    const groups: Group[] = [];
    const dependencies = dependencyRecipe.flatMap((row, index): Dependency[] => {
      const dependent = nodes[row.dependent % nodes.length]!;
      const permitted: readonly string[] = permittedSuppliers[dependent.kind];
      const suppliers = nodes.filter((node) => node !== dependent && permitted.includes(node.kind)).map(({ id }) => id);
      const chosen = [...new Set(row.suppliers.flatMap((pick) => suppliers[pick % suppliers.length] ?? []))];
      if (chosen.length === 0) return [];
      const id = `d${index}`;
      if (row.group !== undefined) {
        const rule = row.group === "at-least" ? { rule: row.group, k: 1 } : { rule: row.group as "all" | "share" };
        groups.push({ id: `g${index}`, node: dependent.id, ...rule });
      }
      return [
        {
          id,
          dependent: dependent.id,
          ...(chosen.length === 1 ? { supplier: chosen[0]! } : { candidates: chosen }),
          kind: "use",
          weight: row.weight,
          ...(row.group === undefined ? {} : { group: `g${index}` }),
          evidence,
        },
      ];
    });
    return parseLandscape({
      tragweite: "landscape/1",
      id: "random",
      nodes,
      ...(dependencies.length > 0 ? { dependencies } : {}),
      ...(groups.length > 0 ? { groups } : {}),
      ...(described ? { name: "Random", asOf: "2023-04-24", totals: [{ id: "all", insured: 10, evidence }] } : {}),
    });
  });
