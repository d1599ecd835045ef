import { InvalidArgumentError } from "../../errors/errors.js";
import type { ReadMeasures } from "../../model/documents/measure-list.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Limits } from "../../model/values/limits.js";
import type { EvidenceStatus } from "../../quantities.js";
import { generatedMeasures, type MeasureAssumptions } from "./generated-measures.js";
import { type Measure, type MeasureKind, measureKinds } from "./measure.js";
import { measureConflict } from "./measure-conflict.js";
import type { MeasureQuestion } from "./measure-question.js";
import { pathsOf } from "./relevance.js";
import { refuseBrokenLoops, statedMeasures } from "./stated-measures.js";
import { TodayRows } from "./today-rows.js";

/** Of what the best set is sought: what is generated, and what is stated. */
export interface MeasureSources {
  /**
   * Measures with costs of their own, each a patch that makes nothing worse. Generated ones join them only where it says so, and
   * of these the kinds in `costs`.
   */
  readonly stated?: ReadMeasures;
  /** Which kinds of measures are generated. @defaultValue all that can change what is asked; beside stated ones those in `costs` */
  readonly kinds?: readonly MeasureKind[];
  /** What one of each kind costs. @defaultValue 1; beside stated ones each kind needs one */
  readonly costs?: Readonly<Partial<Record<MeasureKind, number>>>;
  /** What generated measures take for granted. */
  readonly assumptions?: MeasureAssumptions;
}

/** Measures of which the best set is sought. */
export interface Candidates {
  readonly measures: readonly Measure[];
  /** Ids of generated ones that say something else of a row than a stated one does, which counts then. */
  readonly leftOut: readonly string[];
}

/**
 * Those that are stated, and generated ones where what is asked about may be hit.
 * @throws `InvalidInputError` for a stated one that would make something worse, or does not fit
 * @throws `InvalidArgumentError` for options of generated measures where there are none, or that lack a cost
 */
export function candidatesFor(
  landscape: Landscape,
  question: MeasureQuestion,
  options: MeasureSources & { readonly minEvidence?: EvidenceStatus; readonly limits?: Partial<Limits> },
): Candidates {
  const { stated, limits = {} } = options;
  if (stated === undefined) return { measures: generatedFor(landscape, question, options), leftOut: [] };
  checkBeside(stated, options);
  const own = statedMeasures(landscape, stated, limits);
  if (stated.generated !== true) return { measures: own, leftOut: [] };
  const today = new TodayRows(landscape);
  const ids = new Set(own.map(({ id }) => id));
  const kinds = options.kinds ?? measureKinds.filter((kind) => options.costs?.[kind] !== undefined);
  const [joined, leftOut]: [Measure[], string[]] = [[], []];
  for (const each of generatedFor(landscape, question, { ...options, kinds })) {
    const { id, change, besides = [] } = each;
    const all = [change, ...besides.map((beside) => beside.change)];
    const isOther = all.some((one) => own.some((other) => measureConflict(today, one, other.change) !== undefined));
    if (isOther || ids.has(id)) leftOut.push(id);
    else joined.push(each);
  }
  refuseBrokenLoops(landscape, stated, [...own, ...joined], limits);
  return { measures: [...own, ...joined], leftOut };
}

function checkBeside(stated: ReadMeasures, { kinds, costs, assumptions }: MeasureSources): void {
  if (stated.generated !== true) {
    const [other] = Object.entries({ kinds, costs, assumptions }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    if (other === undefined) return;
    const hint = "leave it out, or say generated: true there";
    throw new InvalidArgumentError("measures", `the option ${other} is for generated measures, and the list joins none`, hint);
  }
  const without = kinds === undefined ? undefined : kinds.find((kind) => costs?.[kind] === undefined);
  const isNone = Object.values(costs ?? {}).length === 0;
  if (without === undefined && !isNone) return;
  const what = without === undefined ? "generated measures cost" : `a generated ${without} costs`;
  throw new InvalidArgumentError(
    "measures",
    `what ${what} is not said`,
    "give it in the option costs: the stated ones have costs, too",
  );
}

function generatedFor(
  landscape: Landscape,
  question: MeasureQuestion,
  { kinds = question.kinds, costs = {}, assumptions = {}, minEvidence = "assumed" }: Parameters<typeof candidatesFor>[2],
): Measure[] {
  const { units, parts } = question.trialIn(landscape);
  const onPath = pathsOf(
    landscape,
    units,
    parts.flatMap(({ nodes }) => nodes),
  );
  return generatedMeasures(landscape, {
    ...assumptions,
    kinds: measureKinds.filter((kind) => kinds.includes(kind) && question.kinds.includes(kind)),
    onPath,
    evidence: { status: minEvidence },
    costOf: (kind) => costs[kind] ?? 1,
  });
}
