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

const wordsOfSeconds: typeof words = {
  en: (services) =>
    `Who offers these services is not known: one that works may be a second of an organisation that is asked about, and then it does not lose the type. ${services}.`,
  de: (services) =>
    `Wer diese Dienste anbietet, ist nicht bekannt: Läuft einer davon, kann er einer Organisation gehören, um die es geht; dann verliert sie diese Dienstart nicht. ${services}.`,
};

/** In which way services of unknown operators stand in figures, if they do. */
export type StandIn = "not" | "of-who-has-most" | "as-seconds";

const wordsOf = { not: words, "of-who-has-most": wordsAtWorst, "as-seconds": wordsOfSeconds } satisfies Record<
  StandIn,
  typeof words
>;

/**
 * The sentences below figures in which services of unknown operators do not stand, by service type.
 * @param standIn - how they stand there nevertheless
 */
export function unassignedNote(
  unassigned: readonly UnassignedServices[] | undefined,
  writing: Writing,
  standIn: StandIn = "not",
): string[] {
  if (unassigned === undefined || unassigned.length === 0) return [];
  const services = unassigned.map(
    (each) =>
      `${writing.typeName({ what: "service", ...each })}: ${writing.listed(each.services.map(writing.fullName), mostNamed)}`,
  );
  return [wordsOf[standIn][writing.language](services.join("; "))];
}
