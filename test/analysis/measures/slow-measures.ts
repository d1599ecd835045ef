import { askedGate, type Gate, parseGate, partsHeldIn } from "../../../src/analysis/counting/gates.js";
import { courseRuns, offeredLevel } from "../../../src/analysis/levels/course-runs.js";
import { valueAt } from "../../../src/analysis/levels/course-steps.js";
import { generatedMeasures } from "../../../src/analysis/measures/generated-measures.js";
import { changeOf, type Measure, type MeasureKind, type MeasureReading } from "../../../src/analysis/measures/measure.js";
import type { OutageSums } from "../../../src/analysis/measures/measures-result.js";
import { outages } from "../../../src/analysis/outages/outages.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { applyPatch } from "../../../src/model/documents/patch-apply.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import type { Bounds, EvidenceStatus } from "../../../src/quantities.js";

/** Every measure that there is in a landscape, wherever it is. */
export function allMeasures(landscape: Landscape, kinds: readonly MeasureKind[], minEvidence: EvidenceStatus): Measure[] {
  return generatedMeasures(landscape, {
    kinds,
    onPath: new Set(landscape.nodes.map(({ id }) => id)),
    evidence: { status: minEvidence },
    costOf: () => 1,
  });
}

/** The landscape with some measures, as a user would lay their patch over it. */
export function withMeasures(landscape: Landscape, measures: readonly Measure[]): Landscape {
  if (measures.length === 0) return landscape;
  return applyPatch(landscape, { tragweite: "patch/1", id: "some", ...changeOf(measures, landscape) });
}

/** Every subset of some measures, as sets of bits. */
export const subsetsOf = (measures: readonly Measure[]): { readonly members: Measure[]; readonly cost: number }[] =>
  Array.from({ length: 2 ** measures.length }, (_, bits) => {
    const members = measures.filter((_measure, place) => (bits >> place) & 1);
    return { members, cost: members.reduce((sum, { cost }) => sum + cost, 0) };
  });

/** Whether any provider of the landscape as it was reaches a limit, by whole rankings. */
export function isReached(
  patched: Landscape,
  landscape: Landscape,
  target: string,
  { reading, minEvidence }: { readonly reading: MeasureReading; readonly minEvidence: EvidenceStatus },
): boolean {
  const gate = askedGate(parseGate(target) as Gate, patched);
  const ids = new Set(landscape.nodes.flatMap(({ id, kind }) => (kind === "it-provider" ? [id] : [])));
  const { units } = rank(patched, { by: "operator", unit: gate.figures.unit, minEvidence });
  return units.some(
    ({ id, rows }) =>
      ids.has(id) &&
      rows.some(({ what, type, unit, parts }) => {
        if (unit !== gate.figures.unit || type !== (gate.type ?? type)) return false;
        return partsHeldIn(gate, patched, { what, type, unit }).some(
          (part) => (parts[part]?.count[reading === "worst" ? "atMost" : "atLeast"] ?? 0) >= gate.limit,
        );
      }),
  );
}

/** What outages of all providers of the landscape as it was leave: services too long without, critical ones first, then hours. */
export function leftBy(
  patched: Landscape,
  landscape: Landscape,
  { reading, lastingHours }: { readonly reading: MeasureReading; readonly lastingHours: number },
): number[] {
  const ids = new Set(landscape.nodes.flatMap(({ id, kind }) => (kind === "it-provider" ? [id] : [])));
  const end = reading === "worst" ? "atMost" : "atLeast";
  const tolerant = new Set(landscape.nodes.flatMap((node) => ("maxTolerableHours" in node ? [node.id] : [])));
  const services = outages(patched, { lastingHours }).units.flatMap((unit) => (ids.has(unit.id) ? unit.services : []));
  const past = services.filter(({ tolerance }) => (tolerance?.pastHours[end] ?? 0) > 0);
  const critical = past.filter(({ id, isCritical }) => isCritical === true && tolerant.has(id));
  const hours = services.reduce((sum, { lackHours }) => sum + Math.min(lackHours[end], 8760), 0);
  return [critical.length, past.length, hours];
}

/** What each of some providers takes of one row of a limit, by a whole ranking. */
export function takenBy(patched: Landscape, ids: readonly string[], target: string, minEvidence: EvidenceStatus): unknown[] {
  const gate = askedGate(parseGate(target) as Gate, patched);
  const { units } = rank(patched, { by: "operator", unit: gate.figures.unit, minEvidence });
  return ids.map((id) => {
    const row = units
      .find((unit) => unit.id === id)
      ?.rows.find(({ type, unit }) => type === gate.type && unit === gate.figures.unit);
    return [id, row?.parts[0]?.count ?? { atLeast: 0, atMost: 0 }];
  });
}

/** What the outages of all providers take together, added up from the outages of each. */
export function sumsOf(patched: Landscape, lastingHours: number): OutageSums {
  const units = outages(patched, { lastingHours, kind: "it-provider" }).units.filter(
    ({ id }) => !id.startsWith("second-operator"),
  );
  return addedUp(units);
}

/** What several outages take together. */
export function addedUp(all: readonly OutageSums[]): OutageSums {
  const sum = (of: (sums: OutageSums) => Bounds): Bounds => ({
    atLeast: all.reduce((least, each) => least + of(each).atLeast, 0),
    atMost: all.reduce((most, each) => most + of(each).atMost, 0),
  });
  return {
    pastTolerance: {
      all: sum(({ pastTolerance }) => pastTolerance.all),
      critical: sum(({ pastTolerance }) => pastTolerance.critical),
    },
    serviceHours: sum(({ serviceHours }) => serviceHours),
    unitHours: sum(({ unitHours }) => unitHours),
  };
}

/**
 * What a scenario leaves until all has come to rest: services too long without, critical ones first, then what they lack in hours;
 * added up hour by hour, as all that happens here does at whole hours.
 */
export function leftIn(patched: Landscape, scenario: Scenario, reading: MeasureReading): number[] {
  const runs = courseRuns(patched, scenario, { minEvidence: "assumed" });
  const { start } = runs.span;
  const hours = Math.round((runs.until - start) / 3_600_000);
  const left = [0, 0, 0];
  runs[reading].compiled.nodes.forEach((node, number) => {
    if (node.kind !== "service") return;
    const steps = offeredLevel(runs[reading], number);
    const levels = Array.from({ length: hours + 1 }, (_, hour) => valueAt(steps, start + hour * 3_600_000));
    const isForGood = levels.at(-1)! < 1 - 2 ** -20;
    const lacks = levels.slice(0, -1).reduce((sum, level) => sum + (1 - level), 0);
    left[2]! += isForGood ? 8760 : lacks;
    let [now, longest] = [0, 0];
    for (const level of levels.slice(0, -1)) {
      now = level <= 2 ** -20 ? now + 1 : 0;
      longest = Math.max(longest, now);
    }
    if (levels.at(-1)! <= 2 ** -20) longest = Number.POSITIVE_INFINITY;
    if (node.maxTolerableHours === undefined || longest <= node.maxTolerableHours) return;
    left[1]!++;
    if (node.tags?.includes("critical") === true) left[0]!++;
  });
  return left;
}
