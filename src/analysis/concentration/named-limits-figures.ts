import type { Insurer } from "../../model/landscape/nodes/insurer.js";
import type { Bounds } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import type { InsuredFigures } from "../counting/insured-figures.js";
import type { LimitVerdict, UndecidedBy } from "./named-limits-result.js";

/** How far figures may be off. */
export interface FigureMargins {
  /** How far a derived figure may be off, as a part of it. @defaultValue 0.05 */
  readonly derived?: number;
  /** How far a figure may have moved in a year between its date and the day asked for. @defaultValue 0.03 */
  readonly perYear?: number;
  /** A figure that lies farther away than so many years decides nothing. @defaultValue 10 */
  readonly mostYears?: number;
}

/** A figure with what it may stand for. */
export interface DatedFigure {
  readonly value: Bounds;
  readonly quality?: Insurer["insuredQuality"];
  /** A year, month or day. */
  readonly asOf?: string;
}

const millisecondsPerYear = 365.25 * 86_400_000;

/** Years from a day to the farthest day that a date may mean. */
export function yearsBetween(day: string, date: string): number {
  const at = Date.parse(lastOf(day));
  const ends = [Date.parse(firstOf(date)), Date.parse(lastOf(date))];
  return greatestOf(ends.map((end) => Math.abs(at - end))) / millisecondsPerYear;
}

const firstOf = (date: string): string => `${date}${"-01-01".slice(date.length - 4)}`;

function lastOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year, month] = date.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}

/** Half a unit of the last place of a rounded number that is not 0: 3,000,000 may be 2.5 to 3.5 million. */
export function halfLastPlace(value: number): number {
  let unit = 1;
  while (value > 0 && value % (unit * 10) === 0) unit *= 10;
  return unit / 2;
}

/** What a figure may stand for, step by step: as given, with its rounding or derivation, and with its age. */
interface Ranges {
  readonly given: Bounds;
  readonly read: Bounds;
  readonly aged: Bounds;
  readonly readBy: UndecidedBy | undefined;
}

function rangesOf({ value, quality, asOf }: DatedFigure, day: string | undefined, margins: FigureMargins): Ranges {
  const { derived = 0.05, perYear = 0.03, mostYears = 10 } = margins;
  const { atLeast, atMost } = value;
  let [read, readBy]: [Bounds, UndecidedBy | undefined] = [value, undefined];
  if (quality === "rounded" || quality === "unknown")
    [read, readBy] = [{ atLeast: atLeast - halfLastPlace(atLeast), atMost: atMost + halfLastPlace(atMost) }, "rounded"];
  if (quality === "derived") [read, readBy] = [{ atLeast: atLeast * (1 - derived), atMost: atMost * (1 + derived) }, "derived"];
  if (quality === "lower-bound") [read, readBy] = [{ atLeast, atMost: Number.POSITIVE_INFINITY }, "lower-bound"];
  if (day === undefined) return { given: value, read, aged: read, readBy };
  const years = asOf === undefined ? Number.POSITIVE_INFINITY : yearsBetween(day, asOf);
  const aged =
    years > mostYears
      ? { atLeast: 0, atMost: Number.POSITIVE_INFINITY }
      : { atLeast: Math.max(0, read.atLeast * (1 - perYear * years)), atMost: read.atMost * (1 + perYear * years) };
  return { given: value, read, aged, readBy };
}

export function verdictOf({ atLeast, atMost }: Bounds, limit: number): LimitVerdict {
  if (atLeast >= limit) return "above";
  return atMost < limit ? "below" : "undetermined";
}

/**
 * Whether a figure reaches a limit on a day.
 *
 * The rule: a printed figure counts as it is. A rounded one, and one of unknown quality, may be off by half a unit of its
 * last place that is not 0; a derived one by 5 %; a lower bound has no upper end. Each year between the day and the
 * farthest day that the figure's date may mean moves it by up to 3 %; without a date, or beyond 10 years, it decides
 * nothing. What then lies on both sides of the limit is undetermined. The 5 %, 3 % and 10 years are assumptions.
 */
export function holdAgainst(
  figure: DatedFigure,
  limit: number,
  day: string | undefined,
  margins: FigureMargins = {},
): { readonly verdict: LimitVerdict; readonly undecidedBy: readonly UndecidedBy[] } {
  const { given, read, aged, readBy } = rangesOf(figure, day, margins);
  const verdict = verdictOf(aged, limit);
  if (verdict !== "undetermined") return { verdict, undecidedBy: [] };
  const by: UndecidedBy[] = [];
  if (verdictOf(given, limit) === "undetermined") by.push("bounds");
  if (readBy !== undefined && verdictOf(read, limit) === "undetermined") by.push(readBy);
  return { verdict, undecidedBy: by.length > 0 ? by : ["old"] };
}

/** Figures of insurers with all that {@link holdAgainst} lets them be; pools stay as they are. */
export function widenedFigures(figures: InsuredFigures, day: string | undefined, margins: FigureMargins = {}): InsuredFigures {
  const least = figures.least.slice();
  const most = figures.most.slice();
  figures.insurers.forEach(({ insuredQuality, insuredAsOf }, number) => {
    if (figures.poolOf[number] !== -1 || figures.isUnknown[number] === 1) return;
    const value = { atLeast: least[number] ?? 0, atMost: most[number] ?? 0 };
    const figure = {
      value,
      ...(insuredQuality === undefined ? {} : { quality: insuredQuality }),
      ...(insuredAsOf === undefined ? {} : { asOf: insuredAsOf }),
    };
    const { aged } = rangesOf(figure, day, margins);
    least[number] = aged.atLeast;
    most[number] = aged.atMost;
  });
  return { ...figures, least, most };
}
