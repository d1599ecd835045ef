import { numberedNodes } from "../../engine/compile/compile.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { repairedNodes } from "../../model/landscape/repaired-nodes.js";
import type { CountedOffer, CountedRows } from "./counted-rows.js";

/** The offers whose population is repaired one after the other: of it somebody is lost as soon as anything lacks. */
export function repairedOffers(landscape: Landscape, { rows, offers }: CountedRows): ReadonlySet<CountedOffer> {
  const repaired = repairedNodes(landscape);
  if (repaired.length === 0) return new Set();
  const { numberOf } = numberedNodes(landscape);
  const unitOf = new Map(repaired.map(({ id, unit }) => [numberOf.get(id), unit]));
  return new Set(
    offers.filter(({ row, nodes: [only, ...others] }) => others.length === 0 && unitOf.get(only) === rows[row]?.unit),
  );
}
