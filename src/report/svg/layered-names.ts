import type { Bounds } from "../../quantities.js";
import type { Language } from "../../words/language.js";
import type { BoxFigure } from "./box-figure.js";
import type { BoxName } from "./layered-boxes.js";
import type { ColumnName } from "./layered-columns.js";
import type { LayeredBox, LayeredView } from "./layered-view.js";
import type { PictureWriting } from "./picture-writing.js";

/** What a box is called. */
export function boxName(name: BoxName, writing: PictureWriting): string {
  const { words, numerals, nameOf, fullName, serviceName, systemTypeName, insurerTypeName } = writing;
  switch (name.kind) {
    case "node":
      return name.isShared === true ? fullName(name.id) : nameOf(name.id);
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
    case "none-known":
      return words.noneKnown;
  }
}

/** The widest figure that a box is likely to have at any moment: what it takes is kept free, so that names do not move. */
export function widestFigure(box: LayeredBox, writing: PictureWriting): string {
  const { column, nodes, targets, name, isEverHit, isEverPart } = box;
  if (!isEverHit || (nodes.length === 1 && !isEverPart)) return "";
  const nearly = (n: number): Bounds => ({ atLeast: Math.max(0, n - 1), atMost: n });
  const figure = ((): BoxFigure => {
    if (name.kind === "insured-of")
      return { kind: "amount", count: { atLeast: 18_800_000, atMost: 19_900_000 }, unit: "insured" };
    if (column === "insurers" && targets.length > 1) return { kind: "of", hit: nearly(targets.length), of: targets.length };
    if (column === "services" && nodes.length > 1) return { kind: "count", count: nearly(nodes.length) };
    if (column === "insurers") return { kind: "services", hit: nearly(nodes.length), of: nodes.length };
    if (nodes.length > 1) return { kind: "of", hit: nearly(nodes.length), of: nodes.length };
    return { kind: "less", loss: { atLeast: 0.88, atMost: 0.89 } };
  })();
  return figureText(figure, writing);
}

/** What a column holds. */
export function columnTitle(name: ColumnName, { subject, opened }: LayeredView, writing: PictureWriting): string {
  const { words } = writing;
  if (opened?.column === name) return words.opened(boxName(opened.name, writing));
  return name === "groups" ? words.groups[subject] : words.columns[name];
}

/** What the numbers of a column count: what stands in its boxes at the moment. */
export function columnNote(name: ColumnName, view: LayeredView, writing: PictureWriting): string {
  const { columnNotes } = writing.words;
  const { boxes = [] } = view.columns.find((column) => column.name === name) ?? {};
  if (view.opened?.column === name) return writing.words.openedNote(writing.numerals.count(boxes.length - 1));
  switch (name) {
    case "infrastructure":
    case "providers":
      return columnNotes.systemsOut;
    case "insurers":
      return columnNotes.insurers;
    case "services":
      if (view.subject === "insurers" && view.offering === "insurers") return columnNotes.services;
      return boxes.some(({ figure }) => figure?.kind === "count") ? columnNotes.organisations : columnNotes.less;
    case "systems":
      return columnNotes.less;
    case "groups":
      return groupsNote(boxes, view, writing);
  }
}

function groupsNote(
  boxes: readonly LayeredBox[],
  { subject, headline, providerTypes }: LayeredView,
  { words: { columnNotes }, serviceName, organisationName, unitName, language }: PictureWriting,
): string {
  if (subject !== "organisation" && headline !== undefined) return columnNotes.without(serviceName(headline));
  const units = [...new Set(boxes.flatMap(({ figure }) => (figure?.kind === "amount" ? [figure.unit] : [])))];
  const isUnknown = subject === "organisation" && boxes.some(({ figure }) => figure?.kind === "unknown");
  if (units.includes("insured") || isUnknown) return columnNotes.persons;
  if (units.length === 0) return columnNotes.less;
  const [type] = providerTypes;
  const isOneType = type !== undefined && providerTypes.length === 1;
  const names = units.map((unit) =>
    unit === "sites" && isOneType ? withSmallInitial(organisationName(type), language) : unitName(unit),
  );
  return columnNotes.lostIn(names.join(", "));
}

/** As within a sentence: in German names of types are nouns. */
const withSmallInitial = (name: string, language: Language): string =>
  language === "de" ? name : name.charAt(0).toLowerCase() + name.slice(1);
