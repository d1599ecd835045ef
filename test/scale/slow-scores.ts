import type { Score } from "../../src/analysis/rank/rank-measure.js";
import type { GraphColumns } from "../../src/engine/graph-columns.js";
import { slowGreatest } from "../twin/slow-propagation.js";
import { type RandomLandscape, typeCount } from "./random-models.js";

const whole = 2 ** 40;
const hair = 2 ** 20;

/** The slow, obvious twin of a chunk: each unit is run alone by the slow engine, and its persons are counted one by one. */
export function slowScores(landscape: RandomLandscape): Score[] {
  return landscape.units.map((_, unit) => {
    const worst = lossesOf(landscape, landscape.worst, unit, false);
    const best = lossesOf(landscape, landscape.best, unit, landscape.standBysCarryAtBest);
    return scoreOf(landscape, worst, best);
  });
}

function lossesOf({ units }: RandomLandscape, columns: GraphColumns, unit: number, standBysCarry: boolean): number[] {
  const ownLoss = Array.from({ length: columns.nodeCount }, (_, node) => (units[unit]!.nodes.includes(node) ? whole : 0));
  return slowGreatest(columns, { ownLoss, cut: new Set(units[unit]!.cut), standBysCarry });
}

function scoreOf(landscape: RandomLandscape, worst: readonly number[], best: readonly number[]): Score {
  const score = { atLeast: 0, atMost: 0, impaired: 0, services: 0 };
  const isLost = (losses: readonly number[]) => (node: number) => losses[node]! >= whole - hair;
  const isImpaired = (node: number): boolean => worst[node]! > hair;
  for (let type = 0; type < typeCount; type++) {
    const nodes = landscape.services.flatMap((service, node) => (service?.type === type ? [node] : []));
    score.services += nodes.filter(isLost(worst)).length;
    const insurersWith = (holds: (node: number) => boolean): Set<number> =>
      new Set(
        landscape.insured.flatMap((_, insurer) => {
          const own = nodes.filter((node) => landscape.services[node]!.insurer === insurer);
          return own.length > 0 && own.every(holds) ? [insurer] : [];
        }),
      );
    const [sure, possible, impaired] = [insurersWith(isLost(best)), insurersWith(isLost(worst)), insurersWith(isImpaired)];
    score.atLeast = Math.max(score.atLeast, leastOf(landscape, sure));
    score.atMost = Math.max(score.atMost, mostOf(landscape, possible));
    score.impaired = Math.max(score.impaired, mostOf(landscape, impaired));
  }
  return score;
}

function leastOf({ insured, pools }: RandomLandscape, affected: ReadonlySet<number>): number {
  const own = [...affected].reduce((sum, insurer) => sum + insured[insurer]!.least, 0);
  const pooled = pools.map((pool) =>
    Math.max(0, pool.insured - pool.cap * pool.members.filter((each) => !affected.has(each)).length),
  );
  return pooled.reduce((sum, persons) => sum + persons, own);
}

function mostOf({ insured, pools }: RandomLandscape, affected: ReadonlySet<number>): number {
  const own = [...affected].reduce((sum, insurer) => sum + insured[insurer]!.most, 0);
  const pooled = pools.map((pool) => Math.min(pool.insured, pool.cap * pool.members.filter((each) => affected.has(each)).length));
  return pooled.reduce((sum, persons) => sum + persons, own);
}
