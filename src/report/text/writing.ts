import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { nameIn } from "../../model/values/name-in.js";
import type { Language } from "../../words/language.js";
import { type Numerals, numeralsOf } from "../../words/numerals.js";
import { coloured, type Paint, plain } from "../../words/paint.js";
import { shown } from "../../words/shown.js";
import { named, type Words, words } from "../../words/words.js";
import { wrap } from "../../words/wrap.js";

/** A result with the documents that it came from, which know the names. */
export interface ImpactReport {
  readonly result: Impact;
  readonly landscape: Landscape;
  readonly scenario: Scenario;
}

/** How a text is to be written. */
export interface TextOptions {
  /** @defaultValue "en" */
  readonly language?: Language;
  /** Characters of a line. @defaultValue 80 */
  readonly width?: number;
  /** Whether to write the codes by which a terminal colours text. @defaultValue false */
  readonly colour?: boolean;
  /** Whether to name everything, instead of ten and how many more. @defaultValue false */
  readonly all?: boolean;
}

/** What the sections of a report share. */
export interface Writing extends ImpactReport {
  readonly language: Language;
  readonly width: number;
  readonly words: Words;
  readonly numerals: Numerals;
  readonly paint: Paint;
  /** The name of a node, or its id. */
  readonly nameOf: (id: string) => string;
  readonly serviceName: (serviceType: string) => string;
  /** At most ten of these and how many more; all of them where all are asked for. */
  readonly listed: (items: readonly string[]) => string;
  readonly paragraph: (text: string, hanging?: number) => string[];
  readonly title: (text: string) => string[];
  /** Each text as a paragraph; at most so many and how many more, all of them where all are asked for. */
  readonly lines: (texts: readonly string[], hanging?: number, most?: number) => string[];
}

const mostListed = 10;

export function writingOf(
  report: ImpactReport,
  { language = "en", width = 80, colour = false, all = false }: TextOptions,
): Writing {
  const names = new Map(report.landscape.nodes.map((node) => [node.id, nameIn(node, language)]));
  const texts = words[language];
  const numerals = numeralsOf(language);
  const paint = colour ? coloured : plain;
  const listed = (items: readonly string[]): string =>
    all || items.length <= mostListed
      ? items.join(", ")
      : `${items.slice(0, mostListed).join(", ")} ${texts.more(numerals.count(items.length - mostListed))}`;
  return {
    ...report,
    language,
    width,
    words: texts,
    numerals,
    paint,
    nameOf: (id) => shown(names.get(id) ?? id),
    serviceName: (serviceType) => shown(named(texts.serviceTypes, serviceType)),
    listed,
    paragraph: (text, hanging = 0) => wrap(text, width, hanging),
    lines: (items, hanging = 2, most = mostListed) => [
      ...(all ? items : items.slice(0, most)).flatMap((item) => wrap(item, width, hanging)),
      ...(all || items.length <= most ? [] : wrap(texts.more(numerals.count(items.length - most)), width)),
    ],
    title: (text) => wrap(text, width).map((line) => paint("bold", line)),
  };
}
