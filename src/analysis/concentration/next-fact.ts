import { reachesEvidence } from "../../engine/compile/compile.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { UnknownIdError } from "../../errors/errors.js";
import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { checkOptions, checkText } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { nearest } from "../../model/values/nearest.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import { type WorkOptions, WorkProgress, workKinds } from "../../model/values/work-options.js";
import { type Bounds, type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import { countedFor } from "../counting/counted-unit.js";
import { populationFigures } from "../counting/population-figures.js";
import { PopulationSum, type SummedFigures } from "../counting/population-sum.js";
import type { RankUnit } from "../failures/failure-units.js";
import { withFailure } from "../failures/loss-measure.js";
import { prepareSweep, type Sweep } from "../failures/prepared-failures.js";
import { type ConcentrationView, concentrationViews, type SupplyingUnit, supplyingUnits } from "../failures/supplying-units.js";
import { askedType } from "../offers/landscape-offers.js";
import { lostOffers } from "../reach/unit-reach.js";
import { sizesOf, withDependency, withoutDependency, withPoolSplit, withSize } from "./next-fact-answers.js";

/** Something that could be found out, and what it may turn out to be. */
export interface NextFact {
  readonly what: "supplier" | "pool" | "size" | "evidence" | "operator";
  /** Id of the dependency, pool, organisation or node. */
  readonly id: string;
  /** What the figure becomes with each answer. For a pool and a size the answers are the ends; of a size that nothing bounds the least. */
  readonly answers: readonly { readonly answer: string; readonly count: Bounds }[];
  /** What lies between the bounds: now, and with the answer that leaves most and least; infinite where nothing bounds it. */
  readonly widthBefore: number;
  readonly widthAfter: Bounds;
}

/** The figure asked for, and what to find out next about it. */
export interface NextFacts {
  readonly by: ConcentrationView;
  readonly unit: string;
  readonly serviceType: string;
  /** What is counted in; `null` where nothing is. */
  readonly countedIn: string | null;
  /** Who loses the service when the unit is lost. */
  readonly count: Bounds;
  /** Narrowest after the worst answer first, then after the best, then by id. */
  readonly facts: readonly NextFact[];
  /** Facts that were not tried, beyond `most`. */
  readonly untried: number;
}

/** Which view and how many facts {@link nextFacts} tries. */
export interface NextFactOptions extends WorkOptions {
  /** @defaultValue "operator" */
  readonly by?: ConcentrationView;
  readonly minEvidence?: EvidenceStatus;
  /** Facts that are tried, two runs each. @defaultValue 200 */
  readonly most?: number;
  readonly limits?: Partial<Limits>;
}

const nextFactKinds = {
  by: concentrationViews,
  minEvidence: evidenceStatuses,
  most: "count",
  limits: "limits",
  ...workKinds,
} as const;

interface Question {
  readonly what: NextFact["what"];
  readonly id: string;
  readonly answers: readonly { readonly answer: string; readonly landscape: Landscape }[];
}

/**
 * Which single fact, once known, narrows most how many lose a service when a unit is lost: who supplies where there
 * are candidates, how a pool is split, a size that is a range or unknown, whether a dependency of weak evidence exists, who operates
 * what nobody is known to operate.
 * @throws {@link InvalidArgumentError} for an argument that is something else; the reason of a signal that ends the work
 * @throws {@link UnknownIdError} for a unit or service type that the landscape does not have
 * @remarks Progress counts the facts that are tried. Width before and after by runs: one for each answer, two for most facts. An answer may leave more or less than
 * another; facts are put in order by the answer that leaves most, as nobody knows which it will be.
 */
export function nextFacts(landscape: Landscape, unit: string, serviceType: string, options: NextFactOptions = {}): NextFacts {
  return nextFactsWithin(undefined, landscape, unit, serviceType, options);
}

/** A part of a unit: within a total, or outside all. */
export interface CountedPart {
  readonly unit: string;
  /** Id of a total; `null` for those outside all, and where the unit has none. */
  readonly total: string | null;
}

/**
 * The same of those whom one part covers; without one of the first of the unit in which the type is counted.
 * @throws as {@link nextFacts}
 */
export function nextFactsWithin(
  part: CountedPart | undefined,
  landscape: Landscape,
  unit: string,
  serviceType: string,
  options: NextFactOptions,
): NextFacts {
  checkAskedLandscape("nextFacts", landscape);
  checkText("nextFacts", "unit", unit, 'give an id, such as "bitmarck"');
  checkText("nextFacts", "service type", serviceType, 'give one, such as "eau-intake"');
  checkOptions("nextFacts", options, nextFactKinds);
  const { by = "operator", minEvidence = "assumed", most = 200, limits } = options;
  const propagation: PropagateOptions = { evaluationsPerNode: withDefaultLimits(limits).evaluationsPerNode };
  refuseUnknownUnit(landscape, by, unit);
  const ask = (each: Landscape) => askFor(each, { by, id: unit, serviceType, minEvidence, part }, propagation);
  const now = ask(landscape);
  const widthBefore = now.count.atMost - now.count.atLeast;
  const questions = questionsOf(landscape, unit, minEvidence, now);
  const tried = questions.slice(0, most);
  const progress = new WorkProgress(options, tried.length);
  const facts = tried.map(({ what, id, answers }): NextFact => {
    const found = answers.map(({ answer, landscape: each }) => ({ answer, count: ask(each).count }));
    progress.step();
    const widths = found.map(({ count }) => count.atMost - count.atLeast);
    return { what, id, answers: found, widthBefore, widthAfter: { atLeast: leastOf(widths), atMost: greatestOf(widths) } };
  });
  const sorted = facts
    .filter(({ widthAfter }) => widthAfter.atLeast < widthBefore)
    .sort(
      (a, b) =>
        ascending(a.widthAfter.atMost, b.widthAfter.atMost) ||
        ascending(a.widthAfter.atLeast, b.widthAfter.atLeast) ||
        (a.id < b.id ? -1 : 1),
    );
  return {
    by,
    unit,
    serviceType,
    countedIn: now.countedIn,
    count: now.count,
    facts: sorted,
    untried: Math.max(0, questions.length - most),
  };
}

/** @throws {@link UnknownIdError} for a unit that supplies nothing */
function refuseUnknownUnit(landscape: Landscape, by: ConcentrationView, unit: string): void {
  const known = supplyingUnits(landscape, by).map(({ id }) => id);
  if (!known.includes(unit)) throw new UnknownIdError(by, unit, nearest(unit, known));
}

/** Both may be infinite. */
const ascending = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

interface Asked {
  readonly countedIn: string | null;
  readonly count: Bounds;
  /** Ids of organisations who surely, and who at most, lose it. */
  readonly sure: ReadonlySet<string>;
  readonly any: ReadonlySet<string>;
  /** Ids of the nodes that are impaired in the pessimistic run. */
  readonly impaired: ReadonlySet<string>;
}

interface Asking {
  readonly by: ConcentrationView;
  /** Of the unit. */
  readonly id: string;
  readonly serviceType: string;
  readonly minEvidence: EvidenceStatus;
  readonly part: CountedPart | undefined;
}

function askFor(landscape: Landscape, { by, id, serviceType, minEvidence, part }: Asking, propagation: PropagateOptions): Asked {
  // with an answer that gives to somebody else what it may run, it may supply nothing any more
  const nothing: SupplyingUnit = { id, name: id, nodes: [], possibly: [] };
  const unit = supplyingUnits(landscape, by).find((each) => each.id === id) ?? nothing;
  const sweep = prepareSweep(landscape, minEvidence, [unit]);
  const { offers } = sweep;
  const type = askedType(offers, serviceType);
  const { holders } = populationFigures(landscape);
  const lost = lostOffers(sweep, unit, propagation);
  const counted = countedFor(landscape, offers.types[type]);
  const countedIn = part?.unit ?? counted.unit;
  const sum = new PopulationSum((part && figuresWithin(landscape, part)) ?? counted.figures);
  const idsOf = (list: readonly number[], add: (holder: number) => void): Set<string> => {
    const ids = new Set<string>();
    for (const offer of list) {
      if (offers.typeOf[offer] !== type) continue;
      const holder = offers.holderOf[offer] ?? -1;
      add(holder);
      ids.add(holders[holder]?.id ?? "");
    }
    return ids;
  };
  const sure = idsOf(lost.sure, (holder) => sum.addSure(holder));
  const any = idsOf(lost.any, (holder) => sum.addAny(holder));
  return { countedIn, count: sum.bounds, sure, any, impaired: impairedWith(sweep, unit, propagation) };
}

function figuresWithin(landscape: Landscape, { unit, total }: CountedPart): SummedFigures | undefined {
  const figures = populationFigures(landscape).units.find((each) => each.unit === unit);
  const part = figures?.parts.find((each) => (each.total?.id ?? null) === total);
  return figures === undefined || part === undefined ? undefined : { ...figures, part };
}

function impairedWith(sweep: Sweep, unit: RankUnit, propagation: PropagateOptions): Set<string> {
  return withFailure(sweep, unit, propagation, () => {
    const { compiled, state } = sweep.worst;
    const { nodeAt } = compiled.graph;
    const touched = [...state.touched.subarray(0, state.touchedCount)];
    return new Set(touched.flatMap((position) => compiled.nodes[nodeAt[position] ?? -1]?.id ?? []));
  });
}

function questionsOf(landscape: Landscape, unit: string, minEvidence: EvidenceStatus, now: Asked): Question[] {
  const { nodes, dependencies = [], pools = [] } = landscape;
  const resolved = (dependency: Dependency, supplier: string): Dependency => {
    const { candidates: _candidates, ...fields } = dependency;
    return { ...fields, supplier };
  };
  const suppliers = dependencies.flatMap((dependency, row): Question[] => {
    const { id, candidates } = dependency;
    if (candidates === undefined) return [];
    const answers = candidates.map((answer) => ({
      answer,
      landscape: withDependency(landscape, row, resolved(dependency, answer)),
    }));
    return [{ what: "supplier", id, answers }];
  });
  const splits = pools
    .filter(({ insurers }) => insurers.some((id) => now.any.has(id)))
    .map((pool): Question => {
      const rank = (order: readonly ((id: string) => boolean)[]): string[] =>
        [...pool.insurers].sort((a, b) => order.findIndex((holds) => holds(a)) - order.findIndex((holds) => holds(b)));
      const isSure = (id: string): boolean => now.sure.has(id);
      const isOpen = (id: string): boolean => now.any.has(id) && !now.sure.has(id);
      const isOut = (id: string): boolean => !now.any.has(id);
      return {
        what: "pool",
        id: pool.id,
        answers: [
          { answer: "least", landscape: withPoolSplit(landscape, pool, rank([isOut, isOpen, isSure])) },
          { answer: "most", landscape: withPoolSplit(landscape, pool, rank([isOpen, isSure, isOut])) },
        ],
      };
    });
  const sizes = nodes.flatMap((node): Question[] => {
    const { countedIn } = now;
    if (!now.any.has(node.id) || countedIn === null) return [];
    const answers = sizesOf(landscape, node.id, countedIn).map((size) => ({
      answer: String(size),
      landscape: { ...landscape, nodes: nodes.map((each) => (each === node ? withSize(node, countedIn, size) : each)) },
    }));
    return answers.length === 0 ? [] : [{ what: "size", id: node.id, answers }];
  });
  const doubtful = dependencies.flatMap((dependency, row): Question[] => {
    const { id, evidence } = dependency;
    if (reachesEvidence(evidence.status, minEvidence) || !now.impaired.has(dependency.dependent)) return [];
    const documented = { ...dependency, evidence: { ...evidence, status: "documented" as const } };
    return [
      {
        what: "evidence",
        id,
        answers: [
          { answer: "yes", landscape: withDependency(landscape, row, documented) },
          { answer: "no", landscape: withoutDependency(landscape, row) },
        ],
      },
    ];
  });
  const operators = nodes.flatMap((node): Question[] => {
    if (operatorOf(node) !== unknownOperator) return [];
    const run = (operator: string): Landscape => ({
      ...landscape,
      nodes: nodes.map((each) => (each === node ? ({ ...node, operator } as typeof node) : each)),
    });
    // somebody else: an id that no organisation has
    return [
      {
        what: "operator",
        id: node.id,
        answers: [
          { answer: unit, landscape: run(unit) },
          { answer: "other", landscape: run(`${unit}/other`) },
        ],
      },
    ];
  });
  return [...suppliers, ...splits, ...sizes, ...operators, ...doubtful];
}
