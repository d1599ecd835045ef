import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Bounds, NodeState } from "../../quantities.js";
import type { CountedRow } from "../counting/counted-rows.js";
import type { HolderCount } from "../counting/holder-counts.js";
import type { RunOptions } from "../levels/steady-state.js";

/** One side of a comparison. */
export interface ComparedRun extends RunOptions {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  /** The patch that made the landscape, as it is to be named. */
  readonly patch?: string;
}

/** The state of a service type at one organisation, or of itself, under the worst and the best reading of what is not known. */
export interface OfferedStates {
  readonly worst: Exclude<NodeState, "isolated">;
  readonly best: Exclude<NodeState, "isolated">;
  /** In [0, 1]: of the best of its nodes, at worst and at best. */
  readonly level: Bounds;
}

/** Who is degraded, and how much those get. */
export interface DegradedCount {
  readonly count: Bounds;
  /** The lowest and the highest level, in [0, 1]; `null` where nobody is. */
  readonly level: Bounds | null;
}

/**
 * lost: surely lost, and was not before; possibly-lost: lost under the worst reading, and was not before; restored: surely
 * normal, and surely was not before; possibly-restored: surely normal, and perhaps was before, too; worse and better: any other change of the state or the level; new and gone: the organisation offers it, or is there, on one
 * side only.
 */
export type ChangeKind = "lost" | "possibly-lost" | "restored" | "possibly-restored" | "worse" | "better" | "new" | "gone";

/** A service type, or organisations of a type themselves. */
export type CountedType = Pick<CountedRow, "what" | "type">;

/** A service type of an organisation, or the organisation itself, whose state or level differs. */
export interface OfferChange extends CountedType {
  /** The organisation; a service, where the population is its own. */
  readonly holder: string;
  readonly change: ChangeKind;
  /** Whether it holds whatever the unknown turns out to be: what one side may have the other may have, too, and then nothing changes. */
  readonly isSure: boolean;
  /** Whether its level is higher after than before in one truth, and lower in one. */
  readonly mayRise: boolean;
  readonly mayFall: boolean;
  /** Absent where it is not there on that side. */
  readonly before?: OfferedStates;
  readonly after?: OfferedStates;
  /** Nodes, ascending: of `after`, or of `before` where it is gone. */
  readonly nodes: readonly string[];
  /** What it has, as the later landscape counts it. */
  readonly counts: readonly HolderCount[];
}

/** Organisations whose service or own state changed in one way, and how many of the unit they have. */
export interface ChangedGroup {
  /** Ascending. */
  readonly holders: readonly string[];
  /** Of these those of whom it is sure, ascending; all of them where the kind itself says that it is only possible. */
  readonly surely: readonly string[];
  /** What those have at least, and all of them at most. */
  readonly count: Bounds;
}

/** What became of one row, within one part of its unit; `changes` is empty where states are the same and sizes are not. */
export interface RowChange extends CountedRow {
  /** Id of the total that covers them; `null` for those outside all totals, and where the unit has none. */
  readonly total: string | null;
  /** How many surely (at least) and possibly (at most) lose it on each side; infinite at most where nothing bounds it. */
  readonly lostBefore: Bounds;
  readonly lostAfter: Bounds;
  readonly degradedBefore: DegradedCount;
  readonly degradedAfter: DegradedCount;
  /** Σ count × (1 − level), rounded to the nearest unit. */
  readonly gradedLossBefore: Bounds;
  readonly gradedLossAfter: Bounds;
  readonly changes: Readonly<Partial<Record<ChangeKind, ChangedGroup>>>;
}

/** Who has lost one row on both sides, or on the later one alone, within one part of its unit. */
export interface LostBetween extends CountedRow {
  /** Id of the total that covers them; `null` for those outside all totals, and where the unit has none. */
  readonly total: string | null;
  readonly organisations: Bounds;
  readonly count: Bounds;
}

/** What became of the services of one organisation, and of itself. */
export interface HolderChange {
  readonly holder: string;
  readonly counts: readonly HolderCount[];
  /** Where something that is lost or degraded on both sides has other sizes: those of the earlier landscape. */
  readonly countsBefore?: readonly HolderCount[];
  /** What changed, by what became of it, each in order of rows. */
  readonly changes: Readonly<Partial<Record<ChangeKind, readonly CountedType[]>>>;
}

/** What one organisation offers of one type, or itself, that stays within the same bounds. */
export interface OpenOffer extends CountedType {
  readonly holder: string;
}

/** What differs between two runs. Every list is in order of the share that is hit, greatest first, then of names. */
export interface RunComparison {
  readonly rows: readonly RowChange[];
  readonly holders: readonly HolderChange[];
  readonly changes: readonly OfferChange[];
  /** What is lost after and was not before, or was not there: in every truth (at least), and in one (at most). */
  readonly newlyLost: readonly LostBetween[];
  /** What was lost before and is lost after. */
  readonly stillLost: readonly LostBetween[];
  /** Services and organisations that are there on both sides; 0 where nothing can be compared. */
  readonly shared: number;
  /** Services and organisations of which nobody knows whether they change: something that differs reaches them, and they stay within the same bounds. */
  readonly open: number;
  /** Those, in order of ids. */
  readonly openOffers: readonly OpenOffer[];
}
