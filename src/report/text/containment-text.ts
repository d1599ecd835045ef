import type { Containment, CutLink, LateContainment, PlanFigures } from "../../analysis/containment/containment-result.js";
import type { Lost } from "../../analysis/containment/served-sums.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Bounds } from "../../quantities.js";
import { shown } from "../../words/shown.js";
import { unassignedNote } from "../../words/unassigned-note.js";
import { type TextOptions, type Writing, writingOf } from "../../words/writing.js";
import { containmentWords } from "./containment-words.js";
import { fewBetween, tenths } from "./few-count.js";
import { modelMark } from "./model-line.js";
import { type Column, table } from "./table.js";

/** With what a containment is written down. */
export interface ContainmentTextOptions extends TextOptions {
  /** The landscape, which knows the names. */
  readonly landscape?: Landscape | undefined;
}

const mostCuts = 30;
const mostPlans = 12;

/** A containment as a text to read; nothing from a file reaches a terminal unescaped. */
export function containmentText(result: Containment, options: ContainmentTextOptions = {}): string {
  const writing = writingOf(options.landscape, {}, options);
  const { paint, paragraph, title, all } = writing;
  const words = containmentWords[writing.language];
  const { plan, plans, late, model } = result;
  const parts = [
    [...title(titleOf(result, writing)), ...paragraph(headline(result, writing).join(" "))],
    ...(plan === null || plan.cuts.length === 0 ? [] : [cutTable(plan.cuts, writing)]),
    ...(plans.length === 0 ? [] : [[...title(words.plans), ...planTable(result, all ? plans.length : mostPlans, writing)]]),
    ...(late === undefined
      ? []
      : [[...title(words.late), ...lateTable(result, late, writing), ...paragraph(lastTime(late, writing))]]),
    paragraph(notes(result, writing).join(" ")),
    ...unassignedNote(result.unassigned, writing).map((text) => paragraph(text)),
    paragraph(modelMark(model, result.version, writing)).map((line) => paint("dim", line)),
  ];
  return `${parts.map((part) => part.join("\n")).join("\n\n")}\n`;
}

/** The attacker, and what must stay clean. */
export function titleOf({ options }: Containment, { language, fullName, numerals, fieldName }: Writing): string {
  const words = containmentWords[language];
  const kept = options.protect.map((each) =>
    typeof each === "string"
      ? fullName(each)
      : each.id === undefined
        ? words.allWith(
            Object.entries(each)
              .map(([field, value = ""]) => `${fieldName(field as "tag")} ${shown(value)}`)
              .join(", "),
          )
        : fullName(each.id),
  );
  const named = (names: readonly string[]): string =>
    numerals.and(names.length > 3 ? [...names.slice(0, 2), words.others(numerals.count(names.length - 2))] : names);
  return words.title(named(options.attacked.map(fullName)), named(kept), kept.length);
}

function headline(result: Containment, writing: Writing): string[] {
  const { numerals, language, fullName, listed } = writing;
  const words = containmentWords[language];
  const { uncut, model, attacked } = result;
  const reach = words.uncut(numerals.count(uncut.exposed), numerals.count(model.nodes));
  const reached = uncut.reached.length === 0 ? words.notReaching : words.reaching(listed(uncut.reached.map(fullName), 3));
  const open = attacked.possibly.length;
  return [
    `${reach}${reached}`,
    ...(open === 0 ? [] : [words.possiblyAttacked(numerals.count(open), open)]),
    outcome(result, writing),
  ];
}

function outcome(result: Containment, writing: Writing): string {
  const { numerals, language, fullName, listed } = writing;
  const words = containmentWords[language];
  const { plan, plans, status, both, options } = result;
  if (both.length > 0) return words.impossibleBoth(listed(both.map(fullName), 3));
  if (plan === null && plans[0] !== undefined)
    return words.impossibleCuts(numerals.count(options.mostCuts ?? 0), numerals.count(plans[0].cuts.length));
  if (plan === null) return words.notFound;
  const isAllUnsized = result.unsized > 0 && plan.worst.unsized >= result.unsized;
  const served = servedText(plan.served, isAllUnsized, options.unit, writing);
  const cuts = plan.cuts.length;
  if (status === "none-needed") return words.noneNeeded(served);
  if (status === "best") return words.best(numerals.count(cuts), cuts, served);
  return words.bestFound(numerals.count(cuts), cuts, served, lostText(plan.bound, writing), lostText(plan.worst, writing));
}

/** What is lost at worst. */
export function lostText({ unsized, counted }: Lost, { language, numerals }: Writing): string {
  const amount = numerals.personsBetween({ atLeast: counted, atMost: counted });
  const words = containmentWords[language];
  if (unsized === 0) return amount;
  const open = numerals.decimals(unsized, 2);
  return counted === 0 ? words.onlyUnsized(open) : words.lostUnsized(open, amount);
}

/**
 * So many of what is counted.
 * @param isAllUnsized - whether at worst nothing is served of any whose size nobody knows
 */
function servedText(count: Bounds, isAllUnsized: boolean, unit: string | null, writing: Writing): string {
  const { language, amountFromTo, numerals, unitName } = writing;
  const words = containmentWords[language];
  const isOpen = count.atLeast === 0 && count.atMost === Number.POSITIVE_INFINITY;
  if (unit !== null && isOpen && isAllUnsized) return words.perhapsNone(unitName(unit));
  if (unit === null) return `${numerals.personsBetween(count)} ${words.services}`;
  const part = tenths(count, numerals);
  return words.addedUp(part === undefined ? amountFromTo(count, unit) : `${part} ${unitName(unit, count.atMost)}`);
}

function cutTable(cuts: readonly CutLink[], writing: Writing): string[] {
  const { language, width, paint, fullName, numerals, all, more } = writing;
  const words = containmentWords[language];
  const some = all ? cuts : cuts.slice(0, mostCuts);
  const rows = table(
    [
      { header: words.cut, align: "left", cells: some.map(({ between }) => fullName(between[1])) },
      { header: words.to, align: "left", cells: some.map(({ between }) => fullName(between[0])) },
      { header: words.dependencies, align: "right", cells: some.map(({ dependencies }) => numerals.count(dependencies.length)) },
    ],
    width,
    paint,
  );
  return some.length < cuts.length ? [...rows, more(cuts.length - some.length)] : rows;
}

function figureColumns(figures: readonly (PlanFigures | null)[], writing: Writing): Column[] {
  const { numerals, language } = writing;
  const words = containmentWords[language];
  const cells = (of: (each: PlanFigures) => string): string[] => figures.map((each) => (each === null ? "" : of(each)));
  const isUnsized = figures.some((each) => each !== null && each.worst.unsized > 0);
  return [
    { header: words.served, align: "right", cells: cells(({ served }) => fewBetween(served, numerals)) },
    { header: words.lost, align: "right", cells: cells(({ lost }) => fewBetween(lost, numerals)) },
    ...(isUnsized
      ? [
          {
            header: words.unsized,
            align: "right" as const,
            cells: cells(({ worst }) => numerals.decimals(worst.unsized, 2)),
          },
        ]
      : []),
  ];
}

function planTable(result: Containment, most: number, writing: Writing): string[] {
  const { numerals, language, width, paint, more } = writing;
  const words = containmentWords[language];
  const plans = result.plans.slice(-most);
  const rows = table(
    [
      { header: words.cuts, align: "right", cells: plans.map(({ cuts }) => numerals.count(cuts.length)) },
      ...figureColumns(plans, writing),
      ...(result.isComplete
        ? []
        : [
            {
              header: words.bound,
              align: "right" as const,
              cells: plans.map(({ bound }) => lostText(bound, writing)),
            },
          ]),
      { header: words.exposed, align: "right", cells: plans.map(({ exposed }) => numerals.count(exposed.length)) },
    ],
    width,
    paint,
  );
  return plans.length < result.plans.length ? [...rows, more(result.plans.length - plans.length)] : rows;
}

function lateTable(result: Containment, late: readonly LateContainment[], writing: Writing): string[] {
  const { numerals, language, width, paint } = writing;
  const words = containmentWords[language];
  const cuts = ({ status, plan }: LateContainment): string => {
    if (plan !== null) return numerals.count(plan.cuts);
    return status === "impossible" ? words.lost0 : words.unknown;
  };
  const isOpen = late.some(({ status }) => status === "best-found");
  return table(
    [
      { header: words.from, align: "right", cells: late.map(({ hours }) => words.hour(numerals.decimals(hours, 2))) },
      { header: words.cuts, align: "right", cells: late.map(cuts) },
      ...figureColumns(
        late.map(({ plan }) => plan),
        writing,
      ),
      ...(isOpen && !result.isComplete
        ? [
            {
              header: words.bound,
              align: "right" as const,
              cells: late.map(({ plan }) => (plan === null ? "" : lostText(plan.bound, writing))),
            },
          ]
        : []),
      { header: words.exposed, align: "right", cells: late.map(({ exposed }) => numerals.count(exposed)) },
    ],
    width,
    paint,
  );
}

function lastTime(late: readonly LateContainment[], { numerals, language }: Writing): string {
  const words = containmentWords[language];
  const hours = (each: LateContainment | undefined): string => numerals.decimals(each?.hours ?? 0, 2);
  const end = late.at(-1);
  if (end?.status !== "impossible") return words.always(hours(end));
  const last = late.at(-2);
  if (last === undefined) return words.noneLeft;
  const cuts = last.plan?.cuts ?? 0;
  return words.contained(hours(end), last.plan === null ? words.unknown : words.lastCuts(numerals.count(cuts), cuts));
}

function notes(result: Containment, { language, numerals, fullName, listed, unitHeading }: Writing): string[] {
  const words = containmentWords[language];
  const { options, withoutFigure, protected: kept } = result;
  const open = kept.possibly.length;
  return [
    ...(open === 0 ? [] : [words.possiblyKept(numerals.count(open), open)]),
    ...(withoutFigure.length === 0 ? [] : [words.unknownSizes(listed(withoutFigure.map(fullName), 3))]),
    options.exposed === "lost" ? words.exposedLost : words.serving,
    options.along === null ? words.alongAll : words.along(options.along.join(", ")),
    words.worst,
    options.unit === null ? words.countedServices : words.counted(unitHeading(options.unit)),
    ...(result.plan === null ? [] : [words.save]),
  ];
}
