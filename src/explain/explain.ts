import { type ConcernedCount, concernedCounts } from "../analysis/counting/concerned-counts.js";
import { type HolderCount, holderCounts, largestShare } from "../analysis/counting/holder-counts.js";
import { type RunOptions, runKinds, type SteadyState, steadyState } from "../analysis/levels/steady-state.js";
import type { DisturbanceTrials } from "../analysis/why/disturbance-trials.js";
import {
  allCauses,
  type CauseSets,
  causeSets,
  type ExplainContext,
  explainContext,
  type Goal,
  goalOf,
  type OfferOutcome,
  outcomes,
  partOf,
  positionsOf,
} from "../analysis/why/explain-causes.js";
import { type CourseState, courseState, timingIn } from "../analysis/why/explain-course.js";
import { type ExplainTarget, explainTarget, type TargetOffer } from "../analysis/why/explain-target.js";
import type { Causes } from "../analysis/why/minimal-sets.js";
import { carryingAt } from "../analysis/why/moment-stand-bys.js";
import { isHitOutside, perhapsIsolating } from "../analysis/why/perhaps-isolated.js";
import { whyNot } from "../analysis/why/why-not.js";
import { toleranceUnits } from "../engine/loss.js";
import { checkAskedLandscape } from "../model/documents/whole-document.js";
import { checkWholeScenario } from "../model/documents/whole-scenario.js";
import { hashOf } from "../model/landscape/canonical-json.js";
import { dependentsOf } from "../model/landscape/dependents.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { indexLandscape } from "../model/landscape/landscape-index.js";
import { modelHash } from "../model/landscape/model-stamp.js";
import { serviceTypeNames } from "../model/landscape/service-type-names.js";
import type { Scenario } from "../model/scenario/scenario.js";
import { checkOptions, checkText } from "../model/values/argument-checks.js";
import type { EvidenceStatus } from "../quantities.js";
import { version } from "../version.js";
import { endedCauses } from "./ended-causes.js";
import type { AffectedOffer, ExplainedCauses, Explanation, ReadingExplanation, SparedOffer } from "./explanation.js";
import { glossaryOf } from "./glossary-of.js";
import { deriveProofs } from "./proof/derive-proof.js";
import type { Proof, ProofReading } from "./proof/proof.js";
import { timesOf } from "./scenario-times.js";

/** The moment and the evidence asked for, as for a run, and how much is to be explained. */
export interface ExplainOptions extends RunOptions {
  /** Whether to say of every spared service or system of what is asked for why it is; of a single node it is always said. @defaultValue false */
  readonly whyNot?: boolean;
}

/**
 * Why a node, a service type, or what an insurer offers or another organisation operates, is lost, degraded or spared: the
 * smallest causes, what would restore it, the chain that proves it, or what held.
 * @param target - a node by id, alias or name, an insurer for all its services, another organisation for all that it and its
 * subsidiaries operate, or a service type
 * @returns plain data, the same for the same input to the byte
 * @throws {@link UnknownIdError} for a target that the landscape does not have
 * @throws {@link AmbiguousNameError} for a name that several nodes bear
 * @throws {@link EmptySelectionError} for a selector that matches nothing
 * @throws {@link UnknownTimeError} for an `at` that names no instant
 * @remarks The levels explained are those at which everything comes to rest: buffers and recovery times are left out, and at a moment
 * stand-bys carry that carry then. Where anything that
 * the target depends on takes time, `courseState` gives what a run at the moment gives beside it, at the cost of that run. Only what the target depends
 * on is compiled and run. Cost: time O(nodes + dependencies) for look-ups; then some trials of that part for each cause.
 */
export function explain(landscape: Landscape, scenario: Scenario, target: string, options: ExplainOptions = {}): Explanation {
  checkAskedLandscape("explain", landscape);
  checkWholeScenario("explain", scenario);
  checkText("explain", "target", target, 'give the id of a node or insurer, or a service type, such as "eau-intake"');
  checkOptions("explain", options, { ...runKinds, whyNot: "truth" });
  return explanationOf(landscape, scenario, target, options);
}

/** The same of what is known to be right. */
export function explanationOf(landscape: Landscape, scenario: Scenario, target: string, options: ExplainOptions): Explanation {
  return explainBeside(landscape, scenario, explainTarget(landscape, target), options, () =>
    steadyState(landscape, scenario, options),
  );
}

/** The same, given what a run at the moment gives. */
export function explainBeside(
  landscape: Landscape,
  scenario: Scenario,
  target: ExplainTarget,
  options: ExplainOptions,
  runAtMoment: () => SteadyState,
): Explanation {
  const index = indexLandscape(landscape);
  const { offers, ...about } = target;
  const part = partOf(landscape, offers);
  const timing = timingIn(part);
  const run = timing === undefined || options.at === undefined ? undefined : runAtMoment();
  const carrying = run === undefined ? undefined : carryingAt(run, part);
  const context = explainContext(landscape, index, scenario, part, options, carrying);
  const head = { at: options.at ?? null, minEvidence: options.minEvidence ?? ("assumed" as const) };
  const causes = allCauses(context);
  const worst = outcomes(context.worst, offers, causes);
  const best = outcomes(context.best, offers, causes);
  const readings = (["surely", "possibly"] as const).flatMap((reading): ReadingExplanation[] => {
    const affected = offers.flatMap((offer, place) => {
      const [sure, possible] = [best[place], worst[place]];
      const outcome = reading === "surely" ? sure : possible;
      if (outcome === undefined || sure === undefined || !isImpaired(outcome)) return [];
      return reading === "possibly" && !isWorse(outcome, sure) ? [] : [{ offer, outcome, sure }];
    });
    return affected.length === 0 ? [] : [explainReading({ reading, context, ...head }, affected)];
  });
  const course = timing === undefined || run === undefined ? undefined : courseStates(offers, { worst, best }, run, timing);
  const isBack = course?.every(({ differsBy }) => !differsBy.some((by) => by === "recovery" || by === "repair")) ?? true;
  const ended =
    about.kind === "node" && run !== undefined && !isBack
      ? endedCauses(landscape, index, scenario, part, options, offers, run)
      : [];
  const asked = about.kind === "node" || options.whyNot === true;
  const spared = sparedOffers(context, offers, best, asked);
  return {
    tragweite: "explanation/2",
    version,
    model: { id: landscape.id, hash: modelHash(landscape) },
    scenario: {
      id: scenario.id,
      hash: hashOf(scenario),
      ...(scenario.name === undefined ? {} : { name: scenario.name }),
      ...(scenario.names === undefined ? {} : { names: scenario.names }),
      ...timesOf(scenario, landscape),
      active: context.active.map(({ id }) => id),
    },
    options: head,
    allAtOnce: options.at === undefined,
    leavesOutTiming: timing !== undefined,
    ...(course === undefined ? {} : { courseState: course }),
    ...(ended.length === 0 ? {} : { endedCauses: ended.map(({ id }) => id) }),
    target: about,
    readings,
    spared,
    ...(about.kind === "service-type" ? { concerned: concernedIn(context, readings) } : {}),
    totals: landscape.totals ?? [],
    units: landscape.units ?? [],
    serviceTypes: serviceTypeNames(landscape.nodes),
    ...glossaryOf(landscape, index, scenario, context.active, about.id, readings, spared, ended),
  };
}

function concernedIn(context: ExplainContext, readings: readonly ReadingExplanation[]): ConcernedCount[] {
  const holdersIn = (wanted: ProofReading): string[] =>
    readings.flatMap(({ reading, affected }) =>
      reading === wanted ? affected.flatMap((offer) => holdersOf(context, offer)) : [],
    );
  return concernedCounts(context.landscape, holdersIn("surely"), holdersIn("possibly"));
}

function sparedOffers(
  context: ExplainContext,
  offers: readonly TargetOffer[],
  best: readonly OfferOutcome[],
  asked: boolean,
): SparedOffer[] {
  const known = dependentsOf(context.best.compiled.landscape);
  return offers.flatMap((offer, place): SparedOffer[] => {
    const outcome = best[place];
    if (outcome === undefined || isImpaired(outcome)) return [];
    if (offer.operator === undefined && offer.nodes.some((id) => isHitOutside(context, id))) return [];
    // a system or an organisation may need nobody else; a service stands on something, whether that is drawn or not
    const suppliersKnown = offer.nodes.some((id) => known.has(id) || context.index.nodes.get(id)?.kind !== "service");
    const reasons = asked ? { whyNot: offer.nodes.slice(0, 1).map((id) => whyNot(context, id)) } : {};
    return [{ ...offer, suppliersKnown, ...reasons }];
  });
}

function courseStates(
  offers: readonly TargetOffer[],
  { worst, best }: Readonly<Record<"worst" | "best", readonly OfferOutcome[]>>,
  run: SteadyState,
  timing: NonNullable<ReturnType<typeof timingIn>>,
): CourseState[] {
  return offers.flatMap((offer, place) => {
    const [possibly, surely] = [worst[place], best[place]];
    return possibly === undefined || surely === undefined ? [] : [courseState(offer, run, { surely, possibly }, timing)];
  });
}

const isImpaired = ({ state }: OfferOutcome): boolean => state !== "normal";

function isWorse(possible: OfferOutcome, sure: OfferOutcome): boolean {
  return possible.state !== sure.state || possible.loss - sure.loss > toleranceUnits;
}

interface ReadingContext {
  readonly reading: ProofReading;
  readonly context: ExplainContext;
  readonly at: string | null;
  readonly minEvidence: EvidenceStatus;
}

interface AffectedOutcome {
  readonly offer: TargetOffer;
  readonly outcome: OfferOutcome;
  /** What became of it at best: where it is isolated there, it is so in each reading. */
  readonly sure: OfferOutcome;
}

function explainReading(given: ReadingContext, affected: readonly AffectedOutcome[]): ReadingExplanation {
  const { reading, context } = given;
  const trials = reading === "surely" ? context.best : context.worst;
  const explained = affected.map(({ offer, outcome, sure }) => {
    const goal = goalOf(offer, outcome);
    return { offer, outcome, sure, goal, sets: causeSets(context, reading === "surely" ? "best" : "worst", [goal]) };
  });
  const proofs = proofsOf(given, trials, explained);
  const offers = explained.map(({ offer, outcome: { state, level, alsoIsolated }, sure, sets }, place): AffectedOffer => {
    const counts = countsOf(context, offer);
    const isolating = state === "lost" && sure.state !== "lost" ? orIsolatedBy(context, offer) : [];
    const or = isolating.length === 0 ? {} : { orIsolatedBy: isolating };
    // in the worst reading a node is isolated where it only may be: of that, more or less of the other may hold
    const also = alsoIsolated && (sure.alsoIsolated || sure.state === "isolated") ? { alsoIsolated } : {};
    return { ...offer, state, level, ...also, ...or, counts, ...named(context, sets), proofs: proofs[place] ?? [] };
  });
  const share = ({ counts }: AffectedOffer): number => largestShare(context.landscape, counts);
  offers.sort((a, b) => share(b) - share(a) || ((a.nodes[0] ?? "") < (b.nodes[0] ?? "") ? -1 : 1));
  const [only] = explained;
  const together =
    explained.length === 1 && only !== undefined
      ? only.sets
      : causeSets(
          context,
          reading === "surely" ? "best" : "worst",
          explained.map(({ goal }) => goal),
        );
  return { reading, ...named(context, together), affected: offers };
}

/** Isolations that may take a node which is not lost in each reading. */
function orIsolatedBy(context: ExplainContext, offer: TargetOffer): string[] {
  const [id] = offer.nodes;
  return offer.operator !== undefined || id === undefined ? [] : perhapsIsolating(context, id);
}

/** Whose people an offer serves: nodes that stand for some themselves, as services may, or the operator. */
function holdersOf({ landscape, index }: ExplainContext, { operator, nodes }: TargetOffer): string[] {
  const own = nodes.filter((id) => holderCounts(landscape, id).length > 0);
  if (own.length > 0) return own;
  const [id = ""] = nodes;
  const node = index.nodes.get(id);
  return [operator ?? (node?.kind === "service" ? node.operator : id)];
}

/** What they have together, as a run counts it where they alone are hit. */
function countsOf(context: ExplainContext, offer: TargetOffer): HolderCount[] {
  const holders = holdersOf(context, offer);
  const [only] = holders;
  if (holders.length === 1 && only !== undefined) return holderCounts(context.landscape, only);
  return concernedCounts(context.landscape, holders, []).map(({ unit, count }) => ({ unit, count }));
}

function named({ active }: ExplainContext, { sets, complete, othersMay, remedy, fewerMay }: CauseSets): ExplainedCauses {
  const ids = (causes: Causes): string[] => causes.map((cause) => active[cause]?.id ?? "");
  const others = othersMay ? { othersMay } : {};
  return {
    sets: sets.map(ids),
    complete,
    ...others,
    remedy: { disturbances: ids(remedy.causes), smallest: remedy.smallest, ...(fewerMay ? { fewerMay } : {}) },
  };
}

/** The proofs of each offer under the first of its sets; offers with the same set share one run in rounds. */
function proofsOf(
  { reading, context: { active }, at, minEvidence }: ReadingContext,
  trials: DisturbanceTrials,
  explained: readonly { readonly goal: Goal; readonly sets: CauseSets }[],
): Proof[][] {
  const bySet = new Map<string, { causes: Causes; places: number[] }>();
  explained.forEach(({ sets }, place) => {
    const causes = sets.sets[0] ?? [];
    const entry = bySet.get(causes.join());
    if (entry === undefined) bySet.set(causes.join(), { causes, places: [place] });
    else entry.places.push(place);
  });
  const proofs: Proof[][] = explained.map(() => []);
  for (const { causes, places } of bySet.values()) {
    const goals = places.flatMap((place) => explained[place]?.goal ?? []);
    const claims = new Map(
      goals.flatMap(({ offer, needed }) => positionsOf(trials.compiled, offer).map((position) => [position, needed] as const)),
    );
    const derived = deriveProofs({ reading, minEvidence, at, active, trials }, causes, claims);
    for (const place of places) {
      const goal = explained[place]?.goal;
      if (goal === undefined) continue;
      proofs[place] = positionsOf(trials.compiled, goal.offer).flatMap((position) => derived.get(position) ?? []);
    }
  }
  return proofs;
}
