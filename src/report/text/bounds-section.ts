import type { ServiceImpact, WidthParts } from "../../analysis/impact/impact-result.js";
import type { ImpactWriting } from "./impact-writing.js";
import { lostRows } from "./service-table.js";

const partNames = [
  "candidates",
  "evidence",
  "operators",
  "places",
  "levels",
  "calendars",
  "repairs",
  "supplies",
  "standBys",
  "pools",
  "ranges",
  "sizes",
] as const satisfies (keyof WidthParts)[];

/** Why the bounds on those who lose a service differ: the reasons, how much each adds, and what caps and the merely possible do. */
export function boundsSection(writing: ImpactWriting): string[] {
  const { result, words, numerals, serviceName, title, paragraph } = writing;
  const open = lostRows(result.services).filter(({ service: { lost } }) => lost.insured.atLeast !== lost.insured.atMost);
  const groups = new Map<string, { readonly service: ServiceImpact; readonly names: string[] }>();
  for (const { service } of open) {
    const key = JSON.stringify([service.lost.insured, service.lostInsured]);
    const group = groups.get(key) ?? { service, names: [] };
    group.names.push(serviceName(service.serviceType));
    groups.set(key, group);
  }
  if (groups.size === 0) return [];
  return [
    ...title(words.boundsTitle),
    ...[...groups.values()].flatMap(({ service, names }) => {
      const { atLeast, atMost } = service.lost.insured;
      const bounds = words.boundsOf(names.join(", "), numerals.persons(atLeast), numerals.persons(atMost));
      return [...paragraph(bounds, 2), ...reasonTexts(writing, service).flatMap((reason) => paragraph(`  ${reason}`, 4))];
    }),
  ];
}

function reasonTexts({ words, numerals }: ImpactWriting, { lost, lostInsured }: ServiceImpact): string[] {
  const { atLeast, atMost } = lost.insured;
  const { atLeastWithoutCaps, atMostWithoutPossible, width } = lostInsured;
  const parts = partNames.filter((part) => (width[part] ?? 0) > 0);
  return [
    ...parts.map((part) => {
      const reason = words.widthReasons[part];
      return parts.length === 1 ? words.becauseAll(reason) : words.because(numerals.count(width[part] ?? 0), reason);
    }),
    ...(atMostWithoutPossible === atMost ? [] : [words.withoutPossible(numerals.persons(atMostWithoutPossible))]),
    ...(atLeastWithoutCaps === atLeast ? [] : [words.withoutCaps(numerals.persons(atLeastWithoutCaps))]),
  ];
}
