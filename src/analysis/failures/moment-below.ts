import type { CompiledLandscape } from "../../engine/compile/compile.js";
import type { DoubtKind } from "../../engine/compile/doubt.js";
import type { Disturbed } from "../../engine/propagate/disturb.js";
import { degradePosition, untouchedState } from "../../engine/propagate/propagation-state.js";
import { hashOf } from "../../model/landscape/canonical-json.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { checkScenario } from "../../model/values/argument-checks.js";
import type { Limits } from "../../model/values/limits.js";
import type { NamedRecord } from "../../model/values/name-in.js";
import type { EvidenceStatus } from "../../quantities.js";
import { applyDisturbance, doubtsAbout, resolveDisturbance } from "../levels/apply-disturbances.js";
import { takesTime } from "../levels/course-timing.js";
import { activeDisturbances, type SteadyState, steadyState } from "../levels/steady-state.js";

/** The moment of a scenario on which failures come on top. */
export interface OnTopOptions {
  /** What has failed already. @defaultValue nothing */
  readonly scenario?: Scenario;
  /** The moment of the scenario: a moment with zone, or a delay after its start such as "+30h". @defaultValue all of it at once */
  readonly at?: string;
}

/** These options, for {@link checkOptions}. */
export const onTopKinds = { scenario: checkScenario, at: "text" } as const;

/** The moment of a scenario as a result names it. */
export interface OnTopOf {
  readonly scenario: {
    readonly id: string;
    readonly hash: string;
    readonly start?: string;
    readonly timeZone?: string;
  } & NamedRecord;
  readonly at: string | null;
}

/** Names it; `undefined` where there is no scenario. */
export function onTopOfStamp({ scenario, at }: OnTopOptions): OnTopOf | undefined {
  if (scenario === undefined) return undefined;
  const { id, name, names, start, timeZone } = scenario;
  const optional = {
    ...(name === undefined ? {} : { name }),
    ...(names === undefined ? {} : { names }),
    ...(start === undefined ? {} : { start }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
  return { scenario: { id, hash: hashOf(scenario), ...optional }, at: at ?? null };
}

/** What a scenario has taken at its moment, before anything else fails. */
export interface MomentBelow {
  /** What is unknown about it and has to be read both ways. */
  readonly doubts: readonly DoubtKind[];
  /** The same in one reading. */
  readonly disturbedIn: (compiled: CompiledLandscape) => Disturbed;
}

/**
 * What holds at a moment of a scenario: its disturbances then and, where the landscape takes time, at most the levels of the
 * course, so that what still recovers is lost. What follows from these without any buffer is the scenario's own.
 * @returns `undefined` where there is no scenario
 * @throws as {@link steadyState}
 */
export function momentBelow(
  landscape: Landscape,
  { scenario, at }: OnTopOptions,
  options: { readonly minEvidence?: EvidenceStatus; readonly limits?: Partial<Limits> | undefined },
): MomentBelow | undefined {
  if (scenario === undefined) return undefined;
  const { limits, ...evidence } = options;
  const run = { ...evidence, ...(limits === undefined ? {} : { limits }), ...(at === undefined ? {} : { at }) };
  const disturbances = activeDisturbances(scenario, at).map((each) => resolveDisturbance(indexLandscape(landscape), each));
  const known = new Map<Landscape, SteadyState>();
  const courseOf = (asked: Landscape): SteadyState | undefined => {
    if (at === undefined || !takesTime({ landscape: asked })) return undefined;
    const states = known.get(asked) ?? steadyState(asked, scenario, run);
    known.set(asked, states);
    return states;
  };
  const open = new Set([...doubtsAbout(disturbances), ...(courseOf(landscape)?.doubts ?? [])]);
  return {
    doubts: (["operators", "places", "levels"] as const).filter((kind) => open.has(kind)),
    disturbedIn: (compiled) => {
      const { graph, doubts, nodes } = compiled;
      const state = untouchedState(graph);
      const isolated = new Set<number>();
      for (const disturbance of disturbances)
        for (const each of applyDisturbance(compiled, state, disturbance, doubts)) isolated.add(each);
      const course = courseOf(compiled.landscape);
      const moment = doubts.operators === "worst" ? course?.worst : course?.best;
      if (moment !== undefined)
        nodes.forEach((_, number) => {
          const loss = moment.state.loss[moment.compiled.graph.positionOf[number] ?? -1] ?? 0;
          degradePosition(state, graph.positionOf[number] ?? -1, loss);
        });
      const position = Int32Array.from(state.ownChanged);
      const slot = Int32Array.from(state.cutSlots);
      return {
        position,
        loss: Float64Array.from(position, (each) => state.own[each] ?? 0),
        slot,
        dependent: dependentsOf(compiled, slot),
        isolated: Int32Array.from(isolated),
      };
    },
  };
}

/** The positions whose dependencies stand in the slots. */
function dependentsOf({ graph: { nodeCount, groupStart, slotStart } }: CompiledLandscape, slots: Int32Array): Int32Array {
  const wanted = new Map(Array.from(slots, (slot, index) => [slot, index]));
  const dependents = new Int32Array(slots.length);
  for (let position = 0; position < nodeCount && wanted.size > 0; position++) {
    const end = slotStart[groupStart[position + 1] ?? 0] ?? 0;
    for (let slot = slotStart[groupStart[position] ?? 0] ?? 0; slot < end; slot++) {
      const index = wanted.get(slot);
      if (index !== undefined) dependents[index] = position;
    }
  }
  return dependents;
}
