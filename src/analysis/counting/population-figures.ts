import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { populationsOn } from "../../model/landscape/populations-on.js";
import { countOfTotal, isMember, totalsOf } from "../../model/landscape/totals.js";
import { builtInUnits } from "../../model/values/built-in-units.js";
import { boundsOfCount } from "../../model/values/count-bounds.js";
import type { Count } from "../../model/values/population.js";
import { oncePerFrozen } from "../../model/values/remembered.js";
import type { Bounds } from "../../quantities.js";
import { addTo } from "../../sequences.js";
import { heldInPool, type PooledCount } from "./pooled-count.js";

/** Those of a unit whom one total covers, or those whom none covers. Each is counted within its part only. */
export interface PopulationPart {
  /** The total that covers them; absent for those outside all totals, and where the unit has none. */
  readonly total?: { readonly id: string; readonly count: number; readonly asOf?: string | undefined };
  /** Whether no other part covers all that it does: these parts are disjoint, and everybody is in one of them. */
  readonly isOutermost: boolean;
  /** By holder: 1 where the part covers it. */
  readonly covers: Uint8Array;
  /** How many have neither a figure nor a pool. */
  readonly open: number;
  /** What those with a figure of their own hold at least, without pools. */
  readonly leastByFigures: number;
  /** Members of each pool that are in the part. */
  readonly inPool: Int32Array;
  /** What those with figures and pools hold at least and at most, all together. */
  readonly known: Bounds;
  /** What those without figures hold together: from the total, less the others; open upwards where there is none to use. */
  readonly openSum: Bounds;
}

/** A total as shares are taken of it. */
export interface CountedTotal {
  readonly id: string;
  /** How many there are: the total, or what its members hold where that is more; infinite (`null` in JSON) where nobody knows that. */
  readonly count: number;
  /** What was published, where what its members hold at least exceeds it. */
  readonly published?: number;
}

/** Who holds how many of one unit. Arrays by holder, as in {@link PopulationFigures.holders}. */
export interface UnitFigures {
  readonly unit: string;
  /** 1 where the holder has the unit at all. */
  readonly holds: Uint8Array;
  /** 0 where nothing is known and for members of pools. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** 1 where nothing is known: neither figure nor pool. */
  readonly isOpen: Uint8Array;
  /** The holder's pool, or −1. */
  readonly poolOf: Int32Array;
  readonly pools: readonly PooledCount[];
  /** The total that is the denominator of shares first, those outside all totals last. At least one. */
  readonly parts: readonly PopulationPart[];
}

/** All populations of a landscape. */
export interface PopulationFigures {
  /** Every node on which anything is counted, by id. */
  readonly holders: readonly LandscapeNode[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Units that anybody holds: insured, sites, employers, then the landscape's own by name. */
  readonly units: readonly UnitFigures[];
}

/**
 * Who holds how many of what. Figures that are known are never corrected by a total, for they are of different dates; what
 * those without figures hold together is what a total leaves over.
 * @remarks Cost: time O(n log n + n · totals), space O(holders · units); once for each landscape, which it freezes.
 */
export const populationFigures: (landscape: Landscape) => PopulationFigures = oncePerFrozen(figuresOf);

function figuresOf(landscape: Landscape): PopulationFigures {
  const holders = landscape.nodes.filter((node) => populationsOn(node).length > 0).sort((a, b) => (a.id < b.id ? -1 : 1));
  const numberOf = new Map(holders.map(({ id }, number) => [id, number]));
  const counts = new Map<string, (readonly [holder: number, count: Count])[]>();
  holders.forEach((node, number) => {
    for (const { unit, count } of populationsOn(node)) {
      addTo(counts, unit, [number, count]);
    }
  });
  const order = (unit: string): number => (builtInUnits as readonly string[]).indexOf(unit) >>> 0;
  const units = [...counts.keys()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  return {
    holders,
    numberOf,
    units: units.map((unit) => unitFigures(landscape, unit, { holders, numberOf }, counts.get(unit) ?? [])),
  };
}

function unitFigures(
  { pools: allPools = [], totals }: Landscape,
  unit: string,
  { holders, numberOf }: Pick<PopulationFigures, "holders" | "numberOf">,
  counts: readonly (readonly [holder: number, count: Count])[],
): UnitFigures {
  // by id, so that no order of a file changes a bit of a sum
  const pools = unit === "insured" ? [...allPools].sort((a, b) => (a.id < b.id ? -1 : 1)) : [];
  const figures = {
    unit,
    holds: new Uint8Array(holders.length),
    least: new Float64Array(holders.length),
    most: new Float64Array(holders.length),
    isOpen: new Uint8Array(holders.length),
    poolOf: new Int32Array(holders.length).fill(-1),
    pools: pools.map(({ insured, cap = insured, insurers }) => ({ sum: insured, cap, members: insurers.length })),
  };
  pools.forEach(({ insurers }, pool) => {
    for (const id of insurers) figures.poolOf[numberOf.get(id) ?? -1] = pool;
  });
  for (const [holder, count] of counts) {
    const bounds = boundsOfCount(count);
    figures.holds[holder] = 1;
    figures.least[holder] = bounds?.atLeast ?? 0;
    figures.most[holder] = bounds?.atMost ?? 0;
    figures.isOpen[holder] = bounds === undefined && figures.poolOf[holder] === -1 ? 1 : 0;
  }
  return { ...figures, parts: partsOf(figures, holders, totalsOf(totals, unit)) };
}

function partsOf(
  figures: Omit<UnitFigures, "parts">,
  holders: readonly LandscapeNode[],
  totals: ReturnType<typeof totalsOf>,
): PopulationPart[] {
  const outside = Uint8Array.from(figures.holds);
  const parts = totals.map((total) => {
    const covers = Uint8Array.from(holders, (node, number) => (figures.holds[number] === 1 && isMember(total, node) ? 1 : 0));
    covers.forEach((isIn, number) => {
      if (isIn === 1) outside[number] = 0;
    });
    return partOf(figures, covers, { id: total.id, count: countOfTotal(total), asOf: total.asOf });
  });
  const all = totals.length === 0 || outside.includes(1) ? [...parts, partOf(figures, outside)] : parts;
  return all.map((part, place) => ({
    ...part,
    isOutermost: !all.some((other, at) => at !== place && isWithin(part, other) && (at < place || !isWithin(other, part))),
  }));
}

/** Whether one part covers nobody that another does not. */
function isWithin({ covers }: Pick<PopulationPart, "covers">, other: Pick<PopulationPart, "covers">): boolean {
  return covers.every((isIn, holder) => isIn === 0 || other.covers[holder] === 1);
}

/** How many there are in a part, of which shares are. */
export interface PartWhole {
  /** Infinite where nobody knows: sizes are unknown, and no total says what they hold. */
  readonly whole: number;
  /** The total as it was published, where what its members hold at least exceeds it: the whole is what they add up to. */
  readonly published?: number;
}

/**
 * How many there are in a part: the total, or what figures and pools add up to at most where there is none, or one that they
 * exceed.
 */
export function wholeOf({ total, known, open }: Pick<PopulationPart, "total" | "known" | "open">): PartWhole {
  const isExceeded = total !== undefined && known.atLeast > total.count;
  if (total !== undefined && !isExceeded) return { whole: total.count };
  const whole = open > 0 ? Number.POSITIVE_INFINITY : known.atMost;
  return { whole, ...(isExceeded ? { published: total.count } : {}) };
}

/** The total of a part as it is the denominator of shares; `null` where there is none. */
export function totalOf(part: Pick<PopulationPart, "total" | "known" | "open">): CountedTotal | null {
  const { whole, ...published } = wholeOf(part);
  return part.total === undefined ? null : { id: part.total.id, count: whole, ...published };
}

/** The same holders with other figures of their own. */
export function withFigures(figures: UnitFigures, own: Pick<UnitFigures, "least" | "most">): UnitFigures {
  const changed = { ...figures, ...own };
  const parts = figures.parts.map(({ covers, total, isOutermost }) => ({ ...partOf(changed, covers, total), isOutermost }));
  return { ...changed, parts };
}

function partOf(
  { least, most, isOpen, poolOf, pools }: Omit<UnitFigures, "parts">,
  covers: Uint8Array,
  total?: NonNullable<PopulationPart["total"]>,
): Omit<PopulationPart, "isOutermost"> {
  let [open, atLeast, atMost] = [0, 0, 0];
  const inPool = new Int32Array(pools.length);
  covers.forEach((isIn, holder) => {
    if (isIn === 0) return;
    open += isOpen[holder] ?? 0;
    atLeast += least[holder] ?? 0;
    atMost += most[holder] ?? 0;
    const pool = poolOf[holder] ?? -1;
    if (pool !== -1) inPool[pool] = (inPool[pool] ?? 0) + 1;
  });
  const leastByFigures = atLeast;
  pools.forEach((pool, number) => {
    const { atLeast: poolLeast, atMost: poolMost } = heldInPool(pool, inPool[number] ?? 0);
    atLeast += poolLeast;
    atMost += poolMost;
  });
  const isTotalPassed = total !== undefined && atLeast > total.count;
  const openSum =
    total === undefined || isTotalPassed
      ? { atLeast: 0, atMost: Number.POSITIVE_INFINITY }
      : { atLeast: Math.max(0, total.count - atMost), atMost: total.count - atLeast };
  return {
    ...(total === undefined ? {} : { total }),
    covers,
    open,
    leastByFigures,
    inPool,
    known: { atLeast, atMost },
    openSum,
  };
}

/** Ids of those of whom nobody knows how many they have of a unit. @param counts - which of them are asked about, by place; absent: all */
export function openHolders(
  { holders }: Pick<PopulationFigures, "holders">,
  { isOpen }: Pick<UnitFigures, "isOpen">,
  counts: (holder: number) => boolean = () => true,
): string[] {
  return holders.flatMap(({ id }, holder) => (isOpen[holder] === 1 && counts(holder) ? [id] : []));
}
