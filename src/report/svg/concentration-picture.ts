import type { Concentration, RowConcentration } from "../../analysis/concentration/concentration-result.js";
import { nameIn } from "../../model/values/name-in.js";
import { addTo } from "../../sequences.js";
import { isWholeKnown } from "../rows/part-rows.js";
import { ruleName } from "../text/concentration-findings.js";
import { onTopText } from "../text/on-top-text.js";
import { type Bar, type BarLimit, barsPicture } from "./bars-picture.js";
import { axisPersons } from "./persons-pictures.js";
import type { Picture } from "./picture.js";
import type { PictureWriting } from "./picture-writing.js";

/** Who takes a service from whom when it alone is lost: counts of one row, with the limits of rules as lines. */
export function concentrationPicture(
  { rows, rules, options: { onTopOf } }: Concentration,
  type: string | undefined,
  writing: PictureWriting,
  most = 20,
): Picture {
  const { words, numerals, language } = writing;
  const takenMost = ({ units: [first] }: RowConcentration): number => first?.logic.count.atLeast ?? 0;
  const [unit] = rows.map((row) => row.unit);
  const compared = rows.filter((row) => (type === undefined || row.type === type) && row.unit === unit);
  const [row] = [...(compared.length > 0 ? compared : rows)].sort((a, b) => takenMost(b) - takenMost(a));
  const bars = (row?.units ?? []).slice(0, most).flatMap((each): Bar[] => {
    const { count } = each.logic;
    if (count.atMost <= 0) return [];
    const share =
      row === undefined || row.total === null || !isWholeKnown({ whole: row.total.count })
        ? ""
        : ` (${numerals.share(count, row.total.count)})`;
    return [{ name: nameIn(each, language) || each.id, value: count, text: `${numerals.personsBetween(count)}${share}` }];
  });
  const limits = new Map<number, string[]>();
  for (const rule of rules) {
    const { limit, state, unit: limited } = rule;
    if (
      row?.unit !== "insured" ||
      limit === undefined ||
      state !== "in-force" ||
      (limited !== "persons" && limited !== "insured")
    )
      continue;
    addTo(limits, limit, ruleName(rule, writing));
  }
  return barsPicture(bars, {
    title: words.concentrationTitle(
      row === undefined ? writing.serviceName(type ?? "") : writing.rowName({ ...row, total: row.total?.id ?? null }),
    ),
    unit: row === undefined ? "" : writing.unitHeading(row.unit),
    axis: (value) => axisPersons(value, writing),
    note: [...onTopText(onTopOf, writing), words.lostNote].join(" "),
    limits: [...limits].map(
      ([value, names]): BarLimit => ({ value, text: `${words.limit(numerals.count(value))}: ${[...new Set(names)].join(", ")}` }),
    ),
    empty: words.noneTakes,
  });
}
