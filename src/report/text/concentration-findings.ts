import type { Concentration, RowConcentration } from "../../analysis/concentration/concentration-result.js";
import type { NextFact, NextFacts } from "../../analysis/concentration/next-fact.js";
import type { ConcentrationView } from "../../analysis/failures/supplying-units.js";
import type { HiddenHub } from "../../analysis/hidden-hubs/hidden-hubs-result.js";
import type {
  InsurerVerdict,
  LimitCheck,
  LimitVerdict,
  RuleOnDay,
  UndecidedBy,
} from "../../analysis/named-limits/named-limits-result.js";
import { textIn } from "../../model/values/text-in.js";
import { shown } from "../../words/shown.js";
import { wrap } from "../../words/wrap.js";
import type { Writing } from "../../words/writing.js";
import type { ConcentrationWriting } from "./concentration-writing.js";
import { hubName, rankedName } from "./ranked-name.js";
import { whoseSize } from "./whose-size.js";

const mostFacts = 5;
const mostOthers = 20;

/**
 * Named limits of the unit that supplies them itself and takes most, who else reaches one, and those on the index of each market in
 * which they buy.
 */
export function limitLines(
  { rules, options }: Concentration,
  service: RowConcentration,
  writing: ConcentrationWriting,
  isOnly: boolean,
): string[] {
  const { words, width } = writing;
  const unit = service.units.find(({ tier }) => tier === 1) ?? service.units[0];
  if (unit === undefined) return [];
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const held = (heading: string, limits: readonly LimitCheck[]): string[] => {
    const checks = limits.filter(({ state }) => isOnly || state === "in-force");
    if (checks.length === 0) return [];
    return [
      ...wrap(heading, width),
      ...checks.flatMap((check) => {
        const rule = ruleOf.get(check.rule);
        return rule === undefined ? [] : wrap(`- ${checkText(check, rule, writing)}`, width, 4);
      }),
    ];
  };
  const own = held(words.limitsOf(rankedName(options.by, writing, unit)), unit.limits);
  return [
    ...own,
    ...(own.length === 0 ? [] : othersAtLimits(service.units, unit, { by: options.by, isOnly }, writing)),
    ...service.markets.flatMap(({ systemType, limits }) => held(words.limitsOfMarket(writing.marketName(systemType)), limits)),
    ...held(words.limitsOfLosses, service.limits),
  ];
}

/** Who of the others surely, and who perhaps, reaches a limit that is on what a unit takes. */
function othersAtLimits(
  units: RowConcentration["units"],
  first: RowConcentration["units"][number],
  { by, isOnly }: { readonly by: ConcentrationView; readonly isOnly: boolean },
  writing: ConcentrationWriting,
): string[] {
  const verdictOf = ({ limits }: RowConcentration["units"][number]): LimitVerdict => {
    const verdicts = limits
      .filter(({ state, figure, insurers }) => (isOnly || state === "in-force") && figure !== undefined && insurers === undefined)
      .map(({ verdict }) => verdict);
    return (["above", "undetermined"] as const).find((verdict) => verdicts.includes(verdict)) ?? "below";
  };
  const names = (wanted: LimitVerdict): string => {
    const found = units.filter((unit) => unit !== first && verdictOf(unit) === wanted);
    return found.length === 0
      ? ""
      : writing.listed(
          found.map((unit) => rankedName(by, writing, unit)),
          mostOthers,
        );
  };
  const [sure, perhaps] = [names("above"), names("undetermined")];
  return sure === "" && perhaps === "" ? [] : wrap(writing.words.othersAtLimits(sure, perhaps), writing.width);
}

/** Rules that are not in force on the day, or of which nobody knows. */
export function rulesNotInForce({ rules, options }: Concentration, writing: ConcentrationWriting): string[] {
  const { words, width } = writing;
  if (rules.length > 0 && options.asOf === null) return wrap(words.noDay, width);
  const others = rules.filter(({ state }) => state !== "in-force");
  if (others.length === 0) return [];
  const texts = others.map((rule) => {
    const notes = [stateText(rule, writing), ...(rule.analogue ? [words.analogue] : [])].join("; ");
    return `- ${ruleName(rule, writing)}: ${notes}`;
  });
  return [...wrap(words.notInForce, width), ...[...new Set(texts)].flatMap((text) => wrap(text, width, 2))];
}

/** Rules that hold on the day and that no figure of a landscape is held against, with whom they are for. */
export function rulesWithoutFigure({ rules }: Concentration, writing: ConcentrationWriting): string[] {
  const { words, width, language } = writing;
  const others = rules.filter(({ state, measures }) => state === "in-force" && measures.every((measure) => measure === "none"));
  if (others.length === 0) return [];
  const texts = others.map((rule) => {
    const whom = shown(textIn(rule.appliesTo, rule.addressees, language));
    return `- ${ruleName(rule, writing)} (${stateText(rule, writing)}): ${whom}`;
  });
  return [...wrap(words.withoutFigure, width), ...[...new Set(texts)].flatMap((text) => wrap(text, width, 2))];
}

/** Whether a rule holds on the day, with its first day, or its last where it is over, where that is known. */
function stateText({ state, validFrom, validTo }: RuleOnDay, { words, clock }: ConcentrationWriting): string {
  const isOver = state === "no-longer";
  const day = isOver ? validTo : validFrom;
  return day === undefined ? words.states[state] : words.dated(words.states[state], clock.day(day), isOver);
}

/** The act and the place in it, in the language where the rule gives it. */
export function ruleName({ rule, article, titles }: RuleOnDay, { language }: Pick<ConcentrationWriting, "language">): string {
  return shown(textIn(`${rule}, ${article}`, titles, language));
}

function checkText(check: LimitCheck, rule: RuleOnDay, writing: ConcentrationWriting): string {
  const { words, numerals } = writing;
  const isShare = check.measure === "entities-share" || check.measure === "insured-share";
  const limit =
    check.limit === undefined
      ? ""
      : isShare
        ? numerals.share({ atLeast: check.limit, atMost: check.limit }, 1)
        : numerals.count(check.limit);
  const basis = `${ruleName(rule, writing)} (${[words.states[check.state], ...(check.analogue ? [words.analogue] : [])].join("; ")})`;
  const what = `${words.measures[check.measure]} ≥ ${limit}`;
  if (check.insurers !== undefined) return `${basis}: ${what}: ${insurersText(check, check.insurers, writing)}`;
  const figure =
    check.figure === undefined
      ? []
      : [
          isShare
            ? numerals.share(check.figure, 1)
            : check.measure === "hhi"
              ? numerals.counts(check.figure)
              : numerals.personsBetween(check.figure),
        ];
  const why = reasonsOf(check, writing);
  const from = check.countsFrom === undefined ? [] : [words.countsFrom(writing.clock.day(check.countsFrom))];
  const isOnlyThis =
    isShare && check.verdict === "below" && (check.figure?.atMost ?? 0) >= (check.limit ?? Number.POSITIVE_INFINITY);
  if (isOnlyThis) return `${basis}: ${what}: ${words.onlyThisShare(figure.join(""))}`;
  const details = [...figure, ...why, ...from].join("; ");
  return `${basis}: ${what}: ${words.verdicts[check.verdict]}${details === "" ? "" : ` (${details})`}`;
}

/** Why a limit is not decided: who lacks a size and whose operator is not known by name. */
export function reasonsOf(
  { undecidedBy, withoutFigure = [], unassigned = [] }: LimitCheck,
  writing: Writing & Pick<ConcentrationWriting, "words">,
): string[] {
  const { words } = writing;
  const named: Partial<Record<UndecidedBy, string>> = {
    ...(withoutFigure.length === 0 ? {} : { "no-figure": words.missing(whoseSize(withoutFigure, writing)) }),
    ...(unassigned.length === 0 ? {} : { unassigned: words.unassigned(whoseSize(unassigned, writing)) }),
  };
  return undecidedBy.map((reason) => named[reason] ?? words.undecided[reason]);
}

/** How many insurers are above, below and undetermined; those surely hit, and beside them those that may be. */
function insurersText(check: LimitCheck, insurers: readonly InsurerVerdict[], writing: ConcentrationWriting): string {
  const { words, numerals } = writing;
  const parts = (["below", "above", "undetermined"] as const).flatMap((verdict: LimitVerdict) => {
    const own = insurers.filter((each) => each.verdict === verdict);
    const sure = own.filter(({ surelyHit }) => surelyHit);
    if (own.length === 0) return [];
    const more = own.length - sure.length;
    const count = `${numerals.count(sure.length)}${more > 0 ? `–${numerals.count(own.length)}` : ""}`;
    const named = verdict !== "below" && own.length <= 15 ? ` (${own.map((each) => insurerText(each, writing)).join(", ")})` : "";
    return [`${words.eachInsurer(words.verdicts[verdict], own.length, count)}${named}`];
  });
  const isOpen = check.unassigned !== undefined;
  const others = isOpen ? [`${words.verdicts[check.verdict]} (${reasonsOf(check, writing).join("; ")})`] : [];
  return [...parts, ...others].join("; ");
}

function insurerText({ id, undecidedBy, countsFrom }: InsurerVerdict, { words, clock, nameOf }: ConcentrationWriting): string {
  const details = [
    ...undecidedBy.map((reason) => words.undecided[reason]),
    ...(countsFrom === undefined ? [] : [words.countsFrom(clock.day(countsFrom))]),
  ];
  return details.length === 0 ? nameOf(id) : `${nameOf(id)}: ${details.join(", ")}`;
}

/** What stands behind things that look redundant, hub by hub. */
export function hubLines(hubs: readonly HiddenHub[], writing: ConcentrationWriting): string[][] {
  const { words, numerals, width, paint, fullName } = writing;
  if (hubs.length === 0) return [];
  const lines = hubs.flatMap((each) => {
    const { kind, defeats, behind, count } = each;
    const hub = words.hubKinds[kind](hubName(each, writing), behind.map(fullName).join(", "));
    const what =
      defeats.what === "group" ? words.ofNode(fullName(defeats.node)) : words.ofMarket(writing.typeName(defeats.offered));
    const hit = each.unit === null ? "" : ` (${numerals.personsBetween(count)} ${writing.unitName(each.unit, count.atMost)})`;
    return wrap(`- ${hub}. ${what}${hit}`, width, 2);
  });
  return [[...wrap(words.hubs, width).map((line) => paint("bold", line)), ...lines]];
}

/** Which single fact narrows the answer most. */
export function nextLines(next: readonly NextFacts[], row: RowConcentration, writing: ConcentrationWriting): string[][] {
  const { words, numerals, width, nameOf } = writing;
  return next
    .filter(({ serviceType, countedIn, facts }) => serviceType === row.type && countedIn === row.unit && facts.length > 0)
    .map(({ by, unit, facts }) => [
      ...wrap(`${words.fact(writing.typeName(row), words.views[by])} ${nameOf(unit)}`, width),
      ...facts.slice(0, mostFacts).flatMap((fact) => {
        const after = numerals.counts(fact.widthAfter);
        return wrap(
          `- ${words.factLine(factText(fact, writing), numerals.count(fact.widthBefore), after, writing.unitName(row.unit))}`,
          width,
          2,
        );
      }),
    ]);
}

function factText({ what, id, answers }: NextFact, writing: ConcentrationWriting): string {
  const { words, numerals, fullName, linkName } = writing;
  switch (what) {
    case "supplier":
      return words.facts.supplier(linkName(id), numerals.or(answers.map(({ answer }) => fullName(answer))));
    case "pool":
      return words.facts.pool(poolName(id, writing));
    case "size":
      return words.facts.size(fullName(id));
    case "evidence":
      return words.facts.evidence(linkName(id));
    case "operator":
      return words.facts.operator(fullName(id));
  }
}

/** Whose sum a pool is; its id where the landscape is not known. */
function poolName(id: string, { pools, nameOf, listed }: ConcentrationWriting): string {
  const pool = pools.find((each) => each.id === id);
  return pool === undefined ? shown(id) : listed(pool.insurers.map(nameOf), mostFacts);
}
