import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Rank } from "../../analysis/rank/rank-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { wholeTotal } from "../../model/landscape/total.js";
import { nameIn } from "../../model/values/name-in.js";
import { unitHeading } from "../../words/populations.js";
import { onTopText } from "../text/on-top-text.js";
import { type Bar, barsPicture } from "./bars-picture.js";
import type { Picture } from "./picture.js";
import type { PictureWriting } from "./picture-writing.js";

/** A bar for each service type: the insured persons who lose it, most first. */
export function lostPicture({ services }: Impact, landscape: Landscape, writing: PictureWriting, title: string): Picture {
  const { words, numerals, serviceName } = writing;
  const total = wholeTotal(landscape.totals)?.insured;
  const lost = services.flatMap(({ serviceType, lost: surely, possiblyLost }) =>
    surely.insurers.length + possiblyLost.insurers.length === 0 ? [] : [{ serviceType, value: surely.insured }],
  );
  lost.sort(
    (a, b) => b.value.atMost - a.value.atMost || b.value.atLeast - a.value.atLeast || (a.serviceType < b.serviceType ? -1 : 1),
  );
  const bars = lost.map(({ serviceType, value }): Bar => {
    const share = total === undefined ? "" : ` (${numerals.share(value, total)})`;
    return { name: serviceName(serviceType), value, text: `${numerals.personsBetween(value)}${share}` };
  });
  return barsPicture(bars, {
    title: words.lostTitle,
    about: title,
    unit: words.persons,
    axis: (value) => axisPersons(value, writing),
    note: words.lostNote,
    empty: words.nothing,
  });
}

/** A bar for each of the units that take most, as `rank` lists them. */
export function rankPicture(
  { units, total, options: { onTopOf, unit: countedIn } }: Rank,
  landscape: Landscape,
  writing: PictureWriting,
  most = 20,
): Picture {
  const { words, numerals, language } = writing;
  const bars = units.slice(0, most).map((unit): Bar => {
    const { count } = unit;
    const share = total === undefined ? "" : ` (${numerals.share(count, total.count)})`;
    return { name: nameIn(unit, language) || unit.id, value: count, text: `${numerals.personsBetween(count)}${share}` };
  });
  return barsPicture(bars, {
    title: words.rankTitle,
    unit: countedIn === null ? "" : unitHeading(countedIn, landscape.units, language),
    axis: (value) => axisPersons(value, writing),
    note: [...onTopText(onTopOf, writing), words.lostNote].join(" "),
    empty: words.nothing,
  });
}

/** 5 million, or 500,000. */
export function axisPersons(value: number, { numerals }: PictureWriting): string {
  return value < 1_000_000 ? numerals.count(value) : numerals.millions(value);
}
