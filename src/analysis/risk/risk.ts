import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelStamp } from "../../model/landscape/model-stamp.js";
import { unassignedField } from "../../model/landscape/unassigned-services.js";
import { checkCount, checkOptions, type OptionCheck } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { type WorkOptions, WorkProgress, workKinds } from "../../model/values/work-options.js";
import { byBounds, type EvidenceStatus, evidenceStatuses, exactly, sumOfBounds } from "../../quantities.js";
import { version } from "../../version.js";
import { populationFigures } from "../counting/population-figures.js";
import { prepareSweep } from "../failures/prepared-failures.js";
import { takesTime } from "../levels/course-timing.js";
import { askedType } from "../offers/landscape-offers.js";
import { withoutFigure } from "../offers/without-figure.js";
import { sortedContributions } from "./contributions.js";
import { hourlyLosses, steadyEvents, timedEvents } from "./event-losses.js";
import { eventTable } from "./event-table.js";
import { exactInYear } from "./expected-loss.js";
import { playedMoments } from "./played-moments.js";
import { playedYears } from "./played-years.js";
import { returnLevels } from "./return-levels.js";
import { causeFigures, riskCauses } from "./risk-causes.js";
import type { Risk, TypeRisk } from "./risk-result.js";
import { undrawnByType, undrawnNodes } from "./undrawn.js";
import { worstSteady } from "./worst-steady.js";

/** What counts, and how much is played through. */
export interface RiskOptions extends WorkOptions {
  /** Count this service type only, or this type of organisation. @defaultValue all */
  readonly service?: string;
  /** The unit in which what is lost is counted, such as sites. @defaultValue as for a rank */
  readonly unit?: string;
  /** Dependencies with weaker evidence may not exist; the results bracket both. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  /** Years that are played through, and moments that are drawn where there is no exact value; at least 1. @defaultValue 10,000 */
  readonly years?: number;
  /** Whole number from 0 on; the same seed draws the same years. @defaultValue 1 */
  readonly seed?: number;
  /** List so many nodes without figures. @defaultValue 10 */
  readonly top?: number;
  readonly limits?: Partial<Limits>;
}

const countFromOne: OptionCheck = (call, value, name) => checkCount(call, `option ${name}`, value, 1);

const riskKinds = {
  service: "text",
  unit: "text",
  minEvidence: evidenceStatuses,
  years: countFromOne,
  seed: "count",
  top: "count",
  limits: "limits",
  ...workKinds,
} as const;

/**
 * How much is to be expected in a year, how bad a year may be, and what contributes: from how often and for how long nodes fail,
 * or how probable it is that they are lost. Causes fail independently of each other, at Poisson times; a group of common cause
 * fails together. Where nothing takes time, what is expected is exact, and years are played through with all that overlaps;
 * where something does, each failure is played through alone. What states no figure is named, and stands in none.
 * @returns count × what is lost of the level × hours, as bounds over all that is not known; plain data
 * @throws `InvalidArgumentError` for an argument that is something else; the reason of a signal that ends the work
 * @throws `UnknownIdError` for a service type or a unit that the landscape does not have
 * @throws `NoConvergenceError` for a loop that amplifies losses without end
 * @remarks Cost: one failure of every node; decision diagrams for every offer, within limits; for each year that is played the
 * sets of causes that are lost at the same time, 32 at once where nothing is ever degraded; where anything takes time a course for each
 * cause and length. Sources: S. A. Klugman, H. H. Panjer, G. E. Willmot, Loss Models, for aggregate losses; those of the parts.
 */
export function risk(landscape: Landscape, options: RiskOptions = {}): Risk {
  checkAskedLandscape("risk", landscape);
  checkOptions("risk", options, riskKinds);
  const { service, unit, minEvidence = "assumed", years = 10_000, seed = 1, top = 10, limits = {} } = options;
  const progress = new WorkProgress(options, 100);
  const { evaluationsPerNode } = withDefaultLimits(limits);
  const { causes, undrawn } = riskCauses(landscape);
  const sweep = prepareSweep(landscape, minEvidence, [...causes, ...undrawn], { unit, propagation: { evaluationsPerNode } });
  const { offers, counted } = sweep;
  const only = service === undefined ? undefined : askedType(offers, service);
  const isTimed = takesTime({ landscape });
  const types = offers.types.length;
  const hourly = isTimed ? undefined : hourlyLosses(sweep, causes, evaluationsPerNode);
  const losses =
    hourly === undefined
      ? timedEvents(landscape, causes, { counted, types: offers.types, minEvidence, limits })
      : steadyEvents(hourly, types);
  const table = eventTable(causes, losses, types, (cause) => progress.step(Math.floor((30 * cause) / causes.length)));
  progress.step(30);
  const { alone } = table;
  const exact = isTimed ? undefined : exactInYear(sweep, causes);
  progress.step(50);
  const played = isTimed
    ? undefined
    : playedYears(sweep, causes, { samples: years, seed, evaluationsPerNode }, (share) =>
        progress.step(50 + Math.floor(45 * share)),
      );
  const isExact = exact?.expected.every((found) => found !== undefined) ?? true;
  const moments = isExact ? undefined : playedMoments(sweep, causes, { samples: years, seed, evaluationsPerNode });
  const unreached = undrawnByType(sweep, causes);
  const { covers } = counted.figures.part;
  const counts = new Set([...offers.typeOf].filter((_, offer) => covers[offers.holderOf[offer] ?? -1] === 1));
  const found = offers.types.flatMap((offered, type): TypeRisk[] => {
    if ((only !== undefined && type !== only) || !counts.has(type)) return [];
    const sampled = played?.[type];
    const sum = sumOfBounds(alone.map((own) => own[type] ?? exactly(0)));
    const contributions = causes.map(({ id }, cause) => ({
      cause: id,
      alone: alone[cause]?.[type] ?? exactly(0),
      spared: exact?.spared?.[cause]?.[type] ?? null,
    }));
    return [
      {
        ...offered,
        ...(exact?.expected[type] !== undefined
          ? { expected: exact.expected[type], method: "exact" as const }
          : moments?.[type] !== undefined
            ? { expected: moments[type].mean, method: "sampled" as const, standardErrors: moments[type].standardErrors }
            : { expected: sum, method: "alone" as const }),
        alone: sum,
        contributions: sortedContributions(contributions),
        curve: returnLevels(table, type, hourly === undefined ? undefined : worstSteady(causes, hourly, types, type)),
        ...(sampled === undefined ? {} : { sampled }),
        undrawn: unreached[type] ?? { organisations: 0, amount: exactly(0) },
      },
    ];
  });
  found.sort((a, b) => byBounds(a.expected, b.expected) || (a.type < b.type ? -1 : 1));
  const withoutFigures = undrawnNodes(sweep, undrawn, evaluationsPerNode, only, top);
  progress.step(100);
  return {
    tragweite: "risk/1",
    version,
    model: modelStamp(landscape),
    options: { service: service ?? null, unit: counted.unit, minEvidence, seed, years, top },
    doubts: sweep.doubts,
    ...unassignedField(landscape),
    ...(counted.total === null ? {} : { total: counted.total }),
    isTimed,
    withoutFrequency: causes.flatMap(({ id, failures }) => (failures === undefined ? [id] : [])),
    causes: causes.map(causeFigures),
    types: found,
    undrawn: { nodes: undrawn.length, ...withoutFigures },
    withoutFigure: withoutFigure(populationFigures(landscape), counted, offers, service),
  };
}
