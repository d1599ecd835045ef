import type { DisturbanceTrials } from "../../analysis/why/disturbance-trials.js";
import type { Causes } from "../../analysis/why/minimal-sets.js";
import { levelOfLoss, wholeLoss } from "../../engine/loss.js";
import type { PropagationState } from "../../engine/propagate/propagation-state.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { appendAll } from "../../sequences.js";
import { type BindingContext, type BindingSlot, bindingSlots } from "./binding-slots.js";
import { type DrawnRation, DrawnRations } from "./drawn-rations.js";
import { type LossAt, lossRounds } from "./loss-rounds.js";
import {
  dependenciesOf,
  disturbancesOf,
  type FailingSupplier,
  type Proof,
  type ProofDraw,
  type ProofGroup,
  type ProofPremise,
  type ProofRation,
  type ProofReading,
  type ProofReason,
  type ProofStep,
} from "./proof.js";
import { proofGroups } from "./proof-groups.js";

export interface ProofContext {
  readonly reading: ProofReading;
  readonly minEvidence: EvidenceStatus;
  readonly at: string | null;
  /** In the order of the scenario; the trials' disturbances are these. */
  readonly active: readonly Disturbance[];
  readonly trials: DisturbanceTrials;
}

/** A node to be proved: its position, and the units of loss that suffice. */
export type Claims = ReadonlyMap<number, number>;

/** A claim in the making: a position that had lost so much from a round on. */
interface Claim extends LossAt {
  readonly position: number;
}
interface SlotsBecause {
  readonly kind: "slots";
  readonly slots: readonly BindingSlot[];
}
type RawBecause = Exclude<ProofReason, { kind: "group" } | ProofRation> | SlotsBecause;

/**
 * The shortest proofs that some nodes lose so much while a set of disturbances holds.
 * @param causes - places in `active`
 * @param claims - positions with the units of loss wanted; where a loop would take too long to come to rest, less is proved
 * @returns by position; nothing for a node that loses nothing
 * @remarks Cost: one run in rounds, see {@link lossRounds}, and time of the dependencies of the nodes in the proofs.
 */
export function deriveProofs(context: ProofContext, causes: Causes, claims: Claims): ReadonlyMap<number, Proof> {
  const { trials } = context;
  const state = trials.run(causes);
  const history = lossRounds(trials.compiled.graph, state, claims);
  const derivation = new Derivation(context, causes, state, history);
  const proofs = new Map<number, Proof>();
  for (const [position, needed] of claims) {
    const reached = history.get(position);
    const entry = reached?.find(({ loss }) => loss >= needed) ?? reached?.at(-1);
    if (trials.isIsolated(position) && (entry?.loss ?? 0) < needed) proofs.set(position, derivation.isolation(position));
    else if (entry !== undefined) proofs.set(position, derivation.proof({ position, ...entry }));
  }
  return proofs;
}

class Derivation {
  private readonly binding: BindingContext;
  private readonly groupOf: (dependency: Dependency) => ProofGroup;
  private readonly supplies: DrawnRations;

  constructor(
    private readonly context: ProofContext,
    private readonly causes: Causes,
    inputs: PropagationState,
    history: ReadonlyMap<number, readonly LossAt[]>,
  ) {
    const { rowOf, compiled } = context.trials;
    const { graph, landscape } = compiled;
    const { dependencies = [] } = landscape;
    // of what comes from no dependency alone there is never a choice
    const weakness = (slot: number): number =>
      evidenceStatuses.indexOf(dependencies[rowOf[slot] ?? -1]?.evidence.status ?? "documented");
    this.supplies = new DrawnRations(context.trials);
    this.binding = { graph, inputs, history, weakness };
    const idle = context.reading === "surely" ? this.idleIn(inputs) : new Set<string>();
    this.groupOf = proofGroups(landscape, idle);
  }

  /** Ids of the stand-bys that do not carry, where it is read at its best. */
  private idleIn({ carries }: PropagationState): ReadonlySet<string> {
    const { rowOf } = this.context.trials;
    const slots = [...rowOf.keys()].filter((slot) => carries?.[slot] === 0 && (rowOf[slot] ?? -1) >= 0);
    return new Set(slots.map((slot) => this.dependencyOf(slot).id));
  }

  isolation(position: number): Proof {
    const because: ProofReason = { kind: "isolation", disturbance: this.causing(({ isolated }) => isolated.includes(position)) };
    return this.finished([{ step: 1, node: this.idOf(position), level: 1, because }], true);
  }

  proof(target: Claim): Proof {
    const reasons = new Map<string, { readonly claim: Claim; readonly because: RawBecause }>();
    const open = [target];
    for (let claim = open.pop(); claim !== undefined; claim = open.pop()) {
      const key = keyOf(claim);
      if (reasons.has(key)) continue;
      const because = this.reason(claim);
      reasons.set(key, { claim, because });
      if (because.kind === "slots") appendAll(open, this.claimsOf(because.slots));
    }
    const real = [...reasons.values()].filter(({ claim }) => !this.isChoice(claim.position));
    real.sort((a, b) => a.claim.round - b.claim.round || (this.idOf(a.claim.position) < this.idOf(b.claim.position) ? -1 : 1));
    const numbers = new Map(real.map(({ claim }, index) => [keyOf(claim), index + 1]));
    const failing = (slot: BindingSlot): FailingSupplier[] => {
      const { heard } = slot;
      const supplier = this.supplierOf(slot.slot);
      if (heard === undefined) {
        const own = this.isCutOffBelow(slot.slot) ? { isOwn: true as const } : {};
        return [{ supplier: this.idOf(supplier), cutBy: this.cutting(slot.slot), ...own }];
      }
      const key = keyOf({ position: supplier, ...heard });
      if (this.supplies.at(supplier) !== undefined) return [{ supplier: this.idOf(supplier), step: numbers.get(key) ?? 0 }];
      const choice = reasons.get(key)?.because;
      if (this.isChoice(supplier)) return choice?.kind === "slots" ? choice.slots.flatMap(failing) : [];
      return [{ supplier: this.idOf(supplier), step: numbers.get(key) ?? 0 }];
    };
    const steps = real.map(
      ({ claim, because }, index): ProofStep => ({
        step: index + 1,
        node: this.idOf(claim.position),
        level: levelOfLoss(claim.loss),
        because: because.kind !== "slots" ? because : this.because(claim.position, because, failing),
      }),
    );
    return this.finished(steps, false);
  }

  private reason({ position, loss, round }: Claim): RawBecause {
    const { graph, inputs } = this.binding;
    if ((inputs.own[position] ?? 0) >= loss) {
      const causing = this.causing(({ own }) => own.some((each) => each.position === position && each.loss >= loss));
      return { kind: "degradation", disturbance: causing };
    }
    let best: { slots: BindingSlot[]; rank: number } | undefined;
    for (let group = graph.groupStart[position] ?? 0; group < (graph.groupStart[position + 1] ?? 0); group++) {
      const slots = bindingSlots(this.binding, group, round, loss);
      if (slots === undefined) continue;
      const rank = slots.reduce((most, { heard }) => Math.max(most, heard?.round ?? -1), -1) * 1e6 + slots.length;
      if (best === undefined || rank < best.rank) best = { slots, rank };
    }
    if (best === undefined) throw new Error(`no group explains a loss of ${loss / wholeLoss} at ${this.idOf(position)}`);
    return { kind: "slots", slots: best.slots };
  }

  private because(position: number, { slots }: SlotsBecause, failing: (slot: BindingSlot) => FailingSupplier[]): ProofReason {
    const ration = this.supplies.at(position);
    return ration === undefined ? this.groupBecause({ slots }, failing) : this.rationBecause(ration, slots, failing);
  }

  /** Who draws instead of what is heard in some slots. */
  private rationBecause(
    { supply, dependent }: DrawnRation,
    slots: readonly BindingSlot[],
    failing: (slot: BindingSlot) => FailingSupplier[],
  ): ProofReason {
    const isCarrying = ({ id }: Dependency): boolean =>
      this.context.reading === "surely" && this.supplies.isDrawing(supply.id, id, this.binding.inputs);
    const draws = slots.flatMap((slot): ProofDraw[] => {
      const id = this.supplies.insteadOf(this.supplierOf(slot.slot));
      return supply.draws.flatMap(({ dependency, of }) => {
        const carries = isCarrying(dependency) ? { carries: true as const } : {};
        return of?.id === id && of !== undefined ? [{ dependency, of, failing: failing(slot), ...carries }] : [];
      });
    });
    draws.sort((a, b) => (a.dependency.id < b.dependency.id ? -1 : 1));
    return { kind: "ration", ...(dependent === undefined ? {} : { dependent }), draws };
  }

  private groupBecause({ slots }: Pick<SlotsBecause, "slots">, failing: (slot: BindingSlot) => FailingSupplier[]): ProofReason {
    const premises = slots.map((slot): ProofPremise => ({ dependency: this.dependencyOf(slot.slot), failing: failing(slot) }));
    premises.sort((a, b) => (a.dependency.id < b.dependency.id ? -1 : 1));
    const [first] = premises;
    const group: ProofGroup = first === undefined ? { rule: "all", members: 0 } : this.groupOf(first.dependency);
    return { kind: "group", group, premises };
  }

  private finished(steps: readonly ProofStep[], isolated: boolean): Proof {
    const { reading, minEvidence, at, active } = this.context;
    const last = steps.at(-1);
    const named = new Set(steps.flatMap(({ because }) => disturbancesOf(because)));
    const disturbances = active.filter(({ id }) => named.has(id));
    const used = steps.flatMap(({ because }) => dependenciesOf(because));
    const statuses = [...used, ...disturbances].map(({ evidence }) => evidence?.status);
    const weakest = evidenceStatuses.findLast((status) => statuses.includes(status));
    return {
      tragweite: "proof/1",
      reading,
      minEvidence,
      at,
      node: last?.node ?? "",
      level: last?.level ?? 1,
      isolated,
      disturbances,
      steps,
      ...(weakest === undefined ? {} : { weakestEvidence: weakest }),
    };
  }

  private claimsOf(slots: readonly BindingSlot[]): Claim[] {
    return slots.flatMap(({ slot, heard }) => (heard === undefined ? [] : [{ position: this.supplierOf(slot), ...heard }]));
  }

  /** Whether the disturbance that cuts a slot isolates what depends, and not the supplier. */
  private isCutOffBelow(slot: number): boolean {
    const { trials, active } = this.context;
    const cutBy = this.cutting(slot);
    const { isolated = [] } = trials.effects[active.findIndex(({ id }) => id === cutBy)] ?? {};
    return isolated.includes(this.ownerOf(trials.dependentOf[slot] ?? -1)) && !isolated.includes(this.supplierOf(slot));
  }

  private cutting(slot: number): string {
    return this.causing(({ cuts }) => cuts.some((each) => each.slot === slot));
  }

  /** The first disturbance of the set of which something holds. */
  private causing(holds: (effect: DisturbanceTrials["effects"][number]) => boolean): string {
    const { trials, active } = this.context;
    const place = this.causes.find((cause) => {
      const effect = trials.effects[cause];
      return effect !== undefined && holds(effect);
    });
    return active[place ?? -1]?.id ?? "";
  }

  private supplierOf(slot: number): number {
    return this.binding.graph.supplier[slot] ?? -1;
  }

  private dependencyOf(slot: number): Dependency {
    const { compiled, rowOf } = this.context.trials;
    const dependency = compiled.landscape.dependencies?.[rowOf[slot] ?? -1];
    if (dependency === undefined) throw new Error(`slot ${slot} has no dependency`);
    return dependency;
  }

  /** Whether a position is no node of the landscape, nor a supply that is shared out. */
  private isChoice(position: number): boolean {
    const { graph, nodes } = this.context.trials.compiled;
    return (graph.nodeAt[position] ?? -1) >= nodes.length && this.supplies.at(position) === undefined;
  }

  /** The position of the node whose choice an auxiliary one is. */
  private ownerOf(position: number): number {
    const { graph, nodes, choiceOf } = this.context.trials.compiled;
    const number = graph.nodeAt[position] ?? -1;
    return number < nodes.length ? position : (graph.positionOf[choiceOf[number - nodes.length] ?? -1] ?? -1);
  }

  private idOf(position: number): string {
    const { graph, nodes } = this.context.trials.compiled;
    return this.supplies.at(position)?.supply.id ?? nodes[graph.nodeAt[position] ?? -1]?.id ?? "";
  }
}

const keyOf = ({ position, loss }: Claim): string => `${position} ${loss}`;
