import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import type { Count } from "../../src/model/values/population.js";
import { doubtfulCases } from "./doubtful-landscapes.js";

const evidence = { status: "inferred" } as const;

/** Sizes small enough that every way to complete them can be tried. */
const counts: fc.Arbitrary<Count> = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.tuple(fc.nat(5), fc.nat(3)).map(([atLeast, more]) => ({ atLeast, atMost: atLeast + more })),
  fc.constant("unknown" as const),
);

interface HolderSeed {
  readonly count: Count;
  readonly isInsurer: boolean;
  readonly isPooled: boolean;
  readonly isOutside: boolean;
  readonly suppliers: readonly number[];
  readonly further: Count | null;
  readonly isIsolated: boolean;
}

const holderSeeds: fc.Arbitrary<readonly HolderSeed[]> = fc.array(
  fc.record({
    count: counts,
    isInsurer: fc.boolean(),
    isPooled: fc.boolean(),
    isOutside: fc.boolean(),
    suppliers: fc.array(fc.nat(3), { minLength: 1, maxLength: 2 }),
    further: fc.option(counts, { freq: 3 }),
    isIsolated: fc.boolean(),
  }),
  { minLength: 2, maxLength: 4 },
);

export interface CountedCase {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
}

/** Landscapes in doubt on which insurers and hospitals of known, unknown and pooled sizes stand, with totals over some of them. */
export const countedCases: fc.Arbitrary<CountedCase> = fc
  .record({
    doubtful: doubtfulCases,
    seeds: holderSeeds,
    total: fc.option(fc.integer({ min: 1, max: 30 })),
    cap: fc.integer({ min: 3, max: 6 }),
  })
  .map(({ doubtful: { landscape, scenario }, seeds, total, cap }) => {
    const systems = landscape.nodes.filter(({ kind }) => kind === "system").map(({ id }) => id);
    const pooled = seeds.flatMap((seed, index) => (seed.isInsurer && seed.isPooled ? [`h${index}`] : []));
    const holders = seeds.map((seed, index): Landscape["nodes"][number] => {
      const further = seed.further === null ? {} : { populations: [{ unit: "beds", count: seed.further }] };
      const common = { id: `h${index}`, name: `H${index}`, evidence, ...further };
      return seed.isInsurer
        ? {
            kind: "insurer",
            ...common,
            insurerType: seed.isOutside ? "PKV" : "BKK",
            insured: seed.isPooled ? "unknown" : seed.count,
          }
        : { kind: "service-provider", ...common, providerType: "hospital", sites: seed.count };
    });
    const services = seeds.map((_, index): Landscape["nodes"][number] => {
      return { kind: "service", id: `h${index}/s`, name: `S${index}`, operator: `h${index}`, serviceType: "portal", evidence };
    });
    const links = seeds.flatMap(({ suppliers, isInsurer }, index) =>
      suppliers.flatMap((supplier, place) => {
        const to = systems[supplier % systems.length] ?? "";
        const link = { supplier: to, kind: "use", weight: 1, evidence } as const;
        const own = { id: `own-${index}-${place}`, dependent: `h${index}`, ...link };
        return [{ id: `link-${index}-${place}`, dependent: `h${index}/s`, ...link }, ...(isInsurer ? [] : [own])];
      }),
    );
    const hasMember = seeds.some(({ isInsurer, isOutside }) => isInsurer && !isOutside);
    const isolated = seeds.flatMap(({ isIsolated }, index) => (isIsolated ? [{ id: `h${index}/s` }] : []));
    return {
      landscape: {
        ...landscape,
        units: [{ id: "beds" }],
        nodes: [...landscape.nodes, ...holders, ...services],
        dependencies: [...(landscape.dependencies ?? []), ...links],
        ...(pooled.length > 0
          ? { pools: [{ id: "pool", insurers: pooled, insured: Math.min(cap * pooled.length, 7), cap, evidence }] }
          : {}),
        ...(total !== null && hasMember ? { totals: [{ id: "all", insured: total, evidence }] } : {}),
      },
      scenario: {
        ...scenario,
        disturbances: [
          ...scenario.disturbances,
          ...(isolated.length > 0 ? [{ kind: "isolation" as const, id: "services", nodes: isolated as [{ id: string }] }] : []),
        ],
      },
    };
  });
