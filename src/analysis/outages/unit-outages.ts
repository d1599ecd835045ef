import type { DoubtKind } from "../../engine/compile/doubt.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { namesOf } from "../../model/values/names-of.js";
import { type Bounds, greatestBounds } from "../../quantities.js";
import { type CountedOffer, type CountedRows, countedRows } from "../counting/counted-rows.js";
import type { CountedUnit } from "../counting/counted-unit.js";
import { type PopulationFigures, populationFigures } from "../counting/population-figures.js";
import { repairedOffers } from "../counting/repaired-offers.js";
import type { RankUnit } from "../failures/failure-units.js";
import { unitReach } from "../failures/unit-reach.js";
import { takesTime } from "../levels/course-timing.js";
import { BeyondBefore } from "./beyond-before.js";
import type { OrderedOutage } from "./outage-order.js";
import { type CountedLoss, countedLoss, type OffersByNode, offersByNode } from "./outage-rows.js";
import type { OutageCourse, OutageRuns } from "./outage-runs.js";
import { hitService, serviceSums } from "./outage-services.js";
import type { HitService, OutageRow } from "./outages-result.js";

/** What counts of each outage, and when it is. */
interface Measuring {
  readonly begin: number;
  readonly end: number;
  /** The only service type, or type of organisation, that counts. */
  readonly service: string | undefined;
  readonly compared: CountedUnit;
  /** Whether anything else is disturbed: then only what is lost beyond that counts. */
  readonly isOnTop: boolean;
  /** Whether what is lost counts until all has come to rest, whenever that is. @defaultValue only where anything takes time */
  readonly untilRest?: boolean;
}

/** What an outage takes, and what is not known about it; no outage where it takes nothing. */
interface MeasuredOutage {
  readonly doubts: readonly DoubtKind[];
  readonly outage: OrderedOutage | undefined;
}

/** Measures what the outage of one unit after the other takes. */
export class UnitOutages {
  private readonly counted: CountedRows;
  private readonly figures: PopulationFigures;
  private readonly offers: OffersByNode;
  private readonly repaired: ReadonlySet<CountedOffer>;
  private readonly before: OutageCourse | undefined;
  private readonly lingers: boolean;

  constructor(
    private readonly landscape: Landscape,
    private readonly runs: OutageRuns,
    private readonly measuring: Measuring,
  ) {
    this.counted = countedRows(landscape);
    this.figures = populationFigures(landscape);
    this.offers = offersByNode(this.counted);
    this.repaired = repairedOffers(landscape, this.counted);
    this.before = measuring.isOnTop ? runs.before() : undefined;
    this.lingers = measuring.untilRest === true || takesTime({ landscape });
  }

  of(unit: RankUnit): MeasuredOutage {
    return this.measured(unit, this.runs.of(unit));
  }

  /** The same of all that the scenario disturbs. @param all - stands for it */
  ofScenario(all: RankUnit): MeasuredOutage {
    return this.measured(all, this.runs.before());
  }

  private measured(unit: RankUnit, now: OutageCourse): MeasuredOutage {
    const { begin, end } = this.measuring;
    const course = new BeyondBefore(now, this.before, { begin, end, lingers: this.lingers });
    const { nodes } = now.worst.compiled;
    const reached = this.reachedIn(unit, now);
    const moved = course.moved.filter((number) => reached?.has(nodes[number]?.id ?? "") ?? true);
    const services = moved.flatMap((number): HitService[] => {
      const node = nodes[number];
      if (node?.kind !== "service" || !this.counts(node.serviceType)) return [];
      const found = course.of([number]);
      return found === undefined ? [] : [hitService(node, found, course)];
    });
    const loss = countedLoss(this.counted, this.figures, this.offersOf(moved), this.repaired, course);
    const isHit = services.length > 0 || loss.rows.length > 0;
    return { doubts: now.doubts, outage: isHit ? this.outage(unit, services, loss) : undefined };
  }

  private outage(unit: RankUnit, hit: readonly HitService[], { rows, backHours, impaired }: CountedLoss): OrderedOutage {
    const sure = unit.nodes.length;
    const { services, ...sums } = serviceSums(hit);
    return {
      id: unit.id,
      ...namesOf(unit),
      ...(unit.kind === undefined ? {} : { kind: unit.kind }),
      nodes: { atLeast: sure, atMost: sure + unit.possibly.length },
      ...sums,
      unitHours: this.compared(rows),
      backHours: greatestBounds([backHours, ...hit.map((service) => service.backHours)]),
      rows,
      services,
      organisations: greatestBounds(rows.map(({ organisations }) => organisations)),
      impaired,
    };
  }

  private counts(type: string): boolean {
    const { service } = this.measuring;
    return service === undefined || service === type;
  }

  /** The offers of which any of some nodes is part, in the order of the landscape's rows. */
  private offersOf(numbers: readonly number[]): CountedOffer[] {
    const found = new Set<CountedOffer>();
    for (const number of numbers)
      for (const offer of this.offers.get(number) ?? [])
        if (this.counts(this.counted.rows[offer.row]?.type ?? "")) found.add(offer);
    return [...found].sort((a, b) => a.row - b.row || a.holder - b.holder);
  }

  /** Of the rows in the unit and total that are compared: that of which most is lost. */
  private compared(rows: readonly OutageRow[]): Bounds {
    const { unit, total } = this.measuring.compared;
    const own = rows.filter((row) => row.unit === unit && row.total === (total?.id ?? null));
    return greatestBounds(own.map(({ unitHours }) => unitHours));
  }

  /** What a unit can reach at all, where it is not known what was lost before: of anything else nothing is lost beyond. */
  private reachedIn(unit: RankUnit, now: OutageCourse): ReadonlySet<string> | undefined {
    const { before } = this;
    if (before === undefined || (before.best === before.worst && now.best === now.worst)) return undefined;
    return unitReach(unit, this.landscape);
  }
}
