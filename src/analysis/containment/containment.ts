import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import { modelStamp } from "../../model/landscape/model-stamp.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { unassignedField } from "../../model/landscape/unassigned-services.js";
import { type Selection, selectNodes } from "../../model/scenario/select-nodes.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { withDefaultLimits } from "../../model/values/limits.js";
import { version } from "../../version.js";
import { countedUnit } from "../counting/counted-unit.js";
import { openHolders, populationFigures } from "../counting/population-figures.js";
import { steadyState } from "../levels/steady-state.js";
import { type ContainmentOptions, checkIds, containmentOptionKinds, mostRunsByDefault } from "./containment-options.js";
import type { Containment, ContainmentPlan, CutLink, LateContainment, PlanFigures } from "./containment-result.js";
import { attackOf, containmentScenario } from "./containment-scenario.js";
import { CutLoss } from "./cut-loss.js";
import { type ExposureLinks, exposureLinks } from "./exposure-links.js";
import { regionOf } from "./region.js";
import { type Contained, type Found, SidesSearch } from "./search-sides.js";
import { type Lost, ServedSums } from "./served-sums.js";

/** Of a question on its way to the answer. */
interface Asked {
  readonly landscape: Landscape;
  readonly options: ContainmentOptions;
  readonly exposure: ExposureLinks;
  readonly attacked: ReadonlySet<number>;
  readonly isProtected: ReadonlySet<number>;
  readonly sums: ServedSums;
  readonly loss: CutLoss;
}

/**
 * Which links to cut in an incident, so that an attacker cannot reach what must stay clean, while as many as possible stay served.
 * Exposure runs along dependencies both ways, from node to node; service runs by the logic of the landscape. What is attacked is lost;
 * what is exposed goes on serving unless it is read as lost. A link is all that runs between two nodes. Whatever is not known is read at its worst:
 * what may be attacked is, exposure runs along what may be there, and the least that is surely served counts.
 * @returns with every plan's scenario, whose figures are those of `run`; the same for the same input to the byte, whatever the order of a file
 * @throws `InvalidArgumentError` for an argument that is something else; the reason of a signal that ends the work
 * @throws `EmptySelectionError` for an id or a selector that picks nothing, with the nearest; `UnknownIdError` for a unit that nobody has
 * @throws `NoConvergenceError` for a loop that amplifies losses without end
 * @remarks Cost: at most `mostRuns` runs of the engine over what a cut reaches, each with a least cut of the links in reach. Exact where
 * it says so: branch and bound over which nodes are exposed. Reference: S. Martello, P. Toth, "Knapsack Problems", Wiley 1990, ch. 2 (best first);
 * the bounds are ours.
 */
export function containment(landscape: Landscape, options: ContainmentOptions): Containment {
  checkAskedLandscape("containment", landscape);
  checkOptions("containment", options, containmentOptionKinds);
  for (const name of ["attacked", "protect"] as const) if (options[name] === undefined) checkIds("containment", undefined, name);
  const { along, mostCuts, minEvidence = "assumed", mostRuns = mostRunsByDefault } = options;
  const index = indexLandscape(landscape);
  const exposure = exposureLinks(landscape, along === undefined ? undefined : new Set(along));
  const attack = selectNodes(
    index,
    options.attacked.map((id) => ({ id })),
    [],
  );
  const kept = selectNodes(
    index,
    options.protect.map((each) => (typeof each === "string" ? { id: each } : each)),
    [],
  );
  const numbers = (ids: Iterable<string>): Set<number> => new Set([...ids].map((id) => exposure.numberOf.get(id) ?? -1));
  const countedIn = countedUnit(landscape, options.unit);
  const { unit } = countedIn;
  const { evaluationsPerNode } = withDefaultLimits(options.limits);
  const asked: Asked = {
    landscape,
    options,
    exposure,
    attacked: numbers([...attack.surely, ...attack.possibly]),
    isProtected: numbers(kept.surely),
    sums: new ServedSums(landscape, unit),
    loss: new CutLoss(landscape, exposure, {
      attack: [attackOf(options.attacked)],
      unit,
      minEvidence,
      evaluationsPerNode,
      mostRuns,
    }),
  };
  const { nodes } = exposure;
  const idsOf = (all: Iterable<number>): string[] => [...all].map((node) => nodes[node]?.id ?? "").sort();
  const both = [...asked.attacked].filter((node) => asked.isProtected.has(node));
  const reached = regionOf(exposure, asked.attacked, new Set()).nodes;
  const found = both.length > 0 ? undefined : search(asked, asked.attacked, true);
  const plans = found?.plans.map((plan) => planOf(asked, plan, found)) ?? [];
  const most = mostCuts ?? Number.POSITIVE_INFINITY;
  const chosen = found?.plans.filter(({ cuts }) => cuts.length <= most).at(-1);
  const own = plans.find(({ cuts }) => cuts.length === chosen?.cuts.length);
  const plan = own === undefined || found === undefined ? null : { ...own, bound: found.boundFor(most) };
  const late = options.spreadHours === undefined ? undefined : lateOf(asked, options.spreadHours);
  return {
    tragweite: "containment/1",
    version,
    model: modelStamp(landscape),
    options: {
      attacked: options.attacked,
      protect: options.protect,
      along: along ?? null,
      exposed: options.exposed ?? "serving",
      minEvidence,
      mostCuts: mostCuts ?? null,
      spreadHours: options.spreadHours ?? null,
      mostRuns,
      unit,
    },
    attacked: sorted(attack),
    protected: sorted(kept),
    uncut: {
      ...uncutFigures(asked, reached),
      exposed: reached.length,
      reached: idsOf(reached.filter((node) => asked.isProtected.has(node))),
      links: exposure.links.length,
    },
    status: statusOf(found, chosen, most),
    both: idsOf(both),
    plan,
    plans,
    isComplete: found?.isComplete ?? true,
    ...(late === undefined ? {} : { late }),
    runs: asked.loss.runs,
    unsized: asked.sums.unsized,
    withoutFigure: openHolders(populationFigures(landscape), countedIn.figures),
    ...(unit === null ? {} : unassignedField(landscape)),
  };
}

const sorted = ({ surely, possibly }: Selection): Containment["attacked"] => ({
  surely: [...surely].sort(),
  possibly: [...possibly].sort(),
});

function statusOf(found: Found | undefined, chosen: Contained | undefined, mostCuts: number): Containment["status"] {
  if (found === undefined) return "impossible";
  if (chosen === undefined) return found.isComplete ? "impossible" : "best-found";
  if (!found.isProven(chosen, mostCuts)) return "best-found";
  return chosen.cuts.length === 0 ? "none-needed" : "best";
}

function search({ exposure, options, isProtected, loss }: Asked, start: Iterable<number>, isFront: boolean): Found {
  loss.restart();
  const { signal, onProgress, mostRuns = mostRunsByDefault, exposed } = options;
  return new SidesSearch({
    region: regionOf(exposure, start, isProtected),
    loss,
    isExposedLost: exposed === "lost",
    isFront,
    listen: () => {
      onProgress?.(loss.asked, mostRuns);
      signal?.throwIfAborted();
    },
  }).run();
}

function planOf(asked: Asked, plan: Contained, found: Found): ContainmentPlan {
  const { exposure, landscape } = asked;
  const isExposed = new Set(plan.exposed);
  const scenario = scenarioOf(asked, plan.cuts, plan.exposed);
  return {
    ...figuresOf(asked, scenario, plan.lost),
    cuts: plan.cuts.map((cut) => cutLink(landscape, exposure, cut, isExposed)),
    exposed: plan.exposed.map((node) => exposure.nodes[node]?.id ?? "").sort(),
    bound: found.boundFor(plan.cuts.length),
    scenario,
  };
}

function scenarioOf({ landscape, exposure, options, attacked }: Asked, cuts: readonly number[], exposed: readonly number[]) {
  const lost = options.exposed === "lost" ? exposed.filter((node) => !attacked.has(node)) : [];
  return containmentScenario(landscape, exposure, {
    attacked: options.attacked,
    lost: lost.map((node) => exposure.nodes[node]?.id ?? ""),
    cuts,
  });
}

function figuresOf({ landscape, options, sums }: Asked, scenario: ContainmentPlan["scenario"], worst: Lost): PlanFigures {
  const { minEvidence = "assumed", limits } = options;
  const states = steadyState(landscape, scenario, { minEvidence, ...(limits === undefined ? {} : { limits }) });
  const { served, lost } = sums.bounds(states);
  return { served, lost, worst };
}

function uncutFigures(asked: Asked, reached: readonly number[]): PlanFigures {
  const { loss, options } = asked;
  loss.restart();
  const lost = options.exposed === "lost" ? [...reached] : [];
  return figuresOf(asked, scenarioOf(asked, [], reached), loss.of([], lost) ?? { unsized: 0, counted: 0 });
}

function cutLink(
  { dependencies = [] }: Landscape,
  { nodes, links }: ExposureLinks,
  cut: number,
  isExposed: ReadonlySet<number>,
): CutLink {
  const pairs = links[cut]?.pairs ?? [];
  const [one = -1, other = -1] = pairs.find(([a, b]) => isExposed.has(a) !== isExposed.has(b)) ?? pairs[0] ?? [];
  const idOf = (node: number): string => nodes[node]?.id ?? "";
  const ends = new Set(pairs.flatMap(([a, b]) => [`${idOf(a)}\n${idOf(b)}`, `${idOf(b)}\n${idOf(a)}`]));
  const rows = dependencies.filter((row) => suppliersOf(row).some((supplier) => ends.has(`${row.dependent}\n${supplier}`)));
  const between: readonly [string, string] = isExposed.has(one) ? [idOf(one), idOf(other)] : [idOf(other), idOf(one)];
  return { between, dependencies: rows.map(({ id }) => id) };
}

/** What can still be done after each further link that exposure takes, until it has reached what is protected, or all that it can. */
function lateOf(asked: Asked, spreadHours: number): LateContainment[] {
  const { exposure, attacked, isProtected } = asked;
  const late: LateContainment[] = [];
  let ball = new Set(attacked);
  for (let steps = 0; ; steps++) {
    const at = { steps, hours: Number((steps * spreadHours).toPrecision(12)), exposed: ball.size };
    if ([...ball].some((node) => isProtected.has(node))) return [...late, { ...at, status: "impossible", plan: null }];
    late.push({ ...at, ...latePlan(asked, ball) });
    const next = new Set(ball);
    for (const node of ball) for (const way of exposure.ways[node] ?? []) next.add(way.node);
    if (next.size === ball.size) return late;
    ball = next;
  }
}

function latePlan(asked: Asked, ball: ReadonlySet<number>): Pick<LateContainment, "status" | "plan"> {
  const found = search(asked, ball, false);
  const plan = found.plans.at(-1);
  if (plan === undefined) return { status: "best-found", plan: null };
  const figures = figuresOf(asked, scenarioOf(asked, plan.cuts, plan.exposed), plan.lost);
  const most = Number.POSITIVE_INFINITY;
  return {
    status: statusOf(found, plan, most),
    plan: { ...figures, cuts: plan.cuts.length, bound: found.boundFor(most) },
  };
}
