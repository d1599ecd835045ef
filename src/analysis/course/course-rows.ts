import { type Bounds, lackOfLevel, levelTolerance, withoutNoise } from "../../quantities.js";
import { addTo, greatestOf, leastOf } from "../../sequences.js";
import type { CountedRow, CountedRows } from "../counting/counted-rows.js";
import type { Lack } from "../counting/lack-columns.js";
import { isPartLost, isUncounted, withParts } from "../counting/parts-lost.js";
import { type PopulationFigures, type PopulationPart, type UnitFigures, wholeOf } from "../counting/population-figures.js";
import { PopulationSum } from "../counting/population-sum.js";
import { repairedOffers } from "../counting/repaired-offers.js";
import { weightedSum } from "../counting/weighted-sum.js";
import type { CourseRuns } from "../levels/course-runs.js";
import { firstWhere, hoursOf, joined, paired, type Steps, sinceWhen } from "../levels/course-steps.js";
import { mayBeBetween } from "../levels/state-claims.js";
import { bestOfNodes } from "./best-of-nodes.js";
import type { CourseMoments } from "./course-moments.js";
import type { CountAt, RowCourse, RowStep } from "./course-result.js";
import type { GradedSpans } from "./graded-spans.js";

/** What the people of one holder find over time: the best of its nodes, at worst and at best. */
interface FoundCourse {
  readonly holder: number;
  readonly found: Steps<FoundLack>;
  /** Whether its population is repaired: of that so many are lost as its level lacks, and none is degraded. */
  readonly isRepaired: boolean;
}

interface FoundLack extends Lack {
  /** Whether the true level may lie between lost and normal where the runs say either. */
  readonly isGraded: boolean;
}

/** A unit, and the part of it that is counted. */
type PartFigures = UnitFigures & { readonly part: PopulationPart };

/** Levels at worst and at best; {@link Lack} says what is missing, so `worst` is the lower level. */
const lackOfLevels = (worst: number, best: number): Lack => ({ worst: 1 - worst, best: 1 - best });

const isSameLack = (a: Lack, b: Lack): boolean => a.worst === b.worst && a.best === b.best;
/** Of a population that is repaired somebody is lost as soon as anything lacks. */
const anyLost = (lack: FoundLack = { worst: 0, best: 0, isGraded: false }): FoundLack => ({
  worst: isImpaired(lack.worst) ? 1 : 0,
  best: isImpaired(lack.best) ? 1 : 0,
  isGraded: false,
});
const isLost = (lack: number): boolean => lack >= 1 - levelTolerance;
const isImpaired = (lack: number): boolean => lack > levelTolerance;
const surelyLost = ({ best }: Lack): boolean => isLost(best);
const possiblyLost = ({ worst }: Lack): boolean => isLost(worst);
const surelyDegraded = ({ worst, best }: Lack): boolean => !isLost(worst) && isImpaired(best);

/** Every row over time: who is lost and who degraded, from each moment at which anybody's state moves. */
export class RowCourses {
  constructor(
    private readonly figures: PopulationFigures,
    private readonly counted: CountedRows,
    private readonly runs: CourseRuns,
    private readonly moments: CourseMoments,
    private readonly graded: GradedSpans,
  ) {}

  /** Rows in which anything is impaired at any moment, within the parts that lie within no other, or within those that do. */
  rows(isOutermost = true): RowCourse[] {
    const { rows, offers } = this.counted;
    const found = rows.map((): FoundCourse[] => []);
    const repaired = repairedOffers(this.runs.worst.compiled.landscape, this.counted);
    const offering = rows.map((): number[] => []);
    for (const offer of offers) {
      const { row, holder, nodes } = offer;
      offering[row]?.push(holder);
      const steps = this.foundBy(nodes);
      if (steps.times.length === 0) continue;
      found[row]?.push({ holder, found: steps, isRepaired: repaired.has(offer) });
    }
    return rows.flatMap((row, index) => {
      const entries = found[index] ?? [];
      return entries.length === 0 ? [] : this.row(row, entries, offering[index] ?? [], isOutermost);
    });
  }

  private foundBy(nodes: readonly number[]): Steps<FoundLack> {
    const { worst, best } = this.runs;
    const low = bestOfNodes(worst, nodes);
    const high = best === worst ? low : bestOfNodes(best, nodes);
    return paired(
      paired(low, high, lackOfLevels),
      this.graded.of(nodes),
      (lack, isGraded): FoundLack => ({ ...lack, isGraded: isGraded && lack.worst > lack.best }),
      (a, b) => a.worst === b.worst && a.best === b.best && a.isGraded === b.isGraded,
    );
  }

  private row(row: CountedRow, entries: readonly FoundCourse[], offering: readonly number[], isOutermost: boolean): RowCourse[] {
    const figures = this.figures.units.find(({ unit }) => unit === row.unit);
    if (figures === undefined) return [];
    return figures.parts.flatMap((part): RowCourse[] => {
      const own = part.isOutermost === isOutermost ? entries.filter(({ holder }) => part.covers[holder] === 1) : [];
      if (own.length === 0) return [];
      const standing = offering.filter((holder) => part.covers[holder] === 1).length;
      return [this.part(row, { ...figures, part }, own, standing)];
    });
  }

  private part(row: CountedRow, counted: PartFigures, entries: readonly FoundCourse[], offering: number): RowCourse {
    const { part } = counted;
    const { start } = this.runs.span;
    const any = joined(
      entries.map(({ found, isRepaired }) => (isRepaired ? joined([found], ([lack]) => anyLost(lack), isSameLack) : found)),
      (lacks): Lack => ({ worst: greatestOf(lacks.map(({ worst }) => worst)), best: greatestOf(lacks.map(({ best }) => best)) }),
      isSameLack,
    );
    const first = (holds: (lack: Lack) => boolean) => this.moments.orNull(firstWhere(any, start, holds));
    const since = (holds: (lack: Lack) => boolean) => this.moments.orNull(sinceWhen(any, start, holds));
    const last = any.values.at(-1) ?? any.before;
    const steps = this.steps(counted, entries);
    return {
      ...row,
      total: part.total?.id ?? null,
      ...wholeOf(part),
      offering,
      firstLost: { worst: first(possiblyLost), best: first(surelyLost) },
      lostSince: { worst: since(possiblyLost), best: since(surelyLost) },
      isOpen: { worst: isImpaired(last.worst), best: isImpaired(last.best) },
      anyLostHours: { atLeast: this.hours(any, surelyLost), atMost: this.hours(any, possiblyLost) },
      unitHours: this.unitHours(counted, entries),
      mostLost: mostOf(steps.map(({ lost }) => lost)),
      mostLostAt: momentOfMost(steps, ({ lost }) => lost),
      mostDegraded: mostOf(steps.map(({ degraded }) => degraded)),
      degradedLevel: this.degradedLevel(entries),
      withoutFigure: this.withoutFigure(counted, entries),
      steps,
    };
  }

  private hours(steps: Steps<Lack>, holds: (lack: Lack) => boolean): number {
    return hoursOf(steps, this.runs.span.start, this.runs.until, (lack) => (holds(lack) ? 1 : 0));
  }

  private unitHours(counted: PartFigures, entries: readonly FoundCourse[]): Bounds {
    const { start } = this.runs.span;
    const hours = (steps: Steps<Lack>, side: keyof Lack): number =>
      hoursOf(steps, start, this.runs.until, (lack) => lackOfLevel(1 - lack[side]));
    const { atLeast, atMost } = weightedSum(
      counted,
      counted.part,
      new Map(entries.map(({ holder, found }) => [holder, { worst: hours(found, "worst"), best: hours(found, "best") }])),
    );
    return { atLeast: withoutNoise(atLeast), atMost: withoutNoise(atMost) };
  }

  /** Over all moments at which somebody may be degraded. */
  private degradedLevel(entries: readonly FoundCourse[]): Bounds | null {
    const { start } = this.runs.span;
    const degradable = entries.filter(({ isRepaired }) => !isRepaired);
    const lacks = degradable.flatMap(({ found }) =>
      found.values.filter((lack, index) => {
        const isOver = (found.times[index + 1] ?? Number.POSITIVE_INFINITY) <= start;
        return !isOver && mayBeDegraded(lack);
      }),
    );
    if (lacks.length === 0) return null;
    return {
      atLeast: leastOf(lacks.map(({ worst }) => 1 - worst)),
      atMost: greatestOf(lacks.map(({ best }) => 1 - best)),
    };
  }

  private withoutFigure({ isOpen }: UnitFigures, entries: readonly FoundCourse[]): string[] {
    return entries.flatMap(({ holder }) => (isOpen[holder] === 1 ? (this.figures.holders[holder]?.id ?? []) : [])).sort();
  }

  /** Counted anew at each moment at which the state of any holder moves. */
  private steps(counted: PartFigures, entries: readonly FoundCourse[]): RowStep[] {
    const { start } = this.runs.span;
    const changes = new Map<number, { readonly holder: number; readonly lack: FoundLack; readonly isRepaired: boolean }[]>();
    for (const { holder, found, isRepaired } of entries) {
      found.times.forEach((time, index) => {
        const lack = found.values[index];
        if (lack === undefined) return;
        const at = Math.max(time, start);
        addTo(changes, at, { holder, lack, isRepaired });
      });
    }
    const lost = new StateNow(counted);
    const degraded = new StateNow(counted);
    const steps: RowStep[] = [];
    for (const [time, moved] of [...changes].sort(([a], [b]) => a - b)) {
      for (const { holder, lack, isRepaired } of moved) {
        if (isRepaired) {
          lost.putPart(holder, lack);
          continue;
        }
        lost.put(holder, surelyLost(lack), possiblyLost(lack));
        degraded.put(holder, surelyDegraded(lack), mayBeDegraded(lack));
      }
      const step = { ...this.moments.of(time), lost: lost.count, degraded: degraded.count };
      const before = steps.at(-1);
      if (before === undefined ? !isNobody(step) : !isSame(before, step)) steps.push(step);
    }
    return steps;
  }
}

/** Who is in a state at present. */
class StateNow {
  private readonly sum: PopulationSum;
  private readonly surely = new Set<number>();
  private readonly possibly = new Set<number>();
  /** By holder of whom a part is lost: how much of it. */
  private readonly parts = new Map<number, Lack>();

  constructor(private readonly figures: PartFigures) {
    this.sum = new PopulationSum(figures);
  }

  put(holder: number, isSure: boolean, isPossible: boolean): void {
    if (isSure !== this.surely.has(holder)) this.sum.addSure(holder, isSure ? 1 : -1);
    if (isPossible !== this.possibly.has(holder)) this.sum.addAny(holder, isPossible ? 1 : -1);
    for (const [set, isIn] of [[this.surely, isSure] as const, [this.possibly, isPossible] as const]) {
      if (isIn) set.add(holder);
      else set.delete(holder);
    }
  }

  /** A holder of whose sites so many are lost as its level lacks: of sites that nobody counted some, as nobody knows of how many. */
  putPart(holder: number, lack: Lack): void {
    const isPart = isPartLost(lack);
    if (isPart) this.parts.set(holder, lack);
    else this.parts.delete(holder);
    if (isPart) this.put(holder, false, isUncounted(this.figures, holder));
    else this.put(holder, surelyLost(lack), possiblyLost(lack));
  }

  get count(): CountAt {
    const organisations = { atLeast: this.surely.size, atMost: this.possibly.size };
    for (const [holder, { best }] of this.parts) {
      organisations.atLeast += isImpaired(best) ? 1 : 0;
      organisations.atMost += this.possibly.has(holder) ? 0 : 1;
    }
    return { organisations, count: withParts(this.figures, this.sum.bounds, this.parts) };
  }
}

/** Whether some level strictly between lost and normal may be the true one. */
function mayBeDegraded({ worst, best, isGraded }: FoundLack): boolean {
  return mayBeBetween({ atLeast: 1 - worst, atMost: 1 - best }, isGraded);
}

function mostOf(counts: readonly CountAt[]): CountAt {
  const most = (value: (count: CountAt) => number): number => Math.max(0, greatestOf(counts.map(value)));
  return {
    organisations: {
      atLeast: most(({ organisations }) => organisations.atLeast),
      atMost: most(({ organisations }) => organisations.atMost),
    },
    count: { atLeast: most(({ count }) => count.atLeast), atMost: most(({ count }) => count.atMost) },
  };
}

/** The first moment at which most may be hit; of equals in the unit, when most organisations are. */
function momentOfMost(steps: readonly RowStep[], of: (step: RowStep) => CountAt): RowCourse["mostLostAt"] {
  let most: RowStep | undefined;
  for (const step of steps) {
    const [now, before] = [of(step), most === undefined ? undefined : of(most)];
    if (now.organisations.atMost === 0) continue;
    if (
      before === undefined ||
      now.count.atMost > before.count.atMost ||
      (now.count.atMost === before.count.atMost && now.organisations.atMost > before.organisations.atMost)
    )
      most = step;
  }
  return most === undefined ? null : { hour: most.hour, moment: most.moment };
}

const isNobody = ({ lost, degraded }: RowStep): boolean => lost.organisations.atMost + degraded.organisations.atMost === 0;

function isSame(one: RowStep, other: RowStep): boolean {
  const equal = (a: Bounds, b: Bounds): boolean => a.atLeast === b.atLeast && a.atMost === b.atMost;
  return [one.lost, one.degraded].every((count, index) => {
    const next = index === 0 ? other.lost : other.degraded;
    return equal(count.organisations, next.organisations) && equal(count.count, next.count);
  });
}
