import type { Phrases } from "./phrases.js";
import type { Premise, Proof, ProofGroup, ProofStep } from "./proof.js";

/** A chain in words: a line for each step, and below it a line for each dependency that carries the loss. */
export function chainText(phrases: Phrases, proof: Proof): string[] {
  const { words } = phrases;
  const lines = proof.steps.flatMap((step) => stepLines(phrases, proof, step));
  const { weakestEvidence } = proof;
  return weakestEvidence === undefined ? lines : [...lines, words.weakest(words.evidence[weakestEvidence])];
}

function stepLines(phrases: Phrases, { steps }: Proof, { step, node, level, because }: ProofStep): string[] {
  const { words } = phrases;
  const name = phrases.node(node);
  const state = phrases.state(level);
  const line = (text: string): string => `${phrases.count(step)}. ${text}`;
  if (because.kind === "degradation")
    return [line(words.stepDegradation(name, state, phrases.disturbanceName(because.disturbance)))];
  if (because.kind === "isolation") return [line(words.stepIsolation(name, phrases.disturbanceName(because.disturbance)))];
  const { group, premises } = because;
  return [
    line(groupSentence(phrases, name, state, group, group.members)),
    ...premises.flatMap((premise) => premiseLines(phrases, premise, group, steps)),
  ];
}

function groupSentence({ words }: Phrases, name: string, state: string, { rule, k = 0 }: ProofGroup, members: number): string {
  if (rule === "all") return words.stepAll(name, state);
  if (rule === "share") return words.stepShare(name, state);
  return rule === "capacity" ? words.stepCapacity(name, state) : words.stepAtLeast(name, state, String(k), String(members));
}

function premiseLines(
  phrases: Phrases,
  { dependency, failing }: Premise,
  group: ProofGroup,
  steps: readonly ProofStep[],
): string[] {
  const { words } = phrases;
  const suppliers = failing.map((each) => {
    const name = phrases.node(each.supplier);
    if ("cutBy" in each) return words.cutFrom(name, phrases.disturbanceName(each.cutBy));
    return words.failingAs(name, phrases.state(steps[each.step - 1]?.level ?? 0), phrases.count(each.step));
  });
  const details = `     ${[weightPhrase(phrases, dependency.weight, group), ...limits(phrases, dependency), phrases.link(dependency)].join("; ")}`;
  const { candidates } = dependency;
  if (candidates === undefined) return [...suppliers.map((text) => `   - ${text}`), details];
  const names = phrases.or(candidates.map((id) => phrases.node(id)));
  const intro = suppliers.length === candidates.length ? words.allCandidates(names) : words.oneOfCandidates(names);
  return [`   - ${intro}`, ...suppliers.map((text) => `     - ${text}`), details];
}

function weightPhrase(phrases: Phrases, weight: number, { rule }: ProofGroup): string {
  const { words } = phrases;
  if (rule === "share") return words.weightShare(phrases.percent(weight));
  if (rule === "capacity") return words.weightCapacity(phrases.percent(weight));
  return weight === 1 ? words.weightWhole : words.weightAll(phrases.percent(weight));
}

function limits(phrases: Phrases, { slack, threshold }: Premise["dependency"]): string[] {
  const { words } = phrases;
  return [
    ...(slack === undefined || slack === 1 ? [] : [words.slack(phrases.percent(slack))]),
    ...(threshold === undefined || threshold === 0 ? [] : [words.threshold(phrases.percent(threshold))]),
  ];
}
