import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import { reachedBesides } from "../../model/landscape/reached-besides.js";
import { sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Selection } from "../../model/scenario/select-nodes.js";
import { isImpairedLevel } from "../../quantities.js";
import { addTo } from "../../sequences.js";
import { type ResolvedDisturbance, resolveDisturbance } from "../levels/apply-disturbances.js";
import { type CourseRuns, offeredLevel } from "../levels/course-runs.js";
import { piecesOf, type Steps } from "../levels/course-steps.js";

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

/** Causes as they are found. */
interface Found {
  readonly dependencies: Set<Dependency>;
  readonly disturbances: Set<Disturbance>;
  readonly nodes: Set<string>;
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
  /** By id: by whom a node is reached besides its suppliers. */
  private readonly besides = new Map<string, string[]>();
  /** By id of a shared supply: the dependencies that draw on it. */
  private readonly drawsOn: ReadonlyMap<string, readonly Dependency[]>;

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
    for (const dependency of landscape.dependencies ?? []) addTo(this.dependenciesOf, dependency.dependent, dependency);
    for (const [id, reached] of reachedBesides(landscape)) for (const other of reached) addTo(this.besides, other, id);
    this.drawsOn = new Map(sharedSupplies(landscape).map(({ id, draws }) => [id, draws.map(({ dependency }) => dependency)]));
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
    const nodes = new Set([id]);
    const found: Found = { dependencies, disturbances, nodes };
    // by node: a moment at which it is impaired; a map is gone through in the order in which it grows
    const impairedAt = new Map([[id, moment]]);
    for (const [node, at] of impairedAt) {
      nodes.add(node);
      const since = this.impairedSince(node, at);
      const acting = this.played.filter(({ begin, end }) => begin <= at && end > since);
      const lastIn = (supplier: string): number | undefined => this.lastImpaired(supplier, since, at);
      for (const [supplier, last] of this.addCauses(node, acting, lastIn, found))
        if (!impairedAt.has(supplier)) impairedAt.set(supplier, last);
    }
    if (this.lastImpaired(id, moment, moment) !== undefined) this.addBesides([...nodes], moment, found);
    const given = this.played.filter(({ resolved }) => touches(resolved, id) || this.isUnplugged(resolved, id));
    const isReached = disturbances.size > 0;
    return {
      dependencies: isReached ? [...dependencies] : this.drawn(id),
      nodes: isReached ? [...nodes] : [id, ...this.drawn(id).flatMap(suppliersOf)],
      disturbances: [...disturbances],
      given: given.map(({ disturbance }) => disturbance),
    };
  }

  /** Disturbances that reach a node at any moment of the course. */
  everReaching(id: string): readonly Disturbance[] {
    const { times, values } = this.levelOf(id);
    const impairedAt = times.filter((_, place) => isImpairedLevel(values[place] ?? 1));
    return [...new Set(impairedAt.flatMap((moment) => this.of(id, moment).disturbances))];
  }

  /**
   * Adds what acts on some impaired nodes past their dependencies: who draws on a supply of theirs, or is repaired by their crew, and
   * whatever up to a moment made that more. A stock remembers what was drawn, and a crew what is left to do.
   */
  private addBesides(impaired: readonly string[], moment: number, found: Found): void {
    const shared = (node: string): string[] =>
      this.drawn(node).flatMap((each) => suppliersOf(each).filter((id) => this.drawsOn.has(id)));
    const besides = new Set(impaired.flatMap((node) => [...(this.besides.get(node) ?? []), ...shared(node)]));
    const begun = this.played.filter(({ begin }) => begin <= moment);
    const first = Math.min(this.runs.span.start, moment);
    // a set is gone through in the order in which it grows
    for (const node of besides) {
      found.nodes.add(node);
      for (const draw of this.drawsOn.get(node) ?? []) found.dependencies.add(draw);
      for (const other of [...(this.besides.get(node) ?? []), ...shared(node)]) besides.add(other);
      for (const [supplier] of this.addCauses(node, begun, (each) => this.lastImpaired(each, first, moment), found))
        besides.add(supplier);
    }
  }

  /**
   * Adds what acts on a node itself or on its dependencies, and these where they are cut or come from who is impaired; gives the latter with
   * the last moment at which each is.
   */
  private addCauses(
    node: string,
    acting: readonly Played[],
    lastImpaired: (id: string) => number | undefined,
    found: Found,
  ): [id: string, last: number][] {
    for (const { disturbance, resolved } of acting) if (touches(resolved, node)) found.disturbances.add(disturbance);
    return this.drawn(node).flatMap((dependency) => {
      const cutting = acting.filter(({ resolved }) => cutsAny(resolved, dependency));
      for (const { disturbance } of cutting) found.disturbances.add(disturbance);
      const impaired = suppliersOf(dependency).flatMap((id): [string, number][] => {
        const last = lastImpaired(id);
        return last === undefined ? [] : [[id, last]];
      });
      if (cutting.length + impaired.length > 0) found.dependencies.add(dependency);
      return impaired;
    });
  }

  /** Since when a node has been impaired at a moment, without a break; that moment where it is not. */
  private impairedSince(id: string, moment: number): number {
    const { times, values } = this.levelOf(id);
    let since = moment;
    for (let place = times.length - 1; place >= 0; place--) {
      const time = times[place] ?? 0;
      if (time > moment) continue;
      if (!isImpairedLevel(values[place] ?? 1)) return since;
      since = time;
    }
    return since;
  }

  /** The last moment from one to another at which a node is impaired, if any. */
  private lastImpaired(id: string, from: number, until: number): number | undefined {
    const last = [...piecesOf(this.levelOf(id), from, until + 1)].filter(({ value }) => isImpairedLevel(value)).at(-1);
    return last === undefined ? undefined : last.end - 1;
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
