import type { NodeOfKind } from "../../model/landscape/node.js";
import type { OrganisationKind } from "../../model/landscape/node-kinds.js";
import { isOrganisation, operatorOf } from "../../model/landscape/node-kinds.js";
import { boundsOfCount } from "../../model/values/count-bounds.js";
import { countedIn, exactly } from "../../quantities.js";
import { addTo } from "../../sequences.js";
import type { InsuredCount } from "../counting/count-insured.js";
import type { SteadyState } from "../levels/steady-state.js";
import type { OfferedService } from "../offers/offered-services.js";
import type {
  InsurerGroupImpact,
  InsurerImpact,
  NodeImpact,
  OperatorImpact,
  PartnerImpact,
  ServiceTypeImpact,
} from "./impact-result.js";
import { affectedStates, groupByType, serviceTypeImpact } from "./service-impact.js";

/** Every insurer with the service types that it loses. */
export function insurerImpacts({ worst }: SteadyState, offered: readonly OfferedService[], count: InsuredCount): InsurerImpact[] {
  const lists = new Map<string, Record<ReturnType<typeof affectedStates>[number], string[]>>();
  for (const entry of offered) {
    const own = lists.get(entry.insurer.id) ?? { lost: [], degraded: [], possiblyLost: [], possiblyDegraded: [] };
    lists.set(entry.insurer.id, own);
    for (const state of affectedStates(entry)) own[state].push(entry.serviceType);
  }
  return worst.compiled.nodes.flatMap((node) => {
    if (node.kind !== "insurer") return [];
    const { id, name, insurerType } = node;
    const insured = count.of(id);
    const own = lists.get(id) ?? { lost: [], degraded: [], possiblyLost: [], possiblyDegraded: [] };
    return [{ id, name, insurerType, ...(insured === undefined ? {} : { insured }), ...own }];
  });
}

function isAnything({ lost, degraded, possiblyLost, possiblyDegraded }: ServiceTypeImpact): boolean {
  return lost.services + degraded.services + possiblyLost.services + possiblyDegraded.services > 0;
}

/** Insurers grouped by what `groupOf` says of them, each group with the service types that are impaired in it. */
export function insurerGroupImpacts(
  states: SteadyState,
  offered: readonly OfferedService[],
  count: InsuredCount,
  groupOf: (insurer: NodeOfKind<"insurer">) => string | undefined,
): InsurerGroupImpact[] {
  const groups = new Map<string, { insurers: number; offered: OfferedService[] }>();
  for (const node of states.worst.compiled.nodes) {
    const id = node.kind === "insurer" ? groupOf(node) : undefined;
    if (id !== undefined) groups.set(id, { insurers: (groups.get(id)?.insurers ?? 0) + 1, offered: [] });
  }
  for (const entry of offered) groups.get(groupOf(entry.insurer) ?? "")?.offered.push(entry);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, group]) => {
      const byType = [...groupByType(group.offered)].sort(([a], [b]) => (a < b ? -1 : 1));
      const services = byType.map(([type, entries]) => serviceTypeImpact(type, entries, states, count)).filter(isAnything);
      return { id, insurers: group.insurers, services };
    });
}

/** Organisations that operate anything impaired. */
export function operatorImpacts({ worst }: SteadyState, nodeImpacts: readonly NodeImpact[]): OperatorImpact[] {
  const operated = new Map<string, NodeImpact[]>();
  worst.compiled.nodes.forEach((node, number) => {
    const operator = operatorOf(node);
    const impact = nodeImpacts[number];
    if (operator === undefined || impact === undefined) return;
    addTo(operated, operator, impact);
  });
  const organisations = worst.compiled.nodes.filter((node): node is NodeOfKind<OrganisationKind> => isOrganisation(node));
  return organisations.flatMap(({ id, name }) => {
    const nodes = operated.get(id) ?? [];
    const states = nodes.map(({ state }) => state);
    if (!states.some(({ worst: state }) => state !== "normal")) return [];
    return [
      {
        id,
        name,
        operated: nodes.length,
        lost: countedIn("lost", states),
        isolated: countedIn("isolated", states),
        degraded: countedIn("degraded", states),
      },
    ];
  });
}

/** Practices, hospitals and pharmacies (`service-provider`) or employers (`employer-group`). */
export function partnerImpacts(
  { worst }: SteadyState,
  nodeImpacts: readonly NodeImpact[],
  kind: "service-provider" | "employer-group",
): PartnerImpact[] {
  return worst.compiled.nodes.flatMap((node, number) => {
    if (node.kind !== kind) return [];
    const size = boundsOfCount(node.kind === "service-provider" ? node.sites : node.employers);
    const { level, state } = nodeImpacts[number] ?? { level: exactly(1), state: { worst: "normal", best: "normal" } as const };
    return [{ id: node.id, name: node.name, ...(size === undefined ? {} : { count: size }), level, state }];
  });
}
