import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { selectNodes } from "../../model/scenario/select-nodes.js";
import type { Bounds, NodeState } from "../../quantities.js";
import { lossOf } from "./peak-losses.js";

/** What people and suppliers outside get of a node: nothing while it is cut off. */
export interface NodeLoss {
  readonly loss: Bounds;
  /** Of its level alone: what nodes cut off together with it hear. */
  readonly inside: Bounds;
  readonly worst: NodeState;
  readonly best: NodeState;
  /** Whether it is normal only because no supplier of it is drawn: nobody knows how it is. */
  readonly isUnknown: boolean;
}

const none: Bounds = { atLeast: 0, atMost: 0 };
const nothing: NodeLoss = { loss: none, inside: none, worst: "normal", best: "normal", isUnknown: false };

export class NodeLosses {
  private readonly losses: ReadonlyMap<string, NodeLoss>;
  private readonly borders: readonly Border[];

  constructor({ nodes, unknown, scenario: { active } }: Impact, landscape: Landscape, scenario: Scenario) {
    const bare = new Set(unknown.flatMap((fact) => (fact.what === "suppliers" ? fact.ids : [])));
    const losses = new Map<string, NodeLoss>();
    for (const { id, level, state } of nodes) {
      const { worst, best } = state;
      const isUnknown = worst === "normal" && bare.has(id);
      // most nodes of a large landscape lose nothing
      if (level.atLeast === 1 && worst === "normal" && best === "normal" && !isUnknown) continue;
      const inside = { atLeast: lossOf(level.atMost), atMost: lossOf(level.atLeast) };
      const loss = { atLeast: best === "isolated" ? 1 : inside.atLeast, atMost: worst === "isolated" ? 1 : inside.atMost };
      losses.set(id, { loss, inside, worst, best, isUnknown });
    }
    this.losses = losses;
    const holding = new Set(active);
    const index = indexLandscape(landscape);
    this.borders = scenario.disturbances.flatMap((each) => (holding.has(each.id) ? crossing(each, index) : []));
  }

  of(id: string): NodeLoss {
    return this.losses.get(id) ?? nothing;
  }

  /** Whether a disturbance surely cuts what runs between two nodes. */
  isCut(one: string, other: string): boolean {
    return this.borders.some(({ isCrossed }) => isCrossed(one, other));
  }

  /** Whether anything that runs from or to a node may be cut. */
  isAtBorder(id: string): boolean {
    return this.borders.some(({ has }) => has(id));
  }
}

/** Where a disturbance cuts what runs across. */
interface Border {
  readonly isCrossed: (one: string, other: string) => boolean;
  /** Of what runs across one end, or each end, is one of these. */
  readonly has: (id: string) => boolean;
}

type Index = ReturnType<typeof indexLandscape>;

function crossing(disturbance: Disturbance, index: Index): Border[] {
  if (disturbance.kind === "degradation") return [];
  if (disturbance.kind === "isolation") {
    const { surely } = selectNodes(index, disturbance.nodes, disturbance.except ?? [], disturbance.id);
    return [{ isCrossed: (one, other) => surely.has(one) !== surely.has(other), has: (id) => surely.has(id) }];
  }
  const [a, b] = disturbance.between.map((selectors) => selectNodes(index, selectors, [], disturbance.id).surely);
  if (a === undefined || b === undefined) return [];
  const isCrossed: Border["isCrossed"] = (one, other) => (a.has(one) && b.has(other)) || (a.has(other) && b.has(one));
  return [{ isCrossed, has: (id) => a.has(id) }];
}

/** The mean loss of several, of which those that nobody knows may have none or all. */
export function meanLoss(nodes: readonly Pick<NodeLoss, "loss" | "isUnknown">[]): Bounds {
  return meanOf(nodes.map(({ loss, isUnknown }) => (isUnknown ? { atLeast: 0, atMost: 1 } : loss)));
}

/** The mean of several bounds. */
export function meanOf(bounds: readonly Bounds[]): Bounds {
  let [atLeast, atMost] = [0, 0];
  for (const each of bounds) {
    atLeast += each.atLeast;
    atMost += each.atMost;
  }
  const count = Math.max(1, bounds.length);
  return { atLeast: atLeast / count, atMost: atMost / count };
}
