import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { compile } from "../../engine/compile/compile.js";
import { dependentsBySlot } from "../../engine/compile/dependents-by-slot.js";
import { allAtWorst } from "../../engine/compile/doubt.js";
import { levelOfLoss, wholeLoss } from "../../engine/loss.js";
import { propagate } from "../../engine/propagate/propagate.js";
import {
  clearState,
  cutSlot,
  degradePosition,
  keepState,
  type PropagationState,
  untouchedState,
} from "../../engine/propagate/propagation-state.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { EvidenceStatus } from "../../quantities.js";
import { applyDisturbance, resolveDisturbance } from "../levels/apply-disturbances.js";
import { namingLoop } from "../levels/named-loop.js";
import { cutsOf, type ExposureLinks } from "./exposure-links.js";
import { type Lost, ServedSums } from "./served-sums.js";

/** How the losses of cuts are found. */
interface CutLossOptions {
  /** What the attack itself takes. */
  readonly attack: readonly Disturbance[];
  readonly unit: string | null;
  readonly minEvidence: EvidenceStatus;
  readonly evaluationsPerNode: number;
  /** How often the engine may run for one question. */
  readonly mostRuns: number;
}

/** Says what the people lose while some links are cut, at worst over all that is not known. */
export class CutLoss {
  runs = 0;
  /** How often it ran for the question at work. */
  asked = 0;
  private readonly compiled: CompiledLandscape;
  private readonly state: PropagationState;
  private readonly sums: ServedSums;
  /** By link: pairs of a position and a slot of it. */
  private readonly slots: readonly (readonly (readonly [number, number])[])[];
  private readonly known = new Map<string, Lost>();

  constructor(
    landscape: Landscape,
    exposure: ExposureLinks,
    private readonly options: CutLossOptions,
  ) {
    const compiled = compile(landscape, { doubts: allAtWorst, minEvidence: options.minEvidence });
    const { graph, doubts } = compiled;
    this.compiled = compiled;
    const state = untouchedState(graph, { standBysCarry: false });
    this.state = state;
    const index = indexLandscape(landscape);
    const apply = (each: Disturbance): void => {
      applyDisturbance(compiled, state, resolveDisturbance(index, each), doubts);
    };
    const positionOfSlot = dependentsBySlot(compiled.graph);
    this.slots = exposure.links.map((link) => {
      for (const each of cutsOf(exposure, link, "cut")) apply(each);
      const cut = [...state.cutSlots];
      clearState(state);
      return cut.map((slot) => [positionOfSlot[slot] ?? -1, slot] as const);
    });
    options.attack.forEach(apply);
    this.settle();
    this.sums = new ServedSums(landscape, options.unit);
    this.sums.keep(this.touchedNodes(), (node) => this.levelOf(node));
    keepState(state);
  }

  /** Whether nothing more may be asked than what is known. */
  get isSpent(): boolean {
    return this.asked >= this.options.mostRuns;
  }

  /** Another question begins. */
  restart(): void {
    this.asked = 0;
  }

  /**
   * @param cuts - numbers of links, ascending
   * @param lost - numbers of nodes that are lost besides those that are attacked, ascending
   * @returns `undefined` where the engine has run as often as it may
   */
  of(cuts: readonly number[], lost: readonly number[] = []): Lost | undefined {
    const key = `${cuts.join(",")};${lost.join(",")}`;
    const known = this.known.get(key);
    if (known !== undefined || this.isSpent) return known;
    this.runs++;
    this.asked++;
    const { graph } = this.compiled;
    for (const cut of cuts) for (const [position, slot] of this.slots[cut] ?? []) cutSlot(this.state, position, slot);
    for (const node of lost) degradePosition(this.state, graph.positionOf[node] ?? -1, wholeLoss);
    this.settle();
    const found = this.sums.lost(this.touchedNodes(), (node) => this.levelOf(node));
    clearState(this.state);
    this.known.set(key, found);
    return found;
  }

  private levelOf(node: number): number {
    return levelOfLoss(this.state.loss[this.compiled.graph.positionOf[node] ?? -1] ?? 0);
  }

  private settle(): void {
    const { evaluationsPerNode } = this.options;
    namingLoop(this.compiled, () => propagate(this.compiled.graph, this.state, { evaluationsPerNode }));
  }

  /** Numbers of the landscape's nodes whose loss was raised. */
  private touchedNodes(): number[] {
    const { touched, touchedCount } = this.state;
    const { graph, nodes } = this.compiled;
    const found: number[] = [];
    for (let place = 0; place < touchedCount; place++) {
      const node = graph.nodeAt[touched[place] ?? -1] ?? -1;
      if (node < nodes.length) found.push(node);
    }
    return found;
  }
}
