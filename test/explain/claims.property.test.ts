import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "../../src/explain/explain.js";
import type { AffectedOffer, SparedOffer } from "../../src/explain/explanation.js";
import { checkProof } from "../../src/explain/proof/check-proof.js";
import type { ProofReading } from "../../src/explain/proof/proof.js";
import type { LandscapeNode } from "../../src/model/landscape/node.js";
import { levelTolerance } from "../../src/quantities.js";
import { type ExplainedCase, explainedCases } from "../arbitraries/explained-cases.js";
import { replayable } from "../arbitraries/replayable.js";
import { unlessRefused } from "../arbitraries/unless-refused.js";
import { isAsBad, type Outcome, runOf } from "./explained-runs.js";
import { provider } from "./small-landscapes.js";

/** What the cases held, so that a property that holds of nothing shows. */
const seen = {
  affected: 0,
  possiblyOnly: 0,
  otherSets: 0,
  manyCauses: 0,
  isolated: 0,
  longProofs: 0,
  noPath: 0,
  held: 0,
  one: 0,
  two: 0,
  organisations: 0,
  fewer: 0,
  others: 0,
};

const organisations = ["x", "y", "z", "unknown"];

interface Asked extends ExplainedCase {
  readonly target: string;
  readonly reading: ProofReading;
}

/** The outcome while only some disturbances hold, by a plain run. */
const outcomeOf = (asked: Asked, holds?: (id: string) => boolean): Outcome => runOf(asked, holds)(asked.target)[asked.reading];

/** Every set of disturbances, with what it alone gives: the slow twin tries them all. */
function allSets(asked: Asked): { set: string[]; outcome: Outcome }[] {
  const ids = asked.scenario.disturbances.map(({ id }) => id);
  const subsets = Array.from({ length: 2 ** ids.length }, (_, mask) => ids.filter((_, bit) => (mask & (1 << bit)) !== 0));
  return subsets.map((set) => ({ set, outcome: outcomeOf(asked, (id) => set.includes(id)) }));
}

function expectSetsToBeMinimal(asked: Asked, { sets, complete }: AffectedOffer): void {
  const all = outcomeOf(asked);
  const sufficient = allSets(asked).filter(({ outcome }) => isAsBad(outcome, all));
  const isMinimal = (set: readonly string[]): boolean =>
    !sufficient.some((other) => other.set.length < set.length && other.set.every((id) => set.includes(id)));
  for (const set of sets) {
    const alone = (without?: string): Outcome => outcomeOf(asked, (id) => set.includes(id) && id !== without);
    expect(isAsBad(alone(), all), `${set} suffice`).toBe(true);
    for (const id of set) expect(isAsBad(alone(id), all), `${set} without ${id}`).toBe(false);
  }
  const minimal = sufficient.map(({ set }) => set).filter(isMinimal);
  if (complete) expect(sets.map(String).sort()).toEqual(minimal.map(String).sort());
  else expect(sets.length).toBeLessThan(minimal.length);
}

/** A remedy restores what is explained in the worst reading, and so in each; in the best one fewer may be enough. */
function expectRemedyToRestore(asked: Asked, { remedy }: AffectedOffer): void {
  const [atWorst, atBest] = (["possibly", "surely"] as const).map((reading): Asked => ({ ...asked, reading })) as [Asked, Asked];
  expect(outcomeOf(atWorst, (id) => !remedy.disturbances.includes(id)).state).toBe("normal");
  expect(remedy.smallest).toBe(true);
  const fewest = (read: Asked): number => {
    const kept = allSets(read).flatMap(({ set, outcome }) => (outcome.state === "normal" ? [set.length] : []));
    return asked.scenario.disturbances.length - Math.max(...kept);
  };
  expect(remedy.disturbances.length).toBe(fewest(atWorst));
  expect(remedy.fewerMay ?? false).toBe(fewest(atBest) < fewest(atWorst));
  seen.fewer += remedy.fewerMay === true ? 1 : 0;
}

/** Whether the only set is needed in the worst reading, too. */
function expectOthersToBeTold(asked: Asked, { sets: [only = [], ...others], complete, othersMay }: AffectedOffer): void {
  if (!complete || others.length > 0) return;
  const all = outcomeOf(asked);
  const atWorst = { ...asked, reading: "possibly" } as const;
  const mayOthers = only.some((left) =>
    isAsBad(
      outcomeOf(atWorst, (id) => id !== left),
      all,
    ),
  );
  expect(othersMay ?? false).toBe(mayOthers);
  seen.others += othersMay === true ? 1 : 0;
}

function expectProofsToHold({ landscape, scenario }: Asked, { proofs, sets, level }: AffectedOffer): void {
  expect(proofs.length).toBe(1);
  for (const proof of proofs) {
    expect(checkProof(landscape, scenario, proof)).toEqual({ valid: true });
    if (!proof.isolated) expect(proof.level).toBeLessThanOrEqual(level + levelTolerance);
    for (const { id } of proof.disturbances) expect(sets[0]).toContain(id);
    if (proof.isolated) seen.isolated++;
    if (proof.steps.length > 3) seen.longProofs++;
  }
}

function expectSparedToBeSpared(asked: Asked, { whyNot = [] }: SparedOffer): void {
  const { target, landscape } = asked;
  for (const { surely, answer, held, additions } of whyNot) {
    if (answer === "no-path") seen.noPath++;
    if (held.length > 0) seen.held++;
    const reading = surely ? "possibly" : "surely";
    expect(outcomeOf({ ...asked, reading }).state).toBe("normal");
    // an operator that nobody stated is asked for by one that operates nothing else here
    const with_ = (nodes: readonly string[]) =>
      runOf(
        asked,
        undefined,
        nodes.map((id) => (id === "unknown" ? "z" : id)),
        [target],
      )(target);
    for (const { nodes, surely: hitsSurely } of additions.smallest) {
      if (nodes.length === 1) seen.one++;
      else seen.two++;
      if (nodes.some((id) => organisations.includes(id))) seen.organisations++;
      const outcome = with_(nodes);
      expect(outcome[reading].state, `with ${nodes}`).not.toBe("normal");
      expect(outcome.surely.state !== "normal", `surely with ${nodes}`).toBe(hitsSurely);
    }
    const others = landscape.nodes.flatMap(({ id }) => (id === target ? [] : [id]));
    const size = additions.smallest[0]?.nodes.length ?? 3;
    if (size > 1) for (const id of others) expect(with_([id])[reading].state, id).toBe("normal");
    if (size > 2)
      for (const a of others) for (const b of others) expect(with_([a, b])[reading].state, `${a}, ${b}`).toBe("normal");
    expect(additions.searchedAll).toBe(true);
  }
}

/** Whether it may be normal: what nobody stated of who runs it, and where, is one of those that there are, or something else. */
function isSparedInATruth(asked: Asked): boolean {
  const { landscape, target } = asked;
  const isNormal = (given: Asked): boolean => outcomeOf(given).state === "normal";
  const open = landscape.nodes.find((node) => node.id === target);
  if (open?.kind !== "system" || (open.operator !== "unknown" && open.site !== undefined)) return isNormal(asked);
  const operators = open.operator === "unknown" ? [...organisations.filter((id) => id !== "unknown"), "other"] : [open.operator];
  const sites = open.site === undefined ? ["north", "south", "east", "elsewhere"] : [open.site];
  // one more of each, which nobody needs, so that a disturbance that means the system alone has something to pick
  const others = operators.map((operator): LandscapeNode => ({ ...open, id: `beside-${operator}`, operator }));
  const truths = operators.flatMap((operator) => sites.map((site): LandscapeNode => ({ ...open, operator, site })));
  return truths.some((truth) => {
    const nodes = landscape.nodes.map((node) => (node === open ? truth : node));
    return isNormal({ ...asked, landscape: { ...landscape, nodes: [provider("other"), ...others, ...nodes] } });
  });
}

/** The same with an own operator for every system: else one operator is nearly always enough. */
function withOwnOperators(given: ExplainedCase): ExplainedCase {
  const { landscape, scenario } = given;
  const selectors = scenario.disturbances.flatMap((each) => (each.kind === "disconnection" ? each.between.flat() : each.nodes));
  if (selectors.some(({ operator }) => operator !== undefined)) return given;
  const nodes = landscape.nodes.flatMap((node): LandscapeNode[] =>
    node.kind === "system" ? [provider(`of-${node.id}`), { ...node, operator: `of-${node.id}` }] : [node],
  );
  return { ...given, landscape: { ...landscape, nodes } };
}

describe("every claim of an explanation is confirmed by runs", () => {
  it("in 1,000 random landscapes", () => {
    const run = (drawn: ExplainedCase, pick: number, apart: boolean): void => {
      const given = apart ? withOwnOperators(drawn) : drawn;
      const { landscape, scenario, minEvidence } = given;
      const systems = landscape.nodes.filter(({ kind }) => kind === "system");
      const target = systems[pick % systems.length]!.id;
      const { readings, spared } = explain(landscape, scenario, target, { minEvidence });
      for (const { reading, affected } of readings) {
        const asked = { ...given, target, reading };
        for (const offer of affected) {
          seen.affected++;
          if (reading === "possibly") seen.possiblyOnly++;
          if (offer.sets.length > 1) seen.otherSets++;
          if (offer.sets[0]!.length > 1) seen.manyCauses++;
          expect(offer.state).toBe(outcomeOf(asked).state);
          expectSetsToBeMinimal(asked, offer);
          expectRemedyToRestore(asked, offer);
          expectOthersToBeTold(asked, offer);
          expectProofsToHold(asked, offer);
        }
      }
      for (const offer of spared) expectSparedToBeSpared({ ...given, target, reading: "surely" }, offer);
      expect(spared.length > 0).toBe(isSparedInATruth({ ...given, target, reading: "surely" }));
    };
    fc.assert(fc.property(explainedCases({ most: 5 }), fc.nat(), fc.boolean(), unlessRefused(run)), replayable(1000, 2));
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
  }, 600_000);
});
