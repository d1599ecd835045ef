import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape, nodesOfUnknownOperator } from "../../model/landscape/landscape-index.js";
import { withDefaultLimits } from "../../model/values/limits.js";
import { groupedBy } from "../../sequences.js";
import { countedRows } from "../counting/counted-rows.js";
import type { AskedGate } from "../counting/gates.js";
import { populationFigures } from "../counting/population-figures.js";
import type { RankUnit } from "./failure-units.js";
import { type LossBreach, lossGate } from "./loss-gates.js";
import { lossMeasure, withFailure } from "./loss-measure.js";
import { momentBelow } from "./moment-below.js";
import { prepareSweep } from "./prepared-failures.js";
import { rowLosses } from "./row-loss.js";
import type { SingleFailureOptions } from "./single-failures.js";
import { withoutOffers } from "./supplying-units.js";

/** What nobody has to state: where a system stands, on what it runs, who runs it. */
export type Unstated = "site" | "platform" | "operator";

/** What is asked, besides of whom. */
export interface UnstatedQuestion extends Pick<SingleFailureOptions, "scenario" | "at" | "minEvidence" | "limits"> {
  /** The only type that is looked at. @defaultValue all */
  readonly service?: string | undefined;
  /** Whether an operator takes what it offers itself only where others need it, as in a concentration. @defaultValue false */
  readonly asSupplier?: boolean;
}

/** A limit that may be reached in one reading of what nobody stated. */
export interface UnstatedBreach extends LossBreach {
  readonly gate: AskedGate;
  readonly unstated: Unstated;
  /** How many nodes state none. */
  readonly nodes: number;
  /** The place where all of those then are; absent where no place is stated at all, and for an operator. */
  readonly place: string | undefined;
}

/**
 * The limits that may be reached in some reading of what nobody stated: systems without a place may all stand where any other
 * does, or all at one place; and one whom the landscape does not name may run all that states no operator. A limit that is not
 * sure to hold does not hold.
 * @param by - a view; of nodes and dependencies nothing is unstated
 * @returns for each of the limits that is not sure, the first such reading
 * @throws as `rank`
 * @remarks Cost: compiling, then the cone of what each reading takes: one for each place.
 */
export function unstatedBreaches(
  gates: readonly AskedGate[],
  landscape: Landscape,
  by: string,
  question: UnstatedQuestion,
): Map<AskedGate, UnstatedBreach> {
  const found = new Map<AskedGate, UnstatedBreach>();
  const unstated = attributeOf(by);
  const nodes = unstated === undefined || gates.length === 0 ? [] : nodesWithout(landscape, unstated);
  if (unstated === undefined || nodes.length === 0) return found;
  const { service, minEvidence = "assumed", limits } = question;
  const readings = readingsOf(landscape, unstated, nodes, question);
  const propagation = { evaluationsPerNode: withDefaultLimits(limits).evaluationsPerNode };
  const below = momentBelow(landscape, question, { minEvidence, limits });
  const sweep = prepareSweep(landscape, minEvidence, [], { below, propagation });
  const measure = lossMeasure(sweep, service);
  const source = { rows: countedRows(landscape).rows, figures: populationFigures(landscape), offers: sweep.offers };
  const open = new Map(gates.map((gate) => [gate, lossGate(gate, landscape)]));
  for (const { place, unit } of readings) {
    if (open.size === 0) break;
    const rows = withFailure(sweep, unit, propagation, () =>
      rowLosses(
        source,
        measure.read((reading) => sweep[reading].failureOf(unit)),
        null,
        service,
      ),
    );
    for (const [gate, breachOf] of open) {
      const breach = breachOf(rows);
      if (breach === undefined) continue;
      found.set(gate, { ...breach, gate, unstated, nodes: nodes.length, place });
      open.delete(gate);
    }
  }
  return found;
}

/** Of a view what nodes may not state. */
function attributeOf(by: string): Unstated | undefined {
  if (by === "operator" || by === "owner") return "operator";
  return by === "site" || by === "platform" ? by : undefined;
}

/** In a view: ids of nodes that do not state by whom, or with what place, they may be lost. */
export function unstatedNodes(landscape: Landscape, by: string): readonly string[] {
  const unstated = attributeOf(by);
  return unstated === undefined ? [] : nodesWithout(landscape, unstated);
}

/** Ids of nodes that state none. */
function nodesWithout(landscape: Landscape, unstated: Unstated): readonly string[] {
  if (unstated === "operator") return nodesOfUnknownOperator(indexLandscape(landscape));
  return landscape.nodes.flatMap((node) => (node.kind === "system" && node[unstated] === undefined ? [node.id] : []));
}

/** What is lost together in one reading. */
interface Reading {
  readonly place: string | undefined;
  readonly unit: RankUnit;
}

function readingsOf(
  landscape: Landscape,
  unstated: Unstated,
  nodes: readonly string[],
  { asSupplier = false }: UnstatedQuestion,
): Reading[] {
  if (unstated === "operator") {
    const unit = { id: "", name: "", nodes, possibly: [] };
    return [{ place: undefined, unit: asSupplier ? withoutOffers(landscape, unit) : unit }];
  }
  const systems = landscape.nodes.flatMap((node) => (node.kind === "system" ? [{ id: node.id, place: node[unstated] }] : []));
  const at = groupedBy(systems, ({ place }) => place);
  const reading = (place?: string): Reading => {
    const stated = place === undefined ? [] : (at.get(place) ?? []).map(({ id }) => id);
    return { place, unit: { id: "", name: "", nodes: [...nodes, ...stated], possibly: [] } };
  };
  const places = [...at.keys()].filter((place) => place !== undefined).sort();
  return places.length === 0 ? [reading()] : places.map((place) => reading(place));
}
