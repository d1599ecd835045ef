import { dependentsOf } from "../../model/landscape/dependents.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { unassignedServices } from "../../model/landscape/unassigned-services.js";
import { greatestOf } from "../../sequences.js";
import type { CountedRow } from "./counted-rows.js";
import type { AskedGate } from "./gates.js";
import { mayOffer, mostAdded, partsOnceOffered } from "./may-offer.js";

/** What services of which nobody stated who offers them may add to what a limit is held against. */
export interface UnassignedDoubt extends CountedRow {
  /** Ids, ascending. */
  readonly services: readonly string[];
  /** Of the unit, at most; infinite where nobody knows. */
  readonly mayAdd: number;
  /** The limit less that, on the type alone: where it may be reached, the gate is not kept. Absent where they may reach it by themselves. */
  readonly lowered?: AskedGate;
}

/**
 * Of services whose operator is not stated: whether any failure in a view may take one. One that needs nothing is lost by itself, or
 * with whoever runs it.
 */
export function mayBeLostBy(view: string, landscape: Landscape): (service: string) => boolean {
  const supplied = dependentsOf(landscape);
  return (service) => takeServices.has(view) || supplied.has(service);
}

/** Views in which services are lost by themselves, or with whoever runs them. */
const takeServices: ReadonlySet<string> = new Set(["node", "operator", "owner"]);

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
  const { figures } = gate;
  return [...unassignedServices(landscape)].flatMap(([type, all]): UnassignedDoubt[] => {
    const services = all.filter(mayBeLost);
    if (services.length === 0 || [gate.type, asked].some((only) => only != null && only !== type)) return [];
    const row: CountedRow = { what: "service", type, unit: figures.unit };
    const parts = partsOnceOffered(gate, landscape, row).flatMap((place) => figures.parts[place] ?? []);
    const lost = { anybodys: services.length, ofLost: 0 };
    const mayAdd = greatestOf(parts.map((part) => mostAdded(mayOffer(row, part, figures, landscape), lost)));
    if (mayAdd === 0) return [];
    const limit = gate.limit - mayAdd;
    return [{ ...row, services, mayAdd, ...(limit > 0 ? { lowered: { ...gate, type, limit } } : {}) }];
  });
}
