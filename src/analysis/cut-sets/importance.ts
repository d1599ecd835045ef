import { cutSetsByOrder } from "../../engine/boolean/count-cut-sets.js";
import { cutSetsWithEvent } from "../../engine/boolean/count-with-event.js";
import { fussellVesely } from "../../engine/boolean/fussell-vesely.js";
import { birnbaumImportances } from "../../engine/boolean/probability.js";
import { shapleyValues } from "../../engine/boolean/shapley.js";
import type { SolvedModel } from "../../engine/boolean/solve-model.js";
import type { WorkClock } from "../../engine/boolean/work-clock.js";
import type { Limits } from "../../model/values/limits.js";
import type { ModelEvent } from "./cut-set-event.js";
import type { ImportanceOf } from "./cut-sets-result.js";

const quotient = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * What each event contributes to a solved model.
 * @param relevant - numbers of the events to be listed
 * @param p - by event; absent: only what needs no probabilities
 * @returns by falling criticality, without probabilities by structural importance; ties by id
 * @throws {@link LimitReached} when time is over, but in {@link fussellVesely}, whose values are then missing
 * @remarks Cost: two passes over the diagrams for each of probability and structure, those of {@link shapleyValues}, and
 * {@link fussellVesely}. Source: W. E. Vesely et al., "Measures of risk importance and their applications",
 * NUREG/CR-3385, 1983.
 */
export function importanceOf(
  solved: SolvedModel,
  events: readonly ModelEvent[],
  relevant: readonly number[],
  p: Float64Array | undefined,
  { diagramNodes }: Pick<Limits, "diagramNodes">,
  clock: WorkClock,
): ImportanceOf[] {
  const structural = birnbaumImportances(solved, new Float64Array(events.length).fill(0.5)).birnbaum;
  const shapley = shapleyValues(solved, clock);
  const counts = cutSetsWithEvent(solved, clock);
  const all = cutSetsByOrder(solved, clock).reduce((sum, count) => sum + count, 0n);
  const atRisk = p === undefined ? undefined : birnbaumImportances(solved, p);
  const withEvent = p === undefined ? undefined : fussellVesely(solved, p, { nodes: diagramNodes, clock });
  const rows = relevant.map((event): ImportanceOf => {
    const { id = "", name = "" } = events[event] ?? {};
    const common = {
      id,
      name,
      probability: p?.[event] ?? null,
      cutSets: (counts[event] ?? 0n).toString(),
      structural: structural[event] ?? 0,
      shapley: shapley[event] ?? 0,
    };
    if (atRisk === undefined || p === undefined) {
      const none = { birnbaum: null, criticality: null, fussellVesely: null, diagnostic: null };
      return { ...common, ...none, riskAchievementWorth: null, riskReductionWorth: null };
    }
    const own = p[event] ?? 0;
    const total = atRisk.probability;
    const birnbaum = atRisk.birnbaum[event] ?? 0;
    const withIt = total + (1 - own) * birnbaum;
    const withoutIt = total - own * birnbaum;
    // P0 is a difference; it is nothing where every cut set has the event, or where it is below its rounding
    const isAll = total > 0 && (counts[event] === all || withoutIt <= total * 2 ** -45);
    return {
      ...common,
      birnbaum,
      criticality: quotient(own * birnbaum, total),
      fussellVesely: withEvent === undefined ? null : quotient(withEvent[event] ?? 0, total),
      diagnostic: quotient(own * withIt, total),
      riskAchievementWorth: quotient(withIt, total),
      riskReductionWorth: isAll ? "infinite" : quotient(total, withoutIt),
    };
  });
  const weight = (row: ImportanceOf): number => row.criticality ?? row.structural;
  return rows.sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
}
