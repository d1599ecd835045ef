import { reachesEvidence } from "../../engine/compile/compile.js";
import { fail } from "../../engine/failures/single-failures.js";
import { toleranceUnits, wholeLoss } from "../../engine/loss.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { clearState } from "../../engine/propagate/propagation-state.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import type { EvidenceStatus } from "../../quantities.js";
import { addTo, appendAll } from "../../sequences.js";
import type { RankUnit } from "../failures/failure-units.js";
import type { SweepSide } from "../failures/prepared-failures.js";
import { supplyingUnits } from "../failures/supplying-units.js";
import type { OfferedType } from "../offers/offer-table.js";
import type { ReachSweeps } from "../reach/unit-reach.js";
import type { FoundHub } from "./hidden-hubs-groups.js";
import type { HubKind } from "./hidden-hubs-result.js";

/** Systems of one type that supply offers of one type themselves, by id, with the nodes that they supply. */
interface SupplyMarket {
  readonly offered: OfferedType;
  readonly systemType: string;
  readonly systems: Map<string, string[]>;
}

/** Whether an organisation runs a system for what it offers itself: there it has no supplier to choose. */
function isOwn(system: LandscapeNode, dependent: LandscapeNode | undefined): boolean {
  return dependent !== undefined && operatorOf(system) === (operatorOf(dependent) ?? dependent.id);
}

function supplyMarkets(
  { nodes, dependencies = [] }: Landscape,
  { logic }: ReachSweeps,
  minEvidence: EvidenceStatus,
): SupplyMarket[] {
  const { offers, worst } = logic;
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const markets = new Map<string, SupplyMarket>();
  for (const { dependent, supplier, evidence } of dependencies) {
    // who perhaps has no such supplier has perhaps no choice
    if (!reachesEvidence(evidence.status, minEvidence)) continue;
    const system = supplier === undefined ? undefined : nodeOf.get(supplier);
    const offer = offers.offerOfNode[worst.compiled.numberOf.get(dependent) ?? -1] ?? -1;
    if (system?.kind !== "system" || offer === -1 || isOwn(system, nodeOf.get(dependent))) continue;
    const offered = offers.types[offers.typeOf[offer] ?? -1];
    if (offered === undefined) continue;
    const key = `${offered.what} ${offered.type} ${system.systemType}`;
    const market = markets.get(key) ?? { offered, systemType: system.systemType, systems: new Map() };
    markets.set(key, market);
    addTo(market.systems, system.id, dependent);
  }
  return [...markets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, market]) => market);
}

/**
 * Hubs under a choice of suppliers: organisations that are served by different operators fall together when one site, one
 * platform, one owner, or a fourth party that serves none of them itself, is lost. Parts that are nation-wide by what they
 * are hide nothing and do not count.
 * @remarks Cost: one failure for each site, platform, operator and owner.
 */
export function marketHubs(
  landscape: Landscape,
  sweeps: ReachSweeps,
  minEvidence: EvidenceStatus,
  options: PropagateOptions,
  onUnit: () => void = () => {},
): FoundHub[] {
  const nodeOf = new Map(landscape.nodes.map((node): [string, LandscapeNode] => [node.id, node]));
  const operator = (id: string): string | undefined => {
    const node = nodeOf.get(id);
    const own = node === undefined ? undefined : operatorOf(node);
    return own === unknownOperator ? undefined : own;
  };
  const markets = supplyMarkets(landscape, sweeps, minEvidence).filter(
    ({ systems }) => new Set([...systems.keys()].map(operator)).size > 1,
  );
  if (markets.length === 0) return [];
  const hubs: FoundHub[] = [];
  for (const kind of ["site", "platform", "owner"] as const) {
    for (const unit of supplyingUnits(landscape, kind)) appendAll(hubs, heldTogether(kind, unit, markets, operator));
  }
  for (const unit of supplyingUnits(landscape, "operator")) {
    if (unit.kind !== "it-provider") continue;
    onUnit();
    const isLost = lostWith(sweeps.logic.best, { ...unit, possibly: [] }, options);
    for (const { offered, systemType, systems } of markets) {
      if (unit.nodes.some((id) => systems.has(id))) continue;
      const lost = [...systems.keys()].filter((id) => isLost.has(id));
      const behind = [...new Set(lost.flatMap((id) => operator(id) ?? []))].filter((id) => id !== unit.id).sort();
      const concerned = lost.flatMap((id) => systems.get(id) ?? []);
      if (behind.length > 1)
        hubs.push({ kind: "fourth-party", unit, defeats: { what: "market", offered, systemType }, behind, concerned });
    }
  }
  return hubs;
}

/** Ids of the nodes that are lost with a unit. */
function lostWith({ compiled, state, failureOf }: SweepSide, unit: RankUnit, options: PropagateOptions): Set<string> {
  const { graph, nodes } = compiled;
  fail(graph, state, failureOf(unit), options);
  const lost = new Set<string>();
  for (let index = 0; index < state.touchedCount; index++) {
    const position = state.touched[index] ?? -1;
    const node = nodes[graph.nodeAt[position] ?? -1];
    if (node !== undefined && (state.loss[position] ?? 0) >= wholeLoss - toleranceUnits) lost.add(node.id);
  }
  clearState(state);
  return lost;
}

/** Competing operators whose systems one unit holds together. */
function heldTogether(
  kind: HubKind,
  unit: RankUnit,
  markets: readonly SupplyMarket[],
  operator: (id: string) => string | undefined,
): FoundHub[] {
  const own = new Set(unit.nodes);
  return markets.flatMap(({ offered, systemType, systems }) => {
    const held = [...systems.keys()].filter((id) => own.has(id));
    const behind = [...new Set(held.flatMap((id) => operator(id) ?? []))].sort();
    if (behind.length < 2) return [];
    const concerned = held.flatMap((id) => systems.get(id) ?? []);
    return [{ kind, unit, defeats: { what: "market" as const, offered, systemType }, behind, concerned }];
  });
}
