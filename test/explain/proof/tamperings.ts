import type { FailingSupplier, Proof, ProofPremise, ProofReason, ProofStep } from "../../../src/explain/proof/proof.js";
import { evidenceStatuses } from "../../../src/quantities.js";
import type { ExplainedCase } from "../../arbitraries/explained-cases.js";
import { runOf } from "../explained-runs.js";

/** Ways to make a false proof of a true one. Each gives some, or none where the proof has nothing of the kind. */
export type Tampering = (proof: Proof, given: ExplainedCase) => readonly Proof[];

type GroupBecause = Extract<ProofReason, { kind: "group" }>;
const grain = 2 ** -40;

const withStep = (proof: Proof, index: number, change: (step: ProofStep) => ProofStep): Proof => ({
  ...proof,
  steps: proof.steps.map((step, place) => (place === index ? change(step) : step)),
});

/** One false proof for each step that a group explains. */
const inGroups = (proof: Proof, change: (because: GroupBecause, step: ProofStep) => ProofReason | undefined): Proof[] =>
  proof.steps.flatMap((step, index) => {
    const because = step.because.kind === "group" ? change(step.because, step) : undefined;
    return because === undefined ? [] : [withStep(proof, index, (old) => ({ ...old, because }))];
  });

/** One false proof for each step that a group explains: its first premise is changed. */
const inPremises = (proof: Proof, change: (premise: ProofPremise) => ProofPremise | undefined): Proof[] =>
  inGroups(proof, (because) => {
    const [first, ...others] = because.premises;
    const changed = first === undefined ? undefined : change(first);
    return changed === undefined ? undefined : { ...because, premises: [changed, ...others] };
  });

const inFailing = (proof: Proof, change: (failing: FailingSupplier) => FailingSupplier | undefined): Proof[] =>
  inPremises(proof, (premise) => {
    const [first, ...others] = premise.failing;
    const changed = first === undefined ? undefined : change(first);
    return changed === undefined ? undefined : { ...premise, failing: [changed, ...others] };
  });

const withLast = (proof: Proof, level: number): Proof => ({
  ...withStep(proof, proof.steps.length - 1, (step) => ({ ...step, level })),
  level,
});

export const tamperings: Readonly<Record<string, Tampering>> = {
  "claims less than the run gives": (proof, given) => {
    const level = 1 - runOf(given)(proof.node)[proof.reading].loss * grain;
    return level > 0 && !proof.isolated ? [withLast(proof, level - grain), withLast(proof, 0)] : [];
  },
  "claims less of a node on the way": (proof, given) => {
    const run = runOf(given);
    return proof.steps.slice(0, -1).flatMap(({ node }, index) => {
      const loss = run(node)[proof.reading];
      const level = 1 - loss.loss * grain;
      return loss.state === "isolated" || level <= 0
        ? []
        : [withStep(proof, index, (step) => ({ ...step, level: level - grain }))];
    });
  },
  "claims a level between the grains": (proof) => [withLast(proof, proof.level + 2 ** -42), withLast(proof, -grain)],
  "claims something else in the end": (proof) => [
    { ...proof, level: proof.level === 0 ? 0.5 : 0 },
    { ...proof, isolated: !proof.isolated },
  ],
  "lacks the last step": (proof) => [{ ...proof, steps: proof.steps.slice(0, -1) }],
  "lacks a step on the way": (proof) =>
    proof.steps.slice(0, -1).map((_, index) => ({ ...proof, steps: proof.steps.filter((__, place) => place !== index) })),
  "has a step about another node": (proof, { landscape }) => {
    const other = landscape.nodes.find(({ kind, id }) => kind === "it-provider" && proof.steps.every(({ node }) => node !== id))!;
    return proof.steps.map((_, index) => withStep(proof, index, (step) => ({ ...step, node: other.id })));
  },
  "is about another node": (proof, { landscape }) =>
    landscape.nodes
      .filter(({ id }) => id !== proof.node)
      .slice(0, 2)
      .map(({ id }) => ({ ...proof, node: id })),
  "lacks a premise": (proof) =>
    inGroups(proof, (because, { level }) => (level === 1 ? undefined : { ...because, premises: because.premises.slice(1) })),
  "counts a premise twice": (proof) =>
    inGroups(proof, (because) => ({ ...because, premises: [because.premises[0]!, ...because.premises] })),
  "rests on itself": (proof) =>
    proof.steps.flatMap((step, index) => {
      if (step.because.kind !== "group") return [];
      const [first, ...others] = step.because.premises;
      if (first === undefined) return [];
      const failing = first.failing.map(({ supplier }) => ({ supplier, step: step.step }));
      const because = { ...step.because, premises: [{ ...first, failing }, ...others] };
      return [withStep(proof, index, (old) => ({ ...old, because }))];
    }),
  "rests on a step about another node": (proof) =>
    inFailing(proof, (failing) => {
      const other = proof.steps.find(({ node }) => node !== failing.supplier);
      return "step" in failing && other !== undefined ? { ...failing, step: other.step } : undefined;
    }),
  "is cut by nothing": (proof, { scenario }) =>
    inFailing(proof, (failing) => {
      const other = scenario.disturbances.find(({ kind }) => kind === "degradation");
      return "cutBy" in failing ? { ...failing, cutBy: other?.id ?? "nothing" } : undefined;
    }),
  "names another supplier": (proof, { landscape }) =>
    inPremises(proof, (premise) => {
      const { supplier, candidates = [supplier] } = premise.dependency;
      const other = landscape.nodes.find(({ id }) => !candidates.includes(id))!.id;
      return { ...premise, failing: premise.failing.map((each) => ({ ...each, supplier: other })) };
    }),
  "gives better evidence": (proof) =>
    inPremises(proof, ({ dependency, failing }) => {
      const status = evidenceStatuses.find((each) => each !== dependency.evidence.status)!;
      return { failing, dependency: { ...dependency, evidence: { ...dependency.evidence, status } } };
    }),
  "names a source that nobody named": (proof) =>
    inPremises(proof, ({ dependency, failing }) => ({
      failing,
      dependency: { ...dependency, evidence: { ...dependency.evidence, sources: [{ title: "Another" }] } },
    })),
  "gives another weight": (proof) =>
    inPremises(proof, ({ dependency, failing }) => ({
      failing,
      dependency: { ...dependency, weight: dependency.weight + 0.125 },
    })),
  "gives another kind": (proof) =>
    inPremises(proof, ({ dependency, failing }) => ({ failing, dependency: { ...dependency, kind: "identity" } })),
  "names a dependency of another node": (proof, { landscape }) =>
    inPremises(proof, ({ dependency, failing }) => {
      const other = landscape.dependencies?.find(({ dependent }) => dependent !== dependency.dependent);
      return other === undefined ? undefined : { failing, dependency: other };
    }),
  "makes a group another one": (proof) => [
    ...inGroups(proof, (because) => ({ ...because, group: { ...because.group, members: because.group.members + 1 } })),
    ...inGroups(proof, (because) => ({ ...because, group: { ...because.group, k: (because.group.k ?? 0) + 1 } })),
    ...inGroups(proof, (because) => ({
      ...because,
      group: { ...because.group, rule: because.group.rule === "all" ? "share" : "all" },
    })),
  ],
  "changes a disturbance": (proof) => [
    { ...proof, disturbances: proof.disturbances.map((each) => ({ ...each, reason: "another" })) },
    { ...proof, disturbances: proof.disturbances.slice(1) },
  ],
  "hides the weakest evidence": (proof) =>
    evidenceStatuses.filter((each) => each !== proof.weakestEvidence).map((weakestEvidence) => ({ ...proof, weakestEvidence })),
  "says surely of what is only possible": (proof, given) => {
    const claimed = (1 - proof.level) / grain;
    const sure = runOf(given)(proof.node).surely;
    const isFalse = proof.isolated ? sure.state !== "isolated" && sure.state !== "lost" : sure.loss < claimed;
    return proof.reading === "possibly" && isFalse ? [{ ...proof, reading: "surely" }] : [];
  },
};
