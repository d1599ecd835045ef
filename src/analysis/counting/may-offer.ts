import type { Landscape } from "../../model/landscape/landscape.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { type CountedRow, countedRows } from "./counted-rows.js";
import { type AskedGate, partsHeldIn } from "./gates.js";
import { heldInPool } from "./pooled-count.js";
import { type PopulationPart, populationFigures, type UnitFigures } from "./population-figures.js";

/** An organisation that offers nothing in a row and may offer a service of an unknown operator. */
export interface MayOffer {
  /** Place in {@link PopulationFigures.holders}. */
  readonly holder: number;
  /** What it has of the unit at most, within a part; infinite where nobody knows. */
  readonly most: number;
}

/** How many services of unknown operators are lost. */
export interface LostUnassigned {
  /** Whoever offers them. */
  readonly anybodys: number;
  /** Only where one offers them who is lost as an organisation. */
  readonly ofLost: number;
}

/**
 * The parts in which a gate may hold a row, whoever offers more of it: one that is counted in the first is held there.
 * @returns places
 */
export function partsOnceOffered(gate: Pick<AskedGate, "figures" | "part">, landscape: Landscape, row: CountedRow): number[] {
  const held = partsHeldIn(gate, landscape, row);
  if (gate.part !== undefined || held.includes(0)) return held;
  return gate.figures.parts.flatMap(({ isOutermost }, place) => (isOutermost || place === 0 ? [place] : []));
}

/**
 * Who may offer services of unknown operators in a row: one that offers another keeps that.
 * @returns those who have most first, ties by place
 * @remarks Cost: O(offers + holders · log holders).
 */
export function mayOffer(
  { type, unit }: CountedRow,
  part: PopulationPart,
  figures: UnitFigures,
  landscape: Landscape,
): MayOffer[] {
  const { rows, offers } = countedRows(landscape);
  const place = rows.findIndex((row) => row.what === "service" && row.type === type && row.unit === unit);
  const offering = new Set(offers.flatMap(({ row, holder }) => (row === place ? [holder] : [])));
  const { holders } = populationFigures(landscape);
  const all = holders.flatMap((node, holder) =>
    part.covers[holder] === 1 && isOrganisation(node) && !offering.has(holder)
      ? [{ holder, most: mostHeldBy(holder, part, figures) }]
      : [],
  );
  return all.sort((a, b) => (a.most === b.most ? a.holder - b.holder : b.most - a.most));
}

/** What one holder has of a part at most; of a pool all. */
export function mostHeldBy(holder: number, { openSum }: PopulationPart, { isOpen, most, poolOf, pools }: UnitFigures): number {
  if (isOpen[holder] === 1) return openSum.atMost;
  const pool = pools[poolOf[holder] ?? -1];
  return (most[holder] ?? 0) + (pool === undefined ? 0 : heldInPool(pool, 1).atMost);
}

/**
 * What services of unknown operators add at most where they are lost, one to each organisation.
 * @param holders - those who have most first
 * @param isLost - of a holder: whether it is lost as an organisation
 */
export function mostAdded(
  holders: readonly MayOffer[],
  { anybodys, ofLost }: LostUnassigned,
  isLost: (holder: number) => boolean = () => false,
): number {
  let [sum, free, own] = [0, anybodys, ofLost];
  for (const { holder, most } of holders) {
    if (own > 0 && isLost(holder)) own--;
    else if (free > 0) free--;
    else continue;
    sum += most;
  }
  return sum;
}
