import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Selection } from "../../model/scenario/select-nodes.js";
import type { Evidence } from "../../model/values/evidence.js";
import { levelTolerance } from "../../quantities.js";
import { appendAll } from "../../sequences.js";
import { type ResolvedDisturbance, resolveDisturbance } from "../levels/apply-disturbances.js";
import type { CourseRuns } from "../levels/course-runs.js";
import { valueAt } from "../levels/course-steps.js";
import type { BacktestReason } from "./backtest-result.js";

/** What the level of a node at a moment rests on. */
export interface Causes {
  /** Dependencies on the way from it to what was disturbed. */
  readonly dependencies: readonly Dependency[];
  /** Disturbances that touch it or anything on the way. */
  readonly disturbances: readonly Disturbance[];
  /** Those that hold and isolate or degrade the node itself. */
  readonly direct: readonly Disturbance[];
  /** Those that at any time say of the node itself what becomes of it: what a scenario disturbs is given, before and after, too. */
  readonly given: readonly Disturbance[];
}

interface Played {
  readonly disturbance: Disturbance;
  readonly resolved: ResolvedDisturbance;
  readonly begin: number;
  readonly end: number;
}

const holds = ({ surely, possibly }: Selection, id: string): boolean => surely.has(id) || possibly.has(id);

/** Finds the causes of levels in the pessimistic course of a scenario. */
export class CauseFinder {
  private readonly played: readonly Played[];
  private readonly dependenciesOf = new Map<string, Dependency[]>();

  constructor(
    landscape: Landscape,
    scenario: Scenario,
    private readonly runs: CourseRuns,
  ) {
    const index = indexLandscape(landscape);
    this.played = scenario.disturbances.map((disturbance, place) => ({
      disturbance,
      resolved: resolveDisturbance(index, disturbance),
      begin: runs.span.intervals[place]?.begin ?? runs.span.start,
      end: runs.span.intervals[place]?.end ?? Number.POSITIVE_INFINITY,
    }));
    for (const dependency of landscape.dependencies ?? []) {
      const known = this.dependenciesOf.get(dependency.dependent);
      if (known === undefined) this.dependenciesOf.set(dependency.dependent, [dependency]);
      else known.push(dependency);
    }
  }

  /** The dependencies of a node as they are drawn. */
  drawn(id: string): readonly Dependency[] {
    return this.dependenciesOf.get(id) ?? [];
  }

  /** Whether a scenario ever isolates or degrades the node itself. */
  isDisturbed(id: string): boolean {
    return this.played.some(({ resolved }) => touches(resolved, id));
  }

  /** @remarks Cost: time of the impaired part of what the node depends on. */
  of(id: string, moment: number): Causes {
    const active = this.played.filter(({ begin, end }) => begin <= moment && moment < end);
    const dependencies = new Set<Dependency>();
    const disturbances = new Set<Disturbance>();
    const seen = new Set([id]);
    const open = [id];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const { disturbance, resolved } of active) if (touches(resolved, node)) disturbances.add(disturbance);
      for (const dependency of this.drawn(node)) {
        const cutting = active.filter(({ resolved }) => cutsAny(resolved, dependency));
        for (const { disturbance } of cutting) disturbances.add(disturbance);
        const impaired = suppliersOf(dependency).filter((supplier) => this.isImpaired(supplier, moment));
        if (cutting.length + impaired.length > 0) dependencies.add(dependency);
        appendAll(
          open,
          impaired.filter((supplier) => !seen.has(supplier)),
        );
        for (const supplier of impaired) seen.add(supplier);
      }
    }
    const given = this.played.filter(({ resolved }) => touches(resolved, id) || this.isUnplugged(resolved, id));
    const direct = active.filter(({ resolved }) => touches(resolved, id)).map(({ disturbance }) => disturbance);
    return {
      dependencies: [...dependencies],
      disturbances: [...disturbances],
      direct,
      given: given.map(({ disturbance }) => disturbance),
    };
  }

  /** Whether a disconnection names the node, or its organisation, and cuts what it depends on within its own side. */
  private isUnplugged(resolved: ResolvedDisturbance, id: string): boolean {
    if (resolved.kind !== "disconnection") return false;
    return resolved.between.some((side) => holds(side, id) && this.reachesCut(resolved, side, id));
  }

  private reachesCut(resolved: ResolvedDisturbance, side: Selection, id: string): boolean {
    const seen = new Set([id]);
    const open = [id];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const dependency of this.drawn(node)) {
        if (cutsAny(resolved, dependency)) return true;
        for (const supplier of suppliersOf(dependency)) {
          if (seen.has(supplier) || !holds(side, supplier)) continue;
          seen.add(supplier);
          open.push(supplier);
        }
      }
    }
    return false;
  }

  private isImpaired(id: string, moment: number): boolean {
    const number = this.runs.worst.compiled.numberOf.get(id) ?? -1;
    return valueAt(this.runs.worst.levelOf(number), moment) < 1 - levelTolerance;
  }
}

function cutsAny(resolved: ResolvedDisturbance, dependency: Dependency): boolean {
  return suppliersOf(dependency).some((supplier) => cuts(resolved, dependency.dependent, supplier));
}

function touches(resolved: ResolvedDisturbance, id: string): boolean {
  return resolved.kind !== "disconnection" && holds(resolved.nodes, id);
}

function cuts(resolved: ResolvedDisturbance, dependent: string, supplier: string): boolean {
  if (resolved.kind === "degradation") return false;
  if (resolved.kind === "isolation") return holds(resolved.nodes, dependent) !== holds(resolved.nodes, supplier);
  const [one, other] = resolved.between;
  return (holds(one, dependent) && holds(other, supplier)) || (holds(other, dependent) && holds(one, supplier));
}

/** Why a row is an input and no prediction: what of its nodes was read off the incident itself. Empty for a prediction. */
export function inputReasons(causes: readonly Causes[], provenance: Provenance): BacktestReason[] {
  const found = causes.map((each) => readOff(each, provenance));
  const idsOf = (code: InputCode): string[] => [...new Set(found.flatMap((each) => each[code].map(({ id }) => id)))].sort();
  const structure = (["structure-of-record", "structure-of-source"] as const).map((code) => ({
    code,
    dependencies: idsOf(code),
  }));
  const disturbed = (["times-of-record", "disturbance-of-record", "disturbance-of-source", "disturbed-itself"] as const).map(
    (code) => ({
      code,
      disturbances: idsOf(code),
    }),
  );
  return [
    ...structure.filter(({ dependencies }) => dependencies.length > 0),
    ...disturbed.filter(({ disturbances }) => disturbances.length > 0),
  ];
}

/** What makes something an input. */
interface Provenance {
  /** The incident of whose record it may be read. */
  readonly incident: string;
  readonly isTimeCompared: boolean;
  readonly isSameSource: (evidence: Evidence | undefined) => boolean;
}

/** Reasons that name what was read off. */
export type InputCode = Extract<BacktestReason, { dependencies: unknown } | { disturbances: unknown }>["code"];
type InputRecord = Pick<Dependency | Disturbance, "id" | "evidence">;

/** What of the causes of one node was read off the record or off the source of the row. */
function readOff(
  { dependencies, disturbances, direct, given }: Causes,
  { incident, isTimeCompared, isSameSource }: Provenance,
): Readonly<Record<InputCode, readonly InputRecord[]>> {
  const isOfRecord = ({ evidence }: InputRecord): boolean => evidence?.fromIncident === incident;
  const times = isTimeCompared ? disturbances.filter(isOfRecord) : [];
  const isTimed = times.length > 0;
  const ofRecord = isTimed ? times : direct.filter(isOfRecord);
  const ofSource = isTimed ? [] : disturbances.filter((each) => isSameSource(each.evidence) && !direct.includes(each));
  return {
    "structure-of-record": dependencies.filter(isOfRecord),
    "structure-of-source": dependencies.filter((each) => isSameSource(each.evidence) && !isOfRecord(each)),
    "times-of-record": times,
    "disturbance-of-record": isTimed ? [] : ofRecord,
    "disturbance-of-source": ofSource,
    "disturbed-itself": given.filter((each) => !ofRecord.includes(each) && !ofSource.includes(each)),
  };
}
