import type { UnassignedServices } from "../model/landscape/unassigned-services.js";
import type { InBoth } from "./language.js";
import type { Writing } from "./writing.js";

/** Names before the rest is a number. */
const mostNamed = 3;

const words: InBoth<(services: string) => string> = {
  en: (services) =>
    `Who offers these services is not known, and nobody is counted for them: more may be hit than is told, or fewer, if one that works is a second of somebody who is told. ${services}.`,
  de: (services) =>
    `Wer diese Dienste anbietet, ist nicht bekannt, und niemand wird für sie gezählt: Es können mehr betroffen sein, als hier steht, oder weniger, wenn einer davon läuft und jemandem gehört, der hier mitgezählt ist. ${services}.`,
};

const wordsAtWorst: typeof words = {
  en: (services) =>
    `Who offers these services is not known: they count as if those offered them who have most and offer no other of the type. ${services}.`,
  de: (services) =>
    `Wer diese Dienste anbietet, ist nicht bekannt: Sie zählen, als böten sie die an, die am meisten haben und keinen anderen dieser Art anbieten. ${services}.`,
};

/**
 * The sentences below figures in which services of unknown operators do not stand, by service type.
 * @param isAtWorst - whether they stand there as those of whoever has most
 */
export function unassignedNote(
  unassigned: readonly UnassignedServices[] | undefined,
  writing: Writing,
  isAtWorst = false,
): string[] {
  if (unassigned === undefined || unassigned.length === 0) return [];
  const services = unassigned.map(
    (each) =>
      `${writing.typeName({ what: "service", ...each })}: ${writing.listed(each.services.map(writing.fullName), mostNamed)}`,
  );
  return [(isAtWorst ? wordsAtWorst : words)[writing.language](services.join("; "))];
}
