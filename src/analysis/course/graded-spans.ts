import type { Landscape } from "../../model/landscape/landscape.js";
import { isImpairedLevel } from "../../quantities.js";
import { leastOf } from "../../sequences.js";
import type { ResolvedDisturbance } from "../levels/apply-disturbances.js";
import type { CourseRuns } from "../levels/course-runs.js";
import { always, joined, type Steps, valueAt } from "../levels/course-steps.js";
import { takesTime } from "../levels/course-timing.js";
import { gradedNodes } from "../levels/graded-nodes.js";

/** From when until when a disturbance holds, in milliseconds since 1970. */
interface Holding {
  readonly begin: number;
  readonly end: number;
  readonly disturbance: ResolvedDisturbance;
}

/**
 * When a node's true level may lie strictly between lost and normal: {@link gradedNodes} for each window between two moments
 * at which a disturbance begins or ends.
 * @remarks Cost: that of {@link gradedNodes} for each window of which anything is asked, once.
 */
export class GradedSpans {
  private readonly holdings: readonly Holding[];
  /** Where windows begin, ascending; each ends where the next begins. */
  private readonly begins: readonly number[];
  private readonly known = new Map<number, ReadonlySet<string>>();
  private readonly landscape: Landscape;
  /** Whether what has ended may go on to act. */
  private readonly lingers: boolean;

  constructor(private readonly runs: CourseRuns) {
    const { disturbances, span, until, worst } = runs;
    this.landscape = worst.compiled.landscape;
    this.lingers = takesTime({ landscape: this.landscape });
    this.holdings = disturbances.flatMap((disturbance, index) => {
      const interval = span.intervals[index];
      return interval === undefined ? [] : [{ ...interval, disturbance }];
    });
    const moments = this.holdings.flatMap(({ begin, end }) => [begin, end]).filter((moment) => moment <= until);
    this.begins = [...new Set(moments)].sort((a, b) => a - b);
  }

  /** Whether any of some nodes may be, over time; false where the two runs are one. */
  of(numbers: readonly number[]): Steps<boolean> {
    const { worst, best } = this.runs;
    if (best === worst) return always(false);
    const ids = numbers.flatMap((number) => worst.compiled.nodes[number]?.id ?? []);
    const windows: Steps<boolean> = {
      times: this.begins,
      values: this.begins.map((_, window) => ids.some((id) => this.gradedIn(window).has(id))),
      before: false,
    };
    return joined([windows], ([isGraded = false]) => isGraded);
  }

  private gradedIn(window: number): ReadonlySet<string> {
    const known = this.known.get(window);
    if (known !== undefined) return known;
    const begin = this.begins[window] ?? 0;
    const until = this.begins[window + 1] ?? Number.POSITIVE_INFINITY;
    const begun = this.holdings.filter((each) => each.begin <= begin);
    const holding = begun.filter(({ end }) => end > begin);
    // who recovers keeps a level of suppliers that are normal again
    const from = this.lingers ? Number.NEGATIVE_INFINITY : begin;
    const first = leastOf(this.holdings.map((each) => each.begin));
    const cutting = this.lingers ? holding.filter((each) => each.begin === first) : holding;
    const resolved = (holdings: readonly Holding[]) => holdings.map(({ disturbance }) => disturbance);
    const graded = gradedNodes(
      this.landscape,
      resolved(this.lingers ? begun : holding),
      (id) => this.isImpaired(id, from, until),
      resolved(cutting),
    );
    this.known.set(window, graded);
    return graded;
  }

  /** Whether a node is below normal at any moment from one to before another, in the pessimistic run. */
  private isImpaired(id: string, from: number, until: number): boolean {
    const { levelOf, compiled } = this.runs.worst;
    const steps = levelOf(compiled.numberOf.get(id) ?? -1);
    return (
      isImpairedLevel(valueAt(steps, from)) ||
      steps.times.some((time, index) => {
        return time > from && time < until && isImpairedLevel(steps.values[index] ?? 1);
      })
    );
  }
}
