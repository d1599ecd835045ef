import type { CutSetTarget } from "../../analysis/cut-sets/cut-set-target.js";
import { dependentsOf } from "../../model/landscape/dependents.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { type InBoth, plural } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";

const words: InBoth<(names: string, n: number) => string> = {
  en: (names, n) =>
    `Not known: nobody stated a supplier of ${names}. Which failures would take ${plural(n, "it", "them")} cannot be said; here only ${plural(n, "its own loss and that of its operator count", "their own loss and that of their operators count")}.`,
  de: (names, n) =>
    `Nicht bekannt: Zu ${names} nennt niemand Lieferanten. Welche Ausfälle ${plural(n, "diesen Dienst", "diese Dienste")} träfen, lässt sich nicht sagen; hier zählen nur der eigene Ausfall und der des Betreibers.`,
};

const mostNamed = 4;

/** Services that a target is about and of which nobody stated a supplier: that nothing else takes them is no finding. */
export function unknownSuppliers(target: CutSetTarget | undefined, landscape: Landscape | undefined, writing: Writing): string[] {
  if (target === undefined || landscape === undefined) return [];
  const supplied = dependentsOf(landscape);
  const bare = landscape.nodes.filter((node) => node.kind === "service" && !supplied.has(node.id) && isIn(target, node));
  if (bare.length === 0) return [];
  const names = writing.listed(
    bare.map(({ id }) => writing.fullName(id)),
    mostNamed,
  );
  return writing.paragraph(words[writing.language](names, bare.length));
}

/** Whether a target is about a node. */
function isIn(target: CutSetTarget, node: LandscapeNode): boolean {
  const [type, operator] = node.kind === "service" ? [node.serviceType, node.operator] : [];
  switch (target.kind) {
    case "lost":
    case "level-below":
      return target.node === node.id;
    case "service-lost":
      return target.serviceType === type && target.organisation === operator;
    case "count-lost":
    case "graded-loss":
    case "insurers-lost":
    case "organisations-lost":
      return target.type === type;
    default:
      return target.of.some((part) => isIn(part, node));
  }
}
