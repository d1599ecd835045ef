import type { Explanation } from "./explanation.js";
import { Phrases } from "./phrases.js";
import type { ExplanationLanguage } from "./words/words.js";

/** A box of the picture of a chain. */
export interface ChainBox {
  /** Unique; the node's id, or that of a disturbance with a mark before it. */
  readonly key: string;
  readonly label: string;
  readonly kind: "disturbance" | "node" | "cut";
}

/** An arrow in the direction in which the loss goes. */
export interface ChainArrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Whether the evidence of the dependency is assumed: drawn dashed. */
  readonly assumed: boolean;
}

export interface ChainGraph {
  /** In the order of the chains. */
  readonly boxes: readonly ChainBox[];
  readonly arrows: readonly ChainArrow[];
}

/** All chains of an explanation as boxes and arrows; what several chains share stands once. */
export function chainGraph(explanation: Explanation, language: ExplanationLanguage): ChainGraph {
  const phrases = new Phrases({ ...explanation, start: explanation.scenario.start }, language);
  const { words } = phrases;
  const boxes = new Map<string, ChainBox>();
  const arrows = new Map<string, ChainArrow>();
  const disturbanceBox = (id: string): string => {
    const key = `!${id}`;
    boxes.set(key, { key, label: phrases.disturbanceName(id), kind: "disturbance" });
    return key;
  };
  const arrow = (from: string, to: string, label: string, assumed = false): void => {
    arrows.set(`${from} ${to} ${label}`, { from, to, label, assumed });
  };
  const proofs = explanation.readings.flatMap(({ affected }) => affected.flatMap((offer) => offer.proofs));
  for (const { steps } of proofs) {
    for (const { node, level, because } of steps) {
      const isolated = because.kind === "isolation";
      const before = boxes.get(node);
      if (before === undefined || before.kind === "cut")
        boxes.set(node, { key: node, label: `${phrases.node(node)}: ${phrases.state(level, isolated)}`, kind: "node" });
      if (because.kind !== "group") {
        arrow(disturbanceBox(because.disturbance), node, "");
        continue;
      }
      for (const { dependency, failing } of because.premises) {
        const { status } = dependency.evidence;
        const label = `${words.kinds[dependency.kind]}, ${words.evidence[status]}`;
        for (const each of failing) {
          if ("cutBy" in each) {
            if (!boxes.has(each.supplier))
              boxes.set(each.supplier, { key: each.supplier, label: phrases.node(each.supplier), kind: "cut" });
            arrow(disturbanceBox(each.cutBy), node, words.cutLabel(phrases.node(each.supplier)));
          }
          arrow(each.supplier, node, label, status === "assumed");
        }
      }
    }
  }
  return { boxes: [...boxes.values()], arrows: [...arrows.values()] };
}
