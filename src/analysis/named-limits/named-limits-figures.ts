import type { LandscapeNode } from "../../model/landscape/node.js";
import type { Insurer } from "../../model/landscape/nodes/insurer.js";
import { checkOptions, type OptionCheck } from "../../model/values/argument-checks.js";
import type { Bounds } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import { type UnitFigures, withFigures } from "../counting/population-figures.js";
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

/** @throws `InvalidArgumentError` for what is none */
export const checkMargins: OptionCheck = (call, margins) => {
  checkOptions(call, margins as FigureMargins, { derived: "amount", perYear: "amount", mostYears: "amount" });
};

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
  const readBy = readDoubt({ quality });
  let read = value;
  if (readBy === "rounded") read = { atLeast: atLeast - halfLastPlace(atLeast), atMost: atMost + halfLastPlace(atMost) };
  if (readBy === "derived") read = { atLeast: atLeast * (1 - derived), atMost: atMost * (1 + derived) };
  if (readBy === "lower-bound") read = { atLeast, atMost: Number.POSITIVE_INFINITY };
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
  return { verdict, undecidedBy: by.length > 0 ? by : [ageOf(figure)] };
}

/** Why the age of a figure leaves it open: it is old, or nobody says how old. */
export const ageOf = ({ asOf }: Pick<DatedFigure, "asOf">): UndecidedBy => (asOf === undefined ? "undated" : "old");

/**
 * Figures of insurers with all that {@link holdAgainst} lets them be; pools stay as they are.
 * @param step - `read`: with their rounding or derivation; `aged`: with their age, too
 */
export function widenedFigures(
  figures: UnitFigures,
  holders: readonly LandscapeNode[],
  step: "read" | "aged",
  day: string | undefined,
  margins: FigureMargins = {},
): UnitFigures {
  const least = figures.least.slice();
  const most = figures.most.slice();
  holders.forEach((node, holder) => {
    if (node.kind !== "insurer" || figures.poolOf[holder] !== -1 || figures.isOpen[holder] === 1) return;
    const range = rangesOf(figureOf(node, figures, holder), day, margins)[step];
    least[holder] = range.atLeast;
    most[holder] = range.atMost;
  });
  return withFigures(figures, { least, most });
}

/** The figure of an insurer as it is given. */
export function figureOf({ insuredQuality, insuredAsOf }: Insurer, { least, most }: UnitFigures, holder: number): DatedFigure {
  return {
    value: { atLeast: least[holder] ?? 0, atMost: most[holder] ?? 0 },
    ...(insuredQuality === undefined ? {} : { quality: insuredQuality }),
    ...(insuredAsOf === undefined ? {} : { asOf: insuredAsOf }),
  };
}

/** Why a figure may be something else than it says, its age apart. */
export function readDoubt({ quality }: Pick<DatedFigure, "quality">): UndecidedBy | undefined {
  if (quality === "rounded" || quality === "unknown") return "rounded";
  return quality === "derived" || quality === "lower-bound" ? quality : undefined;
}
