import { shown } from "../../words/shown.js";
import type { TextOptions } from "../../words/writing.js";
import { evidenceSection, publishedSection, unknownSection } from "./basis-section.js";
import { boundsSection } from "./bounds-section.js";
import { type ImpactReport, type ImpactWriting, impactWriting } from "./impact-writing.js";
import { rowsSection } from "./rows-section.js";
import { serviceTables } from "./service-table.js";
import { whatHappened } from "./what-happened.js";
import { insurersSection, operatorsSection, partnersSection, typesSection } from "./who-section.js";

/** The sections in their order; one that has nothing to say is left out. */
const sections: readonly ((writing: ImpactWriting) => string[])[] = [
  whatHappened,
  serviceTables,
  rowsSection,
  boundsSection,
  publishedSection,
  insurersSection,
  typesSection,
  operatorsSection,
  partnersSection,
  evidenceSection,
  unknownSection,
  modelLine,
];

function modelLine({ result, words, numerals, paint, paragraph }: ImpactWriting): string[] {
  const { id, hash, nodes, dependencies } = result.model;
  const model = words.model(
    shown(id),
    hash.slice(0, 12),
    words.nodes(nodes, numerals.count(nodes)),
    words.dependenciesOnly(dependencies, numerals.count(dependencies)),
  );
  return paragraph(`${model}; tragweite ${result.version}`).map((line) => paint("dim", line));
}

/**
 * A result as a text to read: what happened, who loses what, why the bounds differ, on what it rests, what is unknown.
 * @returns lines that fit the width, with a line end after the last; nothing from a file reaches a terminal unescaped
 */
export function impactText(report: ImpactReport, options: TextOptions = {}): string {
  const writing = impactWriting(report, options);
  const written = sections.map((section) => section(writing)).filter((lines) => lines.length > 0);
  return `${written.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
