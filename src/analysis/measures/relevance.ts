import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { reachedBesides } from "../../model/landscape/reached-besides.js";
import { drawersOf } from "../../model/landscape/shared-supplies.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { addTo } from "../../sequences.js";
import type { RankUnit } from "../failures/failure-units.js";
import { unitReach } from "../failures/unit-reach.js";
import { addDependents } from "../levels/add-dependents.js";
import type { MeasureChange } from "./joined-changes.js";
import type { Measure } from "./measure.js";
import type { TrialPart } from "./trial.js";

/** What may be hit when a unit is lost, and where a dependency is cut also that on which it depends: what stands beside that helps. */
function reachOf(unit: RankUnit, landscape: Landscape): Set<string> {
  const reached = unitReach(unit, landscape);
  const cut = unit.dependency === undefined ? undefined : landscape.dependencies?.[unit.dependency];
  for (const supplier of cut === undefined ? [] : suppliersOf(cut)) reached.add(supplier);
  return reached;
}

/** Nodes through which the loss of a unit may come to what is asked about. @remarks Cost: O(units · (nodes + dependencies)). */
export function pathsOf(landscape: Landscape, units: readonly RankUnit[], asked: Iterable<string>): ReadonlySet<string> {
  const upstream = new Set(asked);
  const suppliers = new Map<string, string[]>();
  for (const row of landscape.dependencies ?? [])
    for (const supplier of suppliersOf(row)) addTo(suppliers, row.dependent, supplier);
  for (const [id, others] of reachedBesides(landscape)) for (const other of others) addTo(suppliers, other, id);
  for (const [supply, drawers] of drawersOf(landscape)) for (const drawer of drawers) addTo(suppliers, supply, drawer);
  for (const id of upstream) for (const supplier of suppliers.get(id) ?? []) upstream.add(supplier);
  const onPath = new Set<string>();
  for (const unit of units) for (const id of reachOf(unit, landscape)) if (upstream.has(id)) onPath.add(id);
  return onPath;
}

/**
 * By part of a trial: the measures on which its loss may depend, for their changes lie where the loss of its unit comes by.
 * @param all - the landscape with all measures taken, in which everything reaches what it may reach in any
 * @returns places of measures, ascending
 * @remarks Cost: O((measures + units) · (nodes + dependencies) + parts · measures).
 */
export function relevantMeasures(
  measures: readonly Measure[],
  parts: readonly TrialPart[],
  units: readonly RankUnit[],
  all: Landscape,
): number[][] {
  const rows = {
    dependentOf: new Map(all.dependencies?.map((row) => [row.id, touchedWith(row)])),
    nodeOf: new Map(all.groups?.map(({ id, node }) => [id, node])),
  };
  const reach = new Map(units.map((unit) => [unit.id, reachOf(unit, all)]));
  // what two change together is made only where both are taken: it depends on either
  const together = new Map<string, MeasureChange[]>();
  for (const { id, besides = [] } of measures)
    for (const { measure, change } of besides) for (const each of [id, measure]) addTo(together, each, change);
  const touched = measures.map(({ id, change }) => {
    const own = [change, ...(together.get(id) ?? [])].flatMap((each) => touchedBy(each, rows));
    const hit = new Set(own);
    addDependents(hit, all);
    return { own, hit };
  });
  return parts.map(({ unit, nodes }) => {
    const reached = reach.get(unit);
    const isRelevant = ({ own, hit }: (typeof touched)[number]): boolean =>
      own.some((id) => reached?.has(id)) && nodes.some((id) => hit.has(id));
    return touched.flatMap((each, measure) => (isRelevant(each) ? [measure] : []));
  });
}

/** Whose level a dependency moves by itself: its dependent, and where that draws on a supply also the supply. */
const touchedWith = (row: Dependency): string[] => [row.dependent, ...(row.draws === undefined ? [] : suppliersOf(row))];

/** Ids of the nodes whose level a change may move by itself. */
function touchedBy(
  { remove, change, add }: MeasureChange,
  {
    dependentOf,
    nodeOf,
  }: {
    readonly dependentOf: ReadonlyMap<string, readonly string[]>;
    readonly nodeOf: ReadonlyMap<string, string>;
  },
): string[] {
  const rows = [...(remove?.dependencies ?? []), ...(change?.dependencies ?? []).map(({ id }) => id)];
  return [
    ...rows.flatMap((id) => dependentOf.get(id) ?? []),
    ...(change?.groups ?? []).flatMap(({ id }) => nodeOf.get(id) ?? []),
    ...(change?.nodes ?? []).map(({ id }) => id),
    ...(add?.dependencies ?? []).flatMap(touchedWith),
  ];
}
