import { type Bounds, withoutNoise } from "../../quantities.js";
import type { EventLosses } from "./event-losses.js";
import { type HoursPart, partsOf } from "./hours-parts.js";
import type { RiskCause } from "./risk-causes.js";

/** One end of what is not known. k kinds of events: failures of one cause that last about equally long. */
export interface EventColumns {
  /** Length k: how many a year. */
  readonly perYear: Float64Array;
  /** By type, length k: what one takes, the shortest of its kind at the lower end, the longest at the upper one. */
  readonly losses: readonly Float64Array[];
}

/** What one failure of each cause takes, alone. */
export interface EventTable {
  readonly atLeast: EventColumns;
  readonly atMost: EventColumns;
  /** By cause and type: what its failures take in a year on average. */
  readonly alone: readonly (readonly Bounds[])[];
}

/**
 * The event table. Lengths that are drawn from a law are cut into parts, each taken as its shortest at the lower and as its longest
 * at the upper end: longer failures take no less. What is taken on average is that of the mean length of each part.
 * @param types - how many
 * @param onCause - told before each cause
 */
export function eventTable(
  causes: readonly RiskCause[],
  losses: EventLosses,
  types: number,
  onCause: (cause: number) => void,
): EventTable {
  const partsByCause = causes.map(({ failures }) =>
    failures === undefined ? undefined : { least: partsOf(failures.hours.atLeast), most: partsOf(failures.hours.atMost) },
  );
  const kinds = partsByCause.reduce((sum, parts) => sum + (parts?.least.length ?? 0), 0);
  const [atLeast, atMost] = [columns(kinds, types), columns(kinds, types)];
  let first = 0;
  const alone = causes.map(({ failures }, cause): Bounds[] => {
    onCause(cause);
    const sums = { atLeast: new Float64Array(types), atMost: new Float64Array(types) };
    const parts = partsByCause[cause];
    if (failures === undefined || parts === undefined) return boundsOf(sums);
    const { perYear } = failures;
    const lossesOf = (hours: number): Float64Array | undefined => (hours > 0 ? losses(cause, hours) : undefined);
    fill(atLeast, first, parts.least, ({ atLeast: hours }) => lossesOf(hours), perYear.atLeast, 0);
    fill(atMost, first, parts.most, ({ atMost: hours }) => lossesOf(hours), perYear.atMost, 1);
    addMeans(sums.atLeast, parts.least, lossesOf, perYear.atLeast, 0);
    addMeans(sums.atMost, parts.most, lossesOf, perYear.atMost, 1);
    first += parts.least.length;
    return boundsOf(sums);
  });
  return { atLeast, atMost, alone };
}

function columns(kinds: number, types: number): EventColumns {
  return { perYear: new Float64Array(kinds), losses: Array.from({ length: types }, () => new Float64Array(kinds)) };
}

function fill(
  { perYear, losses }: EventColumns,
  first: number,
  parts: readonly HoursPart[],
  lossesOf: (part: HoursPart) => Float64Array | undefined,
  often: number,
  end: 0 | 1,
): void {
  parts.forEach((part, place) => {
    perYear[first + place] = part.chance * often;
    const found = lossesOf(part);
    if (found === undefined) return;
    losses.forEach((column, type) => {
      column[first + place] = found[2 * type + end] ?? 0;
    });
  });
}

function addMeans(
  sums: Float64Array,
  parts: readonly HoursPart[],
  lossesOf: (hours: number) => Float64Array | undefined,
  often: number,
  end: 0 | 1,
): void {
  for (const { chance, mean } of parts) {
    const found = lossesOf(mean);
    if (found === undefined) continue;
    for (let type = 0; type < sums.length; type++)
      sums[type] = (sums[type] ?? 0) + product(often * chance, found[2 * type + end] ?? 0);
  }
}

const boundsOf = ({ atLeast, atMost }: Record<keyof Bounds, Float64Array>): Bounds[] =>
  Array.from(atLeast, (least, type) => ({ atLeast: withoutNoise(least), atMost: withoutNoise(atMost[type] ?? 0) }));

/** Nothing, however often, is nothing; what never happens takes nothing, however much. */
const product = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);
