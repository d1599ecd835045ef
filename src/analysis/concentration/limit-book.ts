import type { Regulation } from "../../model/documents/regulation.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { type Bounds, exactly } from "../../quantities.js";
import { populationFigures, type UnitFigures } from "../counting/population-figures.js";
import { PopulationSum } from "../counting/population-sum.js";
import type { HitHolders } from "./concentration-amounts.js";
import { type FigureMargins, widenedFigures } from "./named-limits-figures.js";

/** Limits made ready for one landscape and day. */
export interface LimitBook {
  readonly regulation: Regulation;
  readonly day: string | undefined;
  readonly holders: readonly LandscapeNode[];
  /** Insured persons: as given, with their rounding or derivation, and with their age, too. */
  readonly figures: UnitFigures;
  readonly read: UnitFigures;
  readonly aged: UnitFigures;
  readonly margins: FigureMargins;
}

/** `undefined` where nobody is insured: then there is nothing to hold limits against. */
export function limitBook(
  regulation: Regulation,
  landscape: Landscape,
  day: string | undefined,
  margins: FigureMargins = {},
): LimitBook | undefined {
  const { holders, units } = populationFigures(landscape);
  const figures = units.find(({ unit }) => unit === "insured");
  if (figures === undefined) return undefined;
  const widened = (step: "read" | "aged"): UnitFigures => widenedFigures(figures, holders, step, day, margins);
  return { regulation, day, holders, figures, read: widened("read"), aged: widened("aged"), margins };
}

/** What holders of one part hold together; they are all within the part of the first. */
export function insuredOf(figures: UnitFigures, { sure, any }: HitHolders): Bounds {
  const [first] = any;
  const part = figures.parts.find(({ covers }) => first !== undefined && covers[first] === 1);
  if (part === undefined) return exactly(0);
  const sum = new PopulationSum({ ...figures, part });
  for (const holder of sure) sum.addSure(holder);
  for (const holder of any) sum.addAny(holder);
  return sum.bounds;
}
