import type { Bounds } from "../../quantities.js";
import type { BoxFigure } from "./box-figure.js";
import type { BoxName } from "./layered-boxes.js";
import type { ColumnName } from "./layered-columns.js";
import type { LayeredBox, LayeredView } from "./layered-view.js";
import type { PictureWriting } from "./picture-writing.js";

/** What a box is called. */
export function boxName(name: BoxName, writing: PictureWriting): string {
  const { words, numerals, nameOf, serviceName, systemTypeName, insurerTypeName } = writing;
  switch (name.kind) {
    case "node":
      return nameOf(name.id);
    case "service-type":
      return serviceName(name.serviceType);
    case "system-type":
      return words.othersOf(systemTypeName(name.systemType), numerals.count(name.count));
    case "nationwide":
      return words.nationwide(numerals.count(name.count));
    case "insurer-type":
      return name.isRest ? words.furtherOf(insurerTypeName(name.type)) : insurerTypeName(name.type);
    case "insured-of":
      return words.insuredOf[name.type] ?? insurerTypeName(name.type);
    case "unknown-operator":
      return words.unknownOperator;
    case "others":
      return words.others(name.count, numerals.count(name.count));
  }
}

/** The number of a box as it is written in it. */
export function figureText(figure: BoxFigure | undefined, { words, numerals }: PictureWriting): string {
  switch (figure?.kind) {
    case undefined:
      return "";
    case "of":
      return words.of(numerals.counts(figure.hit), numerals.count(figure.of));
    case "services":
      return words.ofServices(numerals.counts(figure.hit), numerals.count(figure.of));
    case "count":
      return numerals.counts(figure.count);
    case "amount":
      return numerals.personsBetween(figure.count);
    case "less":
      return words.less(numerals.wholePercent(figure.loss));
    case "unknown":
      return words.unknownCell;
  }
}

/** The widest figure that a box is likely to have at any moment: what it takes is kept free, so that names do not move. */
export function widestFigure(box: LayeredBox, writing: PictureWriting): string {
  const { column, nodes, targets, name, isEverHit, isEverPart } = box;
  if (!isEverHit || (nodes.length === 1 && !isEverPart)) return "";
  const nearly = (n: number): Bounds => ({ atLeast: Math.max(0, n - 1), atMost: n });
  const figure = ((): BoxFigure => {
    if (name.kind === "insured-of") return { kind: "amount", count: { atLeast: 18_800_000, atMost: 19_900_000 } };
    if (column === "insurers" && targets.length > 1) return { kind: "of", hit: nearly(targets.length), of: targets.length };
    if (column === "services" && nodes.length > 1) return { kind: "count", count: nearly(nodes.length) };
    if (column === "insurers") return { kind: "services", hit: nearly(nodes.length), of: nodes.length };
    if (nodes.length > 1) return { kind: "of", hit: nearly(nodes.length), of: nodes.length };
    return { kind: "less", loss: { atLeast: 0.88, atMost: 0.89 } };
  })();
  return figureText(figure, writing);
}

/** What a column holds. */
export function columnTitle(name: ColumnName, { subject }: LayeredView, { words }: PictureWriting): string {
  return name === "groups" ? words.groups[subject] : words.columns[name];
}

/** What the numbers of a column count. */
export function columnNote(name: ColumnName, { subject, headline }: LayeredView, { words, serviceName }: PictureWriting): string {
  switch (name) {
    case "infrastructure":
    case "providers":
      return words.columnNotes.systemsOut;
    case "insurers":
      return words.columnNotes.insurers;
    case "services":
      return subject === "insurers" ? words.columnNotes.services : words.columnNotes.less;
    case "systems":
      return words.columnNotes.less;
    case "groups":
      if (subject === "organisation") return words.columnNotes.persons;
      return headline === undefined ? words.columnNotes.less : words.columnNotes.without(serviceName(headline));
  }
}
