import fc from "fast-check";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Disturbance } from "../../../src/model/scenario/disturbance.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { scenarioVersion } from "../../../src/model/scenario/scenario-version.js";
import { booleanLandscapes, type LandscapeShape } from "../concentration/boolean-landscapes.js";

/** A landscape, a scenario on it, and a moment of it. */
export interface Disturbed {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  readonly at: string;
}

const start = "2023-04-24T00:00Z";
const weights = fc.array(fc.constantFrom(0.25, 0.5, 0.75, 1, 1), { minLength: 24, maxLength: 24 });
const rules = fc.array(fc.constantFrom("share" as const, "capacity" as const, "at-least" as const), {
  minLength: 24,
  maxLength: 24,
});

/** The same landscape with levels between: weights below 1, and groups of every rule; those that add up lead forward only, so that no loop amplifies. */
export function gradedLandscapes(shape: LandscapeShape): fc.Arbitrary<Landscape> {
  return fc.tuple(booleanLandscapes(shape), weights, rules).map(([landscape, weightOf, ruleOf]) => {
    const place = new Map(landscape.nodes.map(({ id }, index) => [id, index]));
    const dependencies = (landscape.dependencies ?? []).map((row, index) => ({ ...row, weight: weightOf[index % 24]! }));
    const groups = (landscape.groups ?? []).map((group, index) => {
      const own = dependencies.filter((row) => row.group === group.id);
      const leadsForward = own.every((row) =>
        [row.supplier, ...(row.candidates ?? [])].every((id) => (place.get(id ?? "") ?? -1) < place.get(row.dependent)!),
      );
      const rule = ruleOf[index % 24]!;
      const sum = own.reduce((total, { weight }) => total + weight, 0);
      if (rule === "at-least" || !leadsForward || (rule === "capacity" && sum < 1)) return group;
      return { id: group.id, node: group.node, rule };
    });
    return { ...landscape, dependencies, groups };
  });
}

/** The same landscape in which nodes recover and dependencies buffer. */
export function timedLandscapes(landscapes: fc.Arbitrary<Landscape>): fc.Arbitrary<Landscape> {
  const hours = fc.array(fc.constantFrom(0, 0, 1, 2, 4), { minLength: 24, maxLength: 24 });
  return fc.tuple(landscapes, hours, hours).map(([landscape, recovery, buffer]) => ({
    ...landscape,
    nodes: landscape.nodes.map((node, index) => ({ ...node, recoveryHours: recovery[index % 24]! })),
    dependencies: (landscape.dependencies ?? []).map((row, index) => ({ ...row, bufferHours: buffer[index % 24]! })),
  }));
}

/** A scenario of up to three disturbances of every kind, some over and some not begun at the moment. */
export function disturbed(
  landscapes: fc.Arbitrary<Landscape>,
  levels: readonly number[] = [0, 0, 0.5],
  kinds: readonly Disturbance["kind"][] = ["degradation", "isolation", "disconnection"],
): fc.Arbitrary<Disturbed> {
  const one = fc.record({
    kind: fc.constantFrom(...kinds),
    node: fc.nat(),
    other: fc.nat(),
    level: fc.constantFrom(...levels),
    begin: fc.nat(4),
    lasts: fc.integer({ min: 1, max: 6 }),
  });
  return fc.tuple(landscapes, fc.array(one, { minLength: 1, maxLength: 3 }), fc.nat(6)).map(([landscape, seeds, hour]) => {
    const idAt = (pick: number): string => landscape.nodes[pick % landscape.nodes.length]!.id;
    const disturbances = seeds.map(({ kind, node, other, level, begin, lasts }, index): Disturbance => {
      const times = { id: `d${index}`, begin: `+${begin}h`, end: `+${begin + lasts}h` };
      const nodes = [{ id: idAt(node) }];
      if (kind === "degradation") return { kind, ...times, nodes, level };
      return kind === "isolation" ? { kind, ...times, nodes } : { kind, ...times, between: [nodes, [{ id: idAt(other) }]] };
    });
    return { landscape, scenario: { tragweite: scenarioVersion, id: "before", start, disturbances }, at: `+${hour}h` };
  });
}
