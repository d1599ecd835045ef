import { numberedNodes } from "../../engine/compile/compile.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { groupedBy } from "../../sequences.js";
import { countedRows } from "../counting/counted-rows.js";
import { populationFigures, type UnitFigures } from "../counting/population-figures.js";

/** People who lose something together: what they find is the best of some nodes. */
export interface LossElement {
  /** Numbers of nodes. */
  readonly nodes: readonly number[];
  /** What a whole loss counts each hour: persons, sites, beds; or 1 for a service. */
  readonly weight: number;
}

/**
 * What a lost hour counts. Ranges at their upper ends; a pool divided evenly among its members, for a plan needs one division and
 * which is true nobody knows; who has neither a figure nor a pool counts nothing.
 * @param unit - of whom is counted, over all service types and types of organisations; `null`: services, each as one
 */
export function lossElements(landscape: Landscape, unit: string | null): LossElement[] {
  if (unit === null) return services(landscape);
  const { rows, offers } = countedRows(landscape);
  const figures = populationFigures(landscape).units.find((each) => each.unit === unit);
  if (figures === undefined) return [];
  return offers.flatMap(({ row, holder, nodes }): LossElement[] =>
    rows[row]?.unit === unit ? [{ nodes, weight: weightOf(figures, holder) }] : [],
  );
}

function services(landscape: Landscape): LossElement[] {
  const { nodes } = numberedNodes(landscape);
  return nodes.flatMap(({ kind }, number): LossElement[] => (kind === "service" ? [{ nodes: [number], weight: 1 }] : []));
}

function weightOf({ most, poolOf, pools }: UnitFigures, holder: number): number {
  const pool = pools[poolOf[holder] ?? -1];
  if (pool === undefined) return most[holder] ?? 0;
  return Math.min(pool.cap, pool.sum / Math.max(1, pool.members));
}

/** So little beside the least that counts decides between plans that are equal in that. */
const besides = 2 ** -30;

/**
 * The weights by which plans are compared: what nobody has counted is brought back early, too, where that costs those nothing who
 * are counted. A plan is then the best up to a billionth of what the smallest holder lacks.
 * @param elements - what counts
 * @param services - what counts among equals
 */
export function comparedElements(elements: readonly LossElement[], services: readonly LossElement[]): LossElement[] {
  const least = elements.reduce((min, { weight }) => (weight > 0 ? Math.min(min, weight) : min), Number.POSITIVE_INFINITY);
  const one = (Number.isFinite(least) ? least : 1) * (besides / Math.max(1, services.length));
  return merged([...elements.filter(({ weight }) => weight > 0), ...services.map(({ nodes }) => ({ nodes, weight: one }))]);
}

/** Those who find the same are one. */
function merged(elements: readonly LossElement[]): LossElement[] {
  return [...groupedBy(elements, ({ nodes }) => nodes.join(" ")).values()].map((same) => ({
    nodes: same[0]?.nodes ?? [],
    weight: same.reduce((sum, { weight }) => sum + weight, 0),
  }));
}
