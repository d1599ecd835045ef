import type { CompiledLandscape } from "../../engine/compile/compile.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import type { Insurer } from "../../model/landscape/nodes/insurer.js";
import { oncePer } from "../../model/values/remembered.js";
import { type NodeState, stateOfLevel } from "../../quantities.js";
import { type ServiceState, serviceStates } from "../counting/offer-states.js";
import type { SteadyState } from "../levels/steady-state.js";

/** What an insurer's people get of one service type: an isolated service is lost to them. */
export type OfferedState = Exclude<NodeState, "isolated">;

/** The best service of one type that one insurer offers, in both runs and over all truths. */
export interface OfferedService extends Offer, ServiceState {
  readonly worst: OfferedState;
  readonly best: OfferedState;
}

/** The service nodes of one type that one insurer runs. */
export interface Offer {
  readonly insurer: Insurer;
  readonly serviceType: string;
  /** Numbers of the service nodes. */
  readonly services: readonly number[];
}

/** What every insurer offers, by insurer id and service type; made once for the nodes of a landscape. */
export function offersOf({ nodes }: Pick<CompiledLandscape, "nodes">): readonly Offer[] {
  return offersIn(nodes);
}

const offersIn = oncePer((nodes: readonly LandscapeNode[]): readonly Offer[] => {
  const insurers = new Map(nodes.flatMap((node) => (node.kind === "insurer" ? [[node.id, node] as const] : [])));
  const offers = new Map<string, { insurer: Insurer; serviceType: string; services: number[] }>();
  nodes.forEach((node, number) => {
    const insurer = node.kind === "service" ? insurers.get(node.operator) : undefined;
    if (node.kind !== "service" || insurer === undefined) return;
    const key = `${insurer.id} ${node.serviceType}`;
    const offer = offers.get(key);
    if (offer === undefined) offers.set(key, { insurer, serviceType: node.serviceType, services: [number] });
    else offer.services.push(number);
  });
  return [...offers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, offer]) => offer);
});

/** Every service type of every insurer in both runs, by insurer id and service type. */
export function offeredServices(states: SteadyState): OfferedService[] {
  const offers = offersOf(states.worst.compiled);
  const found = serviceStates(
    states,
    offers.map(({ services }) => services),
  );
  return offers.flatMap((offer, index) => {
    const state = found[index];
    if (state === undefined) return [];
    const { insurer, serviceType, services } = offer;
    const { surely, possibly, level } = state;
    const [worst, best] = [stateOfLevel(level.atLeast), stateOfLevel(level.atMost)];
    return [{ insurer, serviceType, services, surely, possibly, level, worst, best }];
  });
}
