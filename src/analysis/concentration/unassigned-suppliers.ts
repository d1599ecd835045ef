import type { Landscape } from "../../model/landscape/landscape.js";
import { type UnassignedServices, unassignedField } from "../../model/landscape/unassigned-services.js";
import { namesOf } from "../../model/values/names-of.js";
import { oncePer } from "../../model/values/remembered.js";
import { byNameAndId } from "../failures/score-order.js";
import type { LimitBook } from "../named-limits/limit-book.js";
import { unitChecks } from "../named-limits/named-limits.js";
import type { OfferTable } from "../offers/offer-table.js";
import { UnassignedReach, type UnassignedTaken } from "../reach/unassigned-reach.js";
import type { UnitReach } from "../reach/unit-reach.js";
import type { SuppliedUnassigned, UnassignedSupplier } from "./concentration-result.js";

const nobody = { sure: [], any: [] };

/**
 * Units that stand in no row of a service type, as only services of it rest on them of which nobody stated who offers them: who may
 * do so is held against the named limits.
 * @remarks Cost: for each such type and each unit that stands in none of its rows the unit's cone.
 */
export function unassignedSuppliers(
  landscape: Landscape,
  service: string | undefined,
  { types, typeOf, holderOf }: OfferTable,
  reaches: readonly UnitReach[],
  book: LimitBook | undefined,
): { readonly unassigned?: readonly SuppliedUnassigned[] } {
  const { unassigned } = unassignedField(landscape, service);
  if (unassigned === undefined) return {};
  const reach = book?.unassigned ?? new UnassignedReach(landscape);
  const suppliersOf = ({ type }: UnassignedServices): { readonly suppliers?: readonly UnassignedSupplier[] } => {
    const place = types.findIndex((each) => each.what === "service" && each.type === type);
    const isOfType = (offer: number): boolean => typeOf[offer] === place;
    const offering = [...typeOf.keys()].flatMap((offer) => (isOfType(offer) ? [holderOf[offer] ?? -1] : []));
    // units that are alike take the same
    const takenBy = oncePer(({ unit, allTiers }: UnitReach): UnassignedTaken | undefined =>
      allTiers.any.some(isOfType) ? undefined : reach.takenBy(unit, type),
    );
    const suppliers = reaches.flatMap((each): UnassignedSupplier[] => {
      const taken = takenBy(reaches[each.first] ?? each);
      if (taken === undefined || taken.allTiers.length === 0) return [];
      const { unit } = each;
      const subject = { id: unit.id, offering, direct: nobody, logic: nobody, unassigned: taken };
      return [
        {
          ...{ id: unit.id, ...namesOf(unit), ...(unit.kind === undefined ? {} : { kind: unit.kind }) },
          services: taken.allTiers,
          limits: book === undefined ? [] : unitChecks(book, subject),
        },
      ];
    });
    return suppliers.length === 0 ? {} : { suppliers: suppliers.sort(byNameAndId) };
  };
  return { unassigned: unassigned.map((each) => ({ ...each, ...suppliersOf(each) })) };
}
