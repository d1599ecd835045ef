import type { Score } from "../../../src/analysis/failures/loss-measure.js";
import type { GraphColumns } from "../../../src/engine/compile/graph-columns.js";
import { slowGreatest } from "../../twin/slow-propagation.js";
import { type PoolOf, type RandomLandscape, typeCount } from "./random-models.js";

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
  const score = {
    atLeast: 0,
    atMost: 0,
    gradedAtLeast: 0,
    gradedAtMost: 0,
    organisationsAtLeast: 0,
    organisationsAtMost: 0,
    impaired: 0,
    nodes: 0,
  };
  const isImpaired = (node: number): boolean => worst[node]! > hair;
  for (let type = 0; type < typeCount; type++) {
    const nodes = landscape.services.flatMap((service, node) => (service?.type === type ? [node] : []));
    score.nodes += nodes.filter(isLost(worst)).length;
    const [sure, possible, impaired] = [isLost(best), isLost(worst), isImpaired].map((holds) =>
      insurersWith(landscape, type, holds),
    ) as [Set<number>, Set<number>, Set<number>];
    const [lack, lackAtBest] = [worst, best].map((losses) => lacksOf(landscape, type, losses)) as [number[], number[]];
    score.atLeast = Math.max(score.atLeast, leastOf(landscape, sure));
    score.atMost = Math.max(score.atMost, mostOf(landscape, possible));
    score.gradedAtLeast = Math.max(score.gradedAtLeast, toThousandths(leastWeighted(landscape, lackAtBest)));
    const most = mostWeighted(landscape, lack);
    score.gradedAtMost = Math.max(score.gradedAtMost, most > 0 ? Math.max(0.001, toThousandths(most)) : 0);
    score.organisationsAtLeast = Math.max(score.organisationsAtLeast, sure.size);
    score.organisationsAtMost = Math.max(score.organisationsAtMost, possible.size);
    score.impaired = Math.max(score.impaired, impaired.size);
  }
  return score;
}

/** By insurer: what its best service of a type has lost, as a share. */
function lacksOf({ services, insured }: RandomLandscape, type: number, losses: readonly number[]): number[] {
  return insured.map((_, insurer) => {
    const own = services.flatMap((service, node) =>
      service?.type === type && service.insurer === insurer ? [losses[node]!] : [],
    );
    const least = own.length === 0 ? 0 : Math.min(...own);
    return least > hair ? least / whole : 0;
  });
}

function leastWeighted({ insured, pools }: RandomLandscape, lacks: readonly number[]): number {
  const own = insured.reduce((sum, { least }, insurer) => sum + least * lacks[insurer]!, 0);
  return pools.reduce((sum, pool) => sum + split(pool, lacks, (a, b) => a - b), own);
}

function mostWeighted({ insured, pools }: RandomLandscape, lacks: readonly number[]): number {
  if (insured.some(({ isOpen }, insurer) => isOpen && lacks[insurer]! > 0)) return Number.POSITIVE_INFINITY;
  const own = insured.reduce((sum, { most }, insurer) => sum + most * lacks[insurer]!, 0);
  return pools.reduce((sum, pool) => sum + split(pool, lacks, (a, b) => b - a), own);
}

/** The persons of a pool given one by one to its members, in an order of what they lack, each up to the cap. */
function split({ insured, cap, members }: PoolOf, lacks: readonly number[], order: (a: number, b: number) => number): number {
  let [left, sum] = [insured, 0];
  for (const lack of members.map((member) => lacks[member]!).sort(order)) {
    const held = Math.min(left, cap);
    left -= held;
    sum += held * lack;
  }
  return sum;
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
  if ([...affected].some((insurer) => insured[insurer]!.isOpen)) return Number.POSITIVE_INFINITY;
  const own = [...affected].reduce((sum, insurer) => sum + insured[insurer]!.most, 0);
  const pooled = pools.map((pool) => Math.min(pool.insured, pool.cap * pool.members.filter((each) => affected.has(each)).length));
  return pooled.reduce((sum, persons) => sum + persons, own);
}

const toThousandths = (amount: number): number => (Number.isFinite(amount) ? Number(amount.toFixed(3)) : amount);
