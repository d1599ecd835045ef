import { isCritical } from "../../model/landscape/critical.js";
import type { NodeOfKind } from "../../model/landscape/node.js";
import { type Bounds, byBounds, greatestBounds, sumOfBounds } from "../../quantities.js";
import { BeyondBefore, type Found, type Lasting } from "./beyond-before.js";
import type { OutageCourse } from "./outage-runs.js";
import type { HitService, PassedLimit, RankedOutage, ServiceBounds } from "./outages-result.js";

type Service = NodeOfKind<"service">;

const never = Number.POSITIVE_INFINITY;

/** What an outage takes of one service. */
export function hitService(service: Service, found: Found, course: BeyondBefore): HitService {
  const { id, serviceType, maxTolerableHours, recoveryTimeObjectiveHours } = service;
  const { lackingWorst, lackingBest } = found;
  const tolerance = passedLimit(maxTolerableHours, found, course);
  const objective = passedLimit(recoveryTimeObjectiveHours, found, course);
  return {
    id,
    serviceType,
    ...(isCritical(service) ? { isCritical: true } : {}),
    lostHours: course.hours(lackingWorst, lackingBest, ({ isLost }) => (isLost ? 1 : 0)),
    lackHours: course.hours(lackingWorst, lackingBest, ({ lack }) => lack),
    backHours: course.back(found),
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(objective === undefined ? {} : { objective }),
  };
}

/** What a course takes of some services, of which nothing had been lost before. @param ids - of services */
export function hitServices(now: OutageCourse, lasting: Lasting, ids: Iterable<string>): HitService[] {
  const { nodes, numberOf } = now.worst.compiled;
  const course = new BeyondBefore(now, undefined, lasting);
  return [...ids].flatMap((id) => {
    const number = numberOf.get(id) ?? -1;
    const node = nodes[number];
    const found = node?.kind === "service" && course.hasMoved(number) ? course.of([number]) : undefined;
    return node?.kind === "service" && found !== undefined ? [hitService(node, found, course)] : [];
  });
}

/** By how much the longest loss passes a limit, and did not without the outage. */
function passedLimit(limitHours: number | undefined, found: Found, course: BeyondBefore): PassedLimit | undefined {
  if (limitHours === undefined) return undefined;
  const past = (now: number, before: number): number => (before === never ? 0 : Math.max(0, now - Math.max(limitHours, before)));
  const worst = past(course.longest(found.worst), course.longest(found.bestBefore));
  const best = past(course.longest(found.best), course.longest(found.worstBefore));
  const pastHours = { atLeast: Math.min(best, worst), atMost: Math.max(best, worst) };
  return pastHours.atMost > 0 ? { limitHours, pastHours } : undefined;
}

/** What of all services together an outage takes. */
export type ServiceSums = Pick<
  RankedOutage,
  "lost" | "degraded" | "pastTolerance" | "mostPastHours" | "pastObjective" | "serviceHours" | "services"
>;

/** Adds up what an outage takes of services, and puts them in order. */
export function serviceSums(hit: readonly HitService[]): ServiceSums {
  return {
    lost: countsOf(hit, ({ lostHours }) => lostHours),
    degraded: countsOf(hit, partlyMissing),
    pastTolerance: countsOf(hit, ({ tolerance }) => tolerance?.pastHours),
    mostPastHours: { all: mostPast(hit), critical: mostPast(hit.filter((service) => service.isCritical === true)) },
    pastObjective: countsOf(hit, ({ objective }) => objective?.pastHours),
    serviceHours: sumOfBounds(hit.map(({ lostHours }) => lostHours)),
    services: [...hit].sort(worstFirst),
  };
}

/** What is missing of a service that is never lost; what surely is of one that surely is not. */
function partlyMissing({ lostHours, lackHours }: HitService): Bounds {
  return { atLeast: lostHours.atMost === 0 ? lackHours.atLeast : 0, atMost: lostHours.atLeast === 0 ? lackHours.atMost : 0 };
}

const mostPast = (services: readonly HitService[]): Bounds =>
  greatestBounds(services.flatMap(({ tolerance }) => tolerance?.pastHours ?? []));

/** Of how many something is surely more than 0, and of how many possibly. */
function countsOf(hit: readonly HitService[], amount: (service: HitService) => Bounds | undefined): ServiceBounds {
  const count = (services: readonly HitService[]): Bounds => {
    const amounts = services.flatMap((service) => amount(service) ?? []);
    return {
      atLeast: amounts.filter(({ atLeast }) => atLeast > 0).length,
      atMost: amounts.filter(({ atMost }) => atMost > 0).length,
    };
  };
  return { all: count(hit), critical: count(hit.filter((service) => service.isCritical === true)) };
}

const nothing: Bounds = { atLeast: 0, atMost: 0 };

function worstFirst(a: HitService, b: HitService): number {
  const critical = (service: HitService): number => (service.isCritical === true ? 1 : 0);
  const past = ({ tolerance }: HitService): Bounds => tolerance?.pastHours ?? nothing;
  return (
    critical(b) - critical(a) ||
    byBounds(past(a), past(b)) ||
    byBounds(a.lostHours, b.lostHours) ||
    byBounds(a.lackHours, b.lackHours) ||
    (a.id < b.id ? -1 : 1)
  );
}
