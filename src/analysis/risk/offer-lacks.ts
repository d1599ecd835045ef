import { GateTable } from "../../engine/boolean/gate-table.js";
import { LimitReached } from "../../engine/boolean/limit-reached.js";
import { LossGates, RationInGates, TooManyLossValues } from "../../engine/boolean/loss-gates.js";
import type { LossValues } from "../../engine/boolean/loss-values.js";
import { birnbaumImportances } from "../../engine/boolean/probability.js";
import { simplify } from "../../engine/boolean/simplify.js";
import { solveModel } from "../../engine/boolean/solve-model.js";
import { unrollLoops } from "../../engine/boolean/unroll-loops.js";
import { WorkClock } from "../../engine/boolean/work-clock.js";
import { toleranceUnits, wholeLoss } from "../../engine/loss.js";
import { addTo } from "../../sequences.js";
import { ownFailures } from "../cut-sets/cut-set-target-gates.js";
import type { Sweep, SweepSide } from "../failures/prepared-failures.js";
import type { RiskCause } from "./risk-causes.js";

/** What is lacking of one offer at any one moment. */
export interface OfferLack {
  /** On average, in [0, 1]. */
  readonly mean: number;
  /** By number of a cause: how much more is lacking on average when it has failed than when it has not; those of no effect are absent. */
  readonly slopes: ReadonlyMap<number, number>;
}

/** By number of the offer; those without an exact value are absent. */
export type OfferLacks = ReadonlyMap<number, OfferLack>;

/** What one offer may cost; beyond that it has no exact value. Steps, not time: the same question has the same answer everywhere. */
const mostGates = 200_000;
const mostDiagramNodes = 1_000_000;
const mostSteps = 200_000_000;
/** Of all offers together. */
const mostStepsOfAll = 500_000_000;
const stepsOfOneLook = 4_096;

/**
 * What of each offer is lacking on average while every cause has failed with its probability, independently: exactly, from the
 * decision diagrams of "at least so much of it is lost" for each loss that it can have.
 * @param probabilities - by cause, in [0, 1]
 * @returns an offer is absent where that needs more steps than it may take, where losses are too many to be told apart or a supply is shared out
 * @remarks Cost: exponential at worst within the limits above. Sources: those of `solveModel`, `LossGates` and `birnbaumImportances`.
 */
export function offerLacks(
  { offers, ...sweep }: Sweep,
  reading: "worst" | "best",
  causes: readonly RiskCause[],
  probabilities: Float64Array,
): OfferLacks {
  const side = sweep[reading];
  const work = new OfferWork(side, causes, probabilities);
  const nodesOf = new Map<number, number[]>();
  offers.offerOfNode.forEach((offer, number) => {
    if (offer !== -1) addTo(nodesOf, offer, side.compiled.graph.positionOf[number] ?? -1);
  });
  const lacks = new Map<number, OfferLack>();
  for (const [offer, positions] of nodesOf) {
    const lack = work.lackOf(positions);
    if (lack !== undefined) lacks.set(offer, lack);
  }
  return lacks;
}

class OfferWork {
  private readonly taken: readonly (readonly number[])[];
  private readonly standBysCarry: boolean;
  private values: readonly LossValues[] | undefined;
  private looks = 0;

  constructor(
    private readonly side: SweepSide,
    causes: readonly RiskCause[],
    private readonly probabilities: Float64Array,
  ) {
    const { compiled } = side;
    this.standBysCarry = compiled.doubts.standBys === "best";
    const isPossible = compiled.doubts.operators === "worst";
    this.taken = causes.map(({ nodes, possibly }) =>
      [...nodes, ...(isPossible ? possibly : [])].map((id) => compiled.numberOf.get(id) ?? -1),
    );
  }

  /** Of the best of some nodes. */
  lackOf(positions: readonly number[]): OfferLack | undefined {
    try {
      return this.exactLack(positions);
    } catch (error) {
      if (error instanceof LimitReached || error instanceof TooManyLossValues || error instanceof RationInGates) return undefined;
      throw error;
    }
  }

  private exactLack(positions: readonly number[]): OfferLack | undefined {
    const clock = this.clock();
    const table = new GateTable(this.taken.length, { mostGates, clock });
    const { compiled } = this.side;
    const own = ownFailures(compiled, table, this.taken);
    const gates = new LossGates(compiled.graph, table, own, { standBysCarry: this.standBysCarry, values: this.values });
    this.values = gates.values;
    let mean = 0;
    const slopes = new Map<number, number>();
    let before = 0;
    for (const loss of lossesOf(positions.map((position) => gates.values[position]))) {
      const top = table.and(positions.map((position) => gates.atLeast(position, loss)));
      const unrolled = unrollLoops(table.model(top), { mostGates, clock });
      if (unrolled === undefined) return undefined;
      const solved = solveModel(simplify(unrolled, clock), { diagramNodes: mostDiagramNodes, clock });
      if ("limit" in solved) return undefined;
      // what is nearly lost is lost
      const until = loss >= wholeLoss - toleranceUnits ? wholeLoss : loss;
      const share = (until - before) / wholeLoss;
      before = until;
      const { probability, birnbaum } = birnbaumImportances(solved, this.probabilities);
      mean += share * probability;
      birnbaum.forEach((slope, cause) => {
        if (slope !== 0) slopes.set(cause, (slopes.get(cause) ?? 0) + share * slope);
      });
      if (until === wholeLoss) break;
    }
    return { mean, slopes };
  }

  /** Counts steps instead of time. */
  private clock(): WorkClock {
    const end = this.looks + mostSteps / stepsOfOneLook;
    return new WorkClock(() => ++this.looks > Math.min(end, mostStepsOfAll / stepsOfOneLook));
  }
}

/** Losses beyond the tolerance that the best of some nodes can have, ascending. */
function lossesOf(values: readonly LossValues[]): number[] {
  const found = new Set<number>();
  for (const each of values) {
    if (each === undefined) throw new LimitReached("gates");
    for (const loss of each) if (loss > toleranceUnits) found.add(loss);
  }
  return [...found].sort((a, b) => a - b);
}
