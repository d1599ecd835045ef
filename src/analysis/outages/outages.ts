import { type DoubtKind, doubtKinds } from "../../engine/compile/doubt.js";
import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import { checkWholeScenario } from "../../model/documents/whole-scenario.js";
import { isCritical } from "../../model/landscape/critical.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelStamp } from "../../model/landscape/model-stamp.js";
import type { NodeKind } from "../../model/landscape/node.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { repairedNodes } from "../../model/landscape/repaired-nodes.js";
import { unassignedField } from "../../model/landscape/unassigned-services.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { checkOptions, checkScenario } from "../../model/values/argument-checks.js";
import type { Limits } from "../../model/values/limits.js";
import { type WorkOptions, WorkProgress, workKinds } from "../../model/values/work-options.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { version } from "../../version.js";
import { countedUnit } from "../counting/counted-unit.js";
import { populationFigures } from "../counting/population-figures.js";
import { type RankView, rankUnits, rankViews } from "../failures/failure-units.js";
import { onTopOfStamp } from "../failures/moment-below.js";
import { askedType, offerTable } from "../offers/landscape-offers.js";
import { withoutFigure } from "../offers/without-figure.js";
import { comparedBreaches, outageOrder } from "./outage-order.js";
import { OutageRuns } from "./outage-runs.js";
import { checkLastingHours, outageTime } from "./outage-time.js";
import type { Outages } from "./outages-result.js";
import { UnitOutages } from "./unit-outages.js";

/** Which units are lost, one after the other, for how long, and what counts. */
export interface OutageOptions extends WorkOptions {
  /** How long each unit is lost, in hours; more than 0. What follows may take longer. */
  readonly lastingHours: number;
  /**
   * From when on: a moment with zone, or with a scenario also a delay after its start such as "+30h".
   * @defaultValue no moment is stated: what depends on moments is read both ways
   */
  readonly from?: string;
  /** What else is disturbed: only what is lost beyond it counts. It needs `from`. @defaultValue nothing */
  readonly scenario?: Scenario;
  /** What is lost as one. @defaultValue "operator" */
  readonly by?: RankView;
  /** Count this service type only, or this type of organisation. @defaultValue all */
  readonly service?: string;
  /** The unit in which what is lost is compared, such as sites. @defaultValue as for a rank */
  readonly unit?: string;
  /** Only units of this kind of node: the node itself, the operator or the owner. @defaultValue all */
  readonly kind?: NodeKind;
  /** Dependencies with weaker evidence may not exist; the results bracket both. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  /** List so many units. @defaultValue all of which the outage hits anything */
  readonly top?: number;
  readonly limits?: Partial<Limits>;
}

/** The options of outages, for {@link checkOptions}. */
const outageKinds = {
  lastingHours: checkLastingHours,
  from: "text",
  scenario: checkScenario,
  by: rankViews,
  service: "text",
  unit: "text",
  kind: nodeKinds,
  minEvidence: evidenceStatuses,
  top: "count",
  limits: "limits",
  ...workKinds,
} as const;

/**
 * What breaks when each node, dependency, site, platform, operator or owner alone is lost for a given time: hours lost of
 * services after buffers, stand-bys, recovery and repair, unit-hours, which services are past their tolerance or the
 * objective for their recovery and by how much, and when all is back. Each is the course of a scenario with this one outage,
 * as `simulate` plays it, as bounds over all that is not known.
 * With `scenario`, the outage comes on top of its course, and only what is lost beyond that counts.
 * @returns hours, levels in [0, 1], persons; plain data
 * @throws `InvalidArgumentError` for an argument that is something else; the reason of a signal that ends the work
 * @throws `UnknownIdError` for a service type or a unit that the landscape does not have
 * @throws `UnknownTimeError` for a `from` that names no instant; `LimitExceededError` beyond a limit of a course
 * @throws `NoConvergenceError` for a loop that amplifies losses without end
 * @remarks Cost: compiling once or (where anything is unknown) twice; then for each unit the moments at which anything
 * switches, at each the nodes whose suppliers move, and O(nodes + dependencies) for clearing the state.
 */
export function outages(landscape: Landscape, options: OutageOptions): Outages {
  checkAskedLandscape("outages", landscape);
  checkOptions("outages", options, outageKinds);
  if (options.lastingHours === undefined) checkLastingHours("outages", undefined, "lastingHours");
  if (options.scenario !== undefined) checkWholeScenario("outages", options.scenario);
  const { lastingHours, from, by = "operator", service, kind, minEvidence = "assumed", top, limits = {} } = options;
  const time = outageTime(options);
  const compared = countedUnit(landscape, options.unit);
  const offers = offerTable(landscape);
  if (service !== undefined) askedType(offers, service);
  const units = rankUnits(landscape, by).filter((unit) => kind === undefined || unit.kind === kind);
  const runs = new OutageRuns(landscape, { ...time, minEvidence, limits });
  const measured = new UnitOutages(landscape, runs, { ...time, service, compared, isOnTop: options.scenario !== undefined });
  const progress = new WorkProgress(options, units.length);
  const found = new Set<DoubtKind>();
  const hit = units.flatMap((unit) => {
    const { doubts, outage } = measured.of(unit);
    for (const doubt of doubts) found.add(doubt);
    progress.step();
    return outage ?? [];
  });
  const { critical, tolerances } = statedBy(landscape);
  hit.sort(outageOrder(comparedBreaches(tolerances)));
  const onTopOf = onTopOfStamp(options.scenario === undefined ? {} : { scenario: options.scenario, at: from ?? "" });
  return {
    tragweite: "outages/1",
    version,
    model: modelStamp(landscape),
    options: {
      by,
      lastingHours,
      from: from ?? null,
      service: service ?? null,
      unit: compared.unit,
      kind: kind ?? null,
      minEvidence,
      top: top ?? null,
      ...(onTopOf === undefined ? {} : { onTopOf }),
    },
    doubts: doubtKinds.filter((each) => found.has(each)),
    ...unassignedField(landscape),
    ...(from === undefined && dependsOnMoments(landscape) ? { isAnyMoment: true } : {}),
    tolerances,
    critical,
    ...(compared.total === null ? {} : { total: compared.total }),
    tried: units.length,
    effective: hit.length,
    units: hit.slice(0, top).map(({ organisations: _, impaired: __, ...outage }, place) => ({ rank: place + 1, ...outage })),
    withoutFigure: withoutFigure(populationFigures(landscape), compared, offers, service),
  };
}

/** How many services are critical, and how many state for how long they may be missing. */
function statedBy({ nodes }: Landscape): Pick<Outages, "critical" | "tolerances"> {
  const services = nodes.flatMap((node) => (node.kind === "service" ? [node] : []));
  const tolerant = services.filter(({ maxTolerableHours }) => maxTolerableHours !== undefined);
  return {
    critical: services.filter(isCritical).length,
    tolerances: { all: tolerant.length, critical: tolerant.filter(isCritical).length },
  };
}

/** Whether anything in a landscape happens at stated moments: a supplier is used, a stand-by begins or ends, a repair begins. */
function dependsOnMoments(landscape: Landscape): boolean {
  const { dependencies = [] } = landscape;
  return (
    dependencies.some(({ runs, from, until }) => (runs ?? from ?? until) !== undefined) ||
    repairedNodes(landscape).some(({ fields }) => fields.begins !== undefined)
  );
}
