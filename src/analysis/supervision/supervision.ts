import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import type { Regulation } from "../../model/documents/regulation.js";
import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import { checkWholeRegulation } from "../../model/documents/whole-regulation.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { checkDay } from "../../model/values/moments.js";
import { namesOf } from "../../model/values/names-of.js";
import { type WorkOptions, WorkProgress, workKinds } from "../../model/values/work-options.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { type NextFacts, nextFactsWithin } from "../concentration/next-fact.js";
import { countedRows } from "../counting/counted-rows.js";
import { populationFigures } from "../counting/population-figures.js";
import { supplyingUnits } from "../failures/supplying-units.js";
import { hiddenHubs } from "../hidden-hubs/hidden-hubs.js";
import { limitBook } from "../named-limits/limit-book.js";
import { ruleOnDay } from "../named-limits/named-limits-rules.js";
import { reachSweeps, tierOf, tiersOf, unitReaches } from "../reach/unit-reach.js";
import { limitsReached } from "./limits-reached.js";
import { compare, mostTaken, TakenRows } from "./rows-taken.js";
import type { OperatorTaken, Supervision } from "./supervision-result.js";
import { takenTogether } from "./taken-together.js";

/** How {@link supervision} reads what is uncertain, and with which rules. */
export interface SupervisionOptions extends WorkOptions {
  /** Dependencies with weaker evidence may not exist; the results bracket both. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  /** The day on which rules are looked at, such as 2023-04-24. @defaultValue that of the landscape */
  readonly asOf?: string;
  /** Named limits to hold the results against. @defaultValue none */
  readonly regulation?: Regulation;
  readonly limits?: Partial<Limits>;
}

/** The widest answers that are asked for what would narrow them, and the facts that are tried of each: each is a run or two. */
const mostAsked = 3;
const mostFacts = 20;

/**
 * What a supervisor looks at where nothing has failed yet: which operator can take which service from how many, alone and with a
 * second one, through all tiers; what stands behind things that look redundant; which named limits that reaches on a day; and
 * which fact to find out next. Figures are those of `concentration`, without dividing losses and markets.
 * @returns plain data; counts in each unit, all as bounds over what is not known
 * @throws {@link InvalidArgumentError} for an argument that is something else; the reason of a signal that ends the work
 * @throws `NoConvergenceError` for a loop that amplifies losses without end
 * @remarks An operator that takes a service only from itself is left out. Progress counts five parts. Cost: two sweeps over the
 * operators, 91 failures of two, those of `hiddenHubs`, and at most 60 facts, two runs each.
 */
export function supervision(landscape: Landscape, asked: SupervisionOptions = {}): Supervision {
  checkAskedLandscape("supervision", landscape);
  checkOptions("supervision", asked, {
    minEvidence: evidenceStatuses,
    asOf: checkDay,
    regulation: checkWholeRegulation,
    limits: "limits",
    ...workKinds,
  });
  const { minEvidence = "assumed", regulation, limits } = asked;
  const evidence = limits === undefined ? { minEvidence } : { minEvidence, limits };
  const options: PropagateOptions = { evaluationsPerNode: withDefaultLimits(limits).evaluationsPerNode };
  const progress = new WorkProgress(asked, 5);
  const onUnit = (): void => progress.listen();
  const units = supplyingUnits(landscape, "operator");
  const sweeps = reachSweeps(landscape, minEvidence, units);
  const reaches = unitReaches(landscape, sweeps, units, minEvidence, options, onUnit);
  const rows = new TakenRows(landscape, sweeps.logic.offers);
  progress.step();
  const byRow = mostTaken(sweeps.logic.counted.unit);
  const operators = rows.rows
    .flatMap(({ type }, place) => {
      const tiers = tiersOf(landscape, sweeps.logic, type);
      const isOffer = (offer: number): boolean => sweeps.logic.offers.typeOf[offer] === type;
      return reaches.flatMap((reach): OperatorTaken[] => {
        const { unit, logic } = reach;
        const taken = rows.taken(place, logic, [unit.id]);
        if (taken === undefined) return [];
        return [{ operator: unit.id, ...namesOf(unit), tier: tierOf(reach, isOffer, tiers), ...taken }];
      });
    })
    .sort((a, b) => byRow(a, b) || compare(a.operator, b.operator));
  const pairs = takenTogether(rows, reaches, sweeps.logic, options, onUnit);
  progress.step();
  const hubs = hiddenHubs(landscape, evidence);
  progress.step();
  const day = asked.asOf ?? landscape.asOf;
  const book = regulation === undefined ? undefined : limitBook(regulation, landscape, day);
  const onDay = (regulation?.rules ?? []).map((rule) => ruleOnDay(rule, day));
  const measured = onDay.filter(
    ({ state, measures }) => state === "in-force" && measures.some((measure) => !notOfOperators.includes(measure)),
  );
  const isTaken = new Set(operators.map(({ operator, type }) => `${operator} ${type}`));
  const reached = book === undefined ? [] : limitsReached(book, rows, reaches);
  progress.step();
  const next = widestNarrowed(landscape, operators, sweeps.logic.counted.unit, evidence, onUnit);
  progress.step();
  const { holders, units: counted } = populationFigures(landscape);
  return {
    operators,
    pairs,
    hubs,
    day: day ?? null,
    rules: measured,
    limits: reached.filter(({ operator, type, unassigned }) => unassigned !== undefined || isTaken.has(`${operator} ${type}`)),
    ...(next === undefined ? {} : { next }),
    withoutFigure: holders.flatMap(({ id }, holder) => (counted.some(({ isOpen }) => isOpen[holder] === 1) ? [id] : [])),
  };
}

const notOfOperators: readonly string[] = ["none", "hhi", "insured-of-insurer"];

/** What narrows the widest answer that anything narrows: in any part of it, of the unit that is compared first, open ones first, then by how much of all that there are lies between the bounds. */
function widestNarrowed(
  landscape: Landscape,
  operators: readonly OperatorTaken[],
  compared: string | null,
  evidence: Pick<SupervisionOptions, "minEvidence" | "limits">,
  onAsked: () => void,
): NextFacts | undefined {
  const width = ({ count, whole }: OperatorTaken): number => (count.atMost - count.atLeast) / Math.max(1, whole);
  const asked = operators.filter((row) => row.count.atMost > row.count.atLeast && isAskedAs(landscape, row));
  const isApart = ({ unit }: OperatorTaken): number => (unit === compared ? 0 : 1);
  asked.sort(
    (a, b) => isApart(a) - isApart(b) || compareDown(width(a), width(b)) || a.tier - b.tier || compare(a.operator, b.operator),
  );
  for (const { operator, type, unit, total } of asked.slice(0, mostAsked)) {
    onAsked();
    const found = nextFactsWithin({ unit, total }, landscape, operator, type, { ...evidence, most: mostFacts });
    if (found.facts.length > 0) return found;
  }
  return undefined;
}

/** Both may be infinite. */
const compareDown = (a: number, b: number): number => (a === b ? 0 : a > b ? -1 : 1);

/** Whether a type is asked for as that of a row: a service type comes before organisations of the same name. */
function isAskedAs(landscape: Landscape, { what, type }: OperatorTaken): boolean {
  return what === "service" || !countedRows(landscape).rows.some((row) => row.what === "service" && row.type === type);
}
