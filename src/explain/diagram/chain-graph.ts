import type { Language } from "../../words/language.js";
import type { Explanation } from "../explanation.js";
import { disturbancesOf, type ProofPremise, type ProofStep } from "../proof/proof.js";
import { Phrases } from "../text/phrases.js";
import { shownEnds } from "../text/shown-ends.js";

/** A box of the picture of a chain. */
export interface ChainBox {
  /** Unique; the node's id, or with a mark before it that of a disturbance or the number of a chain of which steps are left out. */
  readonly key: string;
  readonly label: string;
  readonly kind: "disturbance" | "node" | "cut" | "left-out";
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

/** All chains of an explanation as boxes and arrows; what several chains share stands once, and the middle of a long one is one box. */
export function chainGraph(explanation: Explanation, language: Language): ChainGraph {
  const phrases = new Phrases(explanation, language);
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
  proofs.forEach(({ steps }, place) => {
    const { first, leftOut, last } = shownEnds(steps);
    const gap = `…${place + 1}`;
    const inGap = new Set(leftOut.map(({ step }) => step));
    const drawPremise = (node: string, { dependency, failing }: ProofPremise): void => {
      const { status } = dependency.evidence;
      const label = `${phrases.kind(dependency.kind)}, ${phrases.writing.evidenceName(status)}`;
      for (const each of failing) {
        if ("cutBy" in each) {
          if (!boxes.has(each.supplier))
            boxes.set(each.supplier, { key: each.supplier, label: phrases.node(each.supplier), kind: "cut" });
          arrow(disturbanceBox(each.cutBy), node, words.cutLabel(phrases.node(each.supplier)));
        }
        arrow("step" in each && inGap.has(each.step) ? gap : each.supplier, node, label, status === "assumed");
      }
    };
    const draw = ({ node, level, because }: ProofStep): void => {
      const before = boxes.get(node);
      if (before === undefined || before.kind === "cut") {
        const state = phrases.state(level, because.kind === "isolation");
        boxes.set(node, { key: node, label: `${phrases.node(node)}: ${state}`, kind: "node" });
      }
      if (because.kind !== "group") arrow(disturbanceBox(because.disturbance), node, "");
      else for (const premise of because.premises) drawPremise(node, premise);
    };
    first.forEach(draw);
    if (leftOut.length > 0)
      boxes.set(gap, { key: gap, label: words.leftOut(leftOut.length, phrases.count(leftOut.length)), kind: "left-out" });
    for (const { because } of leftOut) {
      for (const id of disturbancesOf(because)) arrow(disturbanceBox(id), gap, "");
      const failing = because.kind === "group" ? because.premises.flatMap((premise) => premise.failing) : [];
      for (const each of failing) if ("step" in each && !inGap.has(each.step)) arrow(each.supplier, gap, "");
    }
    last.forEach(draw);
  });
  return { boxes: [...boxes.values()], arrows: [...arrows.values()] };
}
