import { InvalidArgumentError } from "../../errors/errors.js";
import { type MeasureList, parseMeasures, type ReadMeasures } from "../../model/documents/measure-list.js";
import { type Patch, patchVersion } from "../../model/documents/patch.js";
import { applyKnownPatch, applyPatch } from "../../model/documents/patch-apply.js";
import { checkAskedLandscape, checkWholeDocument } from "../../model/documents/whole-document.js";
import { checkWholeScenario } from "../../model/documents/whole-scenario.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelStamp } from "../../model/landscape/model-stamp.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { unassignedField } from "../../model/landscape/unassigned-services.js";
import { checkList, checkOptions, checkRecord, type OptionCheck } from "../../model/values/argument-checks.js";
import { signalWith, type WorkOptions, WorkProgress, workKinds } from "../../model/values/work-options.js";
import { byBounds } from "../../quantities.js";
import { version } from "../../version.js";
import { rankViews } from "../failures/failure-units.js";
import { checkLastingHours } from "../outages/outage-time.js";
import { candidatesFor, type MeasureSources } from "./candidates.js";
import { choose } from "./choice/choose.js";
import type { MilpSolver } from "./choice/milp-solver.js";
import type { MeasureChange } from "./joined-changes.js";
import { changeOf, keepingAll, type MeasureKind, measureKinds } from "./measure.js";
import { type MeasureAims, measureQuestion } from "./measure-question.js";
import { MeasuredLandscapes } from "./measured-landscapes.js";
import type { MeasureEffect, Measures } from "./measures-result.js";
import { relevantMeasures } from "./relevance.js";
import { singleEffects } from "./single-effects.js";

/** What is lost, what shall be reached, and what may be done. */
export interface MeasureOptions extends MeasureAims, MeasureSources, WorkOptions {
  /** List so many measures. @defaultValue all that change anything */
  readonly top?: number;
  /** Proves more sets best than the search of its own. @defaultValue none */
  readonly solver?: MilpSolver;
}

const checkMeasureKinds: OptionCheck = (call, value, name) => {
  checkList(call, `option ${name}`, value, `give some of ${measureKinds.join(", ")}`);
  const other = (value as readonly unknown[]).find((each) => !measureKinds.includes(each as MeasureKind));
  if (other !== undefined)
    throw new InvalidArgumentError(
      call,
      `the option ${name} has ${JSON.stringify(other)}`,
      `give some of ${measureKinds.join(", ")}`,
    );
};

/** What reading a list added is none of its fields. */
const checkStated: OptionCheck = (call, value) =>
  checkWholeDocument(call, "measures", value, (document) => {
    const { file: _file, positions: _positions, ...list } = document as ReadMeasures;
    return parseMeasures(list);
  });

const amounts =
  <Name extends string>(names: readonly Name[]): OptionCheck =>
  (call, value, name) => {
    checkRecord(call, `option ${name}`, value, [], `give an object, such as { ${JSON.stringify(names[0])}: 1 }`);
    checkOptions(call, value as object, Object.fromEntries(names.map((each) => [each, "amount" as const])));
  };

/** Sets whose losses are asked at most: beyond, the best set found is said with a bound beside it. */
const mostAsked = 5000;

/** The options of measures, for {@link checkOptions}. */
const measureOptionKinds = {
  target: "text",
  lastingHours: checkLastingHours,
  from: "text",
  scenario: checkWholeScenario,
  budget: "amount",
  by: rankViews,
  kind: nodeKinds,
  reading: ["worst", "best"],
  minEvidence: ["inferred", "assumed"],
  stated: checkStated,
  kinds: checkMeasureKinds,
  costs: amounts(measureKinds),
  assumptions: amounts(["activationHours", "bufferHours", "recoveryLeft"]),
  top: "count",
  solver: signalWith("minimise"),
  limits: "limits",
  ...workKinds,
} as const;

/**
 * Which measures help most against the loss of single units, and which set of them is best: the cheapest after which no unit takes
 * so many that a limit is reached, or no critical service is past its tolerance; or within a budget the one that leaves fewest
 * services past it, then least hours of services. Measures are generated from the landscape; each adds an alternative or takes
 * time away from losses, so that none makes anything worse, and the best set is found exactly (`choose`). Those that are stated
 * have costs of their own; one that would make something worse is refused.
 * @returns with the patch of the set; every figure is that of `rank` or `outages` of the patched landscape
 * @throws `InvalidArgumentError` for an argument that is something else; the reason of a signal that ends the work
 * @throws `InvalidInputError` for stated measures that would make something worse, do not fit the landscape, or each other
 * @throws `UnknownIdError` for a service type, a unit or a total of the limit that the landscape does not have
 * @remarks Cost: for each set that is tried, compiling and the failures of the units that matter; of most questions one for each
 * measure, and some for the proof.
 */
export async function measures(landscape: Landscape, options: MeasureOptions): Promise<Measures> {
  checkAskedLandscape("measures", landscape);
  checkOptions("measures", options, measureOptionKinds);
  const question = measureQuestion(landscape, options);
  const { measures: candidates, leftOut } = candidatesFor(landscape, question, options);
  const all = changeOf(candidates, landscape);
  // every landscape has the nodes of all measures, so that nodes have the same numbers in all
  const ready = patched(landscape, { add: { nodes: all.add?.nodes ?? [] } });
  const trial = question.trialIn(ready);
  const changeBy = (taken: readonly number[]): MeasureChange =>
    changeOf(
      taken.flatMap((each) => candidates[each] ?? []),
      landscape,
    );
  const withMeasures = (taken: readonly number[]): Landscape => {
    const { add: { nodes: _nodes, ...add } = {}, ...change } = changeBy(taken);
    return patched(ready, { ...change, add });
  };
  const relevant = relevantMeasures(candidates, trial.parts, trial.units, patched(landscape, keepingAll(candidates, landscape)));
  const landscapes = new MeasuredLandscapes(ready, candidates);
  const progress = new WorkProgress(options, candidates.length);
  const lossesOf = (taken: readonly number[], parts: readonly number[]): Float64Array => {
    progress.listen();
    const asked = parts.flatMap((part) => trial.parts[part]?.nodes ?? []);
    return trial.lossesIn(landscapes.with(taken, asked), parts);
  };
  const effects = singleEffects(candidates, trial, { relevant, lossesOf, progress });
  const found = await choose(
    {
      costs: candidates.map(({ cost }) => cost),
      parts: trial.parts.length,
      lossesOf,
      relevantTo: (part) => relevant[part] ?? [],
      goal: trial.goal,
    },
    { milp: options.solver, mostAsked, signal: options.signal },
  );
  const isNeeded =
    trial.goal.kind === "cheapest" ? found.status === "infeasible" || found.taken.length > 0 : trial.units.length > 0;
  const set = found.taken.flatMap((each) => effects[each] ?? []);
  const patch: Patch = { tragweite: patchVersion, id: "measures", landscape: landscape.id, ...changeBy(found.taken) };
  applyPatch(landscape, patch);
  const after = withMeasures(found.taken);
  const open = found.status === "infeasible" ? (trial.undecidedIn?.(after) ?? []) : [];
  return {
    tragweite: "measures-result/1",
    version,
    model: modelStamp(landscape),
    options: { ...question.stamp, ...(options.stated === undefined ? {} : { stated: listStamp(options.stated) }) },
    tried: question.tried,
    effective: trial.units.length,
    measures: effects
      .filter(({ avoided, saved }) => avoided > 0 || saved.atMost > 0)
      .sort(byEffect)
      .slice(0, options.top),
    set,
    ...(trial.isCritical ? { isCritical: true } : {}),
    ...(options.target === undefined ? { tolerances: tolerantServices(landscape) } : {}),
    considered: candidates.length,
    ...(leftOut.length === 0 ? {} : { leftOut }),
    choice: {
      status: isNeeded ? found.status : "none-needed",
      measures: set.map(({ id }) => id),
      cost: found.cost,
      bound: found.bound,
      ...(open.length === 0 ? {} : { undecidedBy: ["unassigned"] as const, unassigned: open }),
    },
    ...trial.shown(ready, after),
    withoutFigure: trial.withoutFigure,
    ...unassignedField(landscape, question.type),
    patch,
  };
}

const listStamp = ({ id, name, currency, generated = false }: MeasureList): NonNullable<Measures["options"]["stated"]> => ({
  id,
  ...(name === undefined ? {} : { name }),
  ...(currency === undefined ? {} : { currency }),
  generated,
});

const tolerantServices = ({ nodes }: Landscape): number => nodes.filter((node) => "maxTolerableHours" in node).length;

const patched = (landscape: Landscape, change: MeasureChange): Landscape =>
  applyKnownPatch(landscape, { tragweite: patchVersion, id: "measures", ...change });

/** Most avoided first, then most surely saved, then most possibly, then the cheapest, then by id. */
const byEffect = (a: MeasureEffect, b: MeasureEffect): number =>
  b.avoided - a.avoided ||
  (b.avoidedOfAll ?? 0) - (a.avoidedOfAll ?? 0) ||
  byBounds(a.saved, b.saved) ||
  a.cost - b.cost ||
  (a.id < b.id ? -1 : 1);
