import type { InsurerImpact, OperatorImpact, PartnerImpact } from "../../analysis/impact/impact-result.js";
import { possibleStates } from "../../quantities.js";
import type { ImpactWriting } from "./impact-writing.js";
import { levelText } from "./rows-section.js";
import { degradedRows, lostRows } from "./service-table.js";
import { type Column, table } from "./table.js";

/** The insurers by name, service types with the same ones together. */
export function insurersSection(writing: ImpactWriting): string[] {
  const { result, words, numerals, serviceName, title, paragraph } = writing;
  const groups = new Map<string, string[]>();
  const bySize = insurersBySize(result.insurers);
  const names = (ids: readonly string[]): string =>
    writing.listed([...ids].sort((a, b) => (bySize.get(a) ?? 0) - (bySize.get(b) ?? 0)).map(writing.nameOf));
  const add = (serviceType: string, parts: readonly (string | undefined)[]): void => {
    const text = parts.filter((part) => part !== undefined).join("; ");
    groups.set(text, [...(groups.get(text) ?? []), serviceName(serviceType)]);
  };
  const part = (ids: readonly string[], heading: (n: number, count: string) => string): string | undefined =>
    ids.length === 0 ? undefined : `${heading(ids.length, numerals.count(ids.length))}: ${names(ids)}`;
  for (const { service, surely, possibly } of lostRows(result.services))
    add(service.serviceType, [
      part(surely.insurers, words.lostAt),
      part(possibly.insurers, (_n, count) => words.possiblyLostAt(count)),
    ]);
  for (const { service, surely, possibly } of degradedRows(result.services))
    add(service.serviceType, [
      part(surely.insurers, words.degradedAt),
      part(possibly.insurers, (_n, count) => words.possiblyDegradedAt(count)),
    ]);
  if (groups.size === 0) return [];
  return [
    ...title(words.insurersTitle),
    ...[...groups].flatMap(([text, services]) => paragraph(`${services.join(", ")}: ${text}`, 2)),
  ];
}

/** Insurer → place when sorted by insured persons, largest first, ties by id. */
function insurersBySize(insurers: readonly InsurerImpact[]): Map<string, number> {
  const size = ({ insured }: InsurerImpact): number => insured?.atLeast ?? -1;
  const most = ({ insured }: InsurerImpact): number => insured?.atMost ?? -1;
  const sorted = [...insurers].sort((a, b) => size(b) - size(a) || most(b) - most(a) || (a.id < b.id ? -1 : 1));
  return new Map(sorted.map(({ id }, place) => [id, place]));
}

/** How many insurers of each type lose anything; a type of which none does is listed too. */
export function typesSection({ result, words, numerals, width, paint, title, insurerTypeName }: ImpactWriting): string[] {
  const types = result.insurerTypes.map(({ id, insurers }) => {
    const own = result.insurers.filter(({ insurerType }) => insurerType === id);
    const losing = own.filter(({ lost }) => lost.length > 0);
    const perhaps = own.filter(({ lost, possiblyLost }) => lost.length === 0 && possiblyLost.length > 0);
    const degraded = own.filter(
      (each) => each.lost.length + each.possiblyLost.length === 0 && each.degraded.length + each.possiblyDegraded.length > 0,
    );
    return { id, insurers, losing: losing.length, perhaps: perhaps.length, degraded: degraded.length };
  });
  if (types.every(({ losing, perhaps, degraded }) => losing + perhaps + degraded === 0)) return [];
  const numbers = (header: string, value: (type: (typeof types)[number]) => number): Column => ({
    header,
    align: "right",
    cells: types.map((type) => numerals.count(value(type))),
  });
  const columns: Column[] = [
    { header: words.typeColumn, align: "left", cells: types.map(({ id }) => insurerTypeName(id)) },
    numbers(words.insurersColumn, ({ insurers }) => insurers),
    { ...numbers(words.losingColumn, ({ losing }) => losing), style: "red" },
  ];
  if (types.some(({ perhaps }) => perhaps > 0)) columns.push(numbers(words.perhapsLosingColumn, ({ perhaps }) => perhaps));
  if (types.some(({ degraded }) => degraded > 0)) columns.push(numbers(words.degradedColumn, ({ degraded }) => degraded));
  return [...title(words.typesTitle), ...table(columns, width, paint)];
}

/** IT providers whose systems are impaired, most impaired first. Insurers stand in their own section. */
export function operatorsSection({
  result,
  words,
  numerals,
  landscape,
  nameOf,
  stateName,
  title,
  lines: limited,
}: ImpactWriting): string[] {
  const providers = new Set(landscape.nodes.filter(({ kind }) => kind === "it-provider").map(({ id }) => id));
  const impaired = ({ lost, isolated, degraded }: OperatorImpact): number => lost.atMost + isolated.atMost + degraded.atMost;
  const operators = result.operators
    .filter(({ id }) => providers.has(id))
    .sort((a, b) => impaired(b) - impaired(a) || (a.id < b.id ? -1 : 1));
  if (operators.length === 0) return [];
  const lines = operators.map((operator) => {
    const counts = (["lost", "isolated", "degraded"] as const)
      .filter((state) => operator[state].atMost > 0)
      .map((state) => `${numerals.counts(operator[state])} ${stateName(state)}`);
    const { id, operated } = operator;
    return words.operated(nameOf(id), numerals.count(operated), operated, counts.join(", "));
  });
  return [...title(words.operatorsTitle), ...limited(lines)];
}

/** Practices, hospitals, pharmacies and employers that are impaired. */
export function partnersSection(writing: ImpactWriting): string[] {
  const { result, words, title } = writing;
  const impaired = ({ state }: PartnerImpact): boolean => state.worst !== "normal";
  const lines = [
    ...result.sites.filter(impaired).map((partner) => partnerLine(writing, partner, words.sites)),
    ...result.employers.filter(impaired).map((partner) => partnerLine(writing, partner, words.employers)),
  ];
  return lines.length === 0 ? [] : [...title(words.partnersTitle), ...writing.lines(lines)];
}

function partnerLine(
  writing: ImpactWriting,
  { id, count, level, state }: PartnerImpact,
  counted: (n: number, count: string) => string,
): string {
  const { words, numerals, levelName, stateName } = writing;
  const size = count === undefined ? words.numberUnknown : counted(count.atMost, numerals.counts(count));
  const states = numerals.or(possibleStates(state).map((each) => stateName(each)));
  const isDegraded = possibleStates(state).includes("degraded");
  return `${levelName(id)}, ${size}: ${states}${isDegraded ? `, ${levelText({ degradedLevel: level }, writing, count === undefined || count.atMost > 1)}` : ""}`;
}
