import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Level } from "../../src/model/scenario/disturbance.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";

type Dependency = NonNullable<Landscape["dependencies"]>[number];
type Group = NonNullable<Landscape["groups"]>[number];

const maxDoubts = 4;
const evidence = (certain: boolean): Dependency["evidence"] => ({ status: certain ? "inferred" : "assumed" });

interface EdgeSeed {
  readonly dependent: number;
  readonly supplier: number;
  readonly other: number;
  readonly open: boolean;
  readonly weight: number;
  readonly slot: number;
  readonly standBy: boolean;
  readonly certain: boolean;
  readonly slack: boolean;
}

const edgeSeeds = (nodeCount: number): fc.Arbitrary<EdgeSeed> =>
  fc.record({
    dependent: fc.oneof(fc.constant(nodeCount - 1), fc.constant(nodeCount - 1), fc.nat(nodeCount - 1)), // groups of several members are the point
    supplier: fc.nat(nodeCount - 1),
    other: fc.nat(nodeCount - 1),
    open: fc.boolean(),
    weight: fc.constantFrom(0.25, 0.5, 0.5, 1),
    slot: fc.constantFrom(0, 1, 1, 1, 2),
    standBy: fc.boolean(),
    certain: fc.boolean(),
    slack: fc.boolean(),
  });

/** Hands out doubts until all truths of a landscape could no longer be listed. */
class Doubts {
  constructor(private left: number) {}
  raise(wanted: boolean): boolean {
    return wanted && this.left-- > 0;
  }
}

type Rules = readonly Group["rule"][];
const ruleAt = (rules: Rules, node: number, slot: number): Group["rule"] =>
  slot === 0 ? "all" : rules[(node + slot) % rules.length]!;

/** A dependency as its seed wants it, where a valid one can be had: share and capacity groups depend only on earlier nodes, so that no loop amplifies. */
function dependencyOf(seed: EdgeSeed, index: number, rules: Rules, doubts: Doubts): Dependency | undefined {
  const { dependent, slot } = seed;
  const rule = ruleAt(rules, dependent, slot);
  const forward = rule === "share" || rule === "capacity";
  const ends = [seed.supplier, seed.other].filter((end) => end !== dependent && (!forward || end < dependent));
  const suppliers = [...new Set(ends)].map((end) => `s${end}`);
  if (suppliers.length === 0) return undefined;
  const mayStandBy = rule === "at-least" || rule === "capacity";
  return {
    id: `d${index}`,
    dependent: `s${dependent}`,
    ...(suppliers.length > 1 && doubts.raise(seed.open) ? { candidates: suppliers } : { supplier: suppliers[0]! }),
    kind: "hosting",
    weight: seed.weight,
    ...(slot === 0 ? {} : { group: `g${dependent}-${slot}` }),
    ...(seed.standBy && mayStandBy ? { activationHours: 0, ceiling: 0.75 } : {}),
    ...(seed.slack && !forward ? { slack: 0.25 } : {}),
    evidence: evidence(!doubts.raise(!seed.certain)),
  };
}

/** The groups that the dependencies name, with weights of capacity groups scaled up to 1; dependencies of a group of stand-bys alone are dropped. */
function withGroups(dependencies: readonly Dependency[], rules: Rules): { groups: Group[]; dependencies: Dependency[] } {
  const groups: Group[] = [];
  let kept = [...dependencies];
  for (const id of new Set(dependencies.flatMap(({ group }) => group ?? []))) {
    const [node, slot] = id.slice(1).split("-").map(Number) as [number, number];
    const rule = ruleAt(rules, node, slot);
    const steady = kept.filter(({ group, activationHours }) => group === id && activationHours === undefined);
    if (steady.length === 0) {
      kept = kept.filter(({ group }) => group !== id);
      continue;
    }
    const sum = steady.reduce((total, { weight }) => total + weight, 0);
    if (rule === "capacity" && sum < 1)
      kept = kept.map((each) => (steady.includes(each) ? { ...each, weight: each.weight / sum } : each));
    const common = { id, node: `s${node}` };
    groups.push(rule === "at-least" ? { ...common, rule, k: 1 + (node % steady.length) } : { ...common, rule });
  }
  return { groups, dependencies: kept };
}

function landscapeOf(operators: readonly string[], rules: Rules, seeds: readonly EdgeSeed[]): Landscape {
  const doubts = new Doubts(maxDoubts - operators.filter((operator) => operator === "unknown").length);
  const drawn = seeds.flatMap((seed, index) => dependencyOf(seed, index, rules, doubts) ?? []);
  const system = (operator: string, index: number) => ({
    kind: "system" as const,
    id: `s${index}`,
    name: `S${index}`,
    operator,
    systemType: "any",
    evidence: evidence(true),
  });
  return {
    tragweite: "landscape/1",
    id: "doubtful",
    nodes: [
      { kind: "it-provider", id: "x", name: "X", evidence: evidence(true) },
      { kind: "it-provider", id: "y", name: "Y", evidence: evidence(true) },
      ...operators.map(system),
    ],
    ...withGroups(drawn, rules),
  };
}

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    isolated: fc.constantFrom("x", "y"),
    level: fc.constantFrom<Level>(0, 0.5, { atLeast: 0, atMost: 1 }, { atLeast: 0.25, atMost: 0.5 }),
    degraded: fc.nat(3),
    disconnects: fc.boolean(),
  })
  .map(({ isolated, level, degraded, disconnects }) => ({
    tragweite: "scenario/1",
    id: "any",
    disturbances: [
      { kind: "isolation", id: "isolation", nodes: [{ id: isolated }] },
      { kind: "degradation", id: "degradation", nodes: [{ id: `s${degraded}` }], level },
      ...(disconnects
        ? [
            {
              kind: "disconnection" as const,
              id: "disconnection",
              between: [[{ id: "x" }], [{ id: "s0" }]] as [{ id: string }[], { id: string }[]],
            },
          ]
        : []),
    ],
  }));

export interface DoubtfulCase {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
}

/** Small landscapes with candidates, weak evidence, unknown operators and stand-bys, and a scenario that disturbs them, some to a level known as a range only. */
export const doubtfulCases: fc.Arbitrary<DoubtfulCase> = fc
  .record({
    operators: fc.array(fc.constantFrom("x", "y", "y", "unknown"), { minLength: 4, maxLength: 6 }),
    rules: fc.array(fc.constantFrom<Group["rule"]>("all", "at-least", "share", "capacity", "capacity"), {
      minLength: 3,
      maxLength: 5,
    }),
    scenario: scenarios,
  })
  .chain(({ operators, rules, scenario }) =>
    fc
      .array(edgeSeeds(operators.length), { minLength: 4, maxLength: 16 })
      .map((seeds) => ({ landscape: landscapeOf(operators, rules, seeds), scenario })),
  );
