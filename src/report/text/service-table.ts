import type { AffectedCounts, ServiceImpact } from "../../analysis/impact/impact-result.js";
import { wholeTotal } from "../../model/landscape/total.js";
import { greatestOf, leastOf } from "../../sequences.js";
import { partRows } from "../csv/part-rows.js";
import { headlineOf, openIn } from "./headline.js";
import type { ImpactWriting } from "./impact-writing.js";
import { isAllNormal, nodesHit } from "./rows-section.js";
import { type Column, table } from "./table.js";
import { whoseSize } from "./whose-size.js";

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

/** By service type: insurers and insured persons who lose it or have it degraded, with their share of all. */
export function serviceTables(writing: ImpactWriting): string[] {
  const { result, landscape, words, title, paragraph } = writing;
  const total = wholeTotal(landscape.totals);
  const unknown = unknownByType(writing);
  const [lost, degraded] = [lostRows(result.services), degradedRows(result.services)];
  if (lost.length + degraded.length === 0) {
    const isSpared = result.services.length > 0;
    const hit = isAllNormal(writing) ? (isSpared ? [] : paragraph(words.allNormal)) : paragraph(nodesHit(result, writing));
    return [...(isSpared ? paragraph(words.nothingLost) : []), ...hit];
  }
  const blocks = [
    lost.length === 0
      ? []
      : [
          ...title(words.lostTitle),
          ...rowsAsTable(writing, lost, unknown, total?.insured),
          ...openThrough(writing, lost, "lost"),
        ],
    degraded.length === 0
      ? []
      : [
          ...title(words.degradedTitle),
          ...rowsAsTable(writing, degraded, unknown, total?.insured),
          ...levelsLeft(writing, degraded),
          ...openThrough(writing, degraded, "degraded"),
        ],
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

/** What the tables are shares of, what their columns mean, and which service types are not in them. */
export function serviceNotes(writing: ImpactWriting): string[] {
  const { result, landscape, words, numerals, clock, paragraph } = writing;
  const total = wholeTotal(landscape.totals);
  const unknown = unknownByType(writing);
  const hit = [...lostRows(result.services), ...degradedRows(result.services)];
  if (hit.length === 0) return unaffected(writing, unknown);
  const noted = hit.some(({ service }) => (unknown.get(service.serviceType) ?? 0) > 0);
  const asOf = total?.asOf === undefined ? "" : words.asOf(clock.day(total.asOf));
  return [
    ...(total === undefined ? [] : paragraph(words.shareOf(numerals.count(total.insured), asOf))),
    ...(noted ? paragraph(words.unknownNote) : []),
    ...unaffected(writing, unknown),
  ];
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

function rowsAsTable(
  writing: ImpactWriting,
  rows: readonly Row[],
  unknown: ReadonlyMap<string, number>,
  total?: number,
): string[] {
  const { words, numerals, serviceName } = writing;
  const { count } = numerals;
  const numbers = (header: string, over: string, value: (row: Row) => string): Column => ({
    header,
    over,
    align: "right",
    cells: rows.map(value),
  });
  const ofUnknown = ({ service }: Row): number => unknown.get(service.serviceType) ?? 0;
  const columns: Column[] = [
    { header: words.service, align: "left", cells: rows.map(({ service }) => serviceName(service.serviceType)) },
    { ...numbers(words.surely, words.insurersColumns, ({ surely }) => count(surely.insurers.length)), style: "red" },
  ];
  if (rows.some(({ possibly }) => possibly.insurers.length > 0)) {
    const possibly = numbers(words.possibly, words.insurersColumns, (row) => count(row.possibly.insurers.length));
    columns.push({ ...possibly, style: "yellow" });
  }
  if (rows.some((row) => ofUnknown(row) > 0))
    columns.push(numbers(words.unknownColumn, words.insurersColumns, (row) => count(ofUnknown(row))));
  columns.push(
    { ...numbers(words.offering, words.insurersColumns, ({ service }) => count(service.insurersOffering)), spare: true },
    numbers(words.atLeast, words.insuredColumns, ({ surely }) => count(surely.insured.atLeast)),
    numbers(words.atMost, words.insuredColumns, ({ surely }) => count(surely.insured.atMost)),
  );
  if (total !== undefined)
    columns.push(numbers(words.share, words.insuredColumns, ({ surely }) => numerals.share(surely.insured, total)));
  return table(columns, writing.width, writing.paint);
}

/** What those get whose service is degraded, one service after the other. */
function levelsLeft(writing: ImpactWriting, rows: readonly Row[]): string[] {
  const { result, words, numerals, serviceName, paragraph } = writing;
  const texts = rows.flatMap(({ service: { serviceType } }) => {
    const row = result.rows.find(({ what, type, unit }) => what === "service" && type === serviceType && unit === "insured");
    const levels = (row?.parts ?? []).flatMap(({ isOutermost, degradedLevel }) => (isOutermost ? (degradedLevel ?? []) : []));
    if (levels.length === 0) return [];
    const atLeast = leastOf(levels.map((level) => level.atLeast));
    const atMost = greatestOf(levels.map((level) => level.atMost));
    return [`${serviceName(serviceType)} ${numerals.level({ atLeast, atMost })}`];
  });
  return texts.length === 0 ? [] : paragraph(words.levelsLeft(texts.join("; ")), 2);
}

/** Whose size opens the upper bounds of a table, types that are open through the same together; not what the headline says. */
function openThrough(writing: ImpactWriting, rows: readonly Row[], state: "lost" | "degraded"): string[] {
  const { result, words, serviceName, paragraph } = writing;
  const headline = headlineOf(writing, writing);
  const told = headline.state === state ? whoseSize(openIn(headline.rows, state), writing) : "";
  const counted = partRows(result.rows).filter(({ what, unit }) => what === "service" && unit === "insured");
  const types = new Map<string, string[]>();
  for (const { service, surely, possibly } of rows) {
    if (Number.isFinite(Math.max(surely.insured.atMost, possibly.insured.atMost))) continue;
    const names = whoseSize(
      openIn(
        counted.filter(({ type }) => type === service.serviceType),
        state,
      ),
      writing,
    );
    if (names !== "" && names !== told) types.set(names, [...(types.get(names) ?? []), serviceName(service.serviceType)]);
  }
  return [...types].flatMap(([names, of]) => paragraph(words.sizeNotKnown(of.join(", "), names), 2));
}

/** Service types of which nothing is lost or degraded, each with how much of it is not known. */
function unaffected(writing: ImpactWriting, unknown: ReadonlyMap<string, number>): string[] {
  const { result, words, numerals, serviceName, paragraph } = writing;
  const untouched = result.services.filter(({ lost, degraded, possiblyLost, possiblyDegraded }) =>
    [lost, degraded, possiblyLost, possiblyDegraded].every(({ insurers }) => insurers.length === 0),
  );
  if (untouched.length === 0) return [];
  const names = untouched.map(({ serviceType, insurersOffering }) => {
    const open = unknown.get(serviceType) ?? 0;
    const name = serviceName(serviceType);
    return open === 0
      ? name
      : words.unaffectedBut(name, numerals.count(open), insurersOffering, numerals.count(insurersOffering));
  });
  return paragraph(`${words.unaffected}: ${names.join(", ")}.`, 2);
}
