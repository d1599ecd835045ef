import type { Landscape } from "../../src/model/landscape/landscape.js";
import { isOrganisation } from "../../src/model/landscape/node-kinds.js";
import { countedCases } from "./counted-landscapes.js";
import { whoSupplies } from "./who-supplies.js";

/** Of one or two services nobody states who offers them; sizes are known, there are no pools and totals. */
export const withUnassigned = whoSupplies.map(unassigning);

/** The same with pools, totals and unknown sizes. */
export const withUnassignedAndSizes = countedCases.map(({ landscape }) => unassigning(landscape));

function unassigning(landscape: Landscape): Landscape {
  let place = 0;
  const nodes = landscape.nodes.map((node) => {
    if (node.kind !== "service" || node.populations !== undefined || place++ % 3 !== 0 || place > 6) return node;
    return { ...node, operator: "unknown" };
  });
  return { ...landscape, nodes: nodes as Landscape["nodes"] };
}

export const openServices = ({ nodes }: Landscape): string[] =>
  nodes.flatMap((node) => (node.kind === "service" && node.operator === "unknown" ? [node.id] : []));

/** Every way to say which of the organisations offer the services. */
export function* operatorsStated(landscape: Landscape): Generator<Landscape> {
  const open = openServices(landscape);
  const organisations = landscape.nodes.filter(isOrganisation).map(({ id }) => id);
  const choices = organisations.length ** open.length;
  for (let choice = 0; choice < choices; choice++) {
    const operatorOf = new Map(
      open.map((id, place) => [id, organisations[Math.floor(choice / organisations.length ** place) % organisations.length]]),
    );
    const nodes = landscape.nodes.map((node) =>
      operatorOf.has(node.id) ? { ...node, operator: operatorOf.get(node.id) } : node,
    );
    yield { ...landscape, nodes: nodes as Landscape["nodes"] };
  }
}
