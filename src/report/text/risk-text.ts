import type { Contribution, Risk, TypeRisk } from "../../analysis/risk/risk-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Bounds } from "../../quantities.js";
import { unassignedNote } from "../../words/unassigned-note.js";
import { type TextOptions, type Writing, writingOf } from "../../words/writing.js";
import { fewBetween } from "./few-count.js";
import { modelMark } from "./model-line.js";
import { riskWords } from "./risk-words.js";
import { type Column, table } from "./table.js";
import { unknownSizeNote } from "./whose-size.js";

/** With what a risk is written down. */
export interface RiskTextOptions extends TextOptions {
  /** The landscape, which knows the names. */
  readonly landscape?: Landscape | undefined;
}

const mostContributions = 10;
const mostUndrawn = 5;

/** A risk as a text to read; nothing from a file reaches a terminal unescaped. */
export function riskText(result: Risk, options: RiskTextOptions = {}): string {
  const { landscape } = options;
  const writing = writingOf(landscape, {}, options);
  const { width, paint, paragraph } = writing;
  const words = riskWords[writing.language];
  const hit = result.types.filter(({ expected }) => expected.atMost > 0);
  const [first] = hit;
  const tables =
    first === undefined
      ? []
      : [
          table(typeColumns(hit, result, writing), width, paint),
          ...(first.curve.length === 0
            ? []
            : [
                [
                  ...writing.title(words.curveTitle(writing.typeName(first))),
                  ...table(curveColumns(first, writing), width, paint),
                ],
              ]),
          ...(first.contributions.length === 0
            ? []
            : [
                [
                  ...writing.title(words.contributionTitle(writing.typeName(first))),
                  ...table(contributionColumns(first, result, writing), width, paint),
                ],
              ]),
        ];
  const parts = [
    [...writing.title(titleText(result, writing)), ...paragraph(headline(result, first, writing).join(" "))],
    ...tables,
    ...unknown(result, writing).map((text) => paragraph(text)),
    ...(first === undefined ? [] : [paragraph(notes(result, first, writing).join(" "))]),
    ...unknownSizeNote(result.withoutFigure, result.total !== undefined, writing, landscape?.nodes).map((text) =>
      paragraph(text),
    ),
    ...unassignedNote(result.unassigned, writing).map((text) => paragraph(text)),
    paragraph(modelMark(result.model, result.version, writing)).map((line) => paint("dim", line)),
  ];
  return `${parts.map((part) => part.join("\n")).join("\n\n")}\n`;
}

function titleText({ options: { service }, types }: Risk, writing: Writing): string {
  const words = riskWords[writing.language];
  if (service === null) return words.title;
  return words.titleOf(writing.typeName(types.find(({ type }) => type === service) ?? { what: "service", type: service }));
}

const amount = (bounds: Bounds, { numerals }: Writing): string => fewBetween(bounds, numerals);

function headline({ causes, model, options }: Risk, first: TypeRisk | undefined, writing: Writing): string[] {
  const { numerals, language } = writing;
  const words = riskWords[language];
  const nodes = numerals.count(model.nodes);
  if (causes.length === 0) return [words.nothingStated(nodes)];
  const assumed = causes.filter(({ isAssumed }) => isAssumed).length;
  const unit = options.unit === null ? "" : writing.unitHeading(options.unit);
  return [
    ...(first === undefined
      ? [words.nobody]
      : [words.expected(writing.typeName(first), amount(first.expected, writing), unit), ...levelTexts(first, writing)]),
    words.stated(causes.length, numerals.count(causes.length), nodes),
    ...(assumed === 0 ? [] : [words.assumed(numerals.count(assumed), assumed)]),
  ];
}

/** What is passed in one year of so many: where years were played through, from these. */
function levelOf({ curve, sampled }: TypeRisk, years: number): Bounds | undefined {
  const place = curve.findIndex((each) => each.years === years);
  return sampled?.levels[place]?.total ?? curve[place]?.total;
}

function levelTexts(type: TypeRisk, writing: Writing): string[] {
  const [ten, hundred] = [levelOf(type, 10), levelOf(type, 100)];
  if (ten === undefined || hundred === undefined) return [];
  return [riskWords[writing.language].levels(amount(ten, writing), amount(hundred, writing))];
}

function typeColumns(types: readonly TypeRisk[], { options }: Risk, writing: Writing): Column[] {
  const { language } = writing;
  const words = riskWords[language];
  const over = options.unit === null ? "" : `${writing.unitHeading(options.unit)} × h`;
  const column = (header: string, cell: (type: TypeRisk) => string): Column => ({
    header,
    align: "right",
    cells: types.map(cell),
    over,
  });
  const level = (years: number): Column[] =>
    types.some((type) => levelOf(type, years) !== undefined)
      ? [
          column(words.oneIn(String(years)), (type) => {
            const passed = levelOf(type, years);
            return passed === undefined ? "" : amount(passed, writing);
          }),
        ]
      : [];
  const isUndrawn = types.some(({ undrawn }) => undrawn.organisations > 0);
  return [
    { header: words.type, align: "left", cells: types.map((type) => writing.typeName(type)) },
    column(words.expectedHeader, ({ expected }) => amount(expected, writing)),
    ...level(10),
    ...level(100),
    ...(isUndrawn && options.unit !== null
      ? [
          {
            header: words.undrawnHeader,
            align: "right" as const,
            cells: types.map(({ undrawn }) => (undrawn.organisations === 0 ? "" : amount(undrawn.amount, writing))),
            over: writing.unitHeading(options.unit),
          },
        ]
      : []),
  ];
}

function curveColumns({ curve, sampled }: TypeRisk, writing: Writing): Column[] {
  const { numerals, language } = writing;
  const words = riskWords[language];
  const column = (header: string, cells: readonly string[]): Column => ({ header, align: "right", cells });
  return [
    column(
      words.chance,
      curve.map(({ exceedance }) => `${numerals.decimals(100 * exceedance, 2)} %`),
    ),
    column(
      words.worst,
      curve.map(({ worstEvent }) => amount(worstEvent, writing)),
    ),
    column(
      words.total,
      curve.map(({ total }) => amount(total, writing)),
    ),
    column(
      words.tail,
      curve.map(({ tail }) => amount(tail, writing)),
    ),
    ...(sampled === undefined
      ? []
      : [
          column(
            words.played,
            sampled.levels.map(({ total }) => amount(total, writing)),
          ),
        ]),
  ];
}

function contributionColumns({ contributions }: TypeRisk, { causes }: Risk, writing: Writing): Column[] {
  const { numerals, language } = writing;
  const words = riskWords[language];
  const listed = writing.all ? contributions : contributions.slice(0, mostContributions);
  const causeOf = new Map(causes.map((cause) => [cause.id, cause]));
  const column = (header: string, cell: (each: Contribution) => string): Column => ({
    header,
    align: "right",
    cells: listed.map(cell),
  });
  const figure = (bounds: Bounds | null | undefined): string =>
    bounds == null ? words.onlyProbability : numbers(bounds, writing);
  return [
    { header: words.cause, align: "left", cells: listed.map(({ cause }) => writing.fullName(cause)) },
    column(words.perYear, ({ cause }) => figure(causeOf.get(cause)?.perYear)),
    column(words.hours, ({ cause }) => figure(causeOf.get(cause)?.meanHours)),
    column(words.probability, ({ cause }) => {
      const probability = causeOf.get(cause)?.probability;
      return probability === undefined ? "" : numerals.share(probability, 1);
    }),
    column(words.alone, ({ alone }) => amount(alone, writing)),
    ...(listed.some(({ spared }) => spared !== null)
      ? [column(words.spared, ({ spared }) => (spared === null ? "" : amount(spared, writing)))]
      : []),
  ];
}

/** 0.25–0.5: what is often a small number. */
function numbers({ atLeast, atMost }: Bounds, { numerals }: Writing): string {
  const [least, most] = [numerals.decimals(atLeast, 2), numerals.decimals(atMost, 2)];
  return least === most ? least : `${least}–${most}`;
}

/** What is in no figure, as nobody said how often it fails. */
function unknown({ undrawn, types, causes, options, withoutFrequency, isTimed }: Risk, writing: Writing): string[] {
  const { numerals, language, listed, fullName } = writing;
  const words = riskWords[language];
  const of = (bounds: Bounds): string => (options.unit === null ? "" : writing.amount(bounds, options.unit));
  const names = undrawn.most.slice(0, mostUndrawn).map(({ id, takes }) => words.takes(fullName(id), of(takes)));
  return [
    ...(undrawn.effective > 0 ? [words.undrawn(numerals.count(undrawn.effective), undrawn.effective, numerals.and(names))] : []),
    ...(causes.length === 0
      ? []
      : types.flatMap((type) =>
          type.undrawn.organisations === 0
            ? []
            : [
                words.undrawnOffers(
                  writing.typeName(type),
                  numerals.count(type.undrawn.organisations),
                  type.undrawn.organisations,
                  of(type.undrawn.amount),
                ),
              ],
        )),
    ...(withoutFrequency.length > 0 ? [words.withoutFrequency(listed(withoutFrequency.map(fullName)), isTimed)] : []),
  ];
}

function notes({ options, doubts, types }: Risk, first: TypeRisk, writing: Writing): string[] {
  const { numerals, language } = writing;
  const words = riskWords[language];
  const error = first.standardErrors;
  const played = first.sampled === undefined ? undefined : numerals.count(first.sampled.years);
  const isOpen = types.some(({ expected }) => expected.atLeast < expected.atMost);
  return [
    ...(options.unit === null ? [] : [words.unitHours(writing.unitHeading(options.unit))]),
    first.method === "exact"
      ? words.exact
      : first.method === "alone" || error === undefined
        ? words.alone_
        : words.sampled(played ?? "", amount({ atLeast: error.atMost, atMost: error.atMost }, writing)),
    ...(first.curve.length === 0 ? [] : [played === undefined ? words.curveAlone : words.curveNote(played)]),
    ...(doubts.length > 0 || isOpen ? [words.bounds] : []),
  ];
}
