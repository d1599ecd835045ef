import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Selection } from "../../model/scenario/select-nodes.js";
import { levelTolerance } from "../../quantities.js";
import { type ResolvedDisturbance, resolveDisturbance } from "../levels/apply-disturbances.js";
import { type CourseRuns, offeredLevel } from "../levels/course-runs.js";
import { piecesOf, type Steps, valueAt } from "../levels/course-steps.js";

/** What the level of a node at a moment rests on. */
export interface Causes {
  /** Dependencies on the way from it to what was disturbed; of a node that is normal all that it has. */
  readonly dependencies: readonly Dependency[];
  /** Ids of the node itself and of those on the way. */
  readonly nodes: readonly string[];
  /** Disturbances that touch it or anything on the way, also those that are over while what they hit is not back. */
  readonly disturbances: readonly Disturbance[];
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
const isBelow = (level: number): boolean => level < 1 - levelTolerance;

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
    const dependencies = new Set<Dependency>();
    const disturbances = new Set<Disturbance>();
    const seen = new Set([id]);
    // a set is gone through in the order in which it grows
    for (const node of seen) {
      const acting = this.played.filter((each) => this.acts(each, node, moment));
      for (const { disturbance, resolved } of acting) if (touches(resolved, node)) disturbances.add(disturbance);
      for (const dependency of this.drawn(node)) {
        const cutting = acting.filter(({ resolved }) => cutsAny(resolved, dependency));
        for (const { disturbance } of cutting) disturbances.add(disturbance);
        const impaired = suppliersOf(dependency).filter((supplier) => isBelow(valueAt(this.levelOf(supplier), moment)));
        if (cutting.length + impaired.length > 0) dependencies.add(dependency);
        for (const supplier of impaired) seen.add(supplier);
      }
    }
    const given = this.played.filter(({ resolved }) => touches(resolved, id) || this.isUnplugged(resolved, id));
    const isReached = disturbances.size > 0;
    return {
      dependencies: isReached ? [...dependencies] : this.drawn(id),
      nodes: isReached ? [...seen] : [id, ...this.drawn(id).flatMap(suppliersOf)],
      disturbances: [...disturbances],
      given: given.map(({ disturbance }) => disturbance),
    };
  }

  /** Disturbances that reach a node at any moment of the course. */
  everReaching(id: string): readonly Disturbance[] {
    const { times, values } = this.levelOf(id);
    const impairedAt = times.filter((_, place) => isBelow(values[place] ?? 1));
    return [...new Set(impairedAt.flatMap((moment) => this.of(id, moment).disturbances))];
  }

  /** Whether a disturbance holds, or is over while what it hit has not been normal since. */
  private acts({ begin, end }: Played, id: string, moment: number): boolean {
    if (begin > moment) return false;
    return moment < end || [...piecesOf(this.levelOf(id), end, moment + 1)].every(({ value }) => isBelow(value));
  }

  /** Whether a disconnection names the node, or its organisation, and cuts what it depends on within its own side. */
  private isUnplugged(resolved: ResolvedDisturbance, id: string): boolean {
    if (resolved.kind !== "disconnection") return false;
    return resolved.between.some((side) => holds(side, id) && this.reachesCut(resolved, side, id));
  }

  private reachesCut(resolved: ResolvedDisturbance, side: Selection, id: string): boolean {
    const seen = new Set([id]);
    for (const node of seen) {
      for (const dependency of this.drawn(node)) {
        if (cutsAny(resolved, dependency)) return true;
        for (const supplier of suppliersOf(dependency)) if (holds(side, supplier)) seen.add(supplier);
      }
    }
    return false;
  }

  private levelOf(id: string): Steps {
    const { worst } = this.runs;
    return offeredLevel(worst, worst.compiled.numberOf.get(id) ?? -1);
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
