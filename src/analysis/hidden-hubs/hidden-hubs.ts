import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { namesOf } from "../../model/values/names-of.js";
import { type WorkOptions, WorkProgress, workKinds } from "../../model/values/work-options.js";
import { type Bounds, type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { concernedCounts } from "../counting/concerned-counts.js";
import { populationFigures } from "../counting/population-figures.js";
import { AnyReach } from "../failures/any-reach.js";
import { lossMeasure, type TakenOffers, withFailure } from "../failures/loss-measure.js";
import { prepareSweep, type Sweep } from "../failures/prepared-failures.js";
import { reachSweeps } from "../reach/unit-reach.js";
import { groupHubs } from "./hidden-hubs-groups.js";
import { marketHubs } from "./hidden-hubs-markets.js";
import { type DefeatedRedundancy, type HiddenHub, hubKinds } from "./hidden-hubs-result.js";

/** How {@link hiddenHubs} reads what is uncertain. */
export interface HiddenHubsOptions extends WorkOptions {
  /** Dependencies with weaker evidence do not count. @defaultValue "assumed", that is all count */
  readonly minEvidence?: EvidenceStatus;
  readonly limits?: Partial<Limits>;
}

/** How many of those whose redundancy is defeated lack something of it; of what nobody counts, nothing. @param own - their offers */
function hitOf(own: ReadonlySet<number>, { lacking, best }: TakenOffers, sweep: Sweep): Pick<HiddenHub, "unit" | "count"> {
  const { landscape, offers } = sweep;
  const { holders } = populationFigures(landscape);
  const hit = [...lacking].flatMap((offer, place) => (own.has(offer) ? [{ offer, isSure: (best[place] ?? 0) > 0 }] : []));
  const idsOf = (some: typeof hit): string[] => some.flatMap(({ offer }) => holders[offers.holderOf[offer] ?? -1]?.id ?? []);
  const counts = concernedCounts(landscape, idsOf(hit.filter(({ isSure }) => isSure)), idsOf(hit));
  const unit = counts[0]?.unit ?? null;
  // parts of one unit have nobody in common
  const parts = counts.filter((each) => each.unit === unit).map(({ count }) => count);
  const sum = (side: keyof Bounds): number => parts.reduce((all, part) => all + part[side], 0);
  return { unit, count: { atLeast: sum("atLeast"), atMost: sum("atMost") } };
}

/** The offers whose redundancy is defeated; where it is that of systems, those that stand on them. */
function offersOn(concerned: readonly string[], { offers, worst }: Sweep, reach: AnyReach): ReadonlySet<number> {
  const numbers = concerned.map((id) => worst.compiled.numberOf.get(id) ?? -1);
  const offersOf = (some: readonly number[]): Set<number> => {
    const found = new Set(some.map((number) => offers.offerOfNode[number] ?? -1));
    found.delete(-1);
    return found;
  };
  const own = offersOf(numbers);
  if (own.size > 0) return own;
  const { graph } = worst.compiled;
  const starts = numbers.map((number) => graph.positionOf[number] ?? -1);
  const reached = reach.follow((reading) => (reading === "worst" ? starts : []));
  return offersOf(reached.map((position) => graph.nodeAt[position] ?? -1));
}

const textOf = (defeats: DefeatedRedundancy): string =>
  defeats.what === "group" ? `group ${defeats.node} ${defeats.group}` : `market ${defeats.offered.type} ${defeats.systemType}`;

/**
 * What stands behind things that look redundant, and takes them all down: a fourth party behind several suppliers, two
 * redundant centres on one site, one owner of two companies, one platform under competing operators. Redundancies are
 * groups that stand the loss of any one member, and the choice of an organisation among operators of one type of system.
 * @returns by kind, then by what they defeat, then by id; only hubs that are so whatever is unknown
 * @throws {@link InvalidArgumentError} for an argument that is something else; the reason of a signal that ends the work
 * @remarks Progress counts three parts: groups, markets, persons. A hub of a group is named only where no single member's loss defeats it, and of several in a row the one next to
 * the group. One operator that runs all members is in plain sight and not listed. Cost: one failure for each node, site,
 * platform, operator and owner.
 */
export function hiddenHubs(landscape: Landscape, asked: HiddenHubsOptions = {}): HiddenHub[] {
  checkAskedLandscape("hiddenHubs", landscape);
  checkOptions("hiddenHubs", asked, { minEvidence: evidenceStatuses, limits: "limits", ...workKinds });
  const { minEvidence = "assumed", limits } = asked;
  const progress = new WorkProgress(asked, 3);
  const options: PropagateOptions = { evaluationsPerNode: withDefaultLimits(limits).evaluationsPerNode };
  const sweep = prepareSweep(landscape, minEvidence, []);
  const onUnit = (): void => progress.listen();
  const ofGroups = groupHubs(landscape, sweep, options, onUnit);
  progress.step();
  const ofMarkets = marketHubs(landscape, reachSweeps(landscape, minEvidence, []), minEvidence, options, onUnit);
  progress.step();
  const measure = lossMeasure(sweep, undefined);
  const reach = new AnyReach(sweep.worst.compiled.graph, sweep.best.compiled.graph, landscape.nodes.length);
  const hubs = [...ofGroups, ...ofMarkets].map(({ kind, unit, defeats, behind, concerned }): HiddenHub => {
    const { id, name, nodes } = unit;
    onUnit();
    const alone = { id, name, nodes, possibly: [] };
    const read = (): TakenOffers => measure.read((reading) => sweep[reading].failureOf(alone));
    const hit = withFailure(sweep, alone, options, () => hitOf(offersOn(concerned, sweep, reach), read(), sweep));
    return { kind, id, ...namesOf(unit), defeats, behind, ...hit };
  });
  progress.step();
  return hubs.sort(
    (a, b) =>
      hubKinds.indexOf(a.kind) - hubKinds.indexOf(b.kind) || compare(textOf(a.defeats), textOf(b.defeats)) || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
