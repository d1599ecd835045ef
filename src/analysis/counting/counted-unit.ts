import { UnknownIdError } from "../../errors/errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { nearestOfFew } from "../../model/values/nearest.js";
import { type CountedRow, countedRows } from "./counted-rows.js";
import { type CountedTotal, type PopulationFigures, populationFigures, totalOf, type UnitFigures } from "./population-figures.js";
import type { SummedFigures } from "./population-sum.js";

/** One of several totals of a unit. */
export interface OutermostTotal extends CountedTotal {
  /** Whether no other total covers all whom it does. */
  readonly isOutermost: boolean;
}

/** The unit in which an analysis compares what is lost, and whom of it. */
export interface CountedUnit {
  /** `null` where nothing is counted. */
  readonly unit: string | null;
  /** Those of the total that is the denominator of shares; of all who have the unit where `null`. */
  readonly total: CountedTotal | null;
  /** All totals of the unit, where there are several: that one first. */
  readonly totals?: readonly OutermostTotal[];
  readonly figures: SummedFigures;
}

/** The unit that `lost` stands for; `undefined` where nothing is counted. */
export function unitOfLost({ units }: PopulationFigures): UnitFigures | undefined {
  const insured = units.find(({ unit }) => unit === "insured");
  return insured ?? units.find(({ parts: [part] }) => part?.total !== undefined) ?? units[0];
}

const nobody: SummedFigures = {
  least: new Float64Array(),
  most: new Float64Array(),
  isOpen: new Uint8Array(),
  poolOf: new Int32Array(),
  pools: [],
  part: {
    covers: new Uint8Array(),
    open: 0,
    leastByFigures: 0,
    inPool: new Int32Array(),
    known: { atLeast: 0, atMost: 0 },
    openSum: { atLeast: 0, atMost: 0 },
  },
};

/** The unit in which a type is counted: that of {@link unitOfLost} where anybody of it has that, else the first that anybody has. */
export function countedFor(
  landscape: Landscape,
  type: Pick<CountedRow, "what" | "type"> | undefined,
  preferred: CountedUnit = countedUnit(landscape),
): CountedUnit {
  const { rows } = countedRows(landscape);
  const units = rows.flatMap((row) => (row.what === type?.what && row.type === type.type ? [row.unit] : []));
  const [first] = units;
  return first === undefined || units.some((unit) => unit === preferred.unit) ? preferred : countedUnit(landscape, first);
}

/**
 * The unit that is asked for, or else that of {@link unitOfLost}, within the first of its totals.
 * @throws {@link UnknownIdError} for a unit that nobody in the landscape is counted in
 */
export function countedUnit(landscape: Landscape, unit?: string): CountedUnit {
  const known = populationFigures(landscape);
  const found = unit === undefined ? unitOfLost(known) : known.units.find((each) => each.unit === unit);
  if (unit !== undefined && found === undefined) {
    const units = known.units.map((each) => each.unit);
    throw new UnknownIdError("unit", unit, nearestOfFew(unit, units));
  }
  const [part] = found?.parts ?? [];
  if (found === undefined || part === undefined) return { unit: null, total: null, figures: nobody };
  const { least, most, isOpen, poolOf, pools } = found;
  const { covers, open, leastByFigures, inPool, known: held, openSum } = part;
  const totals = found.parts.flatMap((each) => {
    const total = totalOf(each);
    return total === null ? [] : [{ ...total, isOutermost: each.isOutermost }];
  });
  return {
    unit: found.unit,
    total: totalOf(part),
    ...(totals.length > 1 ? { totals } : {}),
    figures: { least, most, isOpen, poolOf, pools, part: { covers, open, leastByFigures, inPool, known: held, openSum } },
  };
}
