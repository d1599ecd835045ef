import type {
  Concentration,
  ReachedInsured,
  ServiceConcentration,
  UnitConcentration,
} from "../../analysis/concentration/concentration-result.js";
import type { HiddenHub } from "../../analysis/concentration/hidden-hubs-result.js";
import type { NextFacts } from "../../analysis/concentration/next-fact.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { nameIn } from "../../model/values/name-in.js";
import { shown } from "../../words/shown.js";
import { wrap } from "../../words/wrap.js";
import { type TextOptions, writingOf } from "../../words/writing.js";
import { hubLines, limitLines, nextLines, rulesNotInForce } from "./concentration-findings.js";
import { concentrationWords } from "./concentration-words.js";
import type { ConcentrationWriting } from "./concentration-writing.js";
import { type Column, table } from "./table.js";

/** Concentration in one or several views, with the hidden hubs and what to find out next. */
export interface ConcentrationReport {
  /** One result for each view, of the same landscape and day. */
  readonly results: readonly Concentration[];
  readonly hubs: readonly HiddenHub[];
  readonly next: readonly NextFacts[];
  /** With it the text names things instead of giving their ids. */
  readonly landscape?: Landscape | undefined;
}

const mostUnits = 10;

/** Results on concentration as a text to read; nothing from a file reaches a terminal unescaped. */
export function concentrationText(report: ConcentrationReport, options: TextOptions = {}): string {
  const own = writingOf(report.landscape, undefined, options);
  const writing: ConcentrationWriting = { ...own, words: concentrationWords[own.language] };
  const { words, clock, nameOf, paragraph } = writing;
  const [first] = report.results;
  if (first === undefined) return "\n";
  const { asOf } = first.options;
  const types = [...new Set(report.results.flatMap(({ services }) => services.map(({ serviceType }) => serviceType)))];
  const unknown = first.insurersWithoutFigure.map(nameOf).join(", ");
  const parts = [
    [
      ...writing.title(words.title(shown(first.model.id))),
      ...paragraph(
        [...(asOf === null || first.rules.length === 0 ? [] : [words.onDay(clock.day(asOf))]), words.howToRead].join(" "),
      ),
    ],
    ...types.flatMap((type) => serviceParts(report, type, writing)),
    ...(types.length > 1 ? [rulesNotInForce(first, writing)] : []),
    ...hubLines(report.hubs, writing),
    ...(unknown === "" ? [] : [paragraph(words.without(unknown))]),
    paragraph(`${shown(first.model.id)} ${first.model.hash.slice(0, 12)}; tragweite ${first.version}`).map((line) =>
      writing.paint("dim", line),
    ),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function serviceParts({ results, next }: ConcentrationReport, type: string, writing: ConcentrationWriting): string[][] {
  const { words, numerals, serviceName } = writing;
  const [any] = results.flatMap(({ services }) => services.filter(({ serviceType }) => serviceType === type));
  if (any === undefined) return [];
  const { insurers, insured } = any.offering;
  const name = serviceName(type);
  const heading = words.offering(name, insurers.atMost, numerals.count(insurers.atMost), numerals.personsBetween(insured));
  const views = results.flatMap((result) =>
    result.services
      .filter(({ serviceType, units }) => serviceType === type && (units.length > 0 || results.length === 1))
      .map((service) => viewLines(result, service, writing, { isFirst: result === results[0], isOnly: isOnlyService(results) })),
  );
  return [writing.title(heading), ...views, ...nextLines(next, type, writing)];
}

const isOnlyService = (results: readonly Concentration[]): boolean => results.every(({ options }) => options.service !== null);

/** Limits and markets are told once, with the first view; rules that are not in force only where one service type is asked for. */
function viewLines(
  result: Concentration,
  service: ServiceConcentration,
  writing: ConcentrationWriting,
  { isFirst, isOnly }: { readonly isFirst: boolean; readonly isOnly: boolean },
): string[] {
  const { words, width, paint } = writing;
  if (service.units.length === 0) return wrap(words.nobody, width);
  const listed = writing.all ? service.units : service.units.slice(0, mostUnits);
  const left = service.units.length - listed.length;
  return [
    ...table(unitColumns(result, service, listed, writing), width, paint),
    ...(left > 0 ? [words.more(left, writing.numerals.count(left))] : []),
    ...summary(result, isFirst ? service : { ...service, markets: [] }, writing),
    ...(isFirst ? limitLines(result, service, writing, isOnly) : []),
  ];
}

function unitColumns(
  { options: { by }, totalInsured }: Concentration,
  { offering }: ServiceConcentration,
  units: readonly UnitConcentration[],
  { words, numerals, language }: ConcentrationWriting,
): Column[] {
  const column = (header: string, align: Column["align"], cell: (unit: UnitConcentration) => string): Column => ({
    header,
    align,
    cells: units.map(cell),
  });
  const total = totalInsured ?? offering.insured.atMost;
  const share = (reach: ReachedInsured): string => (total === 0 ? "" : numerals.share(reach.insured, total));
  return [
    column(words.views[by], "left", (unit) => shown(nameIn(unit, language))),
    column(words.tier, "right", ({ tier }) => numerals.count(tier)),
    column(words.insurers, "right", ({ logic }) => numerals.counts(logic.insurers)),
    column(words.loses, "right", ({ logic }) => numerals.personsBetween(logic.insured)),
    column(words.share, "right", ({ logic }) => share(logic)),
    column(words.answersFor, "right", ({ attributed }) => (attributed === undefined ? "–" : numerals.share(attributed.share, 1))),
  ];
}

/** The first that supplies insurers itself, who reaches all through all tiers, and how concentrated losses and markets are. */
function summary(result: Concentration, service: ServiceConcentration, writing: ConcentrationWriting): string[] {
  const { words, numerals, width, language, systemTypeName } = writing;
  const { units, offering, index, markets } = service;
  const lines: string[] = [];
  const direct = units.find(({ tier }) => tier === 1);
  if (direct !== undefined)
    lines.push(
      `${words.first(words.views[result.options.by], shown(nameIn(direct, language)))}: ${takes(direct, result, service, writing)}.`,
    );
  const everywhere = units.filter(({ tier, allTiers }) => tier > 1 && allTiers.insurers.atLeast === offering.insurers.atMost);
  for (const unit of everywhere)
    lines.push(words.reachesAll(shown(nameIn(unit, language)), numerals.count(offering.insurers.atMost)));
  if (index !== undefined) {
    const { hhi, cr1, cr3, effectiveNumber } = index;
    const tenths = {
      atLeast: Math.round(effectiveNumber.atLeast * 10) / 10,
      atMost: Math.round(effectiveNumber.atMost * 10) / 10,
    };
    const [least, most] = [numerals.decimals(tenths.atLeast, 1), numerals.decimals(tenths.atMost, 1)];
    lines.push(
      words.index(
        numerals.counts(hhi),
        numerals.share(cr1, 1),
        numerals.share(cr3, 1),
        least === most ? least : `${least}–${most}`,
      ),
    );
  }
  for (const { systemType, holders, known, all, open } of markets) {
    if (holders.length < 2) continue;
    const names = holders.slice(0, 5).map((holder) => `${shown(nameIn(holder, language))} ${numerals.share(holder.share, 1)}`);
    const parts = [
      words.market(systemTypeName(systemType), names.join(", ")),
      ...(known === undefined ? [] : [words.marketKnown(numerals.counts(known.hhi))]),
      ...(all === undefined || open.insurers.atMost === 0
        ? []
        : [words.marketAll(numerals.counts(all.hhi), open.insurers.atMost, numerals.count(open.insurers.atMost))]),
    ];
    lines.push(`${parts.join("; ")}.`);
  }
  return lines.flatMap((line) => wrap(line, width, 2));
}

/** "77 insurers (80.2 %), possibly 80 (83.3 %); at least 21.0 million and at most 24.6 million of 73.9 million insured" */
function takes(
  { logic }: UnitConcentration,
  { totalInsured }: Concentration,
  { offering }: ServiceConcentration,
  { words, numerals }: ConcentrationWriting,
): string {
  const { insurers, insured } = logic;
  const total = numerals.persons(totalInsured ?? offering.insured.atMost);
  const share = (count: number): string => numerals.share({ atLeast: count, atMost: count }, offering.insurers.atMost);
  const sure = numerals.count(insurers.atLeast);
  if (insurers.atLeast === insurers.atMost && insured.atLeast === insured.atMost)
    return words.takes(sure, share(insurers.atLeast), numerals.persons(insured.atLeast), total);
  return words.takesPossibly(
    sure,
    share(insurers.atLeast),
    numerals.count(insurers.atMost),
    share(insurers.atMost),
    numerals.persons(insured.atLeast),
    numerals.persons(insured.atMost),
    total,
  );
}
