import type { Score } from "../../../src/analysis/failures/loss-measure.js";
import type { GraphColumns } from "../../../src/engine/graph-columns.js";
import { slowGreatest } from "../../twin/slow-propagation.js";
import { type RandomLandscape, typeCount } from "./random-models.js";

const whole = 2 ** 40;
const hair = 2 ** 20;

/** The slow, obvious twin of a chunk: each unit is run alone by the slow engine, and its persons are counted one by one. */
export function slowScores(landscape: RandomLandscape): Score[] {
  return landscape.units.map((_, unit) => {
    const worst = lossesOf(landscape, landscape.worst, [unit], false);
    const best = lossesOf(landscape, landscape.best, [unit], landscape.standBysCarryAtBest);
    return scoreOf(landscape, worst, best);
  });
}

/** Units lost, by node, when some of the landscape's units fail together. */
export function lossesOf(
  { units }: RandomLandscape,
  columns: GraphColumns,
  failing: readonly number[],
  standBysCarry: boolean,
): number[] {
  const lost = failing.map((unit) => units[unit]!);
  const isLost = (node: number): boolean => lost.some(({ nodes }) => nodes.includes(node));
  const ownLoss = Array.from({ length: columns.nodeCount }, (_, node) => (isLost(node) ? whole : 0));
  return slowGreatest(columns, { ownLoss, cut: new Set(lost.flatMap(({ cut }) => cut)), standBysCarry });
}

/** Whether a node counts as lost. */
export const isLost = (losses: readonly number[]) => (node: number) => losses[node]! >= whole - hair;

function scoreOf(landscape: RandomLandscape, worst: readonly number[], best: readonly number[]): Score {
  const score = { atLeast: 0, atMost: 0, impaired: 0, services: 0 };
  const isImpaired = (node: number): boolean => worst[node]! > hair;
  for (let type = 0; type < typeCount; type++) {
    const nodes = landscape.services.flatMap((service, node) => (service?.type === type ? [node] : []));
    score.services += nodes.filter(isLost(worst)).length;
    const [sure, possible, impaired] = [isLost(best), isLost(worst), isImpaired].map((holds) =>
      insurersWith(landscape, type, holds),
    ) as [Set<number>, Set<number>, Set<number>];
    score.atLeast = Math.max(score.atLeast, leastOf(landscape, sure));
    score.atMost = Math.max(score.atMost, mostOf(landscape, possible));
    score.impaired = Math.max(score.impaired, mostOf(landscape, impaired));
  }
  return score;
}

/** Insurers of whose services of a type, where they have any, something holds for all. */
export function insurersWith(
  { services, insured }: RandomLandscape,
  type: number,
  holds: (node: number) => boolean,
): Set<number> {
  const nodes = services.flatMap((service, node) => (service?.type === type ? [node] : []));
  return new Set(
    insured.flatMap((_, insurer) => {
      const own = nodes.filter((node) => services[node]!.insurer === insurer);
      return own.length > 0 && own.every(holds) ? [insurer] : [];
    }),
  );
}

export function leastOf({ insured, pools }: RandomLandscape, affected: ReadonlySet<number>): number {
  const own = [...affected].reduce((sum, insurer) => sum + insured[insurer]!.least, 0);
  const pooled = pools.map((pool) =>
    Math.max(0, pool.insured - pool.cap * pool.members.filter((each) => !affected.has(each)).length),
  );
  return pooled.reduce((sum, persons) => sum + persons, own);
}

export function mostOf({ insured, pools }: RandomLandscape, affected: ReadonlySet<number>): number {
  const own = [...affected].reduce((sum, insurer) => sum + insured[insurer]!.most, 0);
  const pooled = pools.map((pool) => Math.min(pool.insured, pool.cap * pool.members.filter((each) => affected.has(each)).length));
  return pooled.reduce((sum, persons) => sum + persons, own);
}
