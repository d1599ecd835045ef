import fc from "fast-check";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import type { Dependency } from "../../src/model/landscape/dependency.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { fullLandscapes } from "./full-landscapes.js";

const evidences = fc.constantFrom<Dependency["evidence"] | undefined>(undefined, {
  status: "inferred",
  sources: [{ title: "Another contract" }],
});

/** Landscapes with every field of the schema, some of whose dependencies and groups stand there twice, alike but for their ids and evidence. */
export function parallelLandscapes(): fc.Arbitrary<Landscape> {
  const copies = fc.array(fc.record({ place: fc.nat(), ofGroup: fc.boolean(), evidence: evidences, first: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  });
  return fc.tuple(fullLandscapes(), copies).map(([landscape, places]) =>
    places.reduce((current, { place, ofGroup, evidence, first }, index) => {
      const more = evidence === undefined ? {} : { evidence };
      const name = `${first ? "a" : "z"}${index}`;
      return ifValid(current, ofGroup ? groupTwice(current, place, name, more) : dependencyTwice(current, place, name, more));
    }, landscape),
  );
}

type Added = Partial<Pick<Dependency, "evidence">>;

function dependencyTwice(landscape: Landscape, place: number, name: string, more: Added): Landscape {
  const { dependencies = [] } = landscape;
  const twin = dependencies[place % Math.max(1, dependencies.length)];
  return twin === undefined ? landscape : { ...landscape, dependencies: [...dependencies, { ...twin, ...more, id: name }] };
}

function groupTwice(landscape: Landscape, place: number, name: string, more: Added): Landscape {
  const { dependencies = [], groups = [] } = landscape;
  const twin = groups[place % Math.max(1, groups.length)];
  if (twin === undefined) return landscape;
  const members = dependencies.filter(({ group }) => group === twin.id);
  return {
    ...landscape,
    groups: [...groups, { ...twin, id: name }],
    dependencies: [...dependencies, ...members.map((each, index) => ({ ...each, ...more, id: `${name}-${index}`, group: name }))],
  };
}

function ifValid(landscape: Landscape, changed: Landscape): Landscape {
  try {
    return parseLandscape(changed);
  } catch {
    return landscape;
  }
}
