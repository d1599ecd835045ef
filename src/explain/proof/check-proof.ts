import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import { checkWholeScenario } from "../../model/documents/whole-scenario.js";
import { canonicalJson } from "../../model/landscape/canonical-json.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type LandscapeRows, landscapeRows } from "../../model/landscape/landscape-rows.js";
import { findSupplies, type SharedSupply } from "../../model/landscape/shared-supplies.js";
import { isStandBy, suppliersOf } from "../../model/landscape/suppliers.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { disturbancesAt, momentOf } from "../../model/scenario/scenario-times.js";
import { boundsOfLevel, evidenceStatuses } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import { Picks } from "./check-picks.js";
import { rationLoss } from "./check-ration.js";
import type { FailingSupplier, Proof, ProofCheck, ProofGroup, ProofRation, ProofReason } from "./proof.js";
import { demand, dependenciesOf, disturbancesOf, Refused, standBysOf } from "./proof.js";

const [whole, hair] = [2 ** 40, 2 ** 20]; // losses are whole numbers of 2⁻⁴⁰
const grid = (share: number): number => Math.floor(share * whole);
const lossOf = (level: number): number => whole - level * whole;

/** What isolates a node says nothing of its level, and what is short of a supply concerns who draws on it. */
function isHeard(because: ProofReason, { draws, dependent }: Dependency): boolean {
  if (because.kind !== "ration") return because.kind !== "isolation";
  return draws !== undefined && (because.dependent ?? dependent) === dependent;
}

/**
 * Checks a proof from landscape and scenario alone: no propagation, no search, none of the code that found it.
 * @returns the first thing that does not follow, or that all does
 * @remarks Cost: time O(nodes + groups + dependencies) for look-ups, then of the groups in the proof.
 */
export function checkProof(landscape: Landscape, scenario: Scenario, proof: Proof): ProofCheck {
  checkAskedLandscape("checkProof", landscape);
  checkWholeScenario("checkProof", scenario);
  let step: number | undefined;
  let supplies: readonly SharedSupply[] | undefined;
  try {
    const checker = new Checker(landscapeRows(landscape), scenario, proof, () => (supplies ??= findSupplies(landscape)));
    checker.head();
    for (step = 1; step <= proof.steps.length; step++) checker.step(step);
    return { valid: true };
  } catch (error) {
    if (!(error instanceof Refused || error instanceof TypeError)) throw error;
    const reason = error instanceof Refused ? error.message : "a part of it has another form";
    return { valid: false, ...(step === undefined ? {} : { step }), reason };
  }
}

class Checker {
  constructor(
    private readonly rows: LandscapeRows,
    private readonly scenario: Scenario,
    private readonly proof: Proof,
    /** Asked for where a proof speaks of a supply. */
    private readonly supplies: () => readonly SharedSupply[],
    private readonly possibly = proof.reading === "possibly",
    private readonly picks = new Picks(rows),
  ) {}

  head(): void {
    const { proof, scenario } = this;
    demand(proof.tragweite === "proof/1" && ["surely", "possibly"].includes(proof.reading), "it is no proof/1");
    demand(evidenceStatuses.includes(proof.minEvidence), "the level of evidence is unknown");
    const [{ steps, at, disturbances }, last] = [proof, proof.steps.at(-1)];
    const isLast = last?.node === proof.node && last.level === proof.level && last.because.kind !== "ration";
    demand(isLast, "the last step claims something else");
    demand((last.because.kind === "isolation") === proof.isolated, "whether the node is isolated is claimed otherwise");
    const instant = at === null ? undefined : momentOf(at, scenario.start);
    demand(at === null || instant !== undefined, "the instant is none");
    const named = new Set(steps.flatMap(({ because }) => disturbancesOf(because)));
    demand(disturbances.length === named.size && disturbances.every(({ id }) => named.has(id)), "it lists other disturbances");
    const active = new Set(instant === undefined ? scenario.disturbances : disturbancesAt(scenario, instant));
    for (const disturbance of disturbances) {
      const own = scenario.disturbances.find(({ id }) => id === disturbance.id);
      demand(own !== undefined && canonicalJson(own) === canonicalJson(disturbance), `no such disturbance: ${disturbance.id}`);
      demand(active.has(own), `${own.id} does not hold then`);
    }
    const links = steps.flatMap(({ because }) => dependenciesOf(because));
    const statuses = [...links, ...disturbances].map(({ evidence }) => evidence?.status);
    const weakest = evidenceStatuses.findLast((each) => statuses.includes(each));
    demand(weakest === proof.weakestEvidence, "the weakest evidence is another one");
  }

  step(number: number): void {
    const { node, level, because, step } = this.proof.steps[number - 1] ?? {};
    demand(step === number && node !== undefined && this.rows.nodes.has(node) && because !== undefined, "it is no step");
    demand(typeof level === "number" && level >= 0 && level <= 1 && Number.isInteger(level * whole), "the level is none");
    demand(this.lossBy(node, number, because) >= lossOf(level), "less is lost than claimed");
  }

  private lossBy(node: string, number: number, because: ProofReason): number {
    if (because.kind === "group") return this.groupLoss(node, number, because);
    if (because.kind !== "ration") return this.ownLoss(node, number, because);
    const supply = this.supplies().find(({ id }) => id === node);
    const heard = (of: Dependency, failing: readonly FailingSupplier[]): number => this.worthOf(of, failing, number);
    return rationLoss(supply, this.proof, because, heard, this.rows.dependenciesOf);
  }

  /** What a disturbance takes from a node; an isolation takes nothing, and ends a proof that claims nothing else. */
  private ownLoss(node: string, number: number, because: Exclude<ProofReason, { kind: "group" } | ProofRation>): number {
    const cause = this.proof.disturbances.find(({ id }) => id === because.disturbance);
    demand(cause?.kind === because.kind, "the disturbance is of another kind");
    demand(
      this.picks.held(cause.nodes, cause.except, node) >= (this.possibly ? 1 : 2),
      "the disturbance does not reach the node",
    );
    if (cause.kind === "degradation") return whole - grid(boundsOfLevel(cause.level)[this.possibly ? "atLeast" : "atMost"]);
    demand(number === this.proof.steps.length, "isolation says nothing about the level");
    return 0;
  }

  private groupLoss(node: string, number: number, { group, premises }: Extract<ProofReason, { kind: "group" }>): number {
    const row = this.rows.groups.get(group.id);
    const members = (this.rows.dependenciesOf.get(node) ?? []).filter((each) => each.group === group.id);
    const { id: _row, node: owner, ...stated } = row ?? { id: undefined, node: undefined, rule: "all" };
    const { id, members: count, standBys = [], idle = [], ...said } = group;
    const isIt = owner === (id === undefined ? undefined : node) && canonicalJson(stated) === canonicalJson(said);
    const areAll = members.length === count && canonicalJson(standBysOf(members)) === canonicalJson(standBys);
    demand(isIt && areAll && idle.every((each) => standBys.some((own) => own.id === each)), "the group is another one");
    const heard = new Map<string, number>();
    for (const { dependency, failing } of premises) {
      const own = members.find(({ id }) => id === dependency.id);
      demand(own !== undefined && !heard.has(own.id), `${dependency.id} is no further member`);
      demand(canonicalJson(own) === canonicalJson(dependency), `${own.id} is another dependency`);
      heard.set(own.id, this.worthOf(own, failing, number));
    }
    return Math.max(0, Math.min(whole, this.sum(group, members, heard)));
  }

  private worthOf(dependency: Dependency, failing: readonly FailingSupplier[], number: number): number {
    const loss = this.heardLoss(dependency, failing, number);
    return loss > whole + hair - grid(dependency.threshold ?? 0) ? whole : loss;
  }

  /** Of candidates all must fail where surely, and one may be chosen where possibly. */
  private heardLoss(dependency: Dependency, failing: readonly FailingSupplier[], number: number): number {
    const [suppliers, named] = [suppliersOf(dependency), new Set(failing.map(({ supplier }) => supplier))];
    const areOfThem = named.size > 0 && suppliers.filter((id) => named.has(id)).length === named.size;
    demand(areOfThem && (this.possibly || named.size === suppliers.length), "these are not the suppliers");
    const losses = failing.map((each) => {
      demand(!("cutBy" in each) || this.cuts(each.cutBy, dependency.dependent, each.supplier), "it is not cut so");
      if ("cutBy" in each) return whole;
      const earlier = each.step < number ? this.proof.steps[each.step - 1] : undefined;
      demand(earlier?.node === each.supplier && isHeard(earlier.because, dependency), "no earlier step claims so");
      return lossOf(earlier.level);
    });
    return this.possibly ? greatestOf(losses) : leastOf(losses);
  }

  /** The loss of a group in which members not heard are whole, uncertain ones as the reading says. */
  private sum({ rule, k = 0, idle = [] }: ProofGroup, all: readonly Dependency[], heard: ReadonlyMap<string, number>): number {
    const [possibly, asked] = [this.possibly, evidenceStatuses.indexOf(this.proof.minEvidence)];
    const certain = all.filter(({ evidence }) => evidenceStatuses.indexOf(evidence.status) <= asked);
    const [steady, sure] = [all, certain].map((list) => list.filter((each) => !isStandBy(each))) as [Dependency[], Dependency[]];
    const lost = ({ id }: Dependency): number => heard.get(id) ?? 0;
    const part = ({ weight }: Dependency, share: number): number => Math.ceil(weight * share);
    type Members = readonly Dependency[];
    const add = (list: Members, loss: (each: Dependency) => number): number => list.reduce((sum, each) => sum + loss(each), 0);
    const shared = (list: Members, scale = 1): number =>
      add(list, (each) => Math.min(whole, Math.ceil((each.weight / scale) * lost(each))));
    const lacking = (each: Dependency): number => (isStandBy(each) ? whole - grid(each.ceiling ?? 1) : 0);
    const isIdle = (each: Dependency): boolean => isStandBy(each) && (possibly || idle.includes(each.id));
    const passed = (each: Dependency): number =>
      isIdle(each) ? whole : Math.max(part(each, lost(each)), lost(each) - grid(each.slack ?? 1), lacking(each));
    const worst = (list: Members): number => Math.max(0, greatestOf(list.map(passed)));
    if (rule === "all") return worst(possibly ? all : certain);
    if (rule === "share") return shared(possibly ? all : certain);
    if (rule === "at-least") {
      if (possibly && sure.length < k) return worst(steady);
      const losses = (possibly ? certain : all).map(passed).sort((a, b) => a - b);
      return losses[Math.min(k, sure.length) - 1] ?? 0;
    }
    const weight = add(sure, (each) => each.weight);
    const scarce = sure.length < steady.length && weight < 1 - 1e-9;
    const isScaled = weight > 0 && add(steady, (each) => each.weight / weight) <= 4096;
    if (scarce && possibly) return isScaled ? shared(steady, weight) : Math.max(0, greatestOf(steady.map(lost)));
    const counted = possibly ? sure : steady;
    const reserve = Math.max(0, add(counted, (each) => part(each, whole)) - whole);
    const losing = add(scarce ? sure : counted, (each) => part(each, lost(each)));
    const helping = all.filter((each) => isStandBy(each) && !isIdle(each));
    return losing - reserve - add(helping, (each) => part(each, whole) - part(each, Math.max(lost(each), lacking(each))));
  }

  private cuts(id: string, a: string, b: string): boolean {
    const disturbance = this.proof.disturbances.find((each) => each.id === id);
    if (disturbance?.kind === "isolation") {
      const [one, other] = [a, b].map((node) => this.picks.held(disturbance.nodes, disturbance.except, node));
      return this.possibly ? one !== other || one === 1 : one !== other && one !== 1 && other !== 1;
    }
    if (disturbance?.kind !== "disconnection") return false;
    const [[left, right], least] = [disturbance.between, this.possibly ? 1 : 2];
    const joins = (one: string, other: string) =>
      Math.min(this.picks.held(left, [], one), this.picks.held(right, [], other)) >= least;
    return joins(a, b) || joins(b, a);
  }
}
