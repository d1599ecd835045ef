import { namesOf } from "../../model/values/names-of.js";
import { type Bounds, exactly } from "../../quantities.js";
import { PopulationSum } from "../counting/population-sum.js";
import { AnyReach, startsOf } from "../failures/any-reach.js";
import { sweepModel } from "../failures/failure-model.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { worldLosses } from "../failures/world-losses.js";
import type { RiskCause, UndrawnUnit } from "./risk-causes.js";
import type { UndrawnNode } from "./risk-result.js";

/** By type: those whose nodes no cause can reach, in whatever reading. */
export function undrawnByType(
  { landscape, offers, counted, worst, best }: Sweep,
  causes: readonly RiskCause[],
): { readonly organisations: number; readonly amount: Bounds }[] {
  const reach = new AnyReach(worst.compiled.graph, best.compiled.graph, landscape.nodes.length);
  const sides = { worst, best };
  const touched = reach.follow((reading) => causes.flatMap((cause) => startsOf(sides[reading].failureOf(cause))));
  const isReached = new Uint8Array(offers.holderOf.length);
  for (const position of touched) {
    const offer = offers.offerOfNode[worst.compiled.graph.nodeAt[position] ?? -1] ?? -1;
    if (offer !== -1) isReached[offer] = 1;
  }
  const sums = offers.types.map(() => ({ organisations: 0, sum: new PopulationSum(counted.figures) }));
  isReached.forEach((reached, offer) => {
    const entry = sums[offers.typeOf[offer] ?? -1];
    if (reached === 1 || entry === undefined) return;
    const holder = offers.holderOf[offer] ?? -1;
    entry.organisations++;
    entry.sum.addSure(holder);
    entry.sum.addAny(holder);
  });
  return sums.map(({ organisations, sum }) => ({ organisations, amount: organisations === 0 ? exactly(0) : sum.bounds }));
}

/**
 * What nodes without a figure take while they are lost: those that take most first, at most so many, and how many take anything.
 * @remarks Cost: of one failure each.
 */
export function undrawnNodes(
  sweep: Sweep,
  units: readonly UndrawnUnit[],
  evaluationsPerNode: number,
  service: number | undefined,
  top: number,
): { readonly effective: number; readonly most: UndrawnNode[] } {
  const losses = worldLosses(sweepModel(sweep, units, { service: undefined, evaluationsPerNode }))(
    units.map((_, unit) => [unit]),
  );
  const types = sweep.offers.types.length;
  const found = units.flatMap(({ node }, unit): UndrawnNode[] => {
    let takes: Bounds = exactly(0);
    for (let type = 0; type < types; type++) {
      if (service !== undefined && type !== service) continue;
      const at = 2 * (unit * types + type);
      const each = { atLeast: losses[at] ?? 0, atMost: losses[at + 1] ?? 0 };
      if (each.atMost > takes.atMost || (each.atMost === takes.atMost && each.atLeast > takes.atLeast)) takes = each;
    }
    return takes.atMost > 0 ? [{ id: node.id, ...namesOf(node), kind: node.kind, takes }] : [];
  });
  found.sort((a, b) => b.takes.atMost - a.takes.atMost || b.takes.atLeast - a.takes.atLeast || (a.id < b.id ? -1 : 1));
  return { effective: found.length, most: found.slice(0, top) };
}
