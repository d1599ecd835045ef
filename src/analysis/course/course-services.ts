import type { Insurer } from "../../model/landscape/nodes/insurer.js";
import { type Bounds, isImpairedLevel, lackOfLevel, levelTolerance, withoutNoise } from "../../quantities.js";
import { addTo, leastOf } from "../../sequences.js";
import type { InsuredCount } from "../counting/count-insured.js";
import type { CourseRuns } from "../levels/course-runs.js";
import { firstWhere, hoursOf, joined, paired, type Steps, sinceWhen } from "../levels/course-steps.js";
import { mayBeBetween } from "../levels/state-claims.js";
import { offersOf } from "../offers/offered-services.js";
import { bestOfNodes } from "./best-of-nodes.js";
import type { CourseMoments } from "./course-moments.js";
import type { InsurerCourse, InsurerGroupCourse, InsurerServiceCourse, ServiceCourse, WorstMoment } from "./course-result.js";
import type { GradedSpans } from "./graded-spans.js";

/** The best service of one type of one insurer, as its people find it. */
export interface OfferedCourse {
  readonly insurer: Insurer;
  readonly serviceType: string;
  /** Numbers of its nodes. */
  readonly services: readonly number[];
  readonly worst: Steps;
  readonly best: Steps;
}

const isLost = (level: number): boolean => level <= levelTolerance;
const isImpairedAtEnd = ({ values, before }: Steps): boolean => isImpairedLevel(values.at(-1) ?? before);

/** Every service type of every insurer that is impaired at any moment, by insurer id and service type. */
export function offeredCourses({ worst, best }: CourseRuns): OfferedCourse[] {
  return offersOf(worst.compiled).flatMap(({ insurer, serviceType, services }) => {
    const atWorst = bestOfNodes(worst, services);
    if (atWorst.times.length === 0) return [];
    return [{ insurer, serviceType, services, worst: atWorst, best: best === worst ? atWorst : bestOfNodes(best, services) }];
  });
}

/** Counts what insured persons lack over one course. */
export class ServiceCourses {
  constructor(
    private readonly count: InsuredCount,
    private readonly runs: CourseRuns,
    private readonly moments: CourseMoments,
    private readonly offered: readonly OfferedCourse[],
    private readonly graded: GradedSpans,
  ) {}

  /** By service type, over some insurers; all without `among`. */
  byType(among: (insurer: Insurer) => boolean = () => true): ServiceCourse[] {
    const types = new Map<string, OfferedCourse[]>();
    for (const entry of this.offered) {
      if (!among(entry.insurer)) continue;
      addTo(types, entry.serviceType, entry);
    }
    return [...types].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, entries]) => this.serviceCourse(type, entries));
  }

  /** Insurers of which anything is impaired. */
  byInsurer(): InsurerCourse[] {
    const insurers = new Map<string, { name: string; services: InsurerServiceCourse[] }>();
    for (const entry of this.offered) {
      const { id, name } = entry.insurer;
      const known = insurers.get(id) ?? { name, services: [] };
      known.services.push(this.insurerService(entry));
      insurers.set(id, known);
    }
    return [...insurers].map(([id, { name, services }]) => ({ id, name, services }));
  }

  byGroup(groupOf: (insurer: Insurer) => string | undefined): InsurerGroupCourse[] {
    const groups = new Set(this.offered.map(({ insurer }) => groupOf(insurer)).filter((id) => id !== undefined));
    return [...groups].sort().map((id) => ({ id, services: this.byType((insurer) => groupOf(insurer) === id) }));
  }

  private hours<T>(steps: Steps<T>, amount: (value: T) => number): number {
    return hoursOf(steps, this.runs.span.start, this.runs.until, amount);
  }

  /** Hours in which it is lost at best, and at worst. */
  private lostHours(worst: Steps, best: Steps): Bounds {
    const [atLeast = 0, atMost = 0] = [best, worst].map((steps) => this.hours(steps, (level) => (isLost(level) ? 1 : 0)));
    return { atLeast, atMost };
  }

  /** Hours in which it surely is degraded, and in which some level strictly between lost and normal may be the true one. */
  private degradedHours({ services, worst, best }: OfferedCourse): Bounds {
    const both = paired(
      paired(worst, best, (atLeast, atMost) => ({ atLeast, atMost })),
      this.graded.of(services),
      (level, isGraded) => ({ ...level, isGraded }),
    );
    return {
      atLeast: this.hours(both, ({ atLeast, atMost }) => (!isLost(atLeast) && isImpairedLevel(atMost) ? 1 : 0)),
      atMost: this.hours(both, (level) => (mayBeBetween(level, level.isGraded) ? 1 : 0)),
    };
  }

  /** When it is lost first, since when it is still lost at the end, and whether anything is still lacking then. */
  private lossOf(worst: Steps, best: Steps): Pick<ServiceCourse, "firstLost" | "lostSince" | "isOpen"> {
    const { start } = this.runs.span;
    const first = (steps: Steps) => this.moments.orNull(firstWhere(steps, start, isLost));
    const since = (steps: Steps) => this.moments.orNull(sinceWhen(steps, start, isLost));
    return {
      firstLost: { worst: first(worst), best: first(best) },
      lostSince: { worst: since(worst), best: since(best) },
      isOpen: { worst: isImpairedAtEnd(worst), best: isImpairedAtEnd(best) },
    };
  }

  private personHours(entries: readonly OfferedCourse[]): Bounds {
    const hours = new Map(
      entries.map(({ insurer, worst, best }) => [
        insurer.id,
        { worst: this.hours(worst, lackOfLevel), best: this.hours(best, lackOfLevel) },
      ]),
    );
    const { atLeast, atMost } = this.count.weighted(hours);
    return { atLeast: withoutNoise(atLeast), atMost: withoutNoise(atMost) };
  }

  private insurerService(entry: OfferedCourse): InsurerServiceCourse {
    const { insurer, serviceType, worst, best } = entry;
    const isCounted = this.count.of(insurer.id) !== undefined;
    return {
      serviceType,
      ...this.lossOf(worst, best),
      lostHours: this.lostHours(worst, best),
      degradedHours: this.degradedHours(entry),
      ...(isCounted && { personHours: this.personHours([entry]) }),
    };
  }

  private serviceCourse(serviceType: string, entries: readonly OfferedCourse[]): ServiceCourse {
    const lowest = (side: "worst" | "best"): Steps =>
      joined(
        entries.map((entry) => entry[side]),
        (levels) => leastOf(levels),
      );
    const [worst, best] = [lowest("worst"), lowest("best")];
    const steps = this.lostSteps(entries);
    return {
      serviceType,
      ...this.lossOf(worst, best),
      anyLostHours: this.lostHours(worst, best),
      personHours: this.personHours(entries),
      worstMoment: this.worstMoment(steps),
      steps: steps.map(({ time, ...counts }) => ({ ...this.moments.of(time), ...counts })),
    };
  }

  /** Who has lost the service: counted anew at each moment at which any insurer begins or ceases to. */
  private lostSteps(entries: readonly OfferedCourse[]): LostAt[] {
    const { start } = this.runs.span;
    const lost = { worst: new Set<string>(), best: new Set<string>() };
    const changes = changesOf(entries);
    const steps: LostAt[] = [];
    for (const time of [...changes.keys()].sort((a, b) => a - b)) {
      for (const { id, side, isLost: isNow } of changes.get(time) ?? []) {
        if (isNow) lost[side].add(id);
        else lost[side].delete(id);
      }
      // what began before the start is lost from the start on
      if (time <= start) steps.pop();
      if (time <= start && lost.worst.size === 0) continue;
      steps.push(this.lostAt(Math.max(time, start), lost));
    }
    return steps;
  }

  private lostAt(time: number, { worst, best }: Readonly<Record<"worst" | "best", ReadonlySet<string>>>): LostAt {
    const possibly = new Set([...worst].filter((id) => !best.has(id)));
    const { atLeast, atMost } = this.count.bounds(best, possibly);
    return { time, insured: { atLeast, atMost }, insurers: { atLeast: best.size, atMost: worst.size } };
  }

  private worstMoment(steps: readonly LostAt[]): WorstMoment {
    let worst: LostAt | undefined;
    const most = (values: readonly number[]): number => values.reduce((high, value) => Math.max(high, value), 0);
    for (const step of steps) {
      const more = step.insured.atMost - (worst?.insured.atMost ?? 0);
      if (more > 0 || (more === 0 && step.insurers.atMost > (worst?.insurers.atMost ?? 0))) worst = step;
    }
    return {
      insured: {
        atLeast: most(steps.map(({ insured }) => insured.atLeast)),
        atMost: most(steps.map(({ insured }) => insured.atMost)),
      },
      insurers: {
        atLeast: most(steps.map(({ insurers }) => insurers.atLeast)),
        atMost: most(steps.map(({ insurers }) => insurers.atMost)),
      },
      at: this.moments.orNull(worst?.time),
    };
  }
}

interface LostAt {
  readonly time: number;
  readonly insured: Bounds;
  readonly insurers: Bounds;
}

interface LostChange {
  readonly id: string;
  readonly side: "worst" | "best";
  readonly isLost: boolean;
}

function changesOf(entries: readonly OfferedCourse[]): Map<number, LostChange[]> {
  const changes = new Map<number, LostChange[]>();
  for (const { insurer, ...sides } of entries) {
    for (const side of ["worst", "best"] as const) {
      const lost = joined([sides[side]], ([level = 1]) => isLost(level));
      lost.times.forEach((time, index) => {
        const list = changes.get(time) ?? [];
        list.push({ id: insurer.id, side, isLost: lost.values[index] === true });
        changes.set(time, list);
      });
    }
  }
  return changes;
}
