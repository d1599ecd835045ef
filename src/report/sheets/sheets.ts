import type { RowPart } from "../../analysis/counting/count-rows.js";
import type { CountedRow } from "../../analysis/counting/counted-rows.js";
import type { Course, CourseMoment, NodeCourse, RowCourse } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { NodeOfKind } from "../../model/landscape/node.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { type Bounds, isOut } from "../../quantities.js";
import { leastOf } from "../../sequences.js";
import { byShare, type PartRow, partRows } from "../rows/part-rows.js";
import { type RowShare, rowShare } from "../rows/row-share.js";

/** What a sheet is made from. */
export interface SheetFacts {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  readonly result: Impact;
  /** Absent where no disturbance has a time: then outages have no end. */
  readonly course?: Course | undefined;
}

/** One service in the words of BSI 200-4. */
export interface BusinessImpact {
  readonly id: string;
  readonly operator: string;
  readonly serviceType: string;
  /** Maximum tolerable period of disruption. */
  readonly tolerableHours?: number;
  /** Recovery time objective. */
  readonly objectiveHours?: number;
  /** Longest loss without a break; infinite where no end is known. */
  readonly outageHours: Bounds;
  /** Whether it is still out at the end of the course: it may last longer. */
  readonly isOpen: boolean;
  /** Not known where no supplier of it is drawn and nothing is seen of it: then of its outage nothing is known either. */
  readonly breach: "none" | "possible" | "sure" | "no-limit" | "not-known";
  /** Ids of its direct suppliers, ascending. */
  readonly suppliers: readonly string[];
}

/**
 * What the limits of reporting rules count of one row: at the moment of the course at which most are lost, or while all that
 * holds goes on where there is no course.
 */
export interface IncidentRow extends CountedRow, Pick<RowPart, "total" | "whole" | "published"> {
  readonly organisations: Bounds;
  /** Infinite at most where nothing bounds it. */
  readonly count: Bounds;
  /** When most are lost first; absent where there is no course. */
  readonly at?: CourseMoment | null;
  /** Hours in which anybody of it is lost; infinite where no end is known. */
  readonly hours: Bounds;
  /** Whether any of it is still lacking at the end of the course: the hours go on. */
  readonly isOpen: boolean;
  /** Count × (1 − level), over the course. */
  readonly unitHours?: Bounds;
}

/** A practice, hospital, pharmacy or employer that is impaired, and how far at its worst moment. */
export interface IncidentPlace {
  readonly id: string;
  /** How many it stands for; absent where unknown. */
  readonly count?: Bounds;
  readonly level: Bounds;
}

/** Business impact of every service, by id. */
export function businessImpact({ landscape, result, course }: SheetFacts): BusinessImpact[] {
  const states = new Map(result.nodes.map((node) => [node.id, node.state]));
  const courses = new Map((course?.nodes ?? []).map((node) => [node.id, node]));
  // of a course its own verdict: a loss without an end has not reached the limit where the course ends
  const exceeded = course && new Map(course.breaches.map(({ id, isSure }) => [id, isSure ? "sure" : "possible"] as const));
  const suppliers = new Map<string, Set<string>>();
  for (const dependency of landscape.dependencies ?? []) {
    const known = suppliers.get(dependency.dependent) ?? new Set();
    for (const supplier of suppliersOf(dependency)) known.add(supplier);
    suppliers.set(dependency.dependent, known);
  }
  const services = landscape.nodes.filter((node) => node.kind === "service");
  return services
    .map((service): BusinessImpact => {
      const { id, serviceType, maxTolerableHours, recoveryTimeObjectiveHours } = service;
      const isDown = (side: "worst" | "best"): boolean => isOut(states.get(id)?.[side] ?? "normal");
      const endless = (side: "worst" | "best"): number => (isDown(side) ? Number.POSITIVE_INFINITY : 0);
      const node = courses.get(id);
      const outageHours =
        course === undefined
          ? { atLeast: endless("best"), atMost: endless("worst") }
          : node === undefined
            ? { atLeast: 0, atMost: 0 }
            : { atLeast: longestOutage(node, "best", course), atMost: longestOutage(node, "worst", course) };
      const isCalm = course === undefined ? (states.get(id)?.worst ?? "normal") === "normal" : node === undefined;
      const isUnknown = isCalm && !suppliers.has(id);
      return {
        id,
        operator: service.operator,
        serviceType,
        ...(maxTolerableHours === undefined ? {} : { tolerableHours: maxTolerableHours }),
        ...(recoveryTimeObjectiveHours === undefined ? {} : { objectiveHours: recoveryTimeObjectiveHours }),
        outageHours,
        isOpen: node !== undefined && node.lostSince.worst !== null,
        breach: isUnknown ? "not-known" : breachOf(service, outageHours, exceeded),
        suppliers: [...(suppliers.get(id) ?? [])].sort(),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function breachOf(
  { id, maxTolerableHours: limit }: NodeOfKind<"service">,
  { atLeast, atMost }: Bounds,
  exceeded: ReadonlyMap<string, "sure" | "possible"> | undefined,
): BusinessImpact["breach"] {
  if (limit === undefined) return "no-limit";
  if (exceeded !== undefined) return exceeded.get(id) ?? "none";
  if (atLeast > limit) return "sure";
  return atMost > limit ? "possible" : "none";
}

/** Hours of the longest stretch in which a node is lost or cut off. */
function longestOutage({ steps }: NodeCourse, side: "worst" | "best", { until }: Course): number {
  let [longest, since] = [0, Number.NaN];
  for (const { hour, state } of [...steps, { hour: until.hour, state: { worst: "normal", best: "normal" } as const }]) {
    const isDown = isOut(state[side]);
    if (isDown && Number.isNaN(since)) since = hour;
    if (!isDown && !Number.isNaN(since)) {
      longest = Math.max(longest, hour - since);
      since = Number.NaN;
    }
  }
  return longest;
}

/** The rows of which anything is lost, over the whole course where there is one; the greatest share first. */
export function incidentRows({ result, course }: SheetFacts): IncidentRow[] {
  const rows = course === undefined ? partRows(result.rows).map(rowNow) : course.rows.map(rowAtPeak);
  return rows.filter(({ organisations }) => organisations.atMost > 0).sort(byShare((row) => row));
}

function rowAtPeak({
  what,
  type,
  unit,
  total,
  whole,
  mostLost,
  mostLostAt,
  anyLostHours,
  unitHours,
  ...row
}: RowCourse): IncidentRow {
  const isOpen = row.lostSince.worst !== null;
  return {
    what,
    type,
    unit,
    total,
    whole,
    ...publishedOf(row),
    ...mostLost,
    at: mostLostAt,
    hours: anyLostHours,
    isOpen,
    unitHours,
  };
}

function rowNow({ what, type, unit, total, whole, lost: { organisations, count }, ...row }: PartRow): IncidentRow {
  const hours = { atLeast: organisations.atLeast > 0 ? Number.POSITIVE_INFINITY : 0, atMost: Number.POSITIVE_INFINITY };
  return { what, type, unit, total, whole, ...publishedOf(row), organisations, count, hours, isOpen: false };
}

const publishedOf = ({ published }: Pick<RowPart, "published">): Pick<RowPart, "published"> =>
  published === undefined ? {} : { published };

/** The part of a published total, or where there is none of those who have it, as everywhere; absent where that is not known. */
export function incidentShare(landscape: Landscape, row: IncidentRow): RowShare | undefined {
  return rowShare(landscape, row, row);
}

/** Practices, hospitals, pharmacies and employers that are impaired, over the whole course where there is one. */
export function incidentPlaces({ result, course }: SheetFacts): IncidentPlace[] {
  const courses = new Map((course?.nodes ?? []).map((node) => [node.id, node]));
  return [...result.sites, ...result.employers].flatMap(({ id, count, level, state }): IncidentPlace[] => {
    const steps = courses.get(id)?.steps ?? [];
    if (course === undefined ? state.worst === "normal" : steps.length === 0) return [];
    const lowest = (side: keyof Bounds): number => leastOf(steps.map((step) => step.level[side]));
    return [
      {
        id,
        ...(count === undefined ? {} : { count }),
        level: course === undefined ? level : { atLeast: lowest("atLeast"), atMost: lowest("atMost") },
      },
    ];
  });
}

/** Sites that the disturbances name, or at which a system stands that they name, ascending: all of them where there is a course, else those that hold. */
export function disturbedSites({
  landscape,
  scenario,
  result,
  course,
}: Pick<SheetFacts, "landscape" | "scenario" | "result" | "course">): string[] {
  const siteOf = new Map(landscape.nodes.flatMap((node) => (node.kind === "system" && node.site ? [[node.id, node.site]] : [])));
  const active = new Set(result.scenario.active);
  const sites = scenario.disturbances
    .filter(({ id }) => course !== undefined || active.has(id))
    .flatMap((each) => (each.kind === "disconnection" ? each.between.flat() : each.nodes))
    .flatMap(({ site, id }) => site ?? siteOf.get(id ?? "") ?? []);
  return [...new Set(sites)].sort();
}

/** Names of those who run what services of one type stand on, by how many of the services do. */
export function mainSuppliers({ landscape }: SheetFacts, rows: readonly BusinessImpact[]): string[] {
  const operators = new Map(landscape.nodes.map((node) => [node.id, operatorOf(node) ?? node.id]));
  const counts = new Map<string, number>();
  for (const { suppliers, operator } of rows)
    for (const runner of new Set(suppliers.map((id) => operators.get(id) ?? id)))
      if (runner !== operator) counts.set(runner, (counts.get(runner) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}
