import type { Concentration, RowConcentration } from "../../analysis/concentration/concentration-result.js";
import { countedRows } from "../../analysis/counting/counted-rows.js";
import { type AskedGate, askedGate, type Gate, limitingGate, parseGate, partsHeldIn } from "../../analysis/counting/gates.js";
import { mayBeLostBy, unassignedDoubts } from "../../analysis/counting/unassigned-doubts.js";
import type { ConcentrationView } from "../../analysis/failures/supplying-units.js";
import { type UnstatedQuestion, unstatedBreaches } from "../../analysis/failures/unstated-units.js";
import { UnknownIdError } from "../../errors/errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { unassignedField } from "../../model/landscape/unassigned-services.js";
import { nearest } from "../../model/values/nearest.js";
import { rankedName } from "../../report/text/ranked-name.js";
import type { Language } from "../../words/language.js";
import { type Writing, writingOf } from "../../words/writing.js";
import type { Host } from "../terminal/host.js";
import { wrongValue } from "../terminal/wrong-value.js";
import { gateNotes, hitInConcentrations } from "./gate-notes.js";
import { breachSentence, refuseOtherTypes, refuseOtherUnits, withoutFigure } from "./gates.js";
import { type HhiLimit, hhiBreaches, unassignedIndex } from "./hhi-gate.js";
import type { Question } from "./question.js";
import { unassignedSentence } from "./unassigned-offers.js";
import { unstatedSentence } from "./unstated-place.js";

/** A limit of the user's own. */
export type ConcentrationLimit = Gate | HhiLimit;

export function parseLimit(
  text: string,
  before: readonly ConcentrationLimit[] | undefined,
  language: Language,
): readonly ConcentrationLimit[] {
  const [, type, value] = /^(?:([a-z0-9][a-z0-9./-]*):)?hhi>=(\d+)$/.exec(text) ?? [];
  if (value !== undefined) return [...(before ?? []), { ...(type === undefined ? {} : { type }), hhi: Number(value) }];
  const gate = parseGate(text);
  if (gate === undefined)
    throw wrongValue(language, {
      en: 'Write "lost>=500000", "hhi>=2500" or "eau-intake:lost>=500000", in quotes.',
      de: 'richtig ist "lost>=500000", "hhi>=2500" oder "eau-intake:lost>=500000", in Anführungszeichen',
    });
  return [...(before ?? []), gate];
}

/** @throws {@link UnknownIdError} for a limit on something that is never counted, or not looked at: it would pass whatever happens */
export function refuseUnknownLimits(
  limits: readonly ConcentrationLimit[],
  landscape: Landscape,
  asked: { readonly service?: string; readonly unit?: string },
): void {
  refuseOtherTypes(limits, asked.service);
  const rows = countedRows(landscape).rows.filter(({ unit }) => asked.unit === undefined || unit === asked.unit);
  const types = new Set(rows.map(({ type }) => type));
  const gates = limits.flatMap((limit) => ("hhi" in limit ? [] : [limitingGate(limit, landscape)]));
  refuseOtherUnits(gates, landscape, asked);
  for (const limit of limits) {
    if (!("hhi" in limit) || limit.type === undefined || types.has(limit.type)) continue;
    const what = asked.unit === undefined ? "service type" : { countedIn: asked.unit };
    throw new UnknownIdError(what, limit.type, nearest(limit.type, types));
  }
}

/** Whether a limit may be reached; each that is gets a line on stderr. */
export function isAnyReached(
  limits: readonly ConcentrationLimit[],
  results: readonly Concentration[],
  { landscape, language, unstated }: Pick<Question, "landscape" | "language"> & { readonly unstated: UnstatedQuestion },
  { stderr }: Host,
): boolean {
  const writing = writingOf(landscape, {}, { language });
  // in a view in which nobody has a unit at all there is nothing to limit, unless it is the only one
  const existing = results.filter(({ rows }) => rows.some(({ units }) => units.length > 0));
  const views = existing.length > 0 ? existing : results;
  const gateOf = new Map<ConcentrationLimit, AskedGate>(
    limits.flatMap((limit) => ("hhi" in limit ? [] : [[limit, askedGate(limit, landscape)] as const])),
  );
  const found = limits.map(
    (limit) =>
      views.flatMap(({ rows, options: { by } }) =>
        rows.flatMap((row) => breachesOf("hhi" in limit ? limit : gateOf.get(limit), row, by, landscape, writing)),
      )[0],
  );
  const open = limits.flatMap((limit, place) => (found[place]?.isSure === true ? [] : (gateOf.get(limit) ?? [])));
  const inDoubt = views.map(({ options: { by } }) => unstatedBreaches(open, landscape, by, unstated));
  const reached = limits.flatMap((limit, place) => {
    const gate = gateOf.get(limit);
    const doubts = gate === undefined ? [] : inDoubt.flatMap((doubtful) => doubtful.get(gate) ?? []);
    const said = doubts.slice(0, 1).map((doubt) => unstatedSentence(doubt, writing));
    if (said.length > 0) return said;
    if (found[place] !== undefined) return found[place].sentence;
    return gate === undefined
      ? unansweredIndex(limit, views, landscape, writing)
      : unansweredIn(gate, views, { landscape, unstated }, writing);
  });
  const gates = [...gateOf.values()];
  for (const note of gateNotes(gates, landscape, hitInConcentrations(results), writing, results[0]?.options.service))
    stderr.write(`${note}\n`);
  for (const sentence of reached) stderr.write(`${sentence}\n`);
  return reached.length > 0;
}

/** A sentence where a limit is not kept, as nobody stated who offers services that may be lost. */
function unansweredIn(
  gate: AskedGate,
  views: readonly Concentration[],
  { landscape, unstated }: { readonly landscape: Landscape; readonly unstated: UnstatedQuestion },
  writing: Writing,
): string[] {
  const sentences = views.flatMap(({ rows, options: { by, service } }) => {
    const doubts = unassignedDoubts(gate, landscape, mayBeLostBy(by, landscape), service);
    const lowered = doubts.flatMap((doubt) => doubt.lowered ?? []);
    const inDoubt = unstatedBreaches(lowered, landscape, by, unstated);
    const isReached = (each: AskedGate): boolean =>
      inDoubt.has(each) || rows.some((row) => breachesOf(each, row, by, landscape, writing).length > 0);
    return unassignedSentence(gate, doubts, isReached, writing) ?? [];
  });
  return sentences.slice(0, 1);
}

/** A sentence where nobody who offers a service of a type is known, so that it stands in no row and may have any index. */
function unansweredIndex(
  limit: ConcentrationLimit,
  views: readonly Concentration[],
  landscape: Landscape,
  writing: Writing,
): string[] {
  if (!("hhi" in limit)) return [];
  const sentences = views.flatMap(({ rows, options: { by, service } }) => {
    const told = new Set(rows.flatMap(({ what, type }) => (what === "service" ? [type] : [])));
    const { unassigned = [] } = unassignedField(landscape, limit.type ?? service);
    return unassigned.flatMap(({ type }) => (told.has(type) ? [] : unassignedIndex(limit, type, by, landscape, writing)));
  });
  return sentences.slice(0, 1);
}

/** A limit that may be reached. */
interface Reached {
  readonly sentence: string;
  readonly isSure: boolean;
}

function breachesOf(
  limit: HhiLimit | AskedGate | undefined,
  row: RowConcentration,
  by: ConcentrationView,
  landscape: Landscape,
  writing: Writing,
): Reached[] {
  const { what, type, unit, total, units } = row;
  if (limit === undefined || (limit.type ?? type) !== type) return [];
  if ("hhi" in limit) return hhiBreaches(limit, row, by, landscape, writing).map((sentence) => ({ sentence, isSure: true }));
  const { figures } = limit;
  if (figures.unit !== unit) return [];
  const part = partsHeldIn(limit, landscape, row).find((each) => figures.parts[each]?.total?.id === total?.id);
  if (part === undefined) return [];
  return units
    .filter(({ logic }) => logic.count.atMost >= limit.limit)
    .map((taking) => {
      const names = withoutFigure(landscape, limit, part);
      const breach = {
        what,
        type,
        unit,
        total: total?.id ?? null,
        ...taking.logic.count,
        withoutFigure: names,
        by: rankedName(by, writing, taking),
      };
      const isSure = taking.logic.count.atLeast >= limit.limit;
      return { sentence: breachSentence(limit, breach, writing), isSure };
    });
}
