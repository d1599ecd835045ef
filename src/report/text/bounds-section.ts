import type { ServiceImpact, WidthParts } from "../../analysis/impact/impact-result.js";
import type { ImpactWriting } from "./impact-writing.js";
import { lostRows } from "./service-table.js";

const partNames = ["candidates", "evidence", "operators", "standBys", "pools", "ranges"] as const satisfies (keyof WidthParts)[];

/** Why the bounds on those who lose a service differ: what caps and candidates do to them, and the parts of the width. */
export function boundsSection(writing: ImpactWriting): string[] {
  const { result, words, serviceName, title, paragraph } = writing;
  const groups = new Map<string, string[]>();
  const noted = new Set<keyof WidthParts>();
  for (const { service } of lostRows(result.services)) {
    const { atLeast, atMost } = service.lost.insured;
    if (atLeast === atMost) continue;
    const text = boundsText(writing, service);
    groups.set(text, [...(groups.get(text) ?? []), serviceName(service.serviceType)]);
    for (const part of partNames) if (service.lostInsured.width[part] > 0) noted.add(part);
  }
  if (groups.size === 0) return [];
  return [
    ...title(words.boundsTitle),
    ...[...groups].flatMap(([text, names]) => paragraph(`${names.join(", ")}: ${text}`, 2)),
    ...partNames.filter((part) => noted.has(part)).flatMap((part) => paragraph(words.widthNotes[part], 2)),
  ];
}

function boundsText({ result, words, numerals, doubtName }: ImpactWriting, { lost, lostInsured }: ServiceImpact): string {
  const { atLeast, atMost } = lost.insured;
  const { atLeastWithoutCaps, atMostWithoutPossible, width } = lostInsured;
  const onlyCandidates = result.doubts.every((kind) => kind === "candidates");
  const without = onlyCandidates ? words.withoutCandidates : words.withoutPossible;
  const least = words.boundsAtLeast(numerals.persons(atLeast));
  const most = words.boundsAtMost(numerals.persons(atMost));
  const parts = partNames.filter((part) => width[part] > 0).map((part) => `${numerals.count(width[part])} ${doubtName(part)}`);
  const [onlyPart] = parts.length === 1 ? partNames.filter((part) => width[part] > 0) : [];
  const total = numerals.count(atMost - atLeast);
  return [
    atLeastWithoutCaps === atLeast ? least : `${least} (${words.withoutCaps(numerals.persons(atLeastWithoutCaps))})`,
    `, ${atMostWithoutPossible === atMost ? most : `${most} (${without(numerals.persons(atMostWithoutPossible))})`}`,
    onlyPart === undefined
      ? `; ${words.widthOf(total)}: ${parts.join(", ")}`
      : `; ${words.widthAllOf(total, doubtName(onlyPart))}`,
  ].join("");
}
