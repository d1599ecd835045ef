import fc from "fast-check";
import type { Landscape } from "../../../src/model/landscape/landscape.js";

type Dependency = NonNullable<Landscape["dependencies"]>[number];
type Group = NonNullable<Landscape["groups"]>[number];
const evidence = { status: "inferred" } as const;

interface EdgeSeed {
  readonly dependent: number;
  readonly supplier: number;
  readonly grouped: boolean;
  readonly other: number | undefined;
  readonly sure: boolean;
}

/** What a random landscape may hold. */
export interface LandscapeShape {
  /** Whether dependencies may have candidates and weak evidence. */
  readonly doubts: boolean;
}

const edges = (systems: number, services: number, { doubts }: LandscapeShape): fc.Arbitrary<EdgeSeed[]> =>
  fc.array(
    fc.record({
      dependent: fc.nat(systems + services - 1),
      supplier: fc.nat(systems - 1),
      grouped: fc.boolean(),
      other: doubts ? fc.option(fc.nat(systems - 1), { nil: undefined, freq: 3 }) : fc.constant(undefined),
      sure: doubts ? fc.boolean() : fc.constant(true),
    }),
    { minLength: 3, maxLength: 24 },
  );

function dependencyOf(seed: EdgeSeed, row: number, node: (index: number) => string): Dependency[] {
  const [from, to] = [node(seed.dependent), node(seed.supplier)];
  if (from === to) return [];
  const second = seed.other === undefined ? undefined : node(seed.other);
  const open = second !== undefined && second !== to && second !== from;
  return [
    {
      id: `d${row}`,
      dependent: from,
      ...(open ? { candidates: [to, second] } : { supplier: to }),
      kind: "hosting",
      weight: 1,
      ...(seed.grouped ? { group: `${from}/any` } : {}),
      evidence: { status: seed.sure ? "inferred" : "assumed" },
    },
  ];
}

/**
 * Small landscapes of insurers, services of two types, systems, operators with owners, sites and platforms. Weights are 1,
 * groups are `all` or `at-least`, so levels are 0 or 1; loops and parallel dependencies occur.
 */
export function booleanLandscapes(shape: LandscapeShape = { doubts: false }): fc.Arbitrary<Landscape> {
  return fc
    .record({
      operators: fc.array(fc.nat(3), { minLength: 2, maxLength: 7 }),
      owner: fc.constantFrom(undefined, "p0", "p1"),
      sites: fc.array(fc.constantFrom(undefined, "one", "two"), { minLength: 7, maxLength: 7 }),
      services: fc.array(fc.record({ insurer: fc.nat(3), type: fc.constantFrom("eau", "epa") }), { minLength: 1, maxLength: 7 }),
      insured: fc.array(fc.oneof(fc.nat(1000), fc.constant("unknown" as const)), { minLength: 4, maxLength: 4 }),
      cap: fc.integer({ min: 200, max: 600 }),
      k: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 14, maxLength: 14 }),
    })
    .chain((head) =>
      edges(head.operators.length, head.services.length, shape).map((seeds): Landscape => {
        const node = (index: number): string =>
          index < head.operators.length ? `s${index}` : `service-${index - head.operators.length}`;
        const dependencies = seeds.flatMap((seed, row) => dependencyOf(seed, row, node));
        const grouped = [...new Set(dependencies.flatMap(({ group }) => group ?? []))];
        const groups: Group[] = grouped.map((id, index) => {
          const members = dependencies.filter(({ group }) => group === id).length;
          return { id, node: id.slice(0, -"/any".length), rule: "at-least", k: Math.min(members, head.k[index % 14]!) };
        });
        const pool = [0, 1, 2, 3].filter((index) => head.insured[index] === "unknown").map((index) => `i${index}`);
        return {
          tragweite: "landscape/1",
          id: "random",
          nodes: [
            { kind: "it-provider", id: "p0", name: "P0", evidence },
            { kind: "it-provider", id: "p1", name: "P1", ...(head.owner === "p0" ? { parent: "p0" } : {}), evidence },
            { kind: "it-provider", id: "p2", name: "P2", ...(head.owner === undefined ? {} : { parent: "p1" }), evidence },
            { kind: "it-provider", id: "p3", name: "P3", evidence },
            ...[0, 1, 2, 3].map((index) => ({
              kind: "insurer" as const,
              id: `i${index}`,
              name: `I${index}`,
              insurerType: "BKK" as const,
              insured: head.insured[index]!,
              evidence,
            })),
            ...head.operators.map((operator, index) => ({
              kind: "system" as const,
              id: `s${index}`,
              name: `S${index}`,
              operator: `p${operator}`,
              systemType: index % 2 === 0 ? "core" : "mail",
              ...(head.sites[index] === undefined ? {} : { site: head.sites[index], platform: head.sites[index] }),
              evidence,
            })),
            ...head.services.map(({ insurer, type }, index) => ({
              kind: "service" as const,
              id: `service-${index}`,
              name: `Service ${index}`,
              operator: `i${insurer}`,
              serviceType: type,
              evidence,
            })),
          ],
          groups,
          dependencies,
          ...(pool.length > 0
            ? { pools: [{ id: "pool", insurers: pool, insured: 150 * pool.length, cap: head.cap, evidence }] }
            : {}),
        };
      }),
    );
}
