import { dependentsOf } from "../../model/landscape/dependents.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { unassignedServices } from "../../model/landscape/unassigned-services.js";
import { greatestOf } from "../../sequences.js";
import { type CountedRow, countedRows } from "./counted-rows.js";
import type { AskedGate } from "./gates.js";
import { heldInPool } from "./pooled-count.js";
import { type PopulationPart, populationFigures, type UnitFigures } from "./population-figures.js";

/** What services of which nobody stated who offers them may add to what a limit is held against. */
export interface UnassignedDoubt extends CountedRow {
  /** Ids, ascending. */
  readonly services: readonly string[];
  /** Of the unit, at most; infinite where nobody knows. */
  readonly mayAdd: number;
  /** The limit less that, on the type alone: where it may be reached, the gate is not kept. Absent where they may reach it by themselves. */
  readonly lowered?: AskedGate;
}

/** Of services whose operator is not stated: whether any failure in a view may take one. One that needs nothing is lost by itself only. */
export function mayBeLostBy(view: string, landscape: Landscape): (service: string) => boolean {
  const supplied = dependentsOf(landscape);
  return (service) => view === "node" || supplied.has(service);
}

/**
 * Each service that may be lost and of which nobody stated who offers it may be that of an organisation that offers no other of its
 * type: those who have most are taken. One that offers another keeps that.
 * @param mayBeLost - whether a service may be
 * @param asked - the one service type that is looked at
 * @returns by service type; none where nobody can be concerned
 * @remarks Cost: O(offers + holders · log holders) for each type that has such services.
 */
export function unassignedDoubts(
  gate: AskedGate,
  landscape: Landscape,
  mayBeLost: (service: string) => boolean,
  asked?: string | null,
): UnassignedDoubt[] {
  const { figures, part } = gate;
  const parts = part === undefined ? figures.parts.filter(({ isOutermost }) => isOutermost) : figures.parts.slice(part, part + 1);
  return [...unassignedServices(landscape)].flatMap(([type, all]): UnassignedDoubt[] => {
    const services = all.filter(mayBeLost);
    if (services.length === 0 || [gate.type, asked].some((only) => only != null && only !== type)) return [];
    const row: CountedRow = { what: "service", type, unit: figures.unit };
    const holders = withoutOffer(row, landscape);
    const mayAdd = greatestOf(parts.map((each) => mostOf(services.length, each, figures, holders)));
    if (mayAdd === 0) return [];
    const limit = gate.limit - mayAdd;
    return [{ ...row, services, mayAdd, ...(limit > 0 ? { lowered: { ...gate, type, limit } } : {}) }];
  });
}

/** The organisations that may offer a service and offer none in a row, by place. */
function withoutOffer({ type, unit }: CountedRow, landscape: Landscape): number[] {
  const { rows, offers } = countedRows(landscape);
  const place = rows.findIndex((row) => row.what === "service" && row.type === type && row.unit === unit);
  const offering = new Set(offers.flatMap(({ row, holder }) => (row === place ? [holder] : [])));
  const { holders } = populationFigures(landscape);
  return holders.flatMap((node, holder) => (isOrganisation(node) && !offering.has(holder) ? [holder] : []));
}

/** The most that so many of some holders have within a part. */
function mostOf(count: number, part: PopulationPart, figures: UnitFigures, holders: readonly number[]): number {
  const own = holders.flatMap((holder) => (part.covers[holder] === 1 ? [mostHeldBy(holder, part, figures)] : []));
  return own
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, most) => sum + most, 0);
}

/** What one holder has of a part at most; of a pool all. */
export function mostHeldBy(holder: number, { openSum }: PopulationPart, { isOpen, most, poolOf, pools }: UnitFigures): number {
  if (isOpen[holder] === 1) return openSum.atMost;
  const pool = pools[poolOf[holder] ?? -1];
  return (most[holder] ?? 0) + (pool === undefined ? 0 : heldInPool(pool, 1).atMost);
}
