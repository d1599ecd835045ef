import type {
  Backtest,
  BacktestObserved,
  BacktestPrediction,
  BacktestReason,
  ObservedMoments,
  PredictedState,
  RejectedAssumption,
} from "../../analysis/backtest/backtest-result.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { parseMoment } from "../../model/values/moments.js";
import { textIn } from "../../model/values/text-in.js";
import { disturbanceName } from "../../words/disturbance-names.js";
import type { Writing } from "../../words/writing.js";
import { observedQuantity, type QuantityRow, quantityText } from "./backtest-quantity-text.js";
import type { BacktestWords } from "./backtest-words.js";

/** What the sentences of a back-test are written with. */
export interface BacktestWriting extends Writing {
  readonly words: BacktestWords;
  readonly rows: Backtest["rows"];
  readonly scenario: Scenario | undefined;
}

/** Dependencies or disturbances that a reason names; of more it says how many. */
const mostNamed = 3;

/** What the run shows: `perhaps lost`, `lost at 3 of 5`, when something changes, or between what a quantity lies. */
export function predictedText(predicted: BacktestPrediction | null, writing: BacktestWriting, row: QuantityRow): string {
  const { words, numerals } = writing;
  if (predicted === null) return "–";
  if (predicted.what === "interval") return quantityText(predicted, row, writing);
  if (predicted.what === "moments")
    return predicted.between === null ? words.never : momentsText(predicted.between, writing, true);
  const { states } = predicted;
  const all = states.reduce((sum, { nodes }) => sum + nodes, 0);
  return states
    .map((state) =>
      states.length === 1
        ? predictedState(state, writing)
        : words.atSome(predictedState(state, writing), numerals.count(state.nodes), numerals.count(all)),
    )
    .join(", ");
}

function predictedState({ worst, best }: PredictedState, { words, stateName }: BacktestWriting): string {
  if (worst === best) return stateName(worst);
  return best === "normal" ? words.perhaps(stateName(worst)) : words.either(stateName(best), stateName(worst));
}

/** What was seen: a state or a figure with its beginning, when something began or ended, or a quantity with its moment. */
export function observedText(row: QuantityRow, writing: BacktestWriting): string {
  const { aspect, observed } = row;
  if (observed.moment !== undefined) return observedQuantity(row, writing);
  const { words, numerals, language, shown } = writing;
  const { state, quantity, unit, units, begin, end } = observed;
  if (aspect === "begin" || aspect === "end") {
    const moments = aspect === "begin" ? begin : end;
    return moments === undefined ? "–" : momentsText(moments, writing);
  }
  const amount = [
    ...(quantity === undefined ? [] : [numerals.decimals(quantity, 6)]),
    ...(unit === undefined ? [] : [shown(textIn(unit, units, language))]),
  ];
  return [
    ...(state === undefined ? [] : [observedState(state, writing)]),
    ...(quantity === undefined ? [] : [amount.join(" ")]),
    ...(begin === undefined
      ? []
      : [isOneMoment(begin) ? words.from(momentsText(begin, writing)) : words.began(momentsText(begin, writing))]),
  ].join(", ");
}

function observedState(state: NonNullable<BacktestObserved["state"]>, { words, stateName }: BacktestWriting): string {
  return state === "impaired" ? words.impaired : stateName(state);
}

const isOneMoment = ({ earliest, latest }: ObservedMoments): boolean => earliest === latest;

/** @param isExact - to the hour: of what was observed, days that begin at midnight stand without it */
function momentsText(moments: ObservedMoments, { words, clock }: BacktestWriting, isExact = false): string {
  const { earliest, latest } = moments;
  const written = (moment: string): string => clock.short(parseMoment(moment) ?? 0);
  const midnight = / 00:00$/;
  const isInDays = !isExact && [earliest, latest].every((moment) => moment === undefined || midnight.test(written(moment)));
  const short = (moment: string): string => (isInDays ? written(moment).replace(midnight, "") : written(moment));
  if (earliest === undefined) return latest === undefined ? "–" : words.by(short(latest));
  if (latest === undefined) return words.notBefore(short(earliest));
  return isOneMoment(moments) ? short(latest) : words.between(short(earliest), short(latest));
}

/** Why a row is no prediction. */
export function reasonText(reason: BacktestReason, writing: BacktestWriting): string {
  const { words, language, shown, listed, linkName, fullName } = writing;
  switch (reason.code) {
    case "note":
      return shown(textIn(reason.text, reason.texts, language));
    case "end-of-observation": {
      const row = writing.rows.find(({ id }) => id === reason.observation);
      const what = textIn(row?.what ?? reason.observation, row?.whats, language);
      return words.endOfObservation(disturbanceText(reason.disturbance, writing), shown(what));
    }
    case "structure-of-record":
      return words.reasons[reason.code](listed(reason.dependencies.map(linkName), mostNamed));
    case "nodes-of-record":
      return words.reasons[reason.code](listed(reason.nodes.map(fullName), mostNamed));
    case "times-of-record":
    case "disturbance-of-record":
    case "disturbed-itself":
      return words.reasons[reason.code](
        listed(
          reason.disturbances.map((id) => disturbanceText(id, writing)),
          mostNamed,
        ),
      );
    default:
      return words.nothing[reason.code];
  }
}

function disturbanceText(id: string, writing: BacktestWriting): string {
  const disturbance = writing.scenario?.disturbances.find((each) => each.id === id);
  return disturbance === undefined ? writing.shown(id) : disturbanceName(disturbance, writing);
}

/** What an estimate takes for granted. */
export function assumptionText(assumption: RejectedAssumption, { words, numerals }: BacktestWriting): string {
  return assumption.code === "open-hours"
    ? words.openHours(numerals.count(assumption.from), numerals.count(assumption.until))
    : words.taken[assumption.code];
}
