import { simulate } from "../../../src/analysis/course/course.js";
import type { Course, NodeCourse } from "../../../src/analysis/course/course-result.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import type { MeasureReading } from "../../../src/analysis/measures/measure.js";
import type { OutageSums } from "../../../src/analysis/measures/measures-result.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { type Bounds, type EvidenceStatus, greatestBounds, sumOfBounds } from "../../../src/quantities.js";
import { addedUp } from "./slow-measures.js";

/** How a plan was asked for. */
export interface Asked {
  readonly reading: MeasureReading;
  readonly minEvidence: Exclude<EvidenceStatus, "documented">;
  /** The unit that is compared. @defaultValue insured */
  readonly unit?: string;
}

const never = Number.POSITIVE_INFINITY;
/** As a plan counts a loss without end. */
const endless = 8760;

/** What one run of a scenario says of the unit that is lost in it: of services, and of their persons. */
export interface PlayedOutage {
  /** By service: 1 where it is past its tolerance, and what it lacks in hours, at the reading that is asked. */
  readonly past: ReadonlyMap<string, { readonly isCritical: boolean }>;
  readonly lack: ReadonlyMap<string, number>;
  readonly sums: OutageSums;
}

/** Plays a scenario on a landscape, and reads the course that a user sees. */
export function played(
  landscape: Landscape,
  scenario: Scenario,
  { reading, minEvidence, unit: compared = "insured" }: Asked,
): PlayedOutage {
  const course = simulate(landscape, scenario, { minEvidence });
  const critical = new Set(landscape.nodes.flatMap(({ id, tags }) => (tags?.includes("critical") === true ? [id] : [])));
  const services = course.nodes.filter(({ kind }) => kind === "service");
  const breaches = course.breaches.filter(({ isSure }) => reading === "worst" || isSure);
  const open = ({ atLeast, atMost }: Bounds, isOpen: boolean): Bounds => ({ atLeast, atMost: isOpen ? never : atMost });
  const counted = course.rows.filter(({ unit }) => unit === compared);
  return {
    past: new Map(breaches.map(({ id }) => [id, { isCritical: critical.has(id) }])),
    lack: new Map(services.map((service) => [service.id, lackOf(service, course, reading)])),
    sums: {
      pastTolerance: { all: breachesOf(course), critical: breachesOf(course, critical) },
      serviceHours: sumOfBounds(services.map(({ lostHours, lostSince }) => open(lostHours, lostSince.worst !== null))),
      unitHours: greatestBounds(counted.map(({ unitHours, isOpen }) => open(unitHours, isOpen.worst))),
    },
  };
}

function breachesOf({ breaches }: Course, among?: ReadonlySet<string>): Bounds {
  const own = breaches.filter(({ id }) => among?.has(id) ?? true);
  return { atLeast: own.filter(({ isSure }) => isSure).length, atMost: own.length };
}

/** Hours times what is lost of a level, step by step. */
function lackOf({ steps }: NodeCourse, { until }: Course, reading: MeasureReading): number {
  const lacks = steps.map(({ level, state }) => {
    if (["lost", "isolated"].includes(state[reading])) return 1;
    return 1 - (reading === "worst" ? level.atLeast : level.atMost);
  });
  if ((lacks.at(-1) ?? 0) > 2 ** -20) return endless;
  const hours = steps.map(({ hour }, place) => (steps[place + 1]?.hour ?? until.hour) - hour);
  return hours.reduce((sum, each, place) => sum + each * (lacks[place] ?? 0), 0);
}

/** What several outages take together. */
export const together = (outages: readonly PlayedOutage[]): OutageSums => addedUp(outages.map(({ sums }) => sums));

/** What a change spares, outage by outage: services past their tolerance, critical ones of them, and hours. */
export function spared(before: readonly PlayedOutage[], after: readonly PlayedOutage[]) {
  const all = (outages: readonly PlayedOutage[]) => outages.flatMap(({ past }) => [...past.values()]);
  const critical = (outages: readonly PlayedOutage[]) => all(outages).filter(({ isCritical }) => isCritical).length;
  const hours = (outages: readonly PlayedOutage[]): number =>
    outages.flatMap(({ lack }) => [...lack.values()]).reduce((sum, each) => sum + Math.min(each, endless), 0);
  const isOpen = before.some(({ lack }, place) =>
    [...lack].some(([id, each]) => each === endless && (after[place]?.lack.get(id) ?? 0) < endless),
  );
  const saved = hours(before) - hours(after);
  return {
    all: all(before).length - all(after).length,
    critical: critical(before) - critical(after),
    saved: { atLeast: saved, atMost: isOpen ? never : saved },
  };
}

/** What the loss of a unit takes of the portal, by one whole run: how many, and which insurers at the reading that is asked. */
export function taken(landscape: Landscape, unit: string, { reading, minEvidence }: Asked) {
  const { rows, insurers } = impact(landscape, whatIf([degradationOf(unit, 0)]), { minEvidence });
  const row = rows.find((each) => each.type === "portal" && each.unit === "insured");
  const isLost = ({ lost, possiblyLost }: (typeof insurers)[number]): boolean =>
    lost.includes("portal") || (reading === "worst" && possiblyLost.includes("portal"));
  return {
    count: row?.lost.parts[0]?.count ?? { atLeast: 0, atMost: 0 },
    lost: new Map(insurers.filter(isLost).map(({ id, insured }) => [id, insured ?? { atLeast: 0, atMost: never }])),
  };
}
