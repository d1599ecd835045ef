import type { Rank, RankedPair, RankedUnit } from "../../analysis/rank/rank-result.js";
import { nameIn } from "../../model/values/name-in.js";
import type { Bounds } from "../../quantities.js";
import type { Language } from "../../words/language.js";
import { type Numerals, numeralsOf } from "../../words/numerals.js";
import { coloured, type Paint, plain } from "../../words/paint.js";
import { shown } from "../../words/shown.js";
import { named, words } from "../../words/words.js";
import { wrap } from "../../words/wrap.js";
import { rankWords } from "./rank-words.js";
import { type Column, table } from "./table.js";

export interface RankTextOptions {
  /** @defaultValue "en" */
  readonly language?: Language;
  /** Characters of a line. @defaultValue 80 */
  readonly width?: number;
  /** @defaultValue false */
  readonly colour?: boolean;
  /** Pairs that are listed. @defaultValue 20 */
  readonly mostPairs?: number;
}

interface Writing {
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
  readonly numerals: Numerals;
  readonly total: number | undefined;
}

/** 21.0–24.6 million, or whole numbers below a million. */
export function personsText(numerals: Numerals, { atLeast, atMost }: Bounds): string {
  const [least, most] = [numerals.persons(atLeast), numerals.persons(atMost)];
  if (least === most) return most;
  const [number, ...unit] = least.split(" ");
  return unit.length > 0 && most.endsWith(` ${unit.join(" ")}`) ? `${number}–${most}` : `${least}–${most}`;
}

/** A rank as a text to read; nothing from a file reaches a terminal unescaped. */
export function rankText(result: Rank, options: RankTextOptions = {}): string {
  const { language = "en", width = 80, colour = false, mostPairs = 20 } = options;
  const texts = rankWords[language];
  const numerals = numeralsOf(language);
  const writing = { language, width, paint: colour ? coloured : plain, numerals, total: result.totalInsured };
  const { by, service } = result.options;
  const view = texts.views[by];
  const title = service === null ? texts.title(view) : texts.titleOf(view, serviceName(language, service));
  const notes = [
    texts.effective(numerals.count(result.effective), numerals.count(result.tried)),
    ...(result.units.length < result.effective ? [texts.listed(result.units.length, numerals.count(result.units.length))] : []),
    texts.order,
    texts.bounds,
  ];
  const unknown = result.insurersWithoutFigure.map(shown).join(", ");
  const parts = [
    [...wrap(title, width).map((line) => writing.paint("bold", line)), ...wrap(notes.join(" "), width)],
    table(unitColumns(result, writing), width, writing.paint),
    ...(result.pairs === undefined ? [] : [pairLines(result, result.pairs, writing, mostPairs)]),
    ...(unknown === "" ? [] : [wrap(texts.without(unknown), width)]),
    wrap(`${shown(result.model.id)} ${result.model.hash.slice(0, 12)}; tragweite ${result.version}`, width).map((line) =>
      writing.paint("dim", line),
    ),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

export function serviceName(language: Language, serviceType: string): string {
  return shown(named(words[language].serviceTypes, serviceType));
}

function unitColumns({ units, options: { by, service } }: Rank, { language, numerals, total }: Writing): Column[] {
  const texts = rankWords[language];
  const column = (header: string, align: Column["align"], cell: (unit: RankedUnit) => string): Column => ({
    header,
    align,
    cells: units.map(cell),
  });
  const worst = ({ services }: RankedUnit, cell: (loss: RankedUnit["services"][number]) => string): string => {
    const [first] = services;
    return first === undefined ? "" : cell(first);
  };
  const hasNames = by === "operator" || by === "owner";
  return [
    column("", "right", ({ rank }) => String(rank)),
    column(texts.headers[by], "left", (unit) => shown(hasNames ? nameIn(unit, language) : unit.id)),
    ...(service === null
      ? [column(texts.worst, "left", (unit) => worst(unit, ({ serviceType }) => serviceName(language, serviceType)))]
      : []),
    column(texts.insurers, "right", (unit) => worst(unit, ({ insurers }) => numerals.counts(insurers))),
    column(texts.insured, "right", (unit) => worst(unit, ({ insured }) => personsText(numerals, insured))),
    ...(total === undefined
      ? []
      : [column(texts.share, "right", (unit) => worst(unit, ({ insured }) => numerals.share(insured, total)))]),
  ];
}

function pairLines(
  { options }: Rank,
  pairs: readonly RankedPair[],
  { language, width, paint, numerals }: Writing,
  most: number,
): string[] {
  const texts = rankWords[language];
  const title = wrap(texts.pairsTitle(numerals.count(options.pairs)), width).map((line) => paint("bold", line));
  const listed = pairs.filter(({ excessInsurers }) => excessInsurers.atMost > 0).slice(0, most);
  if (listed.length === 0) return [...title, ...wrap(texts.pairsNone, width)];
  const column = (header: string, align: Column["align"], cell: (pair: RankedPair) => string): Column => ({
    header,
    align,
    cells: listed.map(cell),
  });
  return [
    ...title,
    ...wrap(texts.pairsNote, width),
    "",
    ...table(
      [
        column(texts.first, "left", ({ units: [first] }) => shown(first)),
        column(texts.second, "left", ({ units: [, second] }) => shown(second)),
        column(texts.service, "left", ({ serviceType }) => serviceName(language, serviceType)),
        column(texts.excess, "right", ({ excessInsured }) => personsText(numerals, excessInsured)),
        column(texts.together, "right", ({ insured }) => personsText(numerals, insured)),
      ],
      width,
      paint,
    ),
  ];
}
