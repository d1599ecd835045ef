import { UnknownIdError } from "../../errors/errors.js";
import { dependentsOf } from "../../model/landscape/dependents.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { unassignedServices } from "../../model/landscape/unassigned-services.js";
import { nearest, nearestOfFew } from "../../model/values/nearest.js";
import type { PartCount, RowCount } from "./count-rows.js";
import { type CountedRow, countedRows } from "./counted-rows.js";
import { unitOfLost } from "./counted-unit.js";
import { populationFigures, type UnitFigures } from "./population-figures.js";

/** A limit that a result must stay below: so many of a unit that may be lost. */
export interface Gate {
  /** A service type or a type of organisation; any of them where absent. */
  readonly type?: string;
  /** `lost` stands for insured, or where nobody is insured for the first unit with a total, else the first unit. */
  readonly unit: string;
  /** Id of a total, within which is counted; the denominator of shares where absent. */
  readonly total?: string;
  readonly limit: number;
}

const form = /^(?:([a-z0-9][a-z0-9./-]*):)?([A-Za-z0-9][A-Za-z0-9.-]*)(?:@([a-z0-9][a-z0-9./-]*))?>=(\d+)$/;

/**
 * `[TYPE:]UNIT[@TOTAL]>=N`, such as `lost>=500000`, `vsdm-check:sites>=100000`, `eau-intake:insured@statutory>=1000000`.
 * @returns `undefined` where the text has another form
 */
export function parseGate(text: string): Gate | undefined {
  const [, type, unit, total, limit] = form.exec(text) ?? [];
  if (unit === undefined || !Number.isSafeInteger(Number(limit))) return undefined;
  return {
    ...(type === undefined ? {} : { type }),
    unit,
    ...(total === undefined ? {} : { total }),
    limit: Number(limit),
  };
}

/** A gate whose words the landscape has. */
export interface AskedGate extends Gate {
  readonly figures: UnitFigures;
  /** Place among the parts of the unit; absent where no total was named. */
  readonly part?: number;
}

/** Within which parts of a unit is asked. */
type HeldIn = Pick<AskedGate, "figures" | "part">;

/**
 * The parts in which a gate, or a counted target, holds a row: that of its total, or without one the first; where that covers nobody of the row, all
 * that do, as what is never counted would pass whatever happens.
 * @param offering - by part: organisations of the row
 */
export function partsHeld({ figures, part }: HeldIn, offering: readonly number[]): number[] {
  if (part !== undefined) return [part];
  if ((offering[0] ?? 0) > 0) return [0];
  return figures.parts.flatMap(({ isOutermost }, place) => (isOutermost && (offering[place] ?? 0) > 0 ? [place] : []));
}

/**
 * A limit on what is never counted would pass whatever happens: a gate's words must be the landscape's.
 * @throws {@link UnknownIdError} for a type, unit or total that the landscape lacks, with the nearest
 */
export function askedGate(gate: Gate, landscape: Landscape): AskedGate {
  const { rows } = countedRows(landscape);
  const figures = populationFigures(landscape);
  const units = figures.units.map(({ unit }) => unit);
  const found = gate.unit === "lost" ? unitOfLost(figures) : figures.units.find(({ unit }) => unit === gate.unit);
  if (found === undefined) throw new UnknownIdError("unit", gate.unit, nearestOfFew(gate.unit, units));
  if (gate.type !== undefined) {
    // services of unknown operators are anybody's, of whatever unit
    const unassigned = unassignedServices(landscape).keys();
    const types = new Set([...rows.filter(({ unit }) => unit === found.unit).map(({ type }) => type), ...unassigned]);
    if (!types.has(gate.type)) throw new UnknownIdError({ countedIn: found.unit }, gate.type, nearest(gate.type, types));
  }
  if (gate.total === undefined) return { ...gate, figures: found };
  const totals = found.parts.flatMap(({ total }) => total?.id ?? []);
  const part = found.parts.findIndex(({ total }) => total?.id === gate.total);
  if (part === -1) throw new UnknownIdError({ totalOf: found.unit }, gate.total, nearestOfFew(gate.total, totals));
  return { ...gate, figures: found, part };
}

/**
 * The same for a limit that shall not be reached: a total that covers nobody of the type is never reached, whatever happens.
 * @throws {@link UnknownIdError} as {@link askedGate}, and for a type of which the total covers nobody
 */
export function limitingGate(gate: Gate, landscape: Landscape): AskedGate {
  const asked = askedGate(gate, landscape);
  const { type, total, figures } = asked;
  if (type === undefined || total === undefined || unassignedServices(landscape).has(type)) return asked;
  const covered = countedRows(landscape).rows.filter((row) => row.unit === figures.unit && !isOfNobody(asked, landscape, row));
  const types = new Set(covered.map((row) => row.type));
  if (!types.has(type)) throw new UnknownIdError({ countedIn: `${figures.unit}@${total}` }, type, nearest(type, types));
  return asked;
}

/** {@link partsHeld} of a row of a landscape. */
export function partsHeldIn(gate: HeldIn, landscape: Landscape, row: CountedRow): number[] {
  return partsHeld(gate, offeringIn(gate, holdersOf(landscape, row)));
}

/** Whether the total that a gate names covers nobody of a row. */
export function isOfNobody(gate: HeldIn, landscape: Landscape, row: CountedRow): boolean {
  return gate.part !== undefined && offeringIn(gate, holdersOf(landscape, row))[gate.part] === 0;
}

/** Places of those who stand in a row among the holders of the landscape. */
function holdersOf(landscape: Landscape, row: CountedRow): number[] {
  const { rows, offers } = countedRows(landscape);
  const isRow = ({ what, type, unit }: CountedRow): boolean => what === row.what && type === row.type && unit === row.unit;
  const place = rows.findIndex(isRow);
  return offers.flatMap((offer) => (offer.row === place ? [offer.holder] : []));
}

const offeringIn = ({ figures: { parts } }: HeldIn, holders: readonly number[]): number[] =>
  parts.map(({ covers }) => holders.filter((holder) => covers[holder] === 1).length);

/** Those of a row whom a gate that names no total leaves out, as they stand in another part of the unit. */
export interface LeftOut {
  readonly row: CountedRow;
  readonly part: number;
  /** Id of the total that covers them; absent where none does. */
  readonly total?: string;
  /** Ids, ascending. */
  readonly holders: readonly string[];
}

/** Whom of its rows a gate leaves out, by row and part; none for one that names a total. */
export function leftOutBy(gate: AskedGate, landscape: Landscape): LeftOut[] {
  const { figures, type, part: asked } = gate;
  const { holders: all } = populationFigures(landscape);
  const rows = countedRows(landscape).rows.filter((row) => row.unit === figures.unit && (type ?? row.type) === row.type);
  if (asked !== undefined) return [];
  return rows.flatMap((row) => {
    const holders = holdersOf(landscape, row);
    const held = partsHeld(gate, offeringIn(gate, holders));
    const isHeld = (holder: number): boolean => held.some((part) => figures.parts[part]?.covers[holder] === 1);
    return figures.parts.flatMap(({ covers, total, isOutermost }, part): LeftOut[] => {
      const own = holders.filter((holder) => covers[holder] === 1 && !isHeld(holder));
      if (!isOutermost || own.length === 0) return [];
      const ids = own.flatMap((holder) => all[holder]?.id ?? []).sort();
      return [{ row, part, ...(total === undefined ? {} : { total: total.id }), holders: ids }];
    });
  });
}

/**
 * Organisations of a row, within one part of its unit, of whom nobody stated that they need anything: they stand on nobody.
 * @param total - id of the total that covers them; `null` for those outside all totals
 */
export function standingAlone(landscape: Landscape, row: CountedRow, total: string | null): number {
  if (row.what === "service") return 0;
  const { holders, units } = populationFigures(landscape);
  const part = units.find(({ unit }) => unit === row.unit)?.parts.find((each) => (each.total?.id ?? null) === total);
  const supplied = dependentsOf(landscape);
  return holdersOf(landscape, row).filter((holder) => part?.covers[holder] === 1 && !supplied.has(holders[holder]?.id ?? ""))
    .length;
}

/** Services on which a limit is held and of which nobody stated a supplier, so that they look normal whatever fails; ids. */
export function suppliersUnknownTo({ figures, type, part }: AskedGate, landscape: Landscape): string[] {
  const supplied = dependentsOf(landscape);
  const { numberOf } = populationFigures(landscape);
  const isCounted = (id: string): boolean => {
    const holder = numberOf.get(id) ?? -1;
    return figures.holds[holder] === 1 && (part === undefined || figures.parts[part]?.covers[holder] === 1);
  };
  return landscape.nodes.flatMap((node) => {
    if (node.kind !== "service" || supplied.has(node.id) || (type ?? node.serviceType) !== node.serviceType) return [];
    return isCounted(node.id) || isCounted(node.operator) ? [node.id] : [];
  });
}

/** A row in which a gate does not hold. */
export interface GateBreach {
  readonly gate: AskedGate;
  readonly row: CountedRow;
  readonly count: PartCount;
  /** Whether nothing bounds the number: then the gate cannot be answered, and does not pass. */
  readonly isOpen: boolean;
}

/** The rows in which so many may be lost, or nobody knows how many; a gate passes where there is none. */
export function gateBreaches(gate: AskedGate, rows: readonly RowCount[]): GateBreach[] {
  return rows.flatMap((row) => {
    if (row.unit !== gate.figures.unit || (gate.type !== undefined && row.type !== gate.type)) return [];
    const held = partsHeld(
      gate,
      row.parts.map(({ offering }) => offering),
    );
    return held.flatMap((part): GateBreach[] => {
      const count = row.lost.parts[part];
      if (count === undefined || count.count.atMost < gate.limit) return [];
      return [{ gate, row, count, isOpen: count.count.atMost === Number.POSITIVE_INFINITY }];
    });
  });
}
