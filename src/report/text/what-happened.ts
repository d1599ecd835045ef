import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { Selector } from "../../model/scenario/selector.js";
import { nameIn } from "../../model/values/name-in.js";
import { sinceStart, writeMoment } from "../../words/moments.js";
import { shown } from "../../words/shown.js";
import { named } from "../../words/words.js";
import type { Writing } from "./writing.js";

/** The id of scenarios that `whatIf` makes. */
const quickScenarioId = "what-if";
/** As many as a scenario of a real incident has, with room. */
const mostDisturbances = 30;

/** The landscape, the scenario, the moment, and the disturbances that hold. */
export function whatHappened(writing: Writing): string[] {
  const { result, landscape, scenario, words, numerals, language, title, paragraph } = writing;
  const active = new Set(result.scenario.active);
  const holding = scenario.disturbances.filter(({ id }) => active.has(id));
  return [
    ...title(titleOf(writing)),
    ...paragraph(shown(nameIn(landscape, language) ?? landscape.id)),
    ...(result.options.at === null && scenario.disturbances.length === 0 ? [] : paragraph(momentLine(writing))),
    "",
    ...(holding.length === 0 ? paragraph(words.nothingHolds) : []),
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
    ...writing.lines(
      holding.map((disturbance) => `  ${describe(writing, disturbance)}`),
      4,
      mostDisturbances,
    ),
  ];
}

function titleOf({ scenario, words, language }: Writing): string {
  const name = nameIn(scenario, language);
  if (name !== undefined) return shown(name);
  if (scenario.id !== quickScenarioId) return shown(scenario.id);
  return scenario.disturbances.length === 0 ? words.undisturbed : words.whatIf;
}

function momentLine({ result, scenario, words, numerals, language }: Writing): string {
  const { disturbances, start } = scenario;
  const { at } = result.options;
  if (at === null) {
    const isTimed = disturbances.some(({ begin, end }) => begin !== undefined || end !== undefined);
    return (isTimed ? words.allTimed : words.allUntimed)(disturbances.length, numerals.count(disturbances.length));
  }
  const { moment, zone } = writeMoment(at, start, language);
  const since = sinceStart(at, start);
  const after =
    since === undefined ? undefined : (since < 0 ? words.beforeStart : words.afterStart)(numerals.hours(Math.abs(since)));
  return [words.moment(shown(moment), zone), after].filter((part) => part !== undefined).join(", ");
}

function describe(writing: Writing, disturbance: Disturbance): string {
  const { scenario, words, language } = writing;
  const { id, begin, end, reason, evidence } = disturbance;
  const written = (text: string): string => shown(writeMoment(text, scenario.start, language).moment);
  const times = [
    begin === undefined ? undefined : words.from(written(begin)),
    end === undefined ? undefined : words.until(written(end)),
  ];
  const timeText = times.filter((part) => part !== undefined).join(" ");
  const parts = [
    what(writing, disturbance),
    timeText === "" ? undefined : timeText,
    reason === undefined ? undefined : shown(named(words.reasons, reason)),
    evidence === undefined ? undefined : words.evidence[evidence.status],
  ];
  return `${shown(id)}: ${parts.filter((part) => part !== undefined).join(", ")}`;
}

function what(writing: Writing, disturbance: Disturbance): string {
  const { words, numerals } = writing;
  if (disturbance.kind === "disconnection") {
    const [one, other] = disturbance.between;
    return words.disconnection(selected(writing, one), selected(writing, other));
  }
  const { except = [] } = disturbance;
  const nodes = [
    selected(writing, disturbance.nodes),
    ...(except.length > 0 ? [words.except(selected(writing, except))] : []),
  ].join(" ");
  if (disturbance.kind === "isolation") return words.isolation(nodes);
  return words.degradation(nodes, numerals.level({ atLeast: disturbance.level, atMost: disturbance.level }));
}

function selected({ words, listed }: Writing, selectors: readonly Selector[]): string {
  const texts = selectors.map((selector) => {
    const fields = Object.entries(selector) as [keyof Selector, string][];
    return fields.map(([field, value]) => `${words.selectorFields[field]} ${shown(value)}`.trimStart()).join(", ");
  });
  return texts.length > 1 && texts.some((text) => text.includes(", ")) ? listed(texts.map((text) => `(${text})`)) : listed(texts);
}
