import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";

type Node = Landscape["nodes"][number];
type Row = NonNullable<Landscape["dependencies"]>[number];
type Group = NonNullable<Landscape["groups"]>[number];

const evidence = fc.constantFrom({ status: "assumed" } as const, { status: "inferred" } as const);
const hours = fc.constantFrom(0, 0, 0, 2, 6);
const systems = 4;
const insurers = 3;

/** A dependency of a node, by places: of a supplier among the systems, and of a group of the node. */
const needs = fc.array(
  fc.record({
    supplier: fc.nat(systems - 1),
    group: fc.constantFrom(-1, -1, 0, 1),
    weight: fc.constantFrom(1, 1, 0.5),
    hours,
    evidence,
  }),
  { minLength: 1, maxLength: 2 },
);
const groups = fc.tuple(
  fc.constantFrom("all" as const, "at-least" as const, "share" as const, "capacity" as const),
  fc.constantFrom("all" as const, "at-least" as const),
);
const size = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant("unknown" as const), fc.constant({ atLeast: 1, atMost: 3 }));

/**
 * Few systems of few types and operators, on which services of insurers stand: with all kinds of groups, cycles, unknown sizes,
 * dependencies in doubt, buffers and times of recovery, so that each has some measures and not too many.
 */
export const measuredLandscapes: fc.Arbitrary<Landscape> = fc
  .record({
    operators: fc.array(fc.nat(2), { minLength: systems, maxLength: systems }),
    types: fc.array(fc.constantFrom("a", "b"), { minLength: systems, maxLength: systems }),
    recovery: fc.array(hours, { minLength: systems, maxLength: systems }),
    below: fc.array(fc.option(needs, { nil: [] }), { minLength: systems, maxLength: systems }),
    above: fc.array(needs, { minLength: insurers, maxLength: insurers }),
    groups: fc.array(groups, { minLength: systems + insurers, maxLength: systems + insurers }),
    sizes: fc.array(size, { minLength: insurers, maxLength: insurers }),
    tolerance: fc.array(fc.constantFrom(undefined, 1, 4), { minLength: insurers, maxLength: insurers }),
  })
  .map(({ operators, types, recovery, below, above, groups: rules, sizes, tolerance }): Landscape => {
    const known = { status: "inferred" } as const;
    const nodes: Node[] = [
      ...["x", "y", "z"].map((id): Node => ({ kind: "it-provider", id, name: id, evidence: known })),
      ...types.map((systemType, place): Node => {
        const operator = ["x", "y", "z"][operators[place]!]!;
        const recoveryHours = recovery[place]!;
        return { kind: "system", id: `s${place}`, name: `s${place}`, operator, systemType, recoveryHours, evidence: known };
      }),
      ...sizes.map(
        (insured, place): Node => ({
          kind: "insurer",
          id: `k${place}`,
          name: `k${place}`,
          insurerType: "BKK",
          insured,
          evidence: known,
        }),
      ),
      ...sizes.map((_, place): Node => {
        const maxTolerableHours = tolerance[place];
        const limit = maxTolerableHours === undefined ? {} : { maxTolerableHours, tags: ["critical"] };
        return {
          kind: "service",
          id: `k${place}/portal`,
          name: "p",
          operator: `k${place}`,
          serviceType: "portal",
          ...limit,
          evidence: known,
        };
      }),
    ];
    const dependencies: Row[] = [];
    const used: Group[] = [];
    [...below, ...above].forEach((own, place) => {
      const node = place < systems ? `s${place}` : `k${place - systems}/portal`;
      own.forEach(({ supplier, group, weight, hours: bufferHours, evidence: status }, number) => {
        if (`s${supplier}` === node) return;
        const rule = group === -1 ? undefined : rules[place]![group];
        const id = `${node.replace("/", "-")}-g${group}`;
        if (rule !== undefined && !used.some((each) => each.id === id))
          used.push(rule === "at-least" ? { id, node, rule, k: 1 } : { id, node, rule });
        const row = {
          id: `${node}-${number}`.replace("/", "-"),
          dependent: node,
          supplier: `s${supplier}`,
          kind: "use" as const,
        };
        // suppliers of a capacity group carry the whole in normal times
        dependencies.push({
          ...row,
          weight: rule === "capacity" ? 1 : weight,
          bufferHours,
          evidence: status,
          ...(rule === undefined ? {} : { group: id }),
        });
      });
    });
    return { tragweite: "landscape/1", id: "measured", nodes, dependencies, ...(used.length === 0 ? {} : { groups: used }) };
  });
