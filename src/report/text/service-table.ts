import type { AffectedCounts, ServiceImpact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { totalsOf, wholeTotal } from "../../model/landscape/totals.js";
import type { Bounds } from "../../quantities.js";
import { unknownSizeSentence } from "../../words/unknown-sizes.js";
import { isLevelOpen, isWholeKnown, levelOfAll, type PartRow, partRows } from "../rows/part-rows.js";
import { exceededIn } from "./exceeded-total.js";
import { headlineOf } from "./headline.js";
import type { ImpactWriting } from "./impact-writing.js";
import { nodesHit } from "./rows-section.js";
import { type Column, table } from "./table.js";
import { unknownSizes, whoseSize } from "./whose-size.js";

/** One state of a service type: who is surely in it, and who possibly. */
interface Row {
  readonly service: ServiceImpact;
  readonly surely: AffectedCounts;
  readonly possibly: AffectedCounts;
}

/** Service types of which anything is lost, largest upper bound first, then by id. */
export function lostRows(services: readonly ServiceImpact[]): Row[] {
  return affectedRows(services.map((service) => ({ service, surely: service.lost, possibly: service.possiblyLost })));
}

export function degradedRows(services: readonly ServiceImpact[]): Row[] {
  return affectedRows(services.map((service) => ({ service, surely: service.degraded, possibly: service.possiblyDegraded })));
}

function affectedRows(rows: readonly Row[]): Row[] {
  const most = ({ surely, possibly }: Row): number => Math.max(surely.insured.atMost, possibly.insured.atMost);
  return rows
    .filter(({ surely, possibly }) => surely.insurers.length + possibly.insurers.length > 0)
    .sort((a, b) => most(b) - most(a) || (a.service.serviceType < b.service.serviceType ? -1 : 1));
}

/** A line of a table: a service type, and of several totals of the insured which. */
interface Line {
  readonly name: string;
  readonly serviceType: string;
  /** Insurers. */
  readonly surely: number;
  readonly possibly: number;
  readonly offering: number;
  readonly insured: Bounds;
  /** Of which the share is; absent where there is no total. */
  readonly whole?: number | undefined;
}

/**
 * Lines of rows: where the insured have totals one for each in which anybody is hit, as they are not added; those outside all
 * totals are told apart from the table.
 */
function linesOf(
  { result, landscape, serviceName, rowName }: ImpactWriting,
  rows: readonly Row[],
  state: "lost" | "degraded",
): Line[] {
  const hasTotals = totalsOf(landscape.totals, "insured").length > 0;
  const first = wholeTotal(landscape.totals);
  return rows.flatMap(({ service, surely, possibly }): Line[] => {
    const { serviceType, insurersOffering: offering } = service;
    const counted = result.rows.find(({ what, type, unit }) => what === "service" && type === serviceType && unit === "insured");
    const { insured } = surely;
    const whole = first === undefined ? undefined : counted?.parts.find(({ total }) => total === first.id)?.whole;
    if (!hasTotals || counted === undefined)
      return [
        {
          ...{ name: serviceName(serviceType), serviceType, offering, insured, whole },
          ...{ surely: surely.insurers.length, possibly: possibly.insurers.length },
        },
      ];
    return counted.parts.flatMap((part, place): Line[] => {
      const own = counted[state].parts[place];
      if (part.total === null || !part.isOutermost || own === undefined || own.organisations.atMost === 0) return [];
      return [
        {
          ...{ name: rowName({ ...counted, total: part.total }), serviceType, offering: part.offering, insured: own.count },
          ...{ whole: part.whole, surely: own.surely.length, possibly: own.possibly.length },
        },
      ];
    });
  });
}

function hasSeveralTotals({ totals }: Pick<Landscape, "totals">): boolean {
  return totalsOf(totals, "insured").length > 1;
}

/** By service type: insurers and insured persons who lose it or have it degraded, with their share of all. */
export function serviceTables(writing: ImpactWriting): string[] {
  const { result, words, title, paragraph } = writing;
  const unknown = unknownByType(writing);
  const [lost, degraded] = [lostRows(result.services), degradedRows(result.services)];
  if (lost.length + degraded.length === 0) {
    const isTold = headlineOf(writing, writing).rows.length === 0;
    return [
      ...(result.services.length > 0 ? paragraph(words.nothingLost) : []),
      ...(isTold ? [] : paragraph(nodesHit(result, writing))),
    ];
  }
  const [lostLines, degradedLines] = [linesOf(writing, lost, "lost"), linesOf(writing, degraded, "degraded")];
  const blocks = [
    lostLines.length === 0
      ? []
      : [...title(words.lostTitle), ...rowsAsTable(writing, lostLines, unknown), ...openThrough(writing, lost, "lost")],
    degradedLines.length === 0
      ? []
      : [
          ...title(words.degradedTitle),
          ...rowsAsTable(writing, degradedLines, unknown),
          ...levelsLeft(writing, degraded),
          ...openThrough(writing, degraded, "degraded"),
        ],
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

/** What the tables are shares of, what their columns mean, and which service types are not in them. */
export function serviceNotes(writing: ImpactWriting): string[] {
  const { result, words, paragraph } = writing;
  const unknown = unknownByType(writing);
  const hit = [...lostRows(result.services), ...degradedRows(result.services)];
  if (hit.length === 0) return unaffected(writing, unknown);
  const noted = hit.some(({ service }) => (unknown.get(service.serviceType) ?? 0) > 0);
  return [...sharesNote(writing), ...(noted ? paragraph(words.unknownNote) : []), ...unaffected(writing, unknown)];
}

/** What shares are of: the total of statutory insurers, or of several totals each its own; and where figures exceed one. */
function sharesNote(writing: ImpactWriting): string[] {
  const { result, landscape, words, numerals, clock, paragraph } = writing;
  const parts = result.rows.find(({ what, unit }) => what === "service" && unit === "insured")?.parts ?? [];
  const total = wholeTotal(landscape.totals);
  const [first] = parts;
  const asOf = total?.asOf === undefined ? "" : words.asOf(clock.day(total.asOf));
  const outermost = parts.flatMap((part) =>
    part.total !== null && part.isOutermost && isWholeKnown(part) ? [{ ...part, name: writing.totalName(part.total) }] : [],
  );
  const exceeded = exceededIn(
    parts.map((part) => ({ ...part, unit: "insured" })),
    writing,
  ).flatMap((text) => paragraph(text));
  if (hasSeveralTotals(landscape)) {
    const wholes = outermost.map(({ name, whole }) => `${name} ${numerals.count(whole)}`);
    return [...(wholes.length === 0 ? [] : paragraph(words.sharesOf(wholes.join("; ")))), ...exceeded];
  }
  const isUsed = total !== undefined && (first === undefined || first.published === undefined);
  return [...(isUsed ? paragraph(words.shareOf(numerals.count(total.insured), asOf)) : []), ...exceeded];
}

/** By service type: services of which no supplier is known and that no disturbance touches. */
function unknownByType({ result }: ImpactWriting): Map<string, number> {
  const states = new Map(result.nodes.map(({ id, state }) => [id, state.worst]));
  const counts = new Map<string, number>();
  for (const fact of result.unknown) {
    if (fact.what === "suppliers") counts.set(fact.serviceType, fact.ids.filter((id) => states.get(id) === "normal").length);
  }
  return counts;
}

function rowsAsTable(writing: ImpactWriting, lines: readonly Line[], unknown: ReadonlyMap<string, number>): string[] {
  const { words, numerals } = writing;
  const { count } = numerals;
  const numbers = (header: string, over: string, value: (line: Line) => string): Column => ({
    header,
    over,
    align: "right",
    cells: lines.map(value),
  });
  const ofUnknown = ({ serviceType }: Line): number => unknown.get(serviceType) ?? 0;
  const columns: Column[] = [
    { header: words.service, align: "left", cells: lines.map(({ name }) => name) },
    { ...numbers(words.surely, words.insurersColumns, ({ surely }) => count(surely)), style: "red" },
  ];
  if (lines.some(({ possibly }) => possibly > 0))
    columns.push({ ...numbers(words.possibly, words.insurersColumns, ({ possibly }) => count(possibly)), style: "yellow" });
  const isAnyUnknown = lines.some((line) => ofUnknown(line) > 0);
  const starred = (header: string): string => (isAnyUnknown ? `${header}*` : header);
  if (isAnyUnknown) columns.push(numbers(words.unknownColumn, words.insurersColumns, (line) => count(ofUnknown(line))));
  columns.push(
    { ...numbers(words.offering, words.insurersColumns, ({ offering }) => count(offering)), spare: true },
    numbers(words.atLeast, words.insuredColumns, ({ insured }) => count(insured.atLeast)),
    numbers(starred(words.atMost), words.insuredColumns, ({ insured }) => count(insured.atMost)),
  );
  if (lines.some(({ whole }) => whole !== undefined))
    columns.push(
      numbers(starred(words.share), words.insuredColumns, ({ insured, whole = 0 }) =>
        isWholeKnown({ whole }) ? numerals.share(insured, whole) : "–",
      ),
    );
  return table(columns, writing.width, writing.paint);
}

/** What those get whose service is degraded, one service after the other. */
function levelsLeft(writing: ImpactWriting, rows: readonly Row[]): string[] {
  const { result, words, numerals, serviceName, paragraph } = writing;
  const texts = rows.flatMap(({ service: { serviceType } }) => {
    const row = result.rows.find(({ what, type, unit }) => what === "service" && type === serviceType && unit === "insured");
    const degradedLevel = levelOfAll((row?.parts ?? []).filter(({ isOutermost }) => isOutermost));
    if (degradedLevel === null) return [];
    return [
      `${serviceName(serviceType)} ${isLevelOpen({ degradedLevel }) ? words.unknownColumn : numerals.levelLeft(degradedLevel)}`,
    ];
  });
  return texts.length === 0 ? [] : paragraph(words.levelsLeft(texts.join("; ")), 2);
}

/** Whose size opens the upper bounds of a table, types that are open through the same together; not what the headline says. */
function openThrough(writing: ImpactWriting, rows: readonly Row[], state: "lost" | "degraded"): string[] {
  const { result, language, serviceName, paragraph } = writing;
  const headline = headlineOf(writing, writing);
  const openIn = (all: readonly PartRow[]): string => whoseSize(unknownSizes(all.map((row) => row[state])).opening, writing);
  const told = headline.state === state ? openIn(headline.rows) : "";
  const counted = partRows(result.rows).filter(({ what, unit }) => what === "service" && unit === "insured");
  const types = new Map<string, string[]>();
  for (const { service, surely, possibly } of rows) {
    if (Number.isFinite(Math.max(surely.insured.atMost, possibly.insured.atMost))) continue;
    const names = openIn(counted.filter(({ type }) => type === service.serviceType));
    if (names !== "" && names !== told) types.set(names, [...(types.get(names) ?? []), serviceName(service.serviceType)]);
  }
  return [...types].flatMap(([names, of]) =>
    paragraph(
      unknownSizeSentence((each) => each.notKnownOf(of.join(", "), names), language),
      2,
    ),
  );
}

/** Service types of which nothing is lost or degraded, each with how much of it is not known. */
function unaffected(writing: ImpactWriting, unknown: ReadonlyMap<string, number>): string[] {
  const { result, words, numerals, serviceName, paragraph } = writing;
  const untouched = result.services.filter(({ lost, degraded, possiblyLost, possiblyDegraded }) =>
    [lost, degraded, possiblyLost, possiblyDegraded].every(({ insurers }) => insurers.length === 0),
  );
  const openOf = ({ serviceType }: ServiceImpact): number => unknown.get(serviceType) ?? 0;
  const [known, open] = [false, true].map((isOpen) =>
    untouched.filter((service) => openOf(service) >= service.insurersOffering === isOpen),
  );
  const names = (known ?? []).map((service) => {
    const { serviceType, insurersOffering: all } = service;
    const name = serviceName(serviceType);
    return openOf(service) === 0 ? name : words.unaffectedBut(name, numerals.count(openOf(service)), all, numerals.count(all));
  });
  const openNames = (open ?? []).map(({ serviceType }) => serviceName(serviceType));
  return [
    ...(names.length === 0 ? [] : paragraph(`${words.unaffected}: ${names.join(", ")}.`, 2)),
    ...(openNames.length === 0 ? [] : paragraph(words.noneKnown(openNames.join(", ")), 2)),
  ];
}
