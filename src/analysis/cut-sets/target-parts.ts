import type { Landscape } from "../../model/landscape/landscape.js";
import { countedRows } from "../counting/counted-rows.js";
import { isOfNobody, leftOutBy, partsHeldIn } from "../counting/gates.js";
import { type CountedTarget, gateOfTarget } from "./counted-target.js";
import type { CutSetTarget } from "./cut-set-target.js";

/** Within which parts of a unit a row of a counted target counts, by the rule for limits, and who of it stands outside of them. */
export interface TargetParts {
  readonly what: "service" | "organisation";
  readonly type: string;
  /** Ids of totals; `null` for those outside all totals. */
  readonly within: readonly (string | null)[];
  /** Ids, ascending. */
  readonly outside: readonly string[];
  /** Whether the total that is named covers nobody of the row. */
  readonly isOfNobody: boolean;
}

/** The parts of all rows that a target counts. */
export function targetParts(target: CutSetTarget, landscape: Landscape): TargetParts[] {
  if (target.kind === "count-lost" || target.kind === "graded-loss") return partsOf(target, landscape);
  return "of" in target ? target.of.flatMap((part) => targetParts(part, landscape)) : [];
}

function partsOf(target: CountedTarget, landscape: Landscape): TargetParts[] {
  const { unit, type } = target;
  const row = countedRows(landscape).rows.find((each) => each.unit === unit && each.type === type);
  if (row === undefined) return [];
  const gate = gateOfTarget(target, landscape);
  const within = partsHeldIn(gate, landscape, row).map((place) => gate.figures.parts[place]?.total?.id ?? null);
  const outside = leftOutBy(gate, landscape).filter(({ row: { what } }) => what === row.what);
  return [
    {
      ...{ what: row.what, type, within },
      outside: [...new Set(outside.flatMap(({ holders }) => holders))].sort(),
      isOfNobody: isOfNobody(gate, landscape, row),
    },
  ];
}
