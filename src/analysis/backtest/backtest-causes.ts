import type { Dependency } from "../../model/landscape/dependency.js";
import { suppliersOf } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Selection } from "../../model/scenario/select-nodes.js";
import type { Evidence } from "../../model/values/evidence.js";
import { levelTolerance } from "../../quantities.js";
import { appendAll } from "../../sequences.js";
import { type ResolvedDisturbance, resolveDisturbance } from "../levels/apply-disturbances.js";
import type { CourseRuns } from "../levels/course-runs.js";
import { valueAt } from "../levels/course-steps.js";

/** What the level of a node at a moment rests on. */
export interface Causes {
  /** Dependencies on the way from it to what was disturbed. */
  readonly dependencies: readonly Dependency[];
  /** Disturbances that touch it or anything on the way. */
  readonly disturbances: readonly Disturbance[];
  /** Those that isolate or degrade the node itself. */
  readonly direct: readonly Disturbance[];
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
    const direct = active.filter(({ resolved }) => touches(resolved, id)).map(({ disturbance }) => disturbance);
    return { dependencies: [...dependencies], disturbances: [...disturbances], direct };
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

/** Why a row is an input and no prediction: what of it was read off the incident itself. Empty for a prediction. */
export function inputReasons(
  { dependencies, disturbances, direct }: Causes,
  incident: string,
  isTimeCompared: boolean,
  isSameSource: (evidence: Evidence | undefined) => boolean,
): string[] {
  const reasons: string[] = [];
  const structure = dependencies.filter(({ evidence }) => evidence.fromIncident === incident).map(({ id }) => id);
  if (structure.length > 0) reasons.push(`structure read off the record: ${listed(structure)}`);
  const shared = dependencies.filter((each) => isSameSource(each.evidence) && !structure.includes(each.id)).map(({ id }) => id);
  if (shared.length > 0) reasons.push(`structure read off the same source: ${listed(shared)}`);
  const times = disturbances.filter(({ evidence }) => isTimeCompared && evidence?.fromIncident === incident).map(({ id }) => id);
  if (times.length > 0) reasons.push(`times read off the record: ${listed(times)}`);
  const itself = direct.filter(({ evidence }) => evidence?.fromIncident === incident).map(({ id }) => id);
  if (itself.length > 0 && times.length === 0) reasons.push(`what was disturbed read off the record: ${listed(itself)}`);
  const same = disturbances.filter((each) => isSameSource(each.evidence) && !direct.includes(each)).map(({ id }) => id);
  if (same.length > 0 && times.length === 0) reasons.push(`disturbance read off the same source: ${listed(same)}`);
  return reasons;
}

function listed(ids: readonly string[]): string {
  return ids.length > 3 ? `${ids.slice(0, 3).join(", ")} and ${ids.length - 3} more` : ids.join(", ");
}
