import type { Landscape } from "../../model/landscape/landscape.js";
import type { Limits } from "../../model/values/limits.js";
import { type EvidenceStatus, sumOfBounds, withoutNoise } from "../../quantities.js";
import type { CountedUnit } from "../counting/counted-unit.js";
import { openHolders, populationFigures } from "../counting/population-figures.js";
import type { RankUnit } from "../failures/failure-units.js";
import { takesTime } from "../levels/course-timing.js";
import { OutageRuns } from "../outages/outage-runs.js";
import { hitServices } from "../outages/outage-services.js";
import type { OutageTime } from "../outages/outage-time.js";
import type { HitService } from "../outages/outages-result.js";
import { UnitOutages } from "../outages/unit-outages.js";
import type { ChoiceProblem } from "./choice/choice-problem.js";
import type { MeasureReading } from "./measure.js";
import type { MeasureEffect, Measures, OutageSums } from "./measures-result.js";
import { placedUnits } from "./placed-units.js";
import type { Trial, TrialPart } from "./trial.js";

/** A loss that may have no end counts as so many hours where sets of measures are compared: a year. */
const endlessHours = 8760;

/** How the outages of a trial are played. */
export interface OutagePlay extends OutageTime {
  readonly compared: CountedUnit;
  readonly minEvidence: EvidenceStatus;
  readonly limits: Partial<Limits>;
  readonly reading: MeasureReading;
  /** What may be spent; absent where no service shall be past its tolerance. */
  readonly budget: number | undefined;
  /** Whether the scenario is what is asked about, and no unit is lost besides. */
  readonly isScenario: boolean;
}

/** The places of the parts of a trial of outages by what they count. */
interface OutageParts {
  /** 1 where a critical service that states a tolerance is past it; of all services. */
  readonly critical: readonly number[];
  readonly all: readonly number[];
  /** Hours × what is lost of the level of a service. */
  readonly lack: readonly number[];
}

/** Asks what the outage of each unit for a given time takes of services, or a scenario. */
export class OutageTrial implements Trial {
  readonly parts: readonly TrialPart[];
  readonly units: readonly RankUnit[];
  private readonly places: OutageParts;
  /** By unit and service: the place of the first of its two parts. */
  private readonly placeOf = new Map<string, number>();

  constructor(
    private readonly landscape: Landscape,
    tried: readonly RankUnit[],
    private readonly play: OutagePlay,
  ) {
    const parts: TrialPart[] = [];
    const tolerant = new Set(landscape.nodes.flatMap((node) => ("maxTolerableHours" in node ? [node.id] : [])));
    const places = { critical: [] as number[], all: [] as number[], lack: [] as number[] };
    const hit = this.outagesIn(landscape, tried).filter(({ services }) => services.length > 0);
    for (const { unit, services } of hit)
      for (const { id, isCritical } of services) {
        const past = parts.push({ unit: unit.id, nodes: [id] }) - 1;
        this.placeOf.set(`${unit.id}\n${id}`, past);
        places.all.push(past);
        if (isCritical === true && tolerant.has(id)) places.critical.push(past);
        places.lack.push(parts.push({ unit: unit.id, nodes: [id] }) - 1);
      }
    this.units = hit.map(({ unit }) => unit);
    this.parts = parts;
    this.places = places;
  }

  get isCritical(): boolean {
    return this.places.critical.length > 0;
  }

  get withoutFigure(): string[] {
    return openHolders(populationFigures(this.landscape), this.play.compared.figures);
  }

  /** Critical services past their tolerance first (of all services, where none is critical), then all, then hours of services. */
  get goal(): ChoiceProblem["goal"] {
    const { critical, all, lack } = this.places;
    const once = (parts: readonly number[]) => ({ parts, weights: parts.map(() => 1) });
    const first = this.isCritical ? critical : all;
    const { budget } = this.play;
    if (budget === undefined) return { kind: "cheapest", limits: [{ ...once(first), atMost: 0 }] };
    const objectives = (this.isCritical ? [critical, all, lack] : [all, lack]).map(once);
    return { kind: "least-loss", budget, objectives };
  }

  effectOf(before: Float64Array, after: Float64Array): Pick<MeasureEffect, "avoided" | "avoidedOfAll" | "saved"> {
    const fallen = (parts: readonly number[]): number =>
      parts.reduce((sum, part) => sum + (before[part] ?? 0) - (after[part] ?? 0), 0);
    const { critical, all, lack } = this.places;
    const first = this.isCritical ? critical : all;
    // what was lost without end and now has one is spared for longer than what it counts as
    const isOpen = lack.some((part) => before[part] === endlessHours && (after[part] ?? 0) < endlessHours);
    const saved = withoutNoise(fallen(lack));
    return {
      avoided: fallen(first),
      avoidedOfAll: fallen(all),
      saved: { atLeast: saved, atMost: isOpen ? Number.POSITIVE_INFINITY : saved },
    };
  }

  shown(before: Landscape, after: Landscape): Pick<Measures, "sums"> {
    return { sums: { before: this.sumsIn(before), after: this.sumsIn(after) } };
  }

  lossesIn(landscape: Landscape, parts: readonly number[]): Float64Array {
    const losses = new Float64Array(this.parts.length);
    const { reading, begin, end, isScenario } = this.play;
    const side = reading === "worst" ? "atMost" : "atLeast";
    const runs = this.runsIn(landscape);
    const lasting = { begin, end, lingers: isScenario || takesTime({ landscape }) };
    const asked = this.servicesOf(parts);
    for (const unit of placedUnits(this.units, this.landscape, landscape)) {
      const services = asked.get(unit.id);
      if (services === undefined) continue;
      const course = isScenario ? runs.before() : runs.of(unit);
      for (const { id, tolerance, lackHours, backHours } of hitServices(course, lasting, services)) {
        const place = this.placeOf.get(`${unit.id}\n${id}`);
        if (place === undefined) continue;
        losses[place] = (tolerance?.pastHours[side] ?? 0) > 0 ? 1 : 0;
        // what surely never comes back lacks something without end, too
        losses[place + 1] =
          backHours.atLeast === Number.POSITIVE_INFINITY ? endlessHours : Math.min(lackHours[side], endlessHours);
      }
    }
    return losses;
  }

  /** By unit: the services of which some parts are. */
  private servicesOf(parts: readonly number[]): ReadonlyMap<string, ReadonlySet<string>> {
    const services = new Map<string, Set<string>>();
    for (const part of parts) {
      const { unit, nodes } = this.parts[part] ?? { unit: "", nodes: [] };
      const own = services.get(unit) ?? new Set();
      services.set(unit, own);
      for (const id of nodes) own.add(id);
    }
    return services;
  }

  /** What all outages take together in a landscape. */
  private sumsIn(landscape: Landscape): OutageSums {
    const all = this.outagesIn(landscape, this.units);
    const past = all.map(({ outage }) => outage?.pastTolerance).filter((each) => each !== undefined);
    return {
      pastTolerance: { all: sumOfBounds(past.map((each) => each.all)), critical: sumOfBounds(past.map((each) => each.critical)) },
      serviceHours: sumOfBounds(all.flatMap(({ outage }) => outage?.serviceHours ?? [])),
      unitHours: sumOfBounds(all.flatMap(({ outage }) => outage?.unitHours ?? [])),
    };
  }

  private runsIn(landscape: Landscape): OutageRuns {
    const { begin, end, scenario, minEvidence, limits } = this.play;
    return new OutageRuns(landscape, { scenario, begin, end, minEvidence, limits });
  }

  private outagesIn(landscape: Landscape, units: readonly RankUnit[]) {
    const { begin, end, compared, isScenario } = this.play;
    const asked = { begin, end, service: undefined, compared, isOnTop: false, untilRest: isScenario };
    const measured = new UnitOutages(landscape, this.runsIn(landscape), asked);
    return units.map((unit) => {
      const { outage } = isScenario ? measured.ofScenario(unit) : measured.of(unit);
      return { unit, outage, services: outage?.services ?? ([] as readonly HitService[]) };
    });
  }
}
