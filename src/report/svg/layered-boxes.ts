import type { Landscape } from "../../model/landscape/landscape.js";
import { isOrganisation, type LandscapeNode, operatorOf } from "../../model/landscape/node.js";
import type { InsurerType } from "../../model/landscape/nodes/insurer.js";
import { insuredWeight } from "./insured-order.js";
import type { NodeLosses } from "./node-losses.js";

export const columnNames = ["infrastructure", "insurers", "services", "groups"] as const;
export type ColumnName = (typeof columnNames)[number];

/** What a box is called: by the name of something in the landscape, or by what it stands for together. */
export type BoxName =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "service-type"; readonly serviceType: string }
  | { readonly kind: "nationwide"; readonly count: number }
  | { readonly kind: "insurer-type"; readonly type: InsurerType; readonly count: number; readonly isRest: boolean }
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
}

export interface NodeBoxes {
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
}

/** The first key that is fine enough for a column to have at most so many boxes; the last one and "others" beyond. */
type Keys = readonly ((node: LandscapeNode) => { key: string; name: BoxName; target?: string })[];

export interface BoxOptions {
  /** Boxes of a column. */
  readonly most: number;
  /** Nodes that are drawn by themselves, whatever they would be drawn with. */
  readonly focus: ReadonlySet<string>;
}

/** Which nodes are drawn together: nodes themselves where a column has few; else by operator, insurer type or service type. */
export function nodeBoxes(landscape: Landscape, losses: NodeLosses, { most, focus }: BoxOptions): NodeBoxes {
  const nodes = new Map(landscape.nodes.map((node) => [node.id, node]));
  const columns = new Map<ColumnName, LandscapeNode[]>(columnNames.map((name) => [name, []]));
  for (const node of landscape.nodes) columns.get(columnOf(node, nodes))?.push(node);
  const boxes: NodeBox[] = [];
  const boxOf = new Map<string, string>();
  for (const column of columnNames) {
    const members = columns.get(column) ?? [];
    const keys = keysOf(column, members, nodes, Math.ceil(most / 2), focus);
    const filled = fill(column, members, keys, focus, most, losses);
    for (const box of filled) {
      boxes.push({ ...box, nodes: box.nodes });
      for (const id of box.nodes) boxOf.set(id, box.key);
      for (const id of box.targets) if (!boxOf.has(id)) boxOf.set(id, box.key);
    }
  }
  const servicesOf = servicesByOperator(landscape);
  return { boxes: boxes.map((box) => withOperated(box, nodes, servicesOf)), boxOf };
}

function servicesByOperator({ nodes }: Landscape): Map<string, string[]> {
  const servicesOf = new Map<string, string[]>();
  for (const node of nodes) {
    if (node.kind !== "service") continue;
    const services = servicesOf.get(node.operator);
    if (services === undefined) servicesOf.set(node.operator, [node.id]);
    else services.push(node.id);
  }
  return servicesOf;
}

/** Systems stand with their operator where that is an insurer or a service provider. */
function columnOf(node: LandscapeNode, nodes: ReadonlyMap<string, LandscapeNode>): ColumnName {
  switch (node.kind) {
    case "it-provider":
    case "gematik-service":
      return "infrastructure";
    case "system": {
      const operator = nodes.get(node.operator);
      if (operator?.kind === "insurer") return "insurers";
      return operator?.kind === "service-provider" ? "groups" : "infrastructure";
    }
    case "insurer":
      return "insurers";
    case "service":
      return "services";
    default:
      return "groups";
  }
}

const itself = ({ id }: LandscapeNode) => ({ key: id, name: { kind: "node", id } as const, target: id });

function keysOf(
  column: ColumnName,
  members: readonly LandscapeNode[],
  nodes: ReadonlyMap<string, LandscapeNode>,
  named: number,
  focus: ReadonlySet<string>,
): Keys {
  const byOperator = (node: LandscapeNode) => {
    const operator = operatorOf(node);
    if (operator === undefined) return itself(node);
    if (!nodes.has(operator)) return { key: "operator unknown", name: { kind: "unknown-operator" } as const };
    return { key: operator, name: { kind: "node", id: operator } as const, target: operator };
  };
  if (column === "infrastructure") {
    const services = members.filter(({ kind }) => kind === "gematik-service").length;
    const nationwide = (node: LandscapeNode) =>
      node.kind === "gematik-service"
        ? { key: "gematik-service *", name: { kind: "nationwide", count: services } as const }
        : byOperator(node);
    return [itself, byOperator, nationwide];
  }
  if (column === "services") {
    const byType = (node: LandscapeNode) =>
      node.kind === "service"
        ? { key: `service ${node.serviceType}`, name: { kind: "service-type", serviceType: node.serviceType } as const }
        : itself(node);
    return [itself, byType];
  }
  if (column === "insurers") {
    const insurers = members.filter((node) => node.kind === "insurer");
    const largest = new Set(
      [...insurers]
        .sort((a, b) => insuredWeight(b) - insuredWeight(a) || (a.id < b.id ? -1 : 1))
        .filter(({ id }, place) => place < named || focus.has(id))
        .map(({ id }) => id),
    );
    const rest = new Map<InsurerType, number>();
    for (const { id, insurerType } of insurers) if (!largest.has(id)) rest.set(insurerType, (rest.get(insurerType) ?? 0) + 1);
    const byType = (node: LandscapeNode) => {
      const insurer = node.kind === "insurer" ? node : nodes.get(operatorOf(node) ?? "");
      if (insurer?.kind !== "insurer") return itself(node);
      if (largest.has(insurer.id)) return itself(insurer);
      const { insurerType: type } = insurer;
      const isRest = insurers.some((each) => each.insurerType === type && largest.has(each.id));
      return {
        key: `insurers ${type}`,
        name: { kind: "insurer-type", type, count: rest.get(type) ?? 0, isRest } as const,
        ...(node.kind === "insurer" ? { target: node.id } : {}),
      };
    };
    return [byOperator, byType];
  }
  const byGroup = (node: LandscapeNode) => {
    if (node.kind !== "member-group") return byOperator(node);
    const insurer = nodes.get(node.insurer);
    const type = insurer?.kind === "insurer" ? insurer.insurerType : node.insurer;
    return { key: `insured ${type}`, name: { kind: "insured-of", type } as const };
  };
  return [byOperator, byGroup];
}

function fill(
  column: ColumnName,
  members: readonly LandscapeNode[],
  keys: Keys,
  focus: ReadonlySet<string>,
  most: number,
  losses: NodeLosses,
): Filling[] {
  let boxes: Filling[] = [];
  for (const keyOf of keys) {
    boxes = [
      ...grouped(column, members, (node) => (focus.has(node.id) && !isOrganisation(node) ? itself(node) : keyOf(node))).values(),
    ];
    if (boxes.length <= most) return boxes;
  }
  const weight = ({ nodes }: Filling): number => nodes.reduce((sum, id) => sum + losses.of(id).loss.atMost, 0);
  const isFocus = ({ key }: Filling): number => (focus.has(key) ? 1 : 0);
  const sorted = boxes
    .map((box) => ({ box, focus: isFocus(box), weight: weight(box) }))
    .sort(
      (a, b) =>
        b.focus - a.focus || b.weight - a.weight || b.box.nodes.length - a.box.nodes.length || (a.box.key < b.box.key ? -1 : 1),
    )
    .map(({ box }) => box);
  const kept = sorted.slice(0, most - 1);
  const others = sorted.slice(most - 1);
  return [
    ...kept,
    {
      key: `${column} others`,
      column,
      name: { kind: "others", count: others.length },
      targets: others.flatMap(({ targets }) => targets),
      nodes: others.flatMap(({ nodes }) => nodes),
    },
  ];
}

function grouped(column: ColumnName, members: readonly LandscapeNode[], keyOf: Keys[number]): Map<string, Filling> {
  const boxes = new Map<string, Filling>();
  for (const node of members) {
    const { key, name, target = node.id } = keyOf(node);
    const box = boxes.get(key) ?? { key, column, name, targets: [], nodes: [] };
    box.nodes.push(node.id);
    if (!box.targets.includes(target)) box.targets.push(target);
    boxes.set(key, box);
  }
  return boxes;
}

/** The loss of an organisation is that of what it runs: of an insurer its services, of a provider its systems. */
function withOperated(
  box: NodeBox,
  nodes: ReadonlyMap<string, LandscapeNode>,
  servicesOf: ReadonlyMap<string, readonly string[]>,
): NodeBox {
  const kept = box.nodes.filter((id) => {
    const kind = nodes.get(id)?.kind;
    if (box.column === "groups") return kind !== "system" || box.nodes.length === 1;
    return kind !== "insurer" && kind !== "it-provider";
  });
  const services = box.column === "insurers" ? box.nodes.flatMap((id) => servicesOf.get(id) ?? []) : [];
  const all = [...kept, ...services];
  return all.length === 0 ? box : { ...box, nodes: all };
}
