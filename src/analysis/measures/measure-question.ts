import { InvalidArgumentError } from "../../errors/errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { NodeKind } from "../../model/landscape/node.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { scenarioSpan } from "../../model/scenario/scenario-times.js";
import type { Limits } from "../../model/values/limits.js";
import type { EvidenceStatus } from "../../quantities.js";
import { countedUnit } from "../counting/counted-unit.js";
import { askedGate, limitingGate, parseGate } from "../counting/gates.js";
import { type RankUnit, type RankView, rankUnits } from "../failures/failure-units.js";
import { onTopOfStamp } from "../failures/moment-below.js";
import { type OutageTime, outageTime } from "../outages/outage-time.js";
import { LimitTrial } from "./limit-trial.js";
import { type MeasureKind, type MeasureReading, measureKinds } from "./measure.js";
import type { Measures } from "./measures-result.js";
import { OutageTrial } from "./outage-trial.js";
import { scenarioUnit } from "./scenario-unit.js";
import type { Trial } from "./trial.js";

/** What is lost, and what shall be reached. */
export interface MeasureAims {
  /** A limit that no unit that is lost alone shall reach, such as `eau-intake:insured>=1000000`. Without it, give `lastingHours`. */
  readonly target?: string;
  /** Each unit is lost for so many hours: no critical service shall be past its tolerance, or as few as the budget allows. */
  readonly lastingHours?: number;
  /** When the outage begins: a moment with zone. @defaultValue no moment is stated: what depends on moments is read both ways */
  readonly from?: string;
  /** Instead of `target` and `lastingHours`: what happens. Until all has come to rest, no critical service shall be past its tolerance. */
  readonly scenario?: Scenario;
  /** With `lastingHours` or `scenario`: what may be spent. @defaultValue whatever it costs that no critical service is past its tolerance */
  readonly budget?: number;
  /** What is lost as one. @defaultValue "operator" */
  readonly by?: RankView;
  /** Only units of this kind of node: the node itself, the operator or the owner. @defaultValue all */
  readonly kind?: NodeKind;
  /** Whether what may be lost counts, or what surely is. @defaultValue "worst" */
  readonly reading?: MeasureReading;
  /** Dependencies with weaker evidence may not exist; what measures add, which is documented nowhere, counts as that. @defaultValue "assumed" */
  readonly minEvidence?: Exclude<EvidenceStatus, "documented">;
  readonly limits?: Partial<Limits>;
}

/** A question about measures, ready to be asked of landscapes that differ in what was done. */
export interface MeasureQuestion {
  /** What is asked of a landscape with the same units. */
  readonly trialIn: (landscape: Landscape) => Trial;
  /** Which kinds of measures can change the answer. */
  readonly kinds: readonly MeasureKind[];
  readonly tried: number;
  /** The one type that is asked about; absent where any is. */
  readonly type?: string | undefined;
  readonly stamp: Measures["options"];
}

/** What takes no time changes nothing of what a failure takes in the end. */
const timeless: readonly MeasureKind[] = ["second-supplier", "second-instance"];

/**
 * @throws {@link InvalidArgumentError} for a question without an aim, or with two
 * @throws `UnknownIdError` for words of the limit that the landscape does not have
 */
export function measureQuestion(landscape: Landscape, aims: MeasureAims): MeasureQuestion {
  const {
    target,
    lastingHours,
    from,
    scenario,
    budget,
    by = "operator",
    kind,
    reading = "worst",
    minEvidence = "assumed",
    limits = {},
  } = aims;
  const tried = rankUnits(landscape, by).filter((unit) => kind === undefined || unit.kind === kind);
  const isTried = new Set(tried.map(({ id }) => id));
  // those that measures add are not asked about: what they run stands beside what is there
  const unitsIn = (each: Landscape): RankUnit[] => rankUnits(each, by).filter(({ id }) => isTried.has(id));
  const played = onTopOfStamp(scenario === undefined ? {} : { scenario, at: "" });
  const happening = played === undefined ? {} : { scenario: played.scenario };
  const stamp = (unit: string | null): Measures["options"] => ({
    by,
    kind: kind ?? null,
    reading,
    minEvidence,
    target: target ?? null,
    lastingHours: lastingHours ?? null,
    from: from ?? null,
    ...happening,
    budget: budget ?? null,
    unit,
  });
  const once = (options: Readonly<Record<string, unknown>>, aim: string, instead: string): void => {
    const other = Object.entries(options).find(([, value]) => value !== undefined)?.[0];
    if (other !== undefined)
      throw new InvalidArgumentError("measures", `the option ${other} is not for ${aim}`, `give either ${instead}`);
  };
  if (target !== undefined) {
    const gate = parseGate(target);
    if (gate === undefined)
      throw new InvalidArgumentError(
        "measures",
        "the option target is no limit",
        'give one such as "eau-intake:insured>=1000000"',
      );
    once({ lastingHours, from, budget, scenario }, "a target", "the target or lastingHours");
    const trialIn = (each: Landscape): Trial => new LimitTrial(each, unitsIn(each), askedGate(gate, each), reading, minEvidence);
    const { type, figures } = limitingGate(gate, landscape);
    return { trialIn, kinds: timeless, tried: tried.length, type, stamp: stamp(figures.unit) };
  }
  const isScenario = scenario !== undefined;
  if (isScenario) once({ lastingHours, from, by: aims.by, kind }, "a scenario", "the scenario or lastingHours");
  else if (lastingHours === undefined)
    throw new InvalidArgumentError("measures", "nothing is asked", "give the option target, lastingHours, or scenario");
  const time = isScenario ? timeOf(scenario) : outageTime({ lastingHours: lastingHours ?? 0, from });
  const trialIn = (each: Landscape): Trial => {
    const units = isScenario ? [scenarioUnit(each, scenario)] : unitsIn(each);
    const compared = countedUnit(each, undefined);
    return new OutageTrial(each, units, { ...time, compared, minEvidence, limits, reading, budget, isScenario });
  };
  const count = isScenario ? 1 : tried.length;
  return { trialIn, kinds: measureKinds, tried: count, stamp: stamp(countedUnit(landscape, undefined).unit) };
}

/** From the scenario's beginning on; what it takes counts until all has come to rest. */
function timeOf(scenario: Scenario): OutageTime {
  const { start } = scenarioSpan(scenario);
  return { scenario, begin: start, end: start };
}
