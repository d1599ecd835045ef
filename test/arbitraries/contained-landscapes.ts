import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";

type Node = Landscape["nodes"][number];
type Row = NonNullable<Landscape["dependencies"]>[number];
type Group = NonNullable<Landscape["groups"]>[number];

const systems = 4;
const services = 3;
const evidence = fc.constantFrom({ status: "assumed" } as const, { status: "inferred" } as const);

/** A dependency of a node, by places among systems and services before it, and one of its two groups. */
const need = fc.record({
  suppliers: fc.array(fc.nat(systems + services - 1), { minLength: 1, maxLength: 2 }),
  group: fc.constantFrom(-1, -1, 0, 1),
  kind: fc.constantFrom("use" as const, "network" as const),
  weight: fc.constantFrom(1, 1, 0.5, 0),
  isStandBy: fc.constantFrom(false, false, false, true),
  evidence,
});
const groups = fc.tuple(
  fc.constantFrom("at-least" as const, "share" as const, "capacity" as const),
  fc.constantFrom("all" as const, "at-least" as const),
);
const size = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: 9 }),
  fc.constant("unknown" as const),
  fc.constant({ atLeast: 1, atMost: 3 }),
);

type Need = typeof need extends fc.Arbitrary<infer Value> ? Value : never;

const idOf = (place: number): string => (place < systems ? `s${place}` : `t${place - systems}`);

/** At most seven pairs of nodes have a dependency between them. */
function rowsOf(
  needs: readonly (readonly Need[])[],
  rules: readonly (readonly ["at-least" | "share" | "capacity", "all" | "at-least"])[],
): { readonly dependencies: Row[]; readonly used: Group[] } {
  const dependencies: Row[] = [];
  const used: Group[] = [];
  const pairs = new Set<string>();
  const groupOf = (node: string, rule: Group["rule"], number: number): string => {
    const id = `${node}-g${number}`;
    if (!used.some((each) => each.id === id)) used.push(rule === "at-least" ? { id, node, rule, k: 1 } : { id, node, rule });
    return id;
  };
  const add = ({ suppliers, group, kind, weight, isStandBy, evidence: status }: Need, place: number, number: number): void => {
    const dependent = idOf(place);
    const meant = suppliers.map((each) => idOf(place < systems ? each % systems : each));
    const [first, second] = [...new Set(meant)].filter((id) => id !== dependent);
    if (first === undefined) return;
    const own = [first, second].flatMap((id) => (id === undefined ? [] : [[dependent, id].sort().join(" ")]));
    if (new Set([...pairs, ...own]).size > 7) return;
    for (const pair of own) pairs.add(pair);
    const rule = group === -1 ? undefined : rules[place]?.[group];
    const id = rule === undefined ? undefined : groupOf(dependent, rule, group);
    const mayStandBy = isStandBy && rule === "at-least" && dependencies.some((each) => each.group === id);
    dependencies.push({
      id: `${dependent}-${number}`,
      dependent,
      ...(second === undefined ? { supplier: first } : { candidates: [first, second] }),
      kind,
      weight: rule === "capacity" ? 1 : weight,
      ...(mayStandBy ? { activationHours: 1 } : {}),
      evidence: status,
      ...(id === undefined ? {} : { group: id }),
    });
  };
  needs.forEach((own, place) => {
    own.forEach((each, number) => {
      add(each, place, number);
    });
  });
  return { dependencies, used };
}

/**
 * Four systems and three services on them, with at most seven links: all kinds of groups, cycles, candidates, stand-bys,
 * dependencies that carry no need, systems of unknown operator, and insurers of unknown size.
 */
export const containedLandscapes: fc.Arbitrary<Landscape> = fc
  .record({
    operators: fc.array(fc.constantFrom("x", "y", "y", "unknown"), { minLength: systems, maxLength: systems }),
    below: fc.array(fc.array(need, { maxLength: 1 }), { minLength: systems, maxLength: systems }),
    above: fc.array(fc.array(need, { minLength: 1, maxLength: 2 }), { minLength: services, maxLength: services }),
    rules: fc.array(groups, { minLength: systems + services, maxLength: systems + services }),
    owners: fc.array(fc.nat(2), { minLength: services, maxLength: services }),
    types: fc.array(fc.constantFrom("a", "a", "b"), { minLength: services, maxLength: services }),
    sizes: fc.array(size, { minLength: 3, maxLength: 3 }),
  })
  .map(({ operators, below, above, rules, owners, types, sizes }): Landscape => {
    const known = { status: "inferred" } as const;
    const nodes: Node[] = [
      ...["x", "y"].map((id): Node => ({ kind: "it-provider", id, name: id, evidence: known })),
      ...operators.map(
        (operator, place): Node => ({ kind: "system", id: idOf(place), name: "s", operator, systemType: "any", evidence: known }),
      ),
      ...sizes.map(
        (insured, place): Node => ({ kind: "insurer", id: `k${place}`, name: "k", insurerType: "BKK", insured, evidence: known }),
      ),
      ...types.map(
        (serviceType, place): Node => ({
          kind: "service",
          id: `t${place}`,
          name: "t",
          operator: `k${owners[place]}`,
          serviceType,
          evidence: known,
        }),
      ),
    ];
    const { dependencies, used } = rowsOf([...below, ...above], rules);
    return { tragweite: "landscape/1", id: "contained", nodes, dependencies, ...(used.length === 0 ? {} : { groups: used }) };
  });
