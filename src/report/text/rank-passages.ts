import type { Passage, PassageDifference } from "../../analysis/concentration/dominators.js";
import type { InBoth } from "../../words/language.js";
import { writingOf } from "../../words/writing.js";
import { csvText } from "../csv/csv-text.js";
import type { RankTextOptions } from "./rank-text.js";
import { type Column, table } from "./table.js";

const mostInText = 20;

const en = {
  title: (service: string): string => `Bottlenecks: ${service}`,
  note: "“Only through it” counts the insurers of whom every chain of dependencies leads through the node; “lose it” those who lose the service with it. Beside them stands why the two differ.",
  node: "Node",
  passing: "Only through it",
  losing: "Lose it",
  why: "Difference",
  reasons: {
    logic: "needed beside others",
    open: "perhaps not the supplier, or not sure",
    substituted: "replaced, or only a part",
  } as Readonly<Record<PassageDifference, string>>,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  title: (service) => `Nadelöhre: ${service}`,
  note: "„Nur darüber“ zählt die Versicherer, bei denen jede Kette von Abhängigkeiten über den Knoten führt, „Verlieren ihn“ die, die mit ihm den Dienst verlieren. Daneben steht, warum sich beides unterscheidet.",
  node: "Knoten",
  passing: "Nur darüber",
  losing: "Verlieren ihn",
  why: "Unterschied",
  reasons: {
    logic: "neben anderen nötig",
    open: "vielleicht nicht der Lieferant, oder nicht sicher",
    substituted: "ersetzt, oder nur ein Teil",
  },
};

const texts: InBoth<typeof en> = { en, de };

/** Passages as lines to read: a table of the first `most`. */
export function passageLines(
  passages: readonly Passage[],
  serviceType: string,
  options: RankTextOptions,
  most: number,
): string[] {
  const writing = writingOf(options.landscape, undefined, options);
  const { numerals, width, paint, fullName } = writing;
  const words = texts[writing.language];
  const listed = passages.slice(0, most);
  const column = (header: string, align: Column["align"], cell: (passage: Passage) => string): Column => ({
    header,
    align,
    cells: listed.map(cell),
  });
  const reasons = ({ differences }: Passage): string => {
    const counts = new Map<PassageDifference, number>();
    for (const { why } of differences) counts.set(why, (counts.get(why) ?? 0) + 1);
    return [...counts].map(([why, count]) => `${numerals.count(count)} ${words.reasons[why]}`).join("; ");
  };
  return [
    ...writing.title(words.title(writing.serviceName(serviceType))),
    ...writing.paragraph(words.note),
    "",
    ...table(
      [
        column(words.node, "left", ({ id }) => fullName(id)),
        column(words.passing, "right", ({ passing }) => numerals.count(passing.length)),
        column(words.losing, "right", ({ losing }) => numerals.count(losing.length)),
        column(words.why, "left", reasons),
      ],
      width,
      paint,
    ),
  ];
}

/** Passages of a service type as a text to read: a table of the first 20. */
export function passagesText(passages: readonly Passage[], serviceType: string, options: RankTextOptions = {}): string {
  return `${passageLines(passages, serviceType, options, mostInText).join("\n")}\n`;
}

/** Passages as a table: a row for each node. */
export function passagesCsv(passages: readonly Passage[]): string {
  const rows = passages.map(({ id, name, passing, losing, differences }) => [
    id,
    name,
    passing.length,
    losing.length,
    ...(["logic", "open", "substituted"] as const).map((why) => differences.filter((each) => each.why === why).length),
  ]);
  return csvText([["id", "name", "passing", "losing", "logic", "open", "substituted"], ...rows]);
}
