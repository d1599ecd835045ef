import type { Regulation } from "../../model/documents/regulation.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import type { Bounds } from "../../quantities.js";
import { populationFigures, type UnitFigures } from "../counting/population-figures.js";
import { PopulationSum } from "../counting/population-sum.js";
import type { HitHolders } from "../reach/reached-amounts.js";
import { UnassignedReach, type UnassignedTaken } from "../reach/unassigned-reach.js";
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
  /** Services of unknown operators, of whom anybody may lose them. */
  readonly unassigned: UnassignedReach;
}

/** What limits are held against for one unit and service type. */
export interface LimitSubject {
  /** The organisation, site or platform. */
  readonly id: string;
  /** Those who stand in the row, by their places among all holders. */
  readonly offering: readonly number[];
  /** Insurers that use the unit themselves. */
  readonly direct: HitHolders;
  /** Insurers that lose the service when the unit is lost. */
  readonly logic: HitHolders;
  /** Services of the type of which nobody stated who offers them, as the unit may take them. */
  readonly unassigned: UnassignedTaken;
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
  return {
    regulation,
    day,
    holders,
    figures,
    read: widened("read"),
    aged: widened("aged"),
    margins,
    unassigned: new UnassignedReach(landscape),
  };
}

/** What holders hold together, over all totals and outside them. */
export function insuredOf(figures: UnitFigures, { sure, any }: HitHolders): Bounds {
  let [atLeast, atMost] = [0, 0];
  for (const part of figures.parts) {
    if (!part.isOutermost) continue;
    const sum = new PopulationSum({ ...figures, part });
    for (const holder of sure) sum.addSure(holder);
    for (const holder of any) sum.addAny(holder);
    atLeast += sum.atLeast;
    atMost += sum.atMost;
  }
  return { atLeast, atMost };
}
