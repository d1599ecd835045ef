import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { type Bounds, exactly } from "../../quantities.js";
import { type InsuredCount, insuredCount } from "../counting/count-insured.js";
import { type OfferedService, type OfferedState, offeredServices } from "../counting/offered-services.js";
import { type RunOptions, type SteadyState, steadyState } from "../levels/steady-state.js";

/** One side of a comparison. */
export interface ComparedRun extends RunOptions {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  /** The patch that made the landscape, as it is to be named. */
  readonly patch?: string;
}

/** The state of a service type at one insurer under the worst and the best reading of what is not known. */
export interface OfferedStates {
  readonly worst: OfferedState;
  readonly best: OfferedState;
}

/**
 * lost: surely lost, and was not before; possibly-lost: lost under the worst reading, and was not before; restored: surely
 * normal, and was not before; worse and better: any other change; new and gone: the insurer offers it on one side only.
 */
export type ChangeKind = "lost" | "possibly-lost" | "restored" | "worse" | "better" | "new" | "gone";

/** A service type of an insurer whose state differs. */
export interface OfferChange {
  readonly insurer: string;
  readonly serviceType: string;
  readonly change: ChangeKind;
  /** Absent where the insurer does not offer it on that side. */
  readonly before?: OfferedStates;
  readonly after?: OfferedStates;
  /** Service nodes, ascending: of `after`, or of `before` where it is gone. */
  readonly nodes: readonly string[];
  /** Persons, as the later landscape counts them; absent where nothing is known. */
  readonly insured?: Bounds;
}

/** Insurers and persons whose service changed in one way. */
export interface ChangedGroup {
  /** Ascending. */
  readonly insurers: readonly string[];
  /** Persons. */
  readonly insured: Bounds;
}

/** What became of one service type over all insurers; `changes` is empty where states are the same and persons are not. */
export interface ServiceTypeChange {
  readonly serviceType: string;
  /** Persons who surely (at least) and possibly (at most) lose it on each side. */
  readonly lostBefore: Bounds;
  readonly lostAfter: Bounds;
  readonly changes: Readonly<Partial<Record<ChangeKind, ChangedGroup>>>;
}

/** What became of the services of one insurer. */
export interface InsurerChange {
  readonly insurer: string;
  readonly insured?: Bounds;
  /** Where a service that it loses on both sides has other persons: those of the earlier landscape. */
  readonly insuredBefore?: Bounds;
  /** Service types by what became of them, each ascending. */
  readonly changes: Readonly<Partial<Record<ChangeKind, readonly string[]>>>;
}

/** What differs between two runs. Every list is in order of persons, most first, then of ids. */
export interface RunComparison {
  readonly services: readonly ServiceTypeChange[];
  readonly insurers: readonly InsurerChange[];
  readonly changes: readonly OfferChange[];
}

const severity = { normal: 0, degraded: 1, lost: 2 } as const;

/**
 * What is newly lost, restored or changed from one run to another: two scenarios or moments on one landscape, or one
 * scenario on two landscapes.
 * @returns persons counted once per service type; also where a state is the same on both sides and its persons are not;
 * plain data
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
  const [earlier, later] = [before, after].map((run) => offersOf(run)) as [Side, Side];
  return { comparison: compareSides(earlier, later), before: earlier.states, after: later.states };
}

function compareSides(earlier: Side, later: Side): RunComparison {
  const changes = new Set([...earlier.offers.keys(), ...later.offers.keys()]);
  const found = [...changes].sort().flatMap((key) => changeOf(key, earlier, later) ?? []);
  const persons = ({ insured }: { readonly insured?: Bounds }): number => insured?.atMost ?? 0;
  const types = [...new Set([...changes].map((key) => key.slice(key.indexOf(" ") + 1)))].sort();
  const services = types.flatMap((serviceType): ServiceTypeChange[] => {
    const own = found.filter((each) => each.serviceType === serviceType);
    const [lostBefore, lostAfter] = [lostIn(earlier, serviceType), lostIn(later, serviceType)];
    if (own.length === 0 && areEqual(lostBefore, lostAfter)) return [];
    return [{ serviceType, lostBefore, lostAfter, changes: groupsOf(own, earlier, later) }];
  });
  const affected = ({ changes: groups }: ServiceTypeChange): number =>
    Object.values(groups).reduce((sum, { insured }) => sum + insured.atMost, 0);
  return {
    services: services.sort((a, b) => affected(b) - affected(a) || (a.serviceType < b.serviceType ? -1 : 1)),
    insurers: insurerChanges(found, recounted(earlier, later)).sort(
      (a, b) => persons(b) - persons(a) || (a.insurer < b.insurer ? -1 : 1),
    ),
    changes: found.sort(
      (a, b) => persons(b) - persons(a) || rankOf(a.change) - rankOf(b.change) || (keyOf(a) < keyOf(b) ? -1 : 1),
    ),
  };
}

interface Side {
  readonly states: SteadyState;
  readonly count: InsuredCount;
  readonly offers: ReadonlyMap<string, OfferedService>;
}

const keyOf = ({ insurer, serviceType }: Pick<OfferChange, "insurer" | "serviceType">): string => `${insurer} ${serviceType}`;
const rankOf = (kind: ChangeKind): number =>
  ["lost", "possibly-lost", "restored", "worse", "better", "new", "gone"].indexOf(kind);

function offersOf({ landscape, scenario, ...options }: ComparedRun): Side {
  const states = steadyState(landscape, scenario, options);
  const offers = offeredServices(states).map((offer) => [keyOf({ ...offer, insurer: offer.insurer.id }), offer] as const);
  return { states, count: insuredCount(landscape), offers: new Map(offers) };
}

function changeOf(key: string, earlier: Side, later: Side): OfferChange | undefined {
  const [old, next] = [earlier.offers.get(key), later.offers.get(key)];
  const offer = next ?? old;
  const change = kindOf(old, next);
  if (offer === undefined || change === undefined) return undefined;
  const side = next === undefined ? earlier : later;
  const insured = side.count.of(offer.insurer.id);
  return {
    insurer: offer.insurer.id,
    serviceType: offer.serviceType,
    change,
    ...(old === undefined ? {} : { before: { worst: old.worst, best: old.best } }),
    ...(next === undefined ? {} : { after: { worst: next.worst, best: next.best } }),
    nodes: offer.services.flatMap((number) => side.states.worst.compiled.nodes[number]?.id ?? []).sort(),
    ...(insured === undefined ? {} : { insured }),
  };
}

function kindOf(old: OfferedStates | undefined, next: OfferedStates | undefined): ChangeKind | undefined {
  if (old === undefined || next === undefined) return next === undefined ? "gone" : "new";
  if (old.worst === next.worst && old.best === next.best) return undefined;
  if (next.best === "lost" && old.best !== "lost") return "lost";
  if (next.worst === "lost" && old.worst !== "lost") return "possibly-lost";
  if (next.worst === "normal" && next.best === "normal") return "restored";
  const change = severity[next.worst] - severity[old.worst] || severity[next.best] - severity[old.best];
  return change > 0 ? "worse" : "better";
}

function lostIn({ offers, count }: Side, serviceType: string): Bounds {
  const own = [...offers.values()].filter((offer) => offer.serviceType === serviceType);
  const lost = (side: "worst" | "best"): Set<string> =>
    new Set(own.filter((offer) => offer[side] === "lost").map(({ insurer }) => insurer.id));
  return { atLeast: count.bounds(lost("best")).atLeast, atMost: count.bounds(lost("worst")).atMost };
}

function groupsOf(changes: readonly OfferChange[], earlier: Side, later: Side): Partial<Record<ChangeKind, ChangedGroup>> {
  const groups: Partial<Record<ChangeKind, ChangedGroup>> = {};
  for (const kind of new Set(changes.map(({ change }) => change))) {
    const insurers = changes
      .filter(({ change }) => change === kind)
      .map(({ insurer }) => insurer)
      .sort();
    const { atLeast, atMost } = (kind === "gone" ? earlier : later).count.bounds(new Set(insurers));
    groups[kind] = { insurers, insured: { atLeast, atMost } };
  }
  return groups;
}

const areEqual = (one: Bounds | undefined, other: Bounds | undefined): boolean =>
  one?.atLeast === other?.atLeast && one?.atMost === other?.atMost;

/** Insurers with a service that is lost on both sides, to other numbers of persons; a side that counts nobody counts 0. */
function recounted(earlier: Side, later: Side): Map<string, Pick<InsurerChange, "insured" | "insuredBefore">> {
  const found = new Map<string, Pick<InsurerChange, "insured" | "insuredBefore">>();
  for (const [key, { insurer, worst }] of later.offers) {
    if (worst !== "lost" || earlier.offers.get(key)?.worst !== "lost") continue;
    const [insuredBefore = exactly(0), insured = exactly(0)] = [earlier.count.of(insurer.id), later.count.of(insurer.id)];
    if (!areEqual(insuredBefore, insured)) found.set(insurer.id, { insured, insuredBefore });
  }
  return found;
}

function insurerChanges(
  changes: readonly OfferChange[],
  recounts: ReadonlyMap<string, Pick<InsurerChange, "insured" | "insuredBefore">>,
): InsurerChange[] {
  const byInsurer = new Map<string, OfferChange[]>([...recounts.keys()].map((insurer) => [insurer, []]));
  for (const change of changes) byInsurer.set(change.insurer, [...(byInsurer.get(change.insurer) ?? []), change]);
  return [...byInsurer].map(([insurer, own]) => {
    const byKind: Partial<Record<ChangeKind, string[]>> = {};
    for (const { change, serviceType } of own) byKind[change] = [...(byKind[change] ?? []), serviceType].sort();
    const insured = own[0]?.insured;
    return { insurer, ...(insured === undefined ? {} : { insured }), ...recounts.get(insurer), changes: byKind };
  });
}
