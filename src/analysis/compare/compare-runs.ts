import { type Bounds, exactly, levelTolerance } from "../../quantities.js";
import { countHolders } from "../counting/count-rows.js";
import type { CountedRow } from "../counting/counted-rows.js";
import { type HolderCount, holderCounts, largestShare } from "../counting/holder-counts.js";
import type { SteadyState } from "../levels/steady-state.js";
import { keyOf, type Offer, type Side, sideOf } from "./compared-side.js";
import { type JointState, jointStates } from "./joint-states.js";
import { lostBetween } from "./lost-between.js";
import type {
  ChangedGroup,
  ChangeKind,
  ComparedRun,
  CountedType,
  DegradedCount,
  HolderChange,
  OfferChange,
  OfferedStates,
  OpenOffer,
  RowChange,
  RunComparison,
} from "./run-comparison.js";

const severity = { normal: 0, degraded: 1, lost: 2 } as const;

/**
 * What is newly lost, restored or changed from one run to another: two scenarios or moments on one landscape, or one
 * scenario on two landscapes.
 * @returns counted once per row, organisation by organisation before sizes are bounded; also where a state is the same on both
 * sides and its size is not; plain data
 * @throws as {@link impact} does
 * @remarks Cost: that of both runs.
 */
export function compareRuns(before: ComparedRun, after: ComparedRun): RunComparison {
  return compareStates(before, after).comparison;
}

/** The same, and the runs of both sides. */
export function compareStates(
  before: ComparedRun,
  after: ComparedRun,
): { readonly comparison: RunComparison; readonly before: SteadyState; readonly after: SteadyState } {
  const [earlier, later] = [sideOf(before), sideOf(after)];
  return { comparison: compareSides(earlier, later), before: earlier.states, after: later.states };
}

const kinds: readonly ChangeKind[] = ["lost", "possibly-lost", "restored", "possibly-restored", "worse", "better", "new", "gone"];

function compareSides(earlier: Side, later: Side): RunComparison {
  const keys = [...new Set([...earlier.offers.keys(), ...later.offers.keys()])].sort();
  const jointOf = jointStates(earlier, later);
  const changes = keys.flatMap((key) => changeOf(key, earlier, later, jointOf(key)) ?? []);
  const share = ({ counts }: { readonly counts: readonly HolderCount[] }): number => largestShare(later.landscape, counts);
  const open = openOffers(earlier, later, jointOf);
  return {
    rows: rowChanges(changes, earlier, later),
    holders: holderChanges(changes, earlier, later).sort((a, b) => share(b) - share(a) || (a.holder < b.holder ? -1 : 1)),
    newlyLost: lostBetween(later, (key) => jointOf(key).newlyLost),
    stillLost: lostBetween(later, (key) => jointOf(key).stillLost),
    shared: keys.filter((key) => earlier.offers.has(key) && later.offers.has(key)).length,
    open: open.length,
    openOffers: open,
    changes: changes.sort(
      (a, b) => share(b) - share(a) || kinds.indexOf(a.change) - kinds.indexOf(b.change) || (keyOf(a) < keyOf(b) ? -1 : 1),
    ),
  };
}

function changeOf(key: string, earlier: Side, later: Side, { mayRise, mayFall }: JointState): OfferChange | undefined {
  const [old, next] = [earlier.offers.get(key), later.offers.get(key)];
  const offer = next ?? old;
  const change = kindOf(old, next);
  if (offer === undefined || change === undefined) return undefined;
  const { what, type, holder, nodes } = offer;
  return {
    what,
    type,
    holder,
    change,
    isSure: isSureOf(change, old, next),
    mayRise,
    mayFall,
    ...(old === undefined ? {} : { before: statesOf(old) }),
    ...(next === undefined ? {} : { after: statesOf(next) }),
    nodes,
    counts: holderCounts((next === undefined ? earlier : later).landscape, holder),
  };
}

const statesOf = ({ worst, best, level }: OfferedStates): OfferedStates => ({ worst, best, level });

function kindOf(old: OfferedStates | undefined, next: OfferedStates | undefined): ChangeKind | undefined {
  if (old === undefined || next === undefined) return next === undefined ? "gone" : "new";
  const lower = levelChange(old.level.atLeast, next.level.atLeast) || levelChange(old.level.atMost, next.level.atMost);
  if (old.worst === next.worst && old.best === next.best && lower === 0) return undefined;
  if (next.best === "lost" && old.best !== "lost") return "lost";
  if (next.worst === "lost" && old.worst !== "lost") return "possibly-lost";
  if (next.worst === "normal" && next.best === "normal") return old.best === "normal" ? "possibly-restored" : "restored";
  const change = severity[next.worst] - severity[old.worst] || severity[next.best] - severity[old.best] || lower;
  return change > 0 ? "worse" : "better";
}

/** Whether a change holds in every truth: the levels of both sides do not reach each other, or are known. */
function isSureOf(change: ChangeKind, old: OfferedStates | undefined, next: OfferedStates | undefined): boolean {
  if (old === undefined || next === undefined) return true;
  if (change === "possibly-lost" || change === "possibly-restored") return false;
  const [was, is] = [old.level, next.level];
  return is.atMost < was.atLeast - levelTolerance || is.atLeast > was.atMost + levelTolerance;
}

/** Offers that stay within the same bounds, and may still change as something that differs between the two sides reaches them. */
function openOffers(earlier: Side, later: Side, jointOf: (key: string) => JointState): OpenOffer[] {
  const isOpen = ([key, old]: [string, Offer]): boolean => {
    const next = later.offers.get(key);
    if (next === undefined || kindOf(old, next) !== undefined) return false;
    const { mayRise, mayFall } = jointOf(key);
    return mayRise || mayFall;
  };
  return [...earlier.offers]
    .filter(isOpen)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { holder, what, type }]) => ({ holder, what, type }));
}

/** Above 0 where a level sinks, 0 where it stays. */
function levelChange(old: number, next: number): number {
  return Math.abs(old - next) <= levelTolerance ? 0 : old - next;
}

/** Rows by part, of which none lies within another, as far as anybody stands in them on either side. */
function rowChanges(changes: readonly OfferChange[], earlier: Side, later: Side): RowChange[] {
  const found = new Map<string, { readonly row: CountedRow; readonly total: string | null; readonly whole: number }>();
  for (const { rows } of [later, earlier]) {
    for (const { what, type, unit, parts } of rows) {
      for (const { total, isOutermost, offering, whole } of parts) {
        const key = JSON.stringify([what === "service" ? 0 : 1, type, unit, total]);
        if (isOutermost && offering > 0 && !found.has(key)) found.set(key, { row: { what, type, unit }, total, whole });
      }
    }
  }
  const compared = [...found].flatMap(([key, { row, total, whole }]) => {
    const [old, next] = [countsIn(earlier, row, total), countsIn(later, row, total)];
    const own = changes.filter(({ what, type }) => what === row.what && type === row.type);
    const groups = groupsOf(own, row, total, earlier, later);
    const isSame =
      areEqual(old.lost, next.lost) && areEqual(old.degraded.count, next.degraded.count) && areEqual(old.loss, next.loss);
    if (Object.keys(groups).length === 0 && isSame) return [];
    const affected = Object.values(groups).reduce(
      (sum, { count }) => sum + (Number.isFinite(count.atMost) ? count.atMost : 0),
      0,
    );
    const change: RowChange = {
      ...row,
      total,
      lostBefore: old.lost,
      lostAfter: next.lost,
      degradedBefore: old.degraded,
      degradedAfter: next.degraded,
      gradedLossBefore: old.loss,
      gradedLossAfter: next.loss,
      changes: groups,
    };
    return [{ key, change, share: whole === 0 ? 0 : affected / whole }];
  });
  return compared.sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1)).map(({ change }) => change);
}

interface SideCounts {
  readonly lost: Bounds;
  readonly degraded: DegradedCount;
  readonly loss: Bounds;
}

/** What one side counts of a row within one part. */
function countsIn({ rows }: Side, { what, type, unit }: CountedRow, total: string | null): SideCounts {
  const row = rows.find((each) => each.what === what && each.type === type && each.unit === unit);
  const place = row?.parts.findIndex((part) => part.total === total) ?? -1;
  const nobody = exactly(0);
  return {
    lost: row?.lost.parts[place]?.count ?? nobody,
    degraded: {
      count: row?.degraded.parts[place]?.count ?? nobody,
      level: row?.parts[place]?.degradedLevel ?? null,
    },
    loss: row?.gradedLoss[place] ?? nobody,
  };
}

function groupsOf(
  changes: readonly OfferChange[],
  { unit }: CountedRow,
  total: string | null,
  earlier: Side,
  later: Side,
): Partial<Record<ChangeKind, ChangedGroup>> {
  const groups: Partial<Record<ChangeKind, ChangedGroup>> = {};
  for (const kind of kinds) {
    const { figures } = kind === "gone" ? earlier : later;
    const units = figures.units.find((each) => each.unit === unit);
    if (units === undefined) continue;
    const own = changes.filter(({ change }) => change === kind);
    const heldBy = (some: readonly OfferChange[]): Set<number> =>
      new Set(some.flatMap(({ holder }) => figures.numberOf.get(holder) ?? []).filter((holder) => units.holds[holder] === 1));
    const isPossible = kind === "possibly-lost" || kind === "possibly-restored";
    const [sure, all] = [heldBy(isPossible ? own : own.filter(({ isSure }) => isSure)), heldBy(own)];
    const part = countHolders(units, figures.holders, sure, all).find((each) => each.total === total);
    if (part === undefined || part.organisations.atMost === 0) continue;
    groups[kind] = { holders: [...part.surely, ...part.possibly].sort(), surely: part.surely, count: part.count };
  }
  return groups;
}

const areEqual = (one: Bounds, other: Bounds): boolean => one.atLeast === other.atLeast && one.atMost === other.atMost;

/** Organisations of which something is lost or degraded on both sides while they have other sizes: those of before. */
function recounted(earlier: Side, later: Side): Map<string, readonly HolderCount[]> {
  const found = new Map<string, readonly HolderCount[]>();
  for (const [key, { holder, worst }] of later.offers) {
    if (found.has(holder) || worst === "normal" || (earlier.offers.get(key)?.worst ?? "normal") === "normal") continue;
    const [old, next] = [holderCounts(earlier.landscape, holder), holderCounts(later.landscape, holder)];
    const isSame =
      old.length === next.length &&
      old.every(({ unit, count }, place) => {
        const other = next[place];
        return other?.unit === unit && areEqual(count, other.count);
      });
    if (!isSame) found.set(holder, old);
  }
  return found;
}

function holderChanges(changes: readonly OfferChange[], earlier: Side, later: Side): HolderChange[] {
  const recounts = recounted(earlier, later);
  const byHolder = new Map<string, OfferChange[]>([...recounts.keys()].map((holder) => [holder, []]));
  for (const change of changes) byHolder.set(change.holder, [...(byHolder.get(change.holder) ?? []), change]);
  return [...byHolder].map(([holder, own]) => {
    const byKind: Partial<Record<ChangeKind, CountedType[]>> = {};
    for (const { change, what, type } of own) byKind[change] = [...(byKind[change] ?? []), { what, type }];
    const countsBefore = recounts.get(holder);
    return {
      holder,
      counts: own[0]?.counts ?? holderCounts(later.landscape, holder),
      ...(countsBefore === undefined ? {} : { countsBefore }),
      changes: byKind,
    };
  });
}
