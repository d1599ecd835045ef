import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { whoSupplies } from "./who-supplies.js";

const evidence = { status: "inferred" } as const;

interface OfferSeed {
  readonly operator: number | null;
  readonly suppliers: readonly number[];
  readonly users: number;
}

const offerSeeds: fc.Arbitrary<readonly OfferSeed[]> = fc.array(
  fc.record({
    operator: fc.option(fc.nat(20), { freq: 2 }),
    suppliers: fc.array(fc.nat(20), { minLength: 1, maxLength: 2 }),
    users: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Whoever may run what nobody stated an operator of. */
export const offering = ({ nodes }: Landscape): string[] =>
  nodes.flatMap(({ kind, id }) => (kind === "service" || kind === "system" ? [] : [id]));

/** Services with users of their own stand on services of others; of one or two of them and of systems nobody states who runs them. */
export const whoOffers = fc.tuple(whoSupplies, offerSeeds).map(([landscape, seeds]): Landscape => {
  let unrun = 0;
  const stated = landscape.nodes.map((node) =>
    "operator" in node && node.operator === "unknown" && unrun++ > 0 ? { ...node, operator: "y" } : node,
  );
  const organisations = offering(landscape);
  const services = stated.flatMap(({ kind, id }) => (kind === "service" ? [id] : []));
  let unknown = Math.min(unrun, 1);
  const added = seeds.map(({ operator, users }, place): Landscape["nodes"][number] => {
    const isUnknown = operator === null && unknown++ < 2;
    const own = isUnknown ? "unknown" : organisations[(operator ?? 0) % organisations.length]!;
    const populations = [{ unit: "beds", count: users }];
    return { kind: "service", id: `app${place}`, name: `App ${place}`, operator: own, serviceType: "app", populations, evidence };
  });
  const rests = seeds.flatMap(({ suppliers }, place) =>
    [...new Set(suppliers)].flatMap((supplier, index) => {
      const others = [...services, ...added.map(({ id }) => id)].filter((id) => id !== `app${place}`);
      const to = others[supplier % others.length];
      if (to === undefined) return [];
      return [
        { id: `rests-${place}-${index}`, dependent: `app${place}`, supplier: to, kind: "use" as const, weight: 1, evidence },
      ];
    }),
  );
  return { ...landscape, nodes: [...stated, ...added], dependencies: [...(landscape.dependencies ?? []), ...rests] };
});
