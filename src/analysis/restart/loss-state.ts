import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { levelOfLoss, lossOfLevel, wholeLoss } from "../../engine/loss.js";
import { propagate } from "../../engine/propagate/propagate.js";
import { degradePosition, type PropagationState, setOwnLoss, untouchedState } from "../../engine/propagate/propagation-state.js";
import { recover } from "../../engine/propagate/recover.js";
import { lackOfLevel } from "../../quantities.js";
import { namingLoop } from "../levels/named-loop.js";
import type { LossElement } from "./counted-loss.js";
import type { PlannedJob } from "./planned-job.js";

/** How levels are computed. */
export interface RateSettings {
  /** Which end of a job's level holds until it is done. */
  readonly side: "atLeast" | "atMost";
  readonly evaluationsPerNode: number;
}

/**
 * The landscape while some jobs are not done: one kept state, moved from one set of jobs to another by what differs. Levels are those
 * of `run` with all these disturbed: the greatest fixed point, in which loops that need each other run again as soon as they can.
 */
export class LossState {
  private readonly state: PropagationState;
  private readonly positions: Int32Array;
  private readonly losses: Float64Array;
  /** By job: 1 while it is not done. */
  readonly isOpen: Uint8Array;
  /** Times that levels were computed anew. */
  runs = 0;

  constructor(
    private readonly compiled: CompiledLandscape,
    jobs: readonly PlannedJob[],
    private readonly settings: RateSettings,
  ) {
    const { graph, numberOf, doubts } = compiled;
    this.state = untouchedState(graph, { standBysCarry: doubts.standBys === "best" });
    this.positions = Int32Array.from(jobs, ({ id }) => graph.positionOf[numberOf.get(id) ?? -1] ?? -1);
    this.losses = Float64Array.from(jobs, ({ level }) => lossOfLevel(level[settings.side]));
    this.isOpen = new Uint8Array(jobs.length);
    namingLoop(compiled, () => propagate(graph, this.state, settings));
  }

  /** Has exactly these jobs open. @remarks Cost: the cone of the jobs that differ. */
  move(isOpen: (job: number) => boolean): void {
    const { compiled, state, positions, losses, settings } = this;
    const { graph } = compiled;
    const done: number[] = [];
    let isMoved = false;
    for (let job = 0; job < positions.length; job++) {
      const open = isOpen(job);
      if (open === (this.isOpen[job] === 1)) continue;
      isMoved = true;
      this.isOpen[job] = open ? 1 : 0;
      if (open) degradePosition(state, positions[job] ?? -1, losses[job] ?? 0);
      else {
        setOwnLoss(state, positions[job] ?? -1, 0);
        done.push(positions[job] ?? -1);
      }
    }
    if (!isMoved) return;
    this.runs++;
    namingLoop(compiled, () => recover(graph, state, done, settings));
    state.ownChanged.length = 0; // nothing is ever cleared, so nothing has to remember what was changed
  }

  /** What of its level a node lacks, by its number. */
  lackOf(number: number): number {
    return lackOfLevel(levelOfLoss(this.state.loss[this.compiled.graph.positionOf[number] ?? -1] ?? 0));
  }

  /** What those lack who find the best of some nodes. */
  leastLack(numbers: readonly number[]): number {
    const { loss } = this.state;
    const { positionOf } = this.compiled.graph;
    let least = wholeLoss;
    for (const number of numbers) least = Math.min(least, loss[positionOf[number] ?? -1] ?? 0);
    return least === 0 ? 0 : lackOfLevel(levelOfLoss(least));
  }

  /** What is lost each hour. */
  lost(elements: readonly LossElement[]): number {
    let sum = 0;
    for (const { nodes, weight } of elements) sum += weight * this.leastLack(nodes);
    return sum;
  }
}
