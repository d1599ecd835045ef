import type { Dependency } from "../../model/landscape/dependency.js";
import type { Group, Notice } from "../../model/landscape/group.js";
import { isStandBy } from "../../model/landscape/suppliers.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { EvidenceStatus } from "../../quantities.js";

/** surely: whatever the unknown turns out to be; possibly: under its worst reading. */
export type ProofReading = "surely" | "possibly";

/**
 * Why one supplier, or one candidate for it, fails the dependent: an earlier step says how low it is, or how little of what is drawn on it
 * is there; or the dependency is cut.
 */
export type FailingSupplier =
  | { readonly supplier: string; readonly step: number }
  /** `isOwn`: the dependent is cut off itself, whatever its supplier does. */
  | { readonly supplier: string; readonly cutBy: string; readonly isOwn?: true };

/** One dependency that passes a loss on. */
export interface ProofPremise {
  /** As it stands in the landscape, with kind, weight, group and evidence. */
  readonly dependency: Dependency;
  /** One entry; for a dependency with candidates one of them where possibly, all of them where surely. */
  readonly failing: readonly FailingSupplier[];
}

/** The group of a dependent through which a loss arrives; without an id its implicit `all` group. */
export type ProofGroup = Pick<Group, "rule"> & {
  readonly id?: string;
  readonly k?: number;
  /** Until it is noticed that the group is impaired: before that no stand-by starts. */
  readonly noticeHours?: Notice;
  /** Its dependencies, stand-bys included. */
  readonly members: number;
  /** Those of them that are stand-bys, by id; absent where there is none. */
  readonly standBys?: readonly Dependency[];
  /** Ids of those that a run at the moment says do not carry then, ascending: taken as given where `surely` is read. Absent where there is none. */
  readonly idle?: readonly string[];
};

/** Somebody draws more on a supply because of what it loses elsewhere. */
export interface ProofDraw {
  /** By which it draws, as it stands in the landscape. */
  readonly dependency: Dependency;
  /** What it draws instead of, likewise. */
  readonly of: Dependency;
  /** Why that fails it, as in a premise. */
  readonly failing: readonly FailingSupplier[];
  /** Of a stand-by: a run at the moment says that it carries then; taken as given where `surely` is read. Absent where it does not. */
  readonly carries?: true;
}

/**
 * A supply runs short: of what is drawn on it no more than the level of the step is there, whatever its own level. It draws on nobody, and
 * needs nothing of what its draws are instead of.
 */
export interface ProofRation {
  readonly kind: "ration";
  /** Who gets so little of what it draws, where a supply has an order; absent: all who draw. */
  readonly dependent?: string;
  /** By id of their dependencies. */
  readonly draws: readonly ProofDraw[];
}

/** Why the node of a step is no better than claimed. */
export type ProofReason =
  | ProofRation
  | { readonly kind: "degradation"; readonly disturbance: string }
  | { readonly kind: "isolation"; readonly disturbance: string }
  | { readonly kind: "group"; readonly group: ProofGroup; readonly premises: readonly ProofPremise[] };

/**
 * One claim: the level of a node is at most `level`. For an isolated node the claim is that a disturbance isolates it; for a ration, that of
 * what is drawn on the node at most so much is there.
 */
export interface ProofStep {
  /** From 1; a step rests on earlier ones only. */
  readonly step: number;
  readonly node: string;
  /** In [0, 1], a whole number of 2⁻⁴⁰. */
  readonly level: number;
  readonly because: ProofReason;
}

/**
 * A chain from disturbances to a node, as a proof: each step follows by the rules of levels from earlier ones, so the last
 * claim holds in every run in which these disturbances hold, whatever else is disturbed.
 */
export interface Proof {
  readonly tragweite: "proof/1";
  readonly reading: ProofReading;
  readonly minEvidence: EvidenceStatus;
  /** The instant at which the disturbances hold; `null` where all are taken at once. */
  readonly at: string | null;
  readonly node: string;
  readonly level: number;
  /** Whether the claim is that the node is isolated, and not about its level. */
  readonly isolated: boolean;
  /** The disturbances that the steps name, as they stand in the scenario. */
  readonly disturbances: readonly Disturbance[];
  /** The last one is about `node`. */
  readonly steps: readonly ProofStep[];
  /** The weakest evidence among the dependencies and disturbances of the chain; `undefined` where nothing has any. */
  readonly weakestEvidence?: EvidenceStatus;
}

/** What of a reason fails somebody: dependencies, each with why. */
export function failingIn(because: ProofReason): readonly ProofPremise[] {
  if (because.kind === "group") return because.premises;
  return because.kind === "ration" ? because.draws.map(({ of, failing }) => ({ dependency: of, failing })) : [];
}

/** The dependencies on whose evidence a reason rests. */
export function dependenciesOf(because: ProofReason): Dependency[] {
  if (because.kind === "ration") return because.draws.flatMap(({ dependency, of }) => [dependency, of]);
  return failingIn(because).map(({ dependency }) => dependency);
}

/** The disturbances that a reason names. */
export function disturbancesOf(because: ProofReason): string[] {
  if (because.kind === "degradation" || because.kind === "isolation") return [because.disturbance];
  return failingIn(because).flatMap(({ failing }) => failing.flatMap((each) => ("cutBy" in each ? [each.cutBy] : [])));
}

/** Whether a proof holds; if not, the first thing wrong. */
export type ProofCheck = { readonly valid: true } | { readonly valid: false; readonly step?: number; readonly reason: string };

/** Those of the members of a group that are stand-bys, by id. */
export function standBysOf(members: readonly Dependency[]): Dependency[] {
  return members.filter(isStandBy).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** That a proof does not hold, and why. */
export class Refused extends Error {}

/** @throws {@link Refused} where what a proof needs does not hold */
export function demand(holds: boolean, reason: string): asserts holds {
  if (!holds) throw new Refused(reason);
}
