import type { LandscapeNode } from "../../model/landscape/node.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import { boxName } from "../svg/layered-names.js";
import type { LayeredBox } from "../svg/layered-view.js";
import type { PageWriting } from "./page-view.js";
import { selectingWords } from "./selecting-words.js";

/** Ids for which a box stands: of several organisations these, of one what it runs; empty for a single node. */
export function membersOf({ nodes, targets }: LayeredBox): readonly string[] {
  if (targets.length > 1) return targets;
  return nodes.length > 1 ? nodes : [];
}

/** Whether a box stands for several that a disturbance would hit one by one. */
export const isAggregate = ({ targets }: LayeredBox): boolean => targets.length > 1;

/** The name of a box, with that of its operator where it has one: KIM-Fachdienst (BITMARCK). */
export function boxFullName({ name }: LayeredBox, { writing }: PageWriting): string {
  return name.kind === "node" ? writing.fullName(name.id) : boxName(name, writing);
}

/** What a box is: the kind of its node and who runs it, or for how many it stands. */
export function boxKindText({ name, targets }: LayeredBox, { landscape, writing, language }: PageWriting): string {
  const words = selectingWords[language];
  const count = writing.numerals.count(targets.length);
  if (name.kind === "service-type") return words.servicesOf(targets.length, count);
  const node = name.kind === "node" ? landscape.nodes.find(({ id }) => id === name.id) : undefined;
  return node === undefined ? words.standsFor(targets.length, count) : nodeKindText(node, { writing, language });
}

/** What a node is, and who runs it. */
export function nodeKindText(node: LandscapeNode, { writing, language }: Pick<PageWriting, "writing" | "language">): string {
  const kind = writing.kindName(node.kind, 1);
  const operator = operatorOf(node);
  if (operator === undefined || operator === unknownOperator) return kind;
  return selectingWords[language].of(kind, writing.nameOf(operator));
}
