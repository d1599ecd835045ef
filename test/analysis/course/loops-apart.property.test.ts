import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CourseRun, courseRuns } from "../../../src/analysis/levels/course-runs.js";
import { valueAt } from "../../../src/analysis/levels/course-steps.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { replayable } from "../../arbitraries/replayable.js";
import { type SupplyCase, supplyCases, supplyStart } from "../../arbitraries/supply-landscapes.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";

type Node = Landscape["nodes"][number];

const instants = 40;
const until = new Date(supplyStart + instants).toISOString();
const evidence = { status: "inferred" } as const;
const apart = ["za", "zb"];

/** Levels of the nodes of a landscape, at every millisecond. */
function levelsOf({ compiled, levelOf }: CourseRun, { nodes }: Landscape): Record<string, number[]> {
  return Object.fromEntries(
    nodes.map(({ id }) => {
      const steps = levelOf(compiled.numberOf.get(id) ?? -1);
      return [id, Array.from({ length: instants }, (_, instant) => valueAt(steps, supplyStart + instant))];
    }),
  );
}

/** One of two nodes that nobody else knows depends on the other, and that may not be so. */
const withDoubt = (landscape: Landscape): Landscape => ({
  ...landscape,
  nodes: [
    ...landscape.nodes,
    ...apart.map((id): Node => ({ kind: "system", id, name: id, operator: "x", systemType: "any", evidence })),
  ],
  dependencies: [
    ...(landscape.dependencies ?? []),
    { id: "z", dependent: "za", supplier: "zb", kind: "use", weight: 1, evidence: { status: "assumed" } },
  ],
});

/** A crew works for two hospitals on which nobody depends. */
const withCrew = (landscape: Landscape): Landscape => ({
  ...landscape,
  nodes: [
    ...landscape.nodes,
    ...apart.map((id): Node => ({ kind: "service-provider", id, name: id, providerType: "hospital", sites: 3, evidence })),
  ],
  crews: [{ id: "c", sitesPerDay: 1, members: apart.map((id) => ({ id })), order: "even" }],
});

/** A supply of which nobody knows what it has, on which nobody else draws. */
const withOpenSupply = (landscape: Landscape): Landscape => {
  const more = withDoubt(landscape);
  return {
    ...more,
    nodes: more.nodes.map((node) =>
      node.kind === "system" && node.id === "zb" ? { ...node, supply: { perDay: { atLeast: 1, atMost: 2 } } } : node,
    ),
    dependencies: (more.dependencies ?? []).map((row) => (row.id === "z" ? { ...row, evidence, draws: { always: 1 } } : row)),
  };
};

describe("who is drawn into a loop by a supply hears the raw level of the others in it, whatever else a landscape holds", () => {
  for (const [name, withMore] of Object.entries({ withDoubt, withCrew, withOpenSupply })) {
    for (const restart of ["assisted", "unassisted"] as const) {
      it(`${name}, ${restart}`, () => {
        const isAlike = ({ landscape, scenario }: SupplyCase): void => {
          const options = { restart, until, minEvidence: "inferred" } as const;
          const alone = courseRuns(landscape, scenario, options);
          const together = courseRuns(parseLandscape(withMore(landscape)), scenario, options);
          for (const side of ["worst", "best"] as const)
            expect(levelsOf(together[side], landscape)).toEqual(levelsOf(alone[side], landscape));
        };
        fc.assert(
          fc.property(supplyCases({ shareLoops: restart === "assisted" }), unlessRefused(isAlike)),
          replayable<[SupplyCase]>(3000, 10),
        );
      });
    }
  }
});
