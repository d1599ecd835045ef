import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Rank } from "../../analysis/rank/rank-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { isLevelOpen, isWholeKnown, type PartRow, partRows, rowsIn } from "../rows/part-rows.js";
import { rowShare } from "../rows/row-share.js";
import { comparedLosses, isGraded } from "../text/compared-loss.js";
import { onTopText } from "../text/on-top-text.js";
import { rankWords } from "../text/rank-words.js";
import { rankedName } from "../text/ranked-name.js";
import { allNormalText, isAllNormal, nodesHit } from "../text/rows-section.js";
import { type Bar, barsPicture, groupedBarsPicture } from "./bars-picture.js";
import type { Picture } from "./picture.js";
import type { PictureWriting } from "./picture-writing.js";

/** A bar for each row of which anybody is lost, and for each of which anybody is degraded; each unit on its own axis, most first. */
export function lostPicture(landscape: Landscape, result: Impact, writing: PictureWriting, title: string): Picture {
  const { words, unitName } = writing;
  const rows = partRows(result.rows);
  const found = (["lost", "degraded"] as const).flatMap((state) => rowsIn(rows, state).map((row) => ({ row, state })));
  const units = [...new Set(rows.map(({ unit }) => unit))].filter((unit) => found.some(({ row }) => row.unit === unit));
  const groups = units.map((unit) => ({
    bars: found.filter(({ row }) => row.unit === unit).map(({ row, state }) => barOf(landscape, row, state, writing)),
    unit: unitName(unit),
    axis: (value: number) => axisPersons(value, writing),
  }));
  const named = units.length > 0 ? units : rows.map(({ unit }) => unit);
  const none = { bars: [], unit: "", axis: String };
  return groupedBarsPicture(groups.length === 0 ? [none] : groups, {
    title: named.length > 0 && named.every((unit) => unit === "insured") ? words.lostTitle : words.hitTitle,
    about: title,
    note: words.hitNote,
    empty: isAllNormal({ result }) ? allNormalText(result, writing) : nodesHit(result, writing),
  });
}

function barOf(landscape: Landscape, row: PartRow, state: "lost" | "degraded", writing: PictureWriting): Bar {
  const { words, numerals } = writing;
  const { count } = row[state];
  const { degradedLevel } = row;
  const found = rowShare(landscape, row, row[state]);
  const share = found === undefined ? "" : ` (${numerals.share(found.share, 1)})`;
  const amount = `${numerals.personsBetween(count)}${share}`;
  const name = writing.rowName(row);
  if (state === "lost" || degradedLevel === null) return { name, value: count, text: amount };
  const loss = Math.max(1 - degradedLevel.atMost, Number.MIN_VALUE);
  return {
    name,
    value: count,
    text: isLevelOpen(row) ? `${amount}, ${words.perhapsDegraded}` : words.degradedTo(amount, numerals.levelLeft(degradedLevel)),
    loss,
  };
}

/** A bar for each of the units that take most, as `rank` lists them. */
export function rankPicture(result: Rank, writing: PictureWriting, most = 20): Picture {
  const {
    units,
    totals,
    options: { by, onTopOf, unit: countedIn },
  } = result;
  const { words, numerals, language } = writing;
  const bars = units.slice(0, most).flatMap((unit): Bar[] =>
    comparedLosses(result, unit).map((loss) => {
      const { count, gradedLoss, isOutside, total } = loss;
      const amount = numerals.personsBetween(count);
      const isShared = total !== null && !isOutside && isWholeKnown({ whole: total.count });
      const text = isOutside
        ? rankWords[language].outside(amount)
        : `${amount}${isShared ? ` (${numerals.share(count, total.count)})` : ""}`;
      const graded = isGraded([loss]) ? words.withDegraded(numerals.personsBetween(gradedLoss)) : "";
      const name = rankedName(by, writing, unit);
      return {
        name: totals === undefined || total === null ? name : `${name} (${writing.totalName(total.id)})`,
        value: count,
        text: graded === "" ? text : `${text}; ${graded}`,
      };
    }),
  );
  return barsPicture(bars, {
    title: words.rankTitle,
    unit: countedIn === null ? "" : writing.unitHeading(countedIn),
    axis: (value) => axisPersons(value, writing),
    note: [...onTopText(onTopOf, writing), words.lostNote].join(" "),
    empty: words.noneTakes,
  });
}

/** The same to three digits, as it stands beside a line. */
export const roundedPersons = (value: number, writing: PictureWriting): string =>
  axisPersons(Number(value.toPrecision(3)), writing);

/** 5 million, or 500,000. */
export function axisPersons(value: number, { numerals }: PictureWriting): string {
  return value < 1_000_000 ? numerals.count(value) : numerals.millions(value);
}
