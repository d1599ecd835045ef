import type { BacktestRow } from "../../analysis/backtest/backtest-result.js";
import { nodesUnit } from "../../model/values/built-in-units.js";
import { parseMoment } from "../../model/values/moments.js";
import type { Bounds } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import type { BacktestWords } from "./backtest-words.js";

/** What a quantity is written by. */
export type QuantityRow = Pick<BacktestRow, "aspect" | "observed">;
type QuantityWriting = Writing & { readonly words: BacktestWords };

/** An interval of a row: 20–25 %, 45,000 sites, 180 lost. */
export function quantityText(interval: Bounds, { aspect, observed }: QuantityRow, writing: QuantityWriting): string {
  const { words, numerals, amount } = writing;
  const { weightedBy: unit = nodesUnit, outcome = "done" } = observed;
  if (aspect === "level") return numerals.level(interval);
  if (aspect === "messages") return words.outcomes[outcome](numerals.counts(interval));
  return unit === nodesUnit ? words.nodes(numerals.counts(interval), interval.atMost) : amount(interval, unit);
}

/** What was observed of it, and when: at least 45,000 sites, lost, at 2025-07-07 09:00. */
export function observedQuantity(row: QuantityRow, writing: QuantityWriting): string {
  const { words, clock, stateName } = writing;
  const { atLeast, atMost, moment, until, state } = row.observed;
  const text = (bounds: Bounds): string => quantityText(bounds, row, writing);
  const at = (each = ""): string => clock.short(parseMoment(each) ?? 0);
  const parts = [
    atLeast !== undefined && atMost !== undefined ? text({ atLeast, atMost }) : undefined,
    atLeast !== undefined && atMost === undefined ? words.atLeast(text({ atLeast, atMost: atLeast })) : undefined,
    atLeast === undefined && atMost !== undefined ? words.atMost(text({ atLeast: atMost, atMost })) : undefined,
    state === undefined ? undefined : state === "impaired" ? words.impaired : stateName(state),
    until === undefined ? words.at(at(moment)) : words.fromTo(at(moment), at(until)),
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

/** Of a quantity that is missed, by how much. */
export function verdictText({ verdict, predicted, aspect }: BacktestRow, writing: QuantityWriting): string {
  const isMissed = verdict === "miss" && predicted?.what === "interval";
  return isMissed ? writing.words.missBy(gapText(predicted.gap, aspect, writing)) : writing.words.verdicts[verdict];
}

/** Points of a hundred for levels, else a number. */
export function gapText(gap: number, aspect: BacktestRow["aspect"], { words, numerals }: QuantityWriting): string {
  if (aspect !== "level") return numerals.decimals(gap, gap < 10 ? 1 : 0);
  const points = Math.round(gap * 1000) / 10;
  return words.points(numerals.decimals(points, 1), points);
}
