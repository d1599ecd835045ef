import { isStandBy } from "../../model/landscape/suppliers.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import { quickScenarioId } from "../../model/scenario/quick-scenario.js";
import { isTimed } from "../../model/scenario/scenario-times.js";
import { nameIn } from "../../model/values/name-in.js";
import type { Clock } from "../../words/clock.js";
import { disturbanceName } from "../../words/disturbance-names.js";
import { shown } from "../../words/shown.js";
import { mayLoseMore } from "../rows/may-lose-more.js";
import type { ImpactWriting } from "./impact-writing.js";
import { allNormalText, isAllNormal } from "./rows-section.js";

/** As many as a scenario of a real incident has, with room. */
const mostDisturbances = 30;
/** As many as a title has room for. */
const mostAsked = 3;

/** The scenario, the landscape, and the moment with how many disturbances hold. */
export function happenedInShort(writing: ImpactWriting): string[] {
  const { result, landscape, scenario, words, numerals, language, title, paragraph } = writing;
  const [active, all] = [result.scenario.active.length, scenario.disturbances.length];
  const isMoment = result.options.at !== null && all > 0;
  const open = openEnded(writing);
  const parts = isMoment
    ? [
        words.holdingInShort(active, numerals.count(active), all, numerals.count(all)),
        ...(open > 0 ? [words.openEnded(open, numerals.count(open), active)] : []),
      ]
    : [];
  const holding = parts.map((part) => `; ${part}`).join("");
  return [
    ...title(titleOf(writing)),
    ...paragraph(shown(nameIn(landscape, language) ?? landscape.id)),
    ...(result.options.at === null && all === 0 ? [] : paragraph(momentLine(writing) + holding)),
  ];
}

/** How many of the disturbances that hold have no stated end: that they still hold is no more than not known otherwise. */
function openEnded({ result, scenario }: ImpactWriting): number {
  const active = new Set(result.scenario.active);
  return scenario.disturbances.filter(({ id, end }) => active.has(id) && end === undefined).length;
}

/** The landscape, the scenario, the moment, and the disturbances that hold. */
export function whatHappened(writing: ImpactWriting): string[] {
  const { result, landscape, scenario, words, numerals, language, title, paragraph } = writing;
  const active = new Set(result.scenario.active);
  const holding = scenario.disturbances.filter(({ id }) => active.has(id));
  return [
    ...title(titleOf(writing)),
    ...paragraph(shown(nameIn(landscape, language) ?? landscape.id)),
    ...(result.options.at === null && scenario.disturbances.length === 0 ? [] : paragraph(momentLine(writing))),
    "",
    ...(holding.length === 0
      ? paragraph(isAllNormal(writing) ? `${words.nothingHolds} ${allNormalText(result, writing)}` : words.nothingHoldsAnyMore)
      : []),
    ...(holding.length > 0 && !result.allAtOnce
      ? paragraph(
          words.holding(
            holding.length,
            numerals.count(holding.length),
            scenario.disturbances.length,
            numerals.count(scenario.disturbances.length),
          ),
        )
      : []),
    ...disturbanceLines(writing, holding),
  ];
}

/** One line for each disturbance: what, from when to when, why, and how well that is known. */
export function disturbanceLines(writing: ImpactWriting, disturbances: readonly Disturbance[]): string[] {
  return writing.lines(
    disturbances.map((disturbance) => `  ${describe(writing, disturbance)}`),
    4,
    mostDisturbances,
  );
}

/** What a scenario is called; a question that was put by options, by what it asks. */
export function titleOf(writing: ImpactWriting): string {
  const { scenario, words, language } = writing;
  const name = nameIn(scenario, language);
  if (name !== undefined) return shown(name);
  if (scenario.id !== quickScenarioId) return shown(scenario.id);
  if (scenario.disturbances.length === 0) return words.undisturbed;
  const asked = scenario.disturbances.map((disturbance) => disturbanceName(disturbance, writing));
  return words.whatIfOf(writing.listed([...new Set(asked)], mostAsked));
}

/** The moment that a run is about, and how long after the start. */
export function momentLine({ result, landscape, scenario, words, numerals, clock }: ImpactWriting): string {
  const { disturbances, start } = scenario;
  const { at } = result.options;
  if (at === null) {
    const count = numerals.count(disturbances.length);
    const bound = mayLoseMore(landscape, result) ? words.noUpperBound : words.upperBound;
    if (!(landscape.dependencies ?? []).some(isStandBy))
      return (isTimed(scenario) ? words.allTimed : words.allUntimed)(disturbances.length, count, bound);
    const holding = (isTimed(scenario) ? words.allTimed : words.allUntimedWithStandBys)(disturbances.length, count, bound);
    return `${holding} ${words.standBysOpen}`;
  }
  const [instant, from] = [clock.instantOf(at), start === undefined ? undefined : clock.instantOf(start)];
  if (instant === undefined) return words.moment(clock.written(at));
  const zoned = disturbances.flatMap(({ begin, end }) => [begin, end]).flatMap((text) => instantsOf(clock, text));
  const moment = words.moment(clock.full(instant));
  const others = clock.zone([instant, ...zoned]);
  const zones = others === clock.zone([instant]) ? "" : `; ${words.zones(others)}`;
  if (from === undefined) return moment + zones;
  const since = instant - from;
  return `${moment}, ${(since < 0 ? words.beforeStart : words.afterStart)(numerals.hours(Math.abs(since)))}${zones}`;
}

function instantsOf(clock: Clock, text: string | undefined): number[] {
  const instant = text === undefined ? undefined : clock.instantOf(text);
  return instant === undefined ? [] : [instant];
}

function describe(writing: ImpactWriting, disturbance: Disturbance): string {
  const { period, evidenceName, reasonName, words, result } = writing;
  const { begin, end, reason, evidence } = disturbance;
  const times = period(begin, end);
  const parts = [
    disturbanceName(disturbance, writing),
    times === "" ? undefined : times,
    end === undefined && result.options.at !== null ? words.openEnded(1, "1", 1) : undefined,
    reason === undefined ? undefined : reasonName(reason),
    evidence === undefined ? undefined : evidenceName(evidence.status),
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}
