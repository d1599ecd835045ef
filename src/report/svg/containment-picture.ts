import type { Containment, PlanFigures } from "../../analysis/containment/containment-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type TextOptions, writingOf } from "../../words/writing.js";
import { lostText, titleOf } from "../text/containment-text.js";
import { containmentWords } from "../text/containment-words.js";
import { type BarGroup, groupedBarsPicture } from "./bars-picture.js";
import { pictureText } from "./picture.js";

/** What is lost by number of cuts, and where that was asked when it is cut later, as bars. */
export function containmentPicture(
  result: Containment,
  options: TextOptions & { readonly landscape?: Landscape | undefined } = {},
): string {
  const writing = writingOf(options.landscape, {}, options);
  const { numerals, unitHeading } = writing;
  const words = containmentWords[writing.language];
  const { unit } = result.options;
  const group = (bars: readonly (readonly [name: string, figures: PlanFigures])[]): BarGroup => ({
    bars: bars.map(([name, { lost, worst }]) => ({
      name,
      value: lost,
      text: worst.unsized === 0 ? numerals.personsBetween(lost) : lostText(worst, writing),
    })),
    unit: unit === null ? words.services : words.pictureUnit(unitHeading(unit)),
    axis: (value) => numerals.personsBetween({ atLeast: value, atMost: value }),
  });
  const plans = result.plans.map((plan) => [words.lastCuts(numerals.count(plan.cuts.length), plan.cuts.length), plan] as const);
  const late = (result.late ?? []).flatMap(({ hours, plan }) =>
    plan === null ? [] : [[`${words.from} ${words.hour(numerals.decimals(hours, 2))}`, plan] as const],
  );
  const groups = late.length === 0 ? [group(plans)] : [group(plans), group(late)];
  const isProven = result.isComplete && (result.late ?? []).every(({ status }) => status !== "best-found");
  return pictureText(
    groupedBarsPicture(groups, {
      title: late.length === 0 ? words.picture : `${words.picture}; ${words.pictureLate}`,
      about: titleOf(result, writing),
      note: isProven ? words.pictureNote : words.pictureFound,
      empty: words.empty,
    }),
  );
}
