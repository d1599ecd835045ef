import fc from "fast-check";
import { compileGraph } from "../../../src/engine/compile/compiled-graph.js";
import { equalSteps } from "../../../src/engine/level-steps.js";
import { levelOfLoss, lossOfLevel } from "../../../src/engine/loss.js";
import { timedGraph } from "../../../src/engine/timeline/timed-graph.js";
import { runTimeline } from "../../../src/engine/timeline/timeline.js";
import type { SlowCrew, SlowOutage, SlowRepair } from "../../twin/slow-repair.js";

export interface RepairCase {
  readonly nodes: readonly SlowRepair[];
  readonly crews: readonly SlowCrew[];
  readonly outages: readonly SlowOutage[];
}

const day = 86_400_000;
const never = Number.POSITIVE_INFINITY;
/** Rates of which no sum of few comes near a thousandth of a millisecond. */
const rate = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(1, 2, 3, 4, 6, 8)).map(([a, b]) => a / b);
const share = fc.oneof({ weight: 3, arbitrary: fc.constant(never) }, fc.constantFrom(0.07, 0.13, 0.29, 0.71));

/** Up to six nodes in a row with sites, two crews, and outages within forty milliseconds. */
export const repairCase: fc.Arbitrary<RepairCase> = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc
    .record({
      nodes: fc.array(
        fc.record({
          sites: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.constant(250), fc.constant(undefined)),
          rate: fc.oneof(rate, rate, fc.constant(never)),
          share,
          begins: fc.oneof({ weight: 3, arbitrary: fc.constant(-never) }, fc.nat({ max: 40 })),
          crew: fc.integer({ min: -1, max: 1 }),
          needs: fc.integer({ min: -1, max: count - 2 }),
        }),
        { minLength: count, maxLength: count },
      ),
      crews: fc.array(fc.record({ rate, isEven: fc.boolean() }), { minLength: 2, maxLength: 2 }),
      order: fc.shuffledSubarray(
        Array.from({ length: count }, (_, node) => node),
        { minLength: count },
      ),
      outages: fc.array(outage(count), { minLength: 1, maxLength: 6 }),
    })
    .map(({ nodes, crews, order, outages }) => ({
      nodes: withComponents(
        nodes.map(({ sites, ...node }, index): Omit<SlowRepair, "component"> => {
          const needs = node.needs < index ? node.needs : -1;
          if (sites === undefined) return { ...node, needs, crew: -1 };
          // a rate without any limit has a share, else there is nothing to repair
          const own = node.crew !== -1 || (node.rate === never && node.share === never) ? { ...node, rate: 1 } : node;
          return { ...own, sites, needs };
        }),
      ),
      crews: crews.map(({ rate: each, isEven }, crew) => ({
        rate: each,
        ...(isEven ? {} : { order: order.filter((node) => nodes[node]!.sites !== undefined && nodes[node]!.crew === crew) }),
      })),
      outages,
    })),
);

/** Nodes are in one component that lead to each other by what they need and by whom else their crew works for. */
function withComponents(nodes: readonly Omit<SlowRepair, "component">[]): SlowRepair[] {
  const leads = nodes.map(({ needs, crew }, node) =>
    nodes.map((other, number) => number === node || number === needs || (crew !== -1 && other.crew === crew)),
  );
  for (const middle of leads.keys())
    for (const from of leads.keys())
      for (const to of leads.keys()) leads[from]![to] ||= leads[from]![middle]! && leads[middle]![to]!;
  return nodes.map((node, from) => ({ ...node, component: leads.findIndex((row, to) => row[from]! && leads[from]![to]!) }));
}

export function outage(count: number): fc.Arbitrary<SlowOutage> {
  return fc
    .record({
      node: fc.nat({ max: count - 1 }),
      begin: fc.nat({ max: 40 }),
      length: fc.integer({ min: 1, max: 12 }),
      level: fc.oneof(fc.constant(0), fc.nat({ max: 99 })),
    })
    .map(({ length, ...each }) => ({ ...each, end: each.begin + length }));
}

/** The engine on a case of the twin: levels by instant and node, from the first instant on that is asked for. */
export function engineRepair(
  { nodes, crews, outages }: RepairCase,
  instants: number,
  { from = 0, restart = "assisted" }: { readonly from?: number; readonly restart?: "assisted" | "unassisted" } = {},
): number[][] {
  const edges = nodes.flatMap(({ needs }, dependent) => (needs === -1 ? [] : [{ dependent, supplier: needs }]));
  const base = compileGraph({
    nodeCount: nodes.length,
    dependent: edges.map(({ dependent }) => dependent),
    supplier: edges.map(({ supplier }) => supplier),
    weight: edges.map(() => 1),
  });
  const repaired = nodes.flatMap((node, number) => (node.sites === undefined ? [] : [{ ...node, sites: node.sites, number }]));
  const placeOf = (number: number): number => repaired.findIndex((each) => each.number === number);
  const timed = timedGraph(base, {
    component: Array.from(base.nodeAt, (node) => nodes[node]!.component),
    repairs: repaired.map(({ sites, rate: own, share: part, begins, crew, number }) => ({
      position: base.positionOf[number]!,
      size: sites,
      steps: equalSteps(Math.min(100, sites)),
      repairedSteps: equalSteps(Math.min(100, sites)),
      perDay: crew === -1 ? own * day : never,
      share: part * day,
      hair: 0.5,
      begins,
      crew,
      claim: sites,
    })),
    crews: crews.map(({ rate: each, order }, crew) => ({
      perDay: each * day,
      isEven: order === undefined,
      members: (order ?? repaired.filter((node) => node.crew === crew).map(({ number }) => number)).map(placeOf),
    })),
  });
  const effects = outages.map(({ node, begin, end, level }) => ({
    begin,
    end,
    degraded: [{ position: base.positionOf[node]!, loss: lossOfLevel(level / 100) }],
    cut: [],
  }));
  const { log } = runTimeline(timed, effects, { until: instants, restart });
  return Array.from({ length: instants - from }, (_, index) =>
    nodes.map((__, node) => {
      const instant = from + index;
      const { times, losses } = log.stepsOf(base.positionOf[node]!);
      const place = times.filter((time) => time <= instant).length - 1;
      return place < 0 ? 1 : levelOfLoss(losses[place]!);
    }),
  );
}
