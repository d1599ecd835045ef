import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { oncePerFrozen } from "../../model/values/remembered.js";
import { evidenceStatuses } from "../../quantities.js";

/**
 * The landscape without its logic: whoever depends on something that is lost is lost. What is lost then is what is reached. A supply
 * counts as depending on what somebody draws instead of: when that is lost, others may get less of it.
 * Made once for each landscape, so that it is compiled once for all views.
 */
export const withoutLogic = oncePerFrozen((whole: Landscape): Landscape => {
  const { groups: _groups, dependencies = [], ...landscape } = whole;
  return { ...landscape, dependencies: [...dependencies.map(chain), ...throughSupplies(whole)] };
});

const chain = ({ id, dependent, supplier, candidates, kind, evidence }: Dependency): Dependency => ({
  id,
  dependent,
  ...(supplier === undefined ? {} : { supplier }),
  ...(candidates === undefined ? {} : { candidates }),
  kind,
  weight: 1,
  evidence,
});

function throughSupplies(landscape: Landscape): Dependency[] {
  return sharedSupplies(landscape).flatMap(({ id, draws }) =>
    draws.flatMap(({ dependency, of }) => {
      if (of === undefined) return [];
      const weaker = [dependency, of].sort((a, b) => rankOf(b) - rankOf(a))[0] ?? of;
      return [{ ...chain(of), id: `${dependency.id} ${id}`, dependent: id, evidence: weaker.evidence }];
    }),
  );
}

const rankOf = ({ evidence }: Dependency): number => evidenceStatuses.indexOf(evidence.status);
