import type { Landscape } from "../../src/model/landscape/landscape.js";
import { isStandBy } from "../../src/model/landscape/suppliers.js";
import { countedCases } from "./counted-landscapes.js";

/** Of known sizes, without stand-bys: what is doubtful is who supplies and who runs. */
export const whoSupplies = countedCases.map(({ landscape: { pools: _pools, totals: _totals, ...landscape } }): Landscape => {
  const nodes = landscape.nodes.map((node) => {
    const known = (count: unknown): number => (typeof count === "number" ? count : 3);
    if (node.kind === "insurer") return { ...node, insured: known(node.insured), populations: [] };
    return node.kind === "service-provider" ? { ...node, sites: known(node.sites), populations: [] } : node;
  });
  return { ...landscape, nodes, dependencies: (landscape.dependencies ?? []).filter((each) => !isStandBy(each)) };
});
