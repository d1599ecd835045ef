import { numberedNodes } from "../../engine/compile/compile.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { unassignedServices } from "../../model/landscape/unassigned-services.js";
import { type CountedRow, countedRows } from "../counting/counted-rows.js";
import { type AskedGate, partsHeldIn } from "../counting/gates.js";
import { type MayOffer, mayOffer, partsOnceOffered } from "../counting/may-offer.js";
import type { SummedFigures } from "../counting/population-sum.js";
import type { MeasureReading } from "./measure.js";

/** A row of a limit within one part of its unit, with those who stand in it. */
export interface HeldRow {
  readonly row: CountedRow;
  readonly figures: SummedFigures;
  readonly holders: readonly { readonly holder: number; readonly nodes: readonly string[] }[];
  /** Ids of services of the type of which nobody stated who offers them, and who may; none where what surely is lost counts. */
  readonly unassigned: readonly string[];
  readonly mayOffer: readonly MayOffer[];
}

/** The rows of a limit, each within the parts in which a gate holds it, or may hold it. */
export function heldRows(landscape: Landscape, gate: AskedGate, reading: MeasureReading): HeldRow[] {
  const { rows, offers } = countedRows(landscape);
  const { nodes } = numberedNodes(landscape);
  const { figures } = gate;
  const open = reading === "worst" ? unassignedServices(landscape) : new Map<string, readonly string[]>();
  const isAsked = ({ type, unit }: CountedRow): boolean => unit === figures.unit && (gate.type ?? type) === type;
  const offered = new Set(rows.flatMap((row) => (isAsked(row) && row.what === "service" ? [row.type] : [])));
  const others = [...open.keys()].map((type): CountedRow => ({ what: "service", type, unit: figures.unit }));
  return [...rows, ...others.filter(({ type }) => !offered.has(type))].flatMap((row, place) => {
    if (!isAsked(row)) return [];
    const own = offers.filter((offer) => offer.row === place);
    const unassigned = row.what === "service" ? (open.get(row.type) ?? []) : [];
    const held = unassigned.length === 0 ? partsHeldIn(gate, landscape, row) : partsOnceOffered(gate, landscape, row);
    return held.flatMap((number): HeldRow[] => {
      const part = figures.parts[number];
      if (part === undefined) return [];
      const inPart = own.filter(({ holder }) => part.covers[holder] === 1);
      const holders = inPart.map(({ holder, nodes: numbers }) => ({
        holder,
        nodes: numbers.flatMap((each) => nodes[each]?.id ?? []),
      }));
      const may = unassigned.length === 0 ? [] : mayOffer(row, part, figures, landscape);
      if (gate.part === undefined && holders.length + may.length === 0) return [];
      return [{ row, figures: { ...figures, part }, holders, unassigned: may.length === 0 ? [] : unassigned, mayOffer: may }];
    });
  });
}
