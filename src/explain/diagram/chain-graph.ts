import type { Language } from "../../words/language.js";
import type { Explanation } from "../explanation.js";
import { disturbancesOf, type FailingSupplier, failingIn, type ProofPremise, type ProofStep } from "../proof/proof.js";
import { Phrases } from "../text/phrases.js";
import { shownEnds } from "../text/shown-ends.js";

/** A box of the picture of a chain. */
export interface ChainBox {
  /** Unique; the node's id, or with a mark before it that of a disturbance or of a supply that runs short, or the number of a chain of which steps are left out. */
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

/** Of a step: its node, or for what is there of a supply a mark before it, and whom it serves. */
function keyOf({ node, because }: ProofStep): string {
  return because.kind === "ration" ? `~${node}${because.dependent === undefined ? "" : ` ${because.dependent}`}` : node;
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
    const fromOf = (each: FailingSupplier): string => {
      const step = "step" in each ? steps[each.step - 1] : undefined;
      return step === undefined ? each.supplier : keyOf(step);
    };
    const drawPremise = (node: string, { dependency, failing }: ProofPremise, isDraw: boolean): void => {
      const { status } = dependency.evidence;
      const what = isDraw ? words.drawnLabel(phrases.node(dependency.dependent)) : phrases.kind(dependency.kind);
      const label = `${what}, ${phrases.writing.evidenceName(status)}`;
      for (const each of failing) {
        if ("cutBy" in each) {
          if (!boxes.has(each.supplier))
            boxes.set(each.supplier, { key: each.supplier, label: phrases.node(each.supplier), kind: "cut" });
          arrow(disturbanceBox(each.cutBy), node, words.cutLabel(phrases.node(each.supplier)));
        }
        arrow("step" in each && inGap.has(each.step) ? gap : fromOf(each), node, label, status === "assumed");
      }
    };
    const draw = (step: ProofStep): void => {
      const { node, level, because } = step;
      const key = keyOf(step);
      const before = boxes.get(key);
      if (before === undefined || before.kind === "cut") {
        const isShort = because.kind === "ration";
        const state = phrases.state(level, because.kind === "isolation");
        const label = isShort ? words.shortLabel(phrases.node(node), phrases.percent(level)) : `${phrases.node(node)}: ${state}`;
        boxes.set(key, { key, label, kind: "node" });
      }
      if (because.kind === "degradation" || because.kind === "isolation") arrow(disturbanceBox(because.disturbance), key, "");
      for (const premise of failingIn(because)) drawPremise(key, premise, because.kind === "ration");
    };
    first.forEach(draw);
    if (leftOut.length > 0)
      boxes.set(gap, { key: gap, label: words.leftOut(leftOut.length, phrases.count(leftOut.length)), kind: "left-out" });
    for (const { because } of leftOut) {
      for (const id of disturbancesOf(because)) arrow(disturbanceBox(id), gap, "");
      for (const each of failingIn(because).flatMap((premise) => premise.failing))
        if ("step" in each && !inGap.has(each.step)) arrow(fromOf(each), gap, "");
    }
    last.forEach(draw);
  });
  return { boxes: [...boxes.values()], arrows: [...arrows.values()] };
}
