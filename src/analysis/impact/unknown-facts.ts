import type { Dependency } from "../../model/landscape/dependency.js";
import { dependentsOf } from "../../model/landscape/dependents.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { oncePer } from "../../model/values/remembered.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import { addTo } from "../../sequences.js";
import type { UnknownFact } from "./impact-result.js";

/**
 * What a landscape says is not known: insurers without figure and pool, services of which no supplier is drawn (they
 * look normal in every run), dependencies whose supplier is one of several, nodes whose operator nobody stated.
 */
export function unknownFacts({ nodes, dependencies = [] }: Landscape, insurersWithoutFigure: readonly string[]): UnknownFact[] {
  const facts: UnknownFact[] = [];
  if (insurersWithoutFigure.length > 0) facts.push({ what: "insured", ids: [...insurersWithoutFigure].sort() });
  const { withSupplier, open } = statedIn(dependencies);
  const bare = new Map<string, string[]>();
  for (const node of nodes) {
    if (node.kind === "service" && !withSupplier.has(node.id)) addTo(bare, node.serviceType, node.id);
  }
  for (const [serviceType, ids] of [...bare].sort(([a], [b]) => (a < b ? -1 : 1)))
    facts.push({ what: "suppliers", serviceType, ids: ids.sort() });
  for (const { id, dependent, candidates = [] } of open)
    facts.push({ what: "supplier", dependency: id, dependent, candidates: [...candidates].sort() });
  const unrun = nodes.filter((node) => operatorOf(node) === unknownOperator).map(({ id }) => id);
  if (unrun.length > 0) facts.push({ what: "operator", ids: unrun.sort() });
  return facts;
}

/** What dependencies say of suppliers; once for those of a landscape, which is frozen. */
const statedIn = oncePer((dependencies: readonly Dependency[]) => ({
  withSupplier: dependentsOf({ dependencies }),
  open: dependencies.filter(({ candidates }) => candidates !== undefined).sort((a, b) => (a.id < b.id ? -1 : 1)),
}));
