import { supplyOf } from "../../model/landscape/shared-supplies.js";
import { boundsOfLevel, evidenceStatuses } from "../../quantities.js";
import type { AffectedOffer, Explanation } from "../explanation.js";
import { dependenciesOf, disturbancesOf, type Proof, type ProofStep } from "../proof/proof.js";
import { operatorDoubt } from "./chain-text.js";
import type { Phrases } from "./phrases.js";

/** What the doubt of an explanation is read from. */
export type Doubted = Pick<Explanation, "leavesOutTiming" | "courseState" | "options" | "disturbances" | "nodes">;

/** Whether it takes time until what is explained holds, or ceases; at a moment at which it holds it does not. */
function dependsOnTime({ leavesOutTiming, courseState }: Doubted): boolean {
  return leavesOutTiming && (courseState === undefined || courseState.some(({ differsBy }) => differsBy.length > 0));
}

/**
 * What it depends on whether these are hit, as their chains show it: a supplier, weak evidence, the strength of a disturbance,
 * an operator, a stand-by; where they show nothing, time or what is not known.
 */
export function doubtText(phrases: Phrases, doubted: Doubted, offers: readonly AffectedOffer[]): string {
  const { words } = phrases;
  const { minEvidence } = doubted.options;
  const proofs = offers.flatMap((offer) => offer.proofs);
  const steps = proofs.flatMap((proof) => proof.steps);
  const found = [
    ...(steps.some(hasCandidates) ? [words.doubts.candidates] : []),
    ...(steps.some((step) => hasOpenSupply(step, doubted)) ? [words.onSupply] : []),
    ...(steps.some((step) => hasRange(step, doubted)) ? [words.doubts.levels] : []),
    ...(proofs.some((proof) => isOperatorOpen(phrases, proof)) ? [words.doubts.operators] : []),
    ...(dependsOnTime(doubted) && steps.some(hasStandBys) ? [words.doubts.standBys] : []),
  ];
  const isWeak = minEvidence !== "assumed" && (found.length === 0 || steps.some((step) => isWeaker(step, minEvidence)));
  const evidence = isWeak ? [words.doubts.evidence(phrases.writing.evidenceName(minEvidence))] : [];
  if (found.length + evidence.length > 0) return [...evidence, ...found].join(words.doubts.or);
  return dependsOnTime(doubted) ? words.onTimeOrUnknown : words.onUnknown;
}

const hasCandidates = ({ because }: ProofStep): boolean =>
  dependenciesOf(because).some(({ candidates }) => candidates !== undefined);

function isWeaker({ because }: ProofStep, asked: Explanation["options"]["minEvidence"]): boolean {
  const rank = (status: typeof asked): number => evidenceStatuses.indexOf(status);
  return dependenciesOf(because).some(({ evidence }) => rank(evidence.status) > rank(asked));
}

/** Whether a disturbance of a step has a range for its level. */
function hasRange({ because }: ProofStep, { disturbances }: Doubted): boolean {
  return disturbancesOf(because).some((id) => {
    const disturbance = Object.hasOwn(disturbances, id) ? disturbances[id] : undefined;
    if (disturbance?.kind !== "degradation") return false;
    const { atLeast, atMost } = boundsOfLevel(disturbance.level);
    return atLeast < atMost;
  });
}

/** Whether it is not known how much a supply of a step has, or how much is drawn on it; or a stock lasts for a time. */
function hasOpenSupply({ node, because }: ProofStep, { nodes }: Doubted): boolean {
  const supply = Object.hasOwn(nodes, node) ? nodes[node] : undefined;
  const fields = supply === undefined ? undefined : supplyOf(supply);
  if (because.kind !== "ration" || fields === undefined) return false;
  const amounts = because.draws.flatMap(({ dependency: { draws } }) => [draws?.always, draws?.atLoss]);
  return (fields.stock ?? 0) !== 0 || [fields.perDay, ...amounts].some((amount) => typeof amount === "object");
}

const isOperatorOpen = (phrases: Phrases, proof: Proof): boolean => operatorDoubt(phrases, proof).length > 0;

const hasStandBys = ({ because }: ProofStep): boolean => because.kind === "group" && because.group.standBys !== undefined;
