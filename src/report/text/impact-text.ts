import type { TextOptions } from "../../words/writing.js";
import { basisInShort, evidenceSection, publishedSection, unknownInShort, unknownSection } from "./basis-section.js";
import { boundsSection } from "./bounds-section.js";
import { headlineOf } from "./headline.js";
import { type ImpactReport, type ImpactWriting, impactWriting } from "./impact-writing.js";
import { modelLine } from "./model-line.js";
import { rowsSection } from "./rows-section.js";
import { degradedRows, lostRows, serviceNotes, serviceTables } from "./service-table.js";
import { tolerableTexts } from "./tolerable.js";
import { happenedInShort, whatHappened } from "./what-happened.js";
import { insurersSection, operatorsSection, partnersSection, typesSection } from "./who-section.js";

type Section = (writing: ImpactWriting) => string[];

/** What matters most, and last what stays in sight on a terminal of 24 lines: who is hit most, and the table of it. */
function shortSections({ result }: ImpactWriting): readonly Section[] {
  const isOfInsurers = lostRows(result.services).length + degradedRows(result.services).length > 0;
  return isOfInsurers
    ? [happenedInShort, rowsSection, serviceNotes, sureInShort, headlineSection, serviceTables]
    : [happenedInShort, serviceNotes, sureInShort, headlineSection, serviceTables, rowsSection];
}

/** All of it, in order; a section that has nothing to say is left out. */
const sections: readonly Section[] = [
  whatHappened,
  headlineSection,
  serviceTables,
  serviceNotes,
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

/** One sentence with the number, and what belongs to it. */
function headlineSection(writing: ImpactWriting): string[] {
  const { sentence, beside: told } = headlineOf(writing, writing);
  const beside = [...told, ...tolerableTexts(writing.landscape, writing.result.nodes, writing)];
  return [...writing.title(sentence), ...(beside.length === 0 ? [] : writing.paragraph(beside.join(" ")))];
}

/** On what it rests, what is not known, and how to see the rest. */
function sureInShort(writing: ImpactWriting): string[] {
  const { words, paint, paragraph } = writing;
  const known = [...basisInShort(writing), ...unknownInShort(writing)];
  return [
    ...(known.length === 0 ? [] : paragraph(known.join(" "))),
    ...paragraph(words.seeAll).map((line) => paint("dim", line)),
    ...modelLine(writing),
  ];
}

/**
 * A result as a text to read: who is hit most, the tables, how sure that is; with `all` also the disturbances, why the bounds
 * differ, who is hit by name, on what it rests and what is not known.
 * @returns lines that fit the width, with a line end after the last; nothing from a file reaches a terminal unescaped
 */
export function impactText(report: ImpactReport, options: TextOptions = {}): string {
  const writing = impactWriting(report, options);
  const written = (writing.all ? sections : shortSections(writing))
    .map((section) => section(writing))
    .filter((lines) => lines.length > 0);
  return `${written.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
