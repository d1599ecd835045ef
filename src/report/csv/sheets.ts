import type { Course, NodeCourse } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import { suppliersOf } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { NodeOfKind } from "../../model/landscape/node.js";
import { operatorOf } from "../../model/landscape/node.js";
import { wholeTotal } from "../../model/landscape/total.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Bounds } from "../../quantities.js";
import { csvText } from "./csv-text.js";

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
  readonly breach: "none" | "possible" | "sure" | "no-limit";
  /** Ids of its direct suppliers, ascending. */
  readonly suppliers: readonly string[];
}

/** What the limits of reporting rules count, by service type. */
export interface IncidentRow {
  readonly serviceType: string;
  readonly insurers: Bounds;
  readonly persons: Bounds;
  /** Of the published total, in [0, 1]. */
  readonly share?: Bounds;
  /** Hours in which any insurer has lost it; infinite where no end is known. */
  readonly hours: Bounds;
  readonly personHours?: Bounds;
}

/** Business impact of every service, by id. */
export function businessImpact({ landscape, result, course }: SheetFacts): BusinessImpact[] {
  const states = new Map(result.nodes.map((node) => [node.id, node.state]));
  const courses = new Map((course?.nodes ?? []).map((node) => [node.id, node]));
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
      const isDown = (side: "worst" | "best"): boolean => ["lost", "isolated"].includes(states.get(id)?.[side] ?? "normal");
      const endless = (side: "worst" | "best"): number => (isDown(side) ? Number.POSITIVE_INFINITY : 0);
      const node = courses.get(id);
      const outageHours =
        course === undefined
          ? { atLeast: endless("best"), atMost: endless("worst") }
          : node === undefined
            ? { atLeast: 0, atMost: 0 }
            : { atLeast: longestOutage(node, "best", course), atMost: longestOutage(node, "worst", course) };
      return {
        id,
        operator: service.operator,
        serviceType,
        ...(maxTolerableHours === undefined ? {} : { tolerableHours: maxTolerableHours }),
        ...(recoveryTimeObjectiveHours === undefined ? {} : { objectiveHours: recoveryTimeObjectiveHours }),
        outageHours,
        breach: breachOf(service, outageHours),
        suppliers: [...(suppliers.get(id) ?? [])].sort(),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function breachOf({ maxTolerableHours: limit }: NodeOfKind<"service">, { atLeast, atMost }: Bounds): BusinessImpact["breach"] {
  if (limit === undefined) return "no-limit";
  if (atLeast > limit) return "sure";
  return atMost > limit ? "possible" : "none";
}

/** Hours of the longest stretch in which a node is lost or cut off. */
function longestOutage({ steps }: NodeCourse, side: "worst" | "best", { until }: Course): number {
  let [longest, since] = [0, Number.NaN];
  for (const { hour, state } of [...steps, { hour: until.hour, state: { worst: "normal", best: "normal" } as const }]) {
    const isDown = state[side] === "lost" || state[side] === "isolated";
    if (isDown && Number.isNaN(since)) since = hour;
    if (!isDown && !Number.isNaN(since)) {
      longest = Math.max(longest, hour - since);
      since = Number.NaN;
    }
  }
  return longest;
}

/** The service types of which anything is lost, most persons first. */
export function incidentRows({ landscape, result, course }: SheetFacts): IncidentRow[] {
  const total = wholeTotal(landscape.totals)?.insured;
  const courses = new Map((course?.services ?? []).map((service) => [service.serviceType, service]));
  const rows = result.services.flatMap(({ serviceType, lost, possiblyLost }): IncidentRow[] => {
    const insurers = { atLeast: lost.insurers.length, atMost: lost.insurers.length + possiblyLost.insurers.length };
    if (insurers.atMost === 0) return [];
    const found = courses.get(serviceType);
    const endless = { atLeast: insurers.atLeast > 0 ? Number.POSITIVE_INFINITY : 0, atMost: Number.POSITIVE_INFINITY };
    return [
      {
        serviceType,
        insurers,
        persons: lost.insured,
        ...(total === undefined ? {} : { share: { atLeast: lost.insured.atLeast / total, atMost: lost.insured.atMost / total } }),
        hours: found?.anyLostHours ?? endless,
        ...(found === undefined ? {} : { personHours: found.personHours }),
      },
    ];
  });
  return rows.sort((a, b) => b.persons.atMost - a.persons.atMost || (a.serviceType < b.serviceType ? -1 : 1));
}

/** Sites that the disturbances that hold name, ascending. */
export function disturbedSites({ scenario, result }: Pick<SheetFacts, "scenario" | "result">): string[] {
  const active = new Set(result.scenario.active);
  const sites = scenario.disturbances
    .filter(({ id }) => active.has(id))
    .flatMap((each) => (each.kind === "disconnection" ? each.between.flat() : each.nodes))
    .flatMap(({ site }) => site ?? []);
  return [...new Set(sites)].sort();
}

const hours = (value: number): number | string => (Number.isFinite(value) ? Math.round(value * 100) / 100 : "open");

/** The business impact of every service as a table for a spreadsheet. */
export function businessImpactCsv(facts: SheetFacts): string {
  return csvText([
    [
      "service",
      "operator",
      "service_type",
      "mta_hours",
      "rto_hours",
      "outage_hours_at_least",
      "outage_hours_at_most",
      "mta_breach",
      "suppliers",
    ],
    ...businessImpact(facts).map(
      ({ id, operator, serviceType, tolerableHours, objectiveHours, outageHours, breach, suppliers }) => [
        id,
        operator,
        serviceType,
        tolerableHours ?? "",
        objectiveHours ?? "",
        hours(outageHours.atLeast),
        hours(outageHours.atMost),
        breach,
        suppliers.join(" "),
      ],
    ),
  ]);
}

/** The figures of an incident as a table for a spreadsheet. */
export function incidentCsv(facts: SheetFacts): string {
  const share = (value: number | undefined): number | string => (value === undefined ? "" : Math.round(value * 10_000) / 10_000);
  return csvText([
    [
      "service_type",
      "insurers_at_least",
      "insurers_at_most",
      "persons_at_least",
      "persons_at_most",
      "share_at_least",
      "share_at_most",
      "hours_at_least",
      "hours_at_most",
      "person_hours_at_least",
      "person_hours_at_most",
      "sites",
    ],
    ...incidentRows(facts).map((row) => [
      row.serviceType,
      row.insurers.atLeast,
      row.insurers.atMost,
      row.persons.atLeast,
      row.persons.atMost,
      share(row.share?.atLeast),
      share(row.share?.atMost),
      hours(row.hours.atLeast),
      hours(row.hours.atMost),
      row.personHours === undefined ? "" : Math.round(row.personHours.atLeast),
      row.personHours === undefined ? "" : Math.round(row.personHours.atMost),
      disturbedSites(facts).join(" "),
    ]),
  ]);
}

/** Names of those who run what services of one type stand on, by how many of the services do. */
export function mainSuppliers({ landscape }: SheetFacts, rows: readonly BusinessImpact[], most: number): string[] {
  const operators = new Map(landscape.nodes.map((node) => [node.id, operatorOf(node) ?? node.id]));
  const counts = new Map<string, number>();
  for (const { suppliers, operator } of rows)
    for (const runner of new Set(suppliers.map((id) => operators.get(id) ?? id)))
      if (runner !== operator) counts.set(runner, (counts.get(runner) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([id]) => id);
}
