import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { LandscapeNode } from "../../src/model/landscape/node.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import type { Count } from "../../src/model/values/population.js";
import { countedCases } from "./counted-landscapes.js";

/** The same case with a figure more: a number or a range in the place of an unknown size, or within a range. */
export interface AddedFigure {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  readonly known: Landscape;
}

interface Gap {
  readonly id: string;
  readonly unit: "insured" | "sites" | "beds";
  readonly count: Exclude<Count, number>;
}

const isStatutory = (node: LandscapeNode): boolean => node.kind === "insurer" && node.insurerType === "BKK";
const endsOf = (count: Count): readonly [number, number] => {
  if (count === "unknown") return [0, Number.POSITIVE_INFINITY];
  return typeof count === "number" ? [count, count] : [count.atLeast, count.atMost];
};

function gapsOf({ nodes, pools = [] }: Landscape): Gap[] {
  const pooled = new Set(pools.flatMap(({ insurers }) => insurers));
  return nodes.flatMap((node): Gap[] => {
    const beds = "populations" in node ? (node.populations ?? []) : [];
    const all: [Gap["unit"], Count][] = beds.map(({ count }) => ["beds", count]);
    if (node.kind === "insurer" && !pooled.has(node.id)) all.push(["insured", node.insured]);
    if (node.kind === "service-provider") all.push(["sites", node.sites]);
    return all.flatMap(([unit, count]) => (typeof count === "number" ? [] : [{ id: node.id, unit, count }]));
  });
}

function withFigure(landscape: Landscape, { id, unit }: Gap, figure: Count): Landscape {
  const nodes = landscape.nodes.map((node) => {
    if (node.id !== id) return node;
    return unit === "beds" ? { ...node, populations: [{ unit, count: figure }] } : { ...node, [unit]: figure };
  });
  return { ...landscape, nodes: nodes as Landscape["nodes"] };
}

/** What those of the total hold beside one of them, at least and at most, as far as figures and pools say it. */
function heldBeside({ nodes, pools = [] }: Landscape, gap: Gap): readonly [number, number] {
  const members = nodes.filter(isStatutory);
  const pooled = new Set(pools.flatMap(({ insurers }) => insurers));
  const ends = members.flatMap((node) =>
    node.kind === "insurer" && node.id !== gap.id && !pooled.has(node.id) ? [endsOf(node.insured)] : [],
  );
  const inPools = pools.map(({ insurers, insured, cap = insured }): readonly [number, number] => {
    const places = members.filter(({ id }) => insurers.includes(id)).length;
    return [Math.max(0, insured - cap * (insurers.length - places)), Math.min(insured, cap * places)];
  });
  const all = [...ends, ...inPools];
  return [all.reduce((sum, [least]) => sum + least, 0), all.reduce((sum, [, most]) => sum + most, 0)];
}

/** From where to where a figure in a gap leaves everything else right: a total has room for it, and those without figures make it up. */
function roomFor(landscape: Landscape, gap: Gap): readonly [number, number] {
  const [least, most] = endsOf(gap.count);
  const total = landscape.totals?.[0]?.insured;
  const isMember = gap.unit === "insured" && landscape.nodes.some((node) => node.id === gap.id && isStatutory(node));
  if (total === undefined || !isMember) return [least, most];
  const [leastBeside, mostBeside] = heldBeside(landscape, gap);
  // figures that exceed the total by themselves, or fall short of it, are right, and the total is not used
  if (leastBeside + least > total || mostBeside + most < total) return [least, most];
  return [Math.max(least, total - mostBeside), Math.min(most, total - leastBeside)];
}

/** Counted cases with a gap that is filled so that everything can still be right. */
export const addedFigures: fc.Arbitrary<AddedFigure> = fc
  .record({ counted: countedCases, place: fc.nat(), height: fc.nat(12), further: fc.nat(3) })
  .map(({ counted: { landscape, scenario }, place, height, further }) => {
    const gaps = gapsOf(landscape);
    const gap = gaps[place % Math.max(1, gaps.length)];
    if (gap === undefined) return undefined;
    const [least, most] = roomFor(landscape, gap);
    const atLeast = least + (height % (Math.min(12, most - least) + 1));
    const atMost = Math.min(most, atLeast + further);
    return { landscape, scenario, known: withFigure(landscape, gap, atLeast === atMost ? atLeast : { atLeast, atMost }) };
  })
  .filter((added) => added !== undefined);
