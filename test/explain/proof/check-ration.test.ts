import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "../../../src/explain/explain.js";
import { checkProof } from "../../../src/explain/proof/check-proof.js";
import type { Proof, ProofRation } from "../../../src/explain/proof/proof.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { evidenceStatuses } from "../../../src/quantities.js";
import type { ExplainedCase } from "../../arbitraries/explained-cases.js";
import { replayable } from "../../arbitraries/replayable.js";
import { suppliedCases } from "../../arbitraries/supplied-cases.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { runOf } from "../explained-runs.js";

/** Loops that come to rest slowly are left out. */
const limits = { evaluationsPerNode: 200 };
const isShared = ({ steps }: Proof): boolean => steps.some(({ because }) => because.kind === "ration");

/** Why one who draws on a supply is hit; cases in which nobody does are left out. */
function explained(given: ExplainedCase, pick: number) {
  const { scenario, minEvidence } = given;
  const landscape = parseLandscape(given.landscape);
  const drawing = (landscape.dependencies ?? []).filter(({ draws }) => draws !== undefined);
  fc.pre(drawing.length > 0);
  const { dependent } = drawing[pick % drawing.length]!;
  return { landscape, explanation: explain(landscape, scenario, dependent, { minEvidence, limits }) };
}

describe("proofs of what is lost through a shared supply", () => {
  it("are accepted by the checker, claim what a run gives, and are written", () => {
    let [all, shared] = [0, 0];
    fc.assert(
      fc.property(
        suppliedCases(),
        fc.nat(),
        unlessRefused((given: ExplainedCase, pick: number) => {
          const { scenario } = given;
          const { landscape, explanation } = explained(given, pick);
          if (explanation.readings.length === 0) return;
          const run = runOf({ ...given, landscape });
          let isTold = false;
          for (const { reading, affected } of explanation.readings) {
            for (const { proofs } of affected) {
              for (const proof of proofs) {
                expect(checkProof(landscape, scenario, proof)).toEqual({ valid: true });
                const { loss } = run(proof.node)[reading];
                if (!proof.isolated) expect((1 - proof.level) * 2 ** 40).toBeLessThanOrEqual(loss);
                all++;
                if (!isShared(proof)) continue;
                shared++;
                isTold = true;
              }
            }
          }
          if (isTold)
            for (const language of ["en", "de"] as const)
              expect(explanationText(explanation, language)).not.toContain("undefined");
        }),
      ),
      replayable(4000, 8),
    );
    expect(all).toBeGreaterThan(300);
    expect(shared).toBeGreaterThan(40);
  });

  it("are refused with other numbers, draws, steps or supplies", () => {
    const refused: Record<string, number> = {};
    fc.assert(
      fc.property(
        suppliedCases(),
        fc.nat(),
        unlessRefused((given: ExplainedCase, pick: number) => {
          const { scenario } = given;
          const { landscape, explanation } = explained(given, pick);
          const proofs = explanation.readings.flatMap(({ affected }) => affected.flatMap((each) => each.proofs)).filter(isShared);
          for (const proof of proofs) {
            for (const [name, make] of Object.entries(falsified)) {
              for (const tampered of make(proof)) {
                if (checkProof(landscape, scenario, tampered).valid) throw new Error(`${name}: ${JSON.stringify(tampered)}`);
                refused[name] = (refused[name] ?? 0) + 1;
              }
            }
            expect(checkProof(amply(landscape), scenario, proof).valid).toBe(false);
          }
        }),
      ),
      replayable(1000, 20),
    );
    expect(Object.keys(refused).sort()).toEqual(Object.keys(falsified).sort());
  });
});

/** The same, with so much coming in that nothing is ever short. */
const amply = (landscape: Landscape): Landscape => ({
  ...landscape,
  nodes: landscape.nodes.map((node) =>
    "supply" in node && node.supply !== undefined ? { ...node, supply: { ...node.supply, perDay: 1e6 } } : node,
  ),
});

/** False proofs made of a true one, one for each step at which a supply is shared out. */
const rations = (
  proof: Proof,
  change: (because: ProofRation, level: number, step: number) => { because?: unknown; level?: number } | undefined,
): Proof[] =>
  proof.steps.flatMap((step, place) => {
    const changed = step.because.kind === "ration" ? change(step.because, step.level, step.step) : undefined;
    if (changed === undefined) return [];
    return [{ ...proof, steps: proof.steps.map((old, at) => (at === place ? ({ ...old, ...changed } as typeof old) : old)) }];
  });

/** The same, of each step with its first draw changed. */
const draws = (proof: Proof, change: (draw: ProofRation["draws"][number]) => unknown): Proof[] =>
  rations(proof, (because) => {
    const [first, ...others] = because.draws;
    return first === undefined ? undefined : { because: { ...because, draws: [change(first), ...others] } };
  });

const falsified: Readonly<Record<string, (proof: Proof) => Proof[]>> = {
  "claims that less is there": (proof) => rations(proof, (_, level) => (level === 0 ? undefined : { level: level - 2 ** -40 })),
  "lacks all draws": (proof) => rations(proof, (because) => ({ because: { ...because, draws: [] } })),
  "counts a draw twice": (proof) =>
    rations(proof, (because) => ({ because: { ...because, draws: [because.draws[0], ...because.draws] } })),
  "draws more": (proof) =>
    draws(proof, ({ dependency, ...draw }) => ({
      ...draw,
      dependency: { ...dependency, draws: { ...dependency.draws, atLoss: 99 } },
    })),
  "draws instead of something else": (proof) => draws(proof, (draw) => ({ ...draw, of: draw.dependency })),
  "hears more": (proof) =>
    draws(proof, ({ failing, ...draw }) => ({
      ...draw,
      failing: failing.map(({ supplier }) => ({ supplier, cutBy: "nothing" })),
    })),
  "rests on itself": (proof) =>
    rations(proof, (because, _, step) => {
      const own = because.draws.map((draw) => ({ ...draw, failing: draw.failing.map(({ supplier }) => ({ supplier, step })) }));
      return { because: { ...because, draws: own } };
    }),
  "serves somebody else": (proof) => rations(proof, (because) => ({ because: { ...because, dependent: "x" } })),
  "is about another node": (proof) =>
    proof.steps.flatMap(({ because, node }, place) =>
      because.kind === "ration" && node !== "x"
        ? [{ ...proof, steps: proof.steps.map((old, at) => (at === place ? { ...old, node: "x" } : old)) }]
        : [],
    ),
  "says of the supply what is true of its share": (proof) =>
    proof.steps.flatMap(({ because, node, level }, place) =>
      because.kind === "ration" ? [{ ...proof, node, level, steps: proof.steps.slice(0, place + 1) }] : [],
    ),
  "hides the weakest evidence": (proof) =>
    evidenceStatuses.filter((each) => each !== proof.weakestEvidence).map((weakestEvidence) => ({ ...proof, weakestEvidence })),
};
