import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import type { InsurerType } from "../../model/landscape/nodes/insurer.js";
import { type ColumnName, columnOf, columnsOf, type LandscapeSubject, subjectOf } from "./layered-columns.js";
import type { PeakLosses } from "./peak-losses.js";
import { shownNodes } from "./shown-nodes.js";

/** What a box is called: by the name of something in the landscape, or by what it stands for together. */
export type BoxName =
  /** `isShared`: another box of its column bears the same name, so that its operator is told with it. */
  | { readonly kind: "node"; readonly id: string; readonly isShared?: boolean }
  | { readonly kind: "service-type"; readonly serviceType: string }
  | { readonly kind: "nationwide"; readonly count: number }
  | { readonly kind: "system-type"; readonly systemType: string; readonly count: number }
  | { readonly kind: "insurer-type"; readonly type: InsurerType; readonly isRest: boolean }
  | { readonly kind: "insured-of"; readonly type: string }
  | { readonly kind: "unknown-operator" }
  | { readonly kind: "others"; readonly count: number };

/** A box of the layered picture: one node, or several that are drawn together. */
export interface NodeBox {
  readonly key: string;
  readonly column: ColumnName;
  readonly name: BoxName;
  /** Ids that a click on the box disturbs: the organisation, or all of its nodes. */
  readonly targets: readonly string[];
  /** Ids of the nodes whose loss it shows. */
  readonly nodes: readonly string[];
  /** Whether it is drawn by itself only because it was asked for: it then stands at the end, and moves no other. */
  readonly isAsked: boolean;
}

export interface NodeBoxes {
  readonly subject: LandscapeSubject;
  readonly boxes: readonly NodeBox[];
  /** Node → key of its box. */
  readonly boxOf: ReadonlyMap<string, string>;
}

/** A box that is still being filled. */
interface Filling {
  readonly key: string;
  readonly column: ColumnName;
  name: BoxName;
  targets: string[];
  nodes: string[];
  isAsked: boolean;
}

/** From fine to coarse: the first that gives a column few enough boxes is taken; the last one and "others" beyond. */
type Keys = readonly ((node: LandscapeNode) => { key: string; name: BoxName; target?: string })[];

export interface BoxOptions {
  /** Boxes of a column. */
  readonly most: number;
  /** Nodes that are drawn by themselves, whatever they would be drawn with. */
  readonly focus: ReadonlySet<string>;
}

/** Which nodes are drawn together: nodes themselves where a column has few; else by operator, insurer type or service type. */
export function nodeBoxes(landscape: Landscape, peak: PeakLosses, { most, focus }: BoxOptions): NodeBoxes {
  const { nodes } = indexLandscape(landscape);
  const subject = subjectOf(landscape);
  const columns = new Map<ColumnName, LandscapeNode[]>(columnsOf[subject].map((name) => [name, []]));
  for (const node of landscape.nodes) columns.get(columnOf(node, nodes, subject))?.push(node);
  const shown = shownNodes(landscape, peak);
  const boxes: NodeBox[] = [];
  const boxOf = new Map<string, string>();
  for (const [column, members] of columns) {
    for (const box of fill(column, members, keysOf(column, members, nodes, subject, focus), focus, most, peak)) {
      boxes.push(box);
      for (const id of box.nodes) boxOf.set(id, box.key);
      for (const id of box.targets) if (!boxOf.has(id)) boxOf.set(id, box.key);
    }
  }
  return { subject, boxes: toldApart(boxes, nodes).map((box) => shown(box)), boxOf };
}

/** Boxes of a column that bear the same name are marked, so that it is told whose each is. */
function toldApart(boxes: readonly NodeBox[], nodes: ReadonlyMap<string, LandscapeNode>): NodeBox[] {
  const nameIn = ({ column, name }: NodeBox): string | undefined =>
    name.kind === "node" ? `${column} ${nodes.get(name.id)?.name.toLowerCase() ?? name.id}` : undefined;
  const counts = new Map<string, number>();
  for (const box of boxes) {
    const key = nameIn(box);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return boxes.map((box) =>
    box.name.kind === "node" && (counts.get(nameIn(box) ?? "") ?? 0) > 1
      ? { ...box, name: { ...box.name, isShared: true } }
      : box,
  );
}

const itself = ({ id }: LandscapeNode) => ({ key: id, name: { kind: "node", id } as const, target: id });

function keysOf(
  column: ColumnName,
  members: readonly LandscapeNode[],
  nodes: ReadonlyMap<string, LandscapeNode>,
  subject: LandscapeSubject,
  focus: ReadonlySet<string>,
): Keys {
  const byOperator = (node: LandscapeNode) => {
    const operator = operatorOf(node);
    if (operator === undefined) return itself(node);
    if (!nodes.has(operator)) return { key: "operator unknown", name: { kind: "unknown-operator" } as const };
    return { key: operator, name: { kind: "node", id: operator } as const, target: operator };
  };
  const countOf = (isOne: (node: LandscapeNode) => boolean): number => members.filter(isOne).length;
  const nationwide = {
    key: "gematik-service *",
    name: { kind: "nationwide", count: countOf(({ kind }) => kind === "gematik-service") } as const,
  };
  switch (column) {
    case "infrastructure":
      return [itself, byOperator, (node) => (node.kind === "gematik-service" ? nationwide : byOperator(node))];
    case "providers":
      return [itself];
    case "systems": {
      const counts = new Map<string, number>();
      for (const node of members) if (node.kind === "system") counts.set(node.systemType, (counts.get(node.systemType) ?? 0) + 1);
      return [
        itself,
        (node) => {
          if (node.kind !== "system") return node.kind === "gematik-service" ? nationwide : itself(node);
          const { systemType } = node;
          const count = counts.get(systemType) ?? 0;
          return count === 1
            ? itself(node)
            : { key: `system ${systemType}`, name: { kind: "system-type", systemType, count } as const };
        },
      ];
    }
    case "services": {
      const byType = (node: LandscapeNode) =>
        node.kind === "service"
          ? { key: `service ${node.serviceType}`, name: { kind: "service-type", serviceType: node.serviceType } as const }
          : itself(node);
      return subject === "service-providers" ? [byType] : [itself, byType];
    }
    case "insurers": {
      const asked = members.filter((each) => each.kind === "insurer" && focus.has(each.id));
      const askedTypes = new Set(asked.map((each) => (each.kind === "insurer" ? each.insurerType : undefined)));
      return [
        byOperator,
        (node) => {
          const insurer = node.kind === "insurer" ? node : nodes.get(operatorOf(node) ?? "");
          if (insurer?.kind !== "insurer") return itself(node);
          const { insurerType: type } = insurer;
          const name = { kind: "insurer-type", type, isRest: askedTypes.has(type) } as const;
          const box = { key: `insurers ${type}`, name };
          return node.kind === "insurer" ? { ...box, target: node.id } : box;
        },
      ];
    }
    case "groups":
      return groupKeys(byOperator, nodes, subject);
  }
}

/** Insured persons stand with their insurer where that is the only one, else by its type where they are many. */
function groupKeys(byOperator: Keys[number], nodes: ReadonlyMap<string, LandscapeNode>, subject: LandscapeSubject): Keys {
  if (subject !== "insurers")
    return [
      (node) =>
        node.kind === "member-group"
          ? { key: node.insurer, name: { kind: "node", id: node.insurer } as const, target: node.insurer }
          : byOperator(node),
    ];
  return [
    byOperator,
    (node) => {
      if (node.kind !== "member-group") return byOperator(node);
      const insurer = nodes.get(node.insurer);
      const type = insurer?.kind === "insurer" ? insurer.insurerType : node.insurer;
      return { key: `insured ${type}`, name: { kind: "insured-of", type } as const };
    },
  ];
}

/** The boxes of a column: what was asked for by itself beside at most so many others, of which the least affected are one. */
function fill(
  column: ColumnName,
  members: readonly LandscapeNode[],
  keys: Keys,
  focus: ReadonlySet<string>,
  most: number,
  peak: PeakLosses,
): Filling[] {
  const lossOf = (bound: "atLeast" | "atMost", { nodes }: Filling): number =>
    nodes.reduce((sum, id) => sum + (peak.get(id)?.[bound] ?? 0), 0);
  const keyOf = keys.find((each) => isFine(column, members, each, most, peak)) ?? keys.at(-1) ?? itself;
  const isAsked = (node: LandscapeNode): boolean => focus.has(node.id) && keyOf(node).key !== node.id;
  const asked = [...grouped(column, members.filter(isAsked), itself).values()].map((box) => ({ ...box, isAsked: true }));
  const boxes = [
    ...grouped(
      column,
      members.filter((node) => !isAsked(node)),
      keyOf,
    ).values(),
  ];
  if (boxes.length <= most) return [...boxes, ...asked];
  const sorted = boxes
    .map((box) => ({ box, surely: lossOf("atLeast", box), perhaps: lossOf("atMost", box) }))
    .sort(
      (a, b) =>
        b.surely - a.surely ||
        b.perhaps - a.perhaps ||
        b.box.nodes.length - a.box.nodes.length ||
        (a.box.key < b.box.key ? -1 : 1),
    )
    .map(({ box }) => box);
  const rest = sorted.slice(most - 1);
  const shown = rest.filter(({ key }) => focus.has(key)).map((box) => ({ ...box, isAsked: true }));
  const others = rest.filter(({ key }) => !focus.has(key));
  const together: Filling = {
    key: `${column} others`,
    column,
    name: { kind: "others", count: others.length },
    targets: others.flatMap(({ targets }) => targets),
    nodes: others.flatMap(({ nodes }) => nodes),
    isAsked: false,
  };
  return [...sorted.slice(0, most - 1), ...shown, ...asked, ...(others.length === 0 ? [] : [together])];
}

/** Whether a column has few boxes by these keys; as many systems as are surely hit are seen each by itself. */
function isFine(
  column: ColumnName,
  members: readonly LandscapeNode[],
  keyOf: Keys[number],
  most: number,
  peak: PeakLosses,
): boolean {
  const [found, hit] = [new Set<string>(), new Set<string>()];
  for (const node of members) {
    const { key } = keyOf(node);
    found.add(key);
    if ((peak.get(node.id)?.atLeast ?? 0) > 0) hit.add(key);
    if (found.size > most && (column !== "systems" || hit.size >= most)) return false;
  }
  return true;
}

function grouped(column: ColumnName, members: readonly LandscapeNode[], keyOf: Keys[number]): Map<string, Filling> {
  const boxes = new Map<string, { readonly box: Filling; readonly targets: Set<string> }>();
  for (const node of members) {
    const { key, name, target = node.id } = keyOf(node);
    let own = boxes.get(key);
    if (own === undefined) {
      own = { box: { key, column, name, targets: [], nodes: [], isAsked: false }, targets: new Set() };
      boxes.set(key, own);
    }
    own.box.nodes.push(node.id);
    own.targets.add(target);
  }
  return new Map(Array.from(boxes, ([key, { box, targets }]) => [key, { ...box, targets: [...targets] }]));
}
