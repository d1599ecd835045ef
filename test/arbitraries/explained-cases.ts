import fc from "fast-check";
import { type GraphColumns, groupRules, type RuleName } from "../../src/engine/compile/graph-columns.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Disturbance } from "../../src/model/scenario/disturbance.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import type { Selector } from "../../src/model/scenario/selector.js";
import type { EvidenceStatus } from "../../src/quantities.js";
import { graphColumns } from "./graph-columns.js";

type Dependency = NonNullable<Landscape["dependencies"]>[number];
type Group = NonNullable<Landscape["groups"]>[number];

/** A landscape of services and systems with all group rules, loops, candidates, stand-bys, weak evidence and unknown operators. */
export interface ExplainedCase {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  readonly minEvidence: EvidenceStatus;
}

interface Seeds {
  readonly columns: GraphColumns;
  readonly whole: boolean;
  readonly operators: readonly number[];
  readonly statuses: readonly number[];
  readonly candidates: readonly number[];
}

const operatorNames = ["x", "y", "z", "unknown"];
const statusNames: readonly EvidenceStatus[] = ["documented", "inferred", "assumed"];
const ruleNames = Object.keys(groupRules) as RuleName[];
const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
const source = [{ title: "A source", date: "2023-04-27" }];

function landscapeOf({ columns, whole, operators, statuses, candidates }: Seeds): Landscape {
  const node = (index: number) => ({
    kind: "system" as const,
    id: `s${index}`,
    name: `S${index}`,
    operator: operatorNames[at(operators, index)]!,
    systemType: at(["a", "b"], index),
    ...(index % 5 === 4 ? {} : { site: at(["north", "south", "east"], index) }),
    ...(index % 4 === 0 ? { tags: ["marked"] } : {}),
    evidence: { status: "inferred" as const },
  });
  const groups = Array.from(columns.groupNode ?? [], (owner, row): Group => {
    const rule = ruleNames[columns.groupRule![row]!]!;
    const head = { id: `g${row}`, node: `s${owner}` };
    return rule === "at-least" ? { ...head, rule, k: columns.groupK![row]! } : { ...head, rule };
  });
  const dependencies = Array.from(columns.dependent, (dependent, row): Dependency => {
    const group = columns.group?.[row] ?? -1;
    const rule = group === -1 ? "all" : groups[group]!.rule;
    const adds = rule === "share" || rule === "capacity";
    const supplier = columns.supplier[row]!;
    const other = at(candidates, row) % columns.nodeCount;
    // a candidate may close no loop that adds up, or losses would run on for ever
    const open = at(candidates, row) % 5 === 0 && other !== dependent && other !== supplier && other < dependent;
    const standBy = columns.standBy?.[row] === 1;
    const status = statusNames[at(statuses, row)]!;
    return {
      id: `d${row}`,
      dependent: `s${dependent}`,
      ...(open ? { candidates: [`s${supplier}`, `s${other}`] } : { supplier: `s${supplier}` }),
      kind: at(["hosting", "network", "use"] as const, row),
      weight: whole && !adds ? 1 : columns.weight[row]!,
      ...(columns.slack === undefined || adds || whole ? {} : { slack: columns.slack[row]! }),
      ...(columns.threshold === undefined ? {} : { threshold: columns.threshold[row]! }),
      ...(standBy ? { activationHours: 1, ceiling: columns.ceiling![row]! } : {}),
      ...(group === -1 ? {} : { group: `g${group}` }),
      evidence: { status, ...(status === "documented" ? { sources: source } : {}) },
    };
  });
  const providers = ["x", "y", "z"].map((id) => ({
    kind: "it-provider" as const,
    id,
    name: id.toUpperCase(),
    ...(id === "z" ? { parent: "x" } : {}),
    evidence: { status: "documented" as const, sources: source },
  }));
  const systems = Array.from({ length: columns.nodeCount }, (_, index) => node(index));
  return { tragweite: "landscape/1", id: "random", nodes: [...providers, ...systems], groups, dependencies };
}

const selectorOf = (nodeCount: number): fc.Arbitrary<Selector> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.nat(nodeCount - 1).map((index) => ({ id: `s${index}` })) },
    { weight: 1, arbitrary: fc.constantFrom("x", "y", "z").map((id) => ({ id })) },
    { weight: 1, arbitrary: fc.constantFrom("x", "y", "z").map((operator) => ({ operator, site: "north" })) },
    { weight: 1, arbitrary: fc.constant({ systemType: "a", tag: "marked" }) },
  );

function disturbanceOf(nodeCount: number): fc.Arbitrary<Disturbance> {
  const selectors = fc.array(selectorOf(nodeCount), { minLength: 1, maxLength: 2 });
  const common = { evidence: { status: "inferred" as const } };
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(selectors, fc.constantFrom(0, 0, 0.25, 0.5, 0.9))
        .map(([nodes, level]) => ({ kind: "degradation" as const, id: "", nodes, level, ...common })),
    },
    { weight: 2, arbitrary: selectors.map((nodes) => ({ kind: "isolation" as const, id: "", nodes })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(selectors, selectors)
        .map(([one, other]) => ({ kind: "disconnection" as const, id: "", between: [one, other] as [Selector[], Selector[]] })),
    },
  );
}

/** Whether every selector of a disturbance matches something: one that does not is an error, and no case. */
const fits = (landscape: Landscape, disturbance: Disturbance): boolean => {
  const selectors = disturbance.kind === "disconnection" ? disturbance.between.flat() : disturbance.nodes;
  return selectors.every(({ operator, site, tag }) =>
    landscape.nodes.some(
      (node) =>
        node.kind === "system" &&
        (operator === undefined || node.operator === operator || node.operator === "unknown") &&
        (site === undefined || node.site === site) &&
        (tag === undefined || (node.tags?.includes(tag) ?? false)),
    ),
  );
};

/** The same graph with every group made one of which one member is enough: nothing has a single point of failure by itself. */
function redundant(columns: GraphColumns): GraphColumns {
  const kept = Array.from(columns.dependent, (_, row) => row).filter((row) => (columns.group?.[row] ?? -1) !== -1);
  const column = <T>(values: ArrayLike<T>): T[] => kept.map((row) => values[row]!);
  return {
    nodeCount: columns.nodeCount,
    dependent: column(columns.dependent),
    supplier: column(columns.supplier),
    weight: kept.map(() => 1),
    group: column(columns.group ?? []),
    groupNode: columns.groupNode ?? [],
    groupRule: Array.from(columns.groupRule ?? [], () => groupRules["at-least"]),
    groupK: Array.from(columns.groupK ?? [], () => 1),
  };
}

/** Cases with `most` disturbances at most. */
export function explainedCases({ maxNodes = 10, most = 6 } = {}): fc.Arbitrary<ExplainedCase> {
  const graphs = fc
    .tuple(graphColumns({ minNodes: 3, maxNodes }), fc.nat(2))
    .map(([columns, draw]) => (draw === 0 ? redundant(columns) : columns));
  return graphs.chain((columns) =>
    fc
      .record({
        whole: fc.boolean(),
        operators: fc.array(fc.oneof({ weight: 6, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.constant(3) }), {
          minLength: 12,
          maxLength: 12,
        }),
        statuses: fc.array(fc.nat(2), { minLength: 9, maxLength: 9 }),
        candidates: fc.array(fc.nat(999), { minLength: 9, maxLength: 9 }),
        disturbances: fc.array(disturbanceOf(columns.nodeCount), { minLength: 1, maxLength: most }),
        minEvidence: fc.constantFrom<EvidenceStatus>("assumed", "assumed", "inferred", "documented"),
      })
      .map(({ disturbances, minEvidence, ...seeds }) => {
        const landscape = landscapeOf({ columns, ...seeds });
        const fitting = disturbances.filter((each) => fits(landscape, each)).map((each, index) => ({ ...each, id: `e${index}` }));
        const scenario: Scenario = { tragweite: "scenario/1", id: "random", disturbances: fitting };
        return { landscape, scenario, minEvidence };
      }),
  );
}
