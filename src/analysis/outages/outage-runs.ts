import { type CompiledLandscape, compile, structuralDoubts } from "../../engine/compile/compile.js";
import { allAtBest, allAtWorst, type DoubtKind, type DoubtReading } from "../../engine/compile/doubt.js";
import type { TimedGraph } from "../../engine/timeline/timed-graph.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { type ScenarioSpan, scenarioSpan } from "../../model/scenario/scenario-times.js";
import type { Limits } from "../../model/values/limits.js";
import { type EvidenceStatus, exactly } from "../../quantities.js";
import type { RankUnit } from "../failures/failure-units.js";
import { slotsByRow } from "../failures/prepared-failures.js";
import { doubtsAbout, type ResolvedDisturbance, resolveDisturbance } from "../levels/apply-disturbances.js";
import { type CourseRun, courseRun, settledInCourse } from "../levels/course-runs.js";
import { repairsInDoubt } from "../levels/repair-timing.js";
import { standBysInDoubt } from "../levels/stand-by-doubts.js";

/** When and how long each unit is lost, and what else holds meanwhile. */
export interface OutageSetting {
  readonly scenario: Scenario;
  /** Milliseconds since 1970, or since the start where nothing says when that is. */
  readonly begin: number;
  readonly end: number;
  readonly minEvidence: EvidenceStatus;
  readonly limits: Partial<Limits>;
}

/** A course at its worst and at its best over all that is not known; the same one twice where nothing is unknown. */
export interface OutageCourse {
  readonly worst: CourseRun;
  readonly best: CourseRun;
  /** What is unknown about it and read both ways. */
  readonly doubts: readonly DoubtKind[];
}

/** One reading of what is not known, with what is made of it once for all units. */
interface Side {
  readonly compiled: CompiledLandscape;
  readonly slotsOf: ReturnType<typeof slotsByRow>;
  /** The graph with what takes time, by the stand-bys in doubt. */
  readonly timed: Map<string, TimedGraph>;
}

/**
 * Plays the outage of one unit after the other, as `simulate` plays a scenario with one disturbance more that lasts so long:
 * levels are those of its courses to the bit. The landscape is compiled once a reading, and what takes time is written into
 * the graph once for all units that leave the same stand-bys in doubt.
 */
export class OutageRuns {
  private readonly disturbances: readonly ResolvedDisturbance[];
  private readonly span: ScenarioSpan;
  private readonly structural: readonly DoubtKind[];
  private readonly inDoubtBy: Map<string, ReadonlySet<string>>;
  private readonly sides: Map<"worst" | "best", Side>;

  /** @param like - runs of the same landscape with another begin or end alone: what is made once is made once for both */
  constructor(
    private readonly landscape: Landscape,
    private readonly setting: OutageSetting,
    like?: OutageRuns,
  ) {
    this.inDoubtBy = like?.inDoubtBy ?? new Map();
    this.sides = like?.sides ?? new Map();
    const { scenario, minEvidence } = setting;
    const index = indexLandscape(landscape);
    this.disturbances = scenario.disturbances.map((each) => resolveDisturbance(index, each));
    this.span = scenarioSpan(scenario);
    const { isDated } = this.span;
    const repairs: DoubtKind[] = repairsInDoubt(landscape, isDated).length > 0 ? ["repairs"] : [];
    const settled = settledInCourse(landscape, isDated);
    this.structural = [...structuralDoubts(landscape, minEvidence), ...repairs].filter(
      (kind) => kind !== "standBys" && !settled.has(kind),
    );
  }

  /** The course without any outage of a unit. */
  before(): OutageCourse {
    return this.course(this.disturbances, undefined);
  }

  /** The course in which a unit is lost as well. */
  of(unit: RankUnit): OutageCourse {
    return this.course([...this.disturbances, lossOf(unit)], unit);
  }

  private course(disturbances: readonly ResolvedDisturbance[], unit: RankUnit | undefined): OutageCourse {
    const inDoubt = this.standBysInDoubt(disturbances);
    const standBys: DoubtKind[] = inDoubt.size > 0 ? ["standBys"] : [];
    const doubts = [...this.structural, ...doubtsAbout(disturbances), ...standBys];
    const run = (reading: DoubtReading, name: "worst" | "best"): CourseRun =>
      this.run(this.side(reading, name), disturbances, unit, inDoubt);
    const worst = run(allAtWorst, "worst");
    return { worst, best: doubts.length === 0 ? worst : run(allAtBest, "best"), doubts };
  }

  /** The same for all units of which the same is picked only perhaps. */
  private standBysInDoubt(disturbances: readonly ResolvedDisturbance[]): ReadonlySet<string> {
    const { landscape, setting, span, inDoubtBy } = this;
    const picked = disturbances
      .slice(this.disturbances.length)
      .flatMap((each) => (each.kind === "degradation" ? [...each.nodes.possibly] : []));
    const key = picked.join("\n");
    const inDoubt = inDoubtBy.get(key) ?? standBysInDoubt(landscape, setting.minEvidence, disturbances, span.isDated);
    inDoubtBy.set(key, inDoubt);
    return inDoubt;
  }

  private run(
    { compiled, slotsOf, timed }: Side,
    disturbances: readonly ResolvedDisturbance[],
    unit: RankUnit | undefined,
    inDoubt: ReadonlySet<string>,
  ): CourseRun {
    const { minEvidence, limits, begin, end } = this.setting;
    const { span } = this;
    const intervals = unit === undefined ? span.intervals : [...span.intervals, { begin, end }];
    const cut = unit?.dependency === undefined ? [] : Array.from(slotsOf(unit.dependency).slots ?? []);
    const key = [...inDoubt].sort().join("\n");
    const run = courseRun(
      compiled,
      disturbances,
      { ...span, intervals },
      {
        minEvidence,
        limits,
        until: undefined,
        inDoubt,
        drawn: timed.get(key),
        taken: [{ begin, end, degraded: [], cut }],
      },
    );
    timed.set(key, run.timed);
    return run;
  }

  private side(reading: DoubtReading, name: "worst" | "best"): Side {
    const known = this.sides.get(name);
    if (known !== undefined) return known;
    const { landscape, setting } = this;
    const compiled = compile(landscape, { doubts: reading, minEvidence: setting.minEvidence, isTimed: true });
    const side = { compiled, slotsOf: slotsByRow(compiled), timed: new Map<string, TimedGraph>() };
    this.sides.set(name, side);
    return side;
  }
}

/** The loss of a unit as a disturbance; that of a dependency, which is cut, picks no node. */
function lossOf({ nodes, possibly, unstated }: RankUnit): ResolvedDisturbance {
  const surely = new Set(nodes);
  const open = new Set(possibly.filter((id) => !surely.has(id)));
  const unplaced = unstated === "places" ? open : new Set<string>();
  return { id: "outage", kind: "degradation", nodes: { surely, possibly: open, unplaced }, level: exactly(0) };
}
