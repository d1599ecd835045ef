import type { Dependency } from "../../model/landscape/dependency.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { oncePerFrozen } from "../../model/values/remembered.js";
import { addTo } from "../../sequences.js";

/** Supplier, or candidate for one → ids of those that may depend on it, once for each dependency. @remarks Cost: O(dependencies), once. */
export const dependentsBySupplier = oncePerFrozen(
  (dependencies: readonly Dependency[]): ReadonlyMap<string, readonly string[]> => {
    const dependentsOf = new Map<string, string[]>();
    for (const dependency of dependencies) {
      for (const supplier of suppliersOf(dependency)) {
        addTo(dependentsOf, supplier, dependency.dependent);
      }
    }
    return dependentsOf;
  },
);
