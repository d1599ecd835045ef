import { canonicalJson } from "../../model/landscape/canonical-json.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { CourseSide } from "./course-side.js";
import type { CountedType } from "./run-comparison.js";
import { touchedNodes } from "./touched-nodes.js";

/** What in every truth is over one course as over the other. */
export interface Untouched {
  readonly isOffer: (key: string) => boolean;
  /** Of a row: all who stand in it, and how they are counted. */
  readonly isRow: (row: CountedType) => boolean;
}

/** What nothing reaches that differs between two courses. Of two scenarios that differ at all nothing is said to be so. */
export function untouchedBetween(earlier: CourseSide, later: CourseSide): Untouched {
  const touched = touchedOver(earlier, later);
  if (touched === undefined) return { isOffer: () => false, isRow: () => false };
  const isSameCount = countingOf(earlier.run.landscape) === countingOf(later.run.landscape);
  const isOffer = (key: string): boolean => {
    const [old, next] = [earlier.offers.get(key), later.offers.get(key)];
    if (old === undefined || next === undefined) return false;
    return ![...old.nodes, ...next.nodes].some((id) => touched.has(id));
  };
  const all = [...new Map([...earlier.offers, ...later.offers])];
  const movedRows = new Set(all.flatMap(([key, offer]) => (isOffer(key) && !touched.has(offer.holder) ? [] : [rowKey(offer)])));
  return { isOffer, isRow: (row) => isSameCount && !movedRows.has(rowKey(row)) };
}

const rowKey = ({ what, type }: CountedType): string => JSON.stringify([what, type]);

function touchedOver(earlier: CourseSide, later: CourseSide): ReadonlySet<string> | undefined {
  const asked = ({ run: { scenario, landscape } }: CourseSide): string =>
    canonicalJson({ scenario, timeZone: landscape.timeZone ?? null });
  if (asked(earlier) !== asked(later)) return undefined;
  // over a whole course all of them hold at some time
  const sideOf = ({ run, runs: { disturbances } }: CourseSide) => ({
    run,
    states: { active: run.scenario.disturbances, disturbances },
  });
  return touchedNodes(sideOf(earlier), sideOf(later));
}

/** By what people are counted besides the figures of those who offer something. */
function countingOf({ totals = [], pools = [], units = [], nodes }: Landscape): string {
  const groups = nodes.filter(({ kind }) => kind === "member-group");
  return canonicalJson({ totals, pools, units, groups });
}
