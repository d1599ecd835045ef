import type { Dependency } from "../../model/landscape/dependency.js";
import { suppliersOf } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { operatorOf } from "../../model/landscape/node.js";
import type { Bounds } from "../../quantities.js";
import type { NodeBoxes } from "./layered-boxes.js";
import { meanOf, type NodeLosses } from "./node-losses.js";

/** What runs from one box to another: dependencies together, from supplier to dependent. */
export interface BoxLink {
  readonly from: string;
  readonly to: string;
  /** Mean loss that arrives, over its dependencies. */
  readonly loss: Bounds;
  /** Dependencies that it stands for. */
  readonly count: number;
  /** Whether all of them are only assumed. */
  readonly isAssumed: boolean;
  /** Whether a disturbance cuts all of them. */
  readonly isCut: boolean;
}

export interface BoxLinks {
  readonly links: readonly BoxLink[];
  /** Dependencies that run inside a box. */
  readonly inside: number;
}

interface Gathering {
  readonly losses: Bounds[];
  assumed: number;
  cut: number;
}

/**
 * The dependencies between boxes, parallel ones together. What a service of an insurer stands on is drawn through the
 * insurer: from the supplier to the insurer, and from there to the service.
 */
export function boxLinks({ nodes, dependencies = [] }: Landscape, { boxOf, boxes }: NodeBoxes, losses: NodeLosses): BoxLinks {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const columnOf = new Map(boxes.map(({ key, column }) => [key, column]));
  const gathered = new Map<string, Gathering>();
  let inside = 0;
  const add = (from: string | undefined, to: string | undefined, loss: Bounds, isAssumed: boolean, isCut: boolean): void => {
    if (from === undefined || to === undefined) return;
    if (from === to) {
      inside += 1;
      return;
    }
    const key = `${from}\n${to}`;
    const link = gathered.get(key) ?? { losses: [], assumed: 0, cut: 0 };
    link.losses.push(loss);
    if (isAssumed) link.assumed += 1;
    if (isCut) link.cut += 1;
    gathered.set(key, link);
  };
  for (const dependency of dependencies) {
    const { dependent, evidence } = dependency;
    const isAssumed = evidence.status === "assumed";
    const insurer = insurerOf(dependent);
    for (const supplier of suppliersOf(dependency)) {
      const isCut = losses.isCut(dependent, supplier);
      const from = boxOf.get(supplier);
      const throughInsurer = insurer !== undefined && columnOf.get(from ?? "") !== "services";
      const to = throughInsurer ? boxOf.get(insurer) : boxOf.get(dependent);
      add(from, to, heard(dependency, supplier, isCut, losses), isAssumed, isCut);
    }
  }
  for (const node of nodes) {
    if (node.kind !== "service" || insurerOf(node.id) === undefined) continue;
    add(boxOf.get(node.operator), boxOf.get(node.id), losses.of(node.id).loss, false, false);
  }
  return {
    inside,
    links: [...gathered].map(([key, { losses: all, assumed, cut }]) => {
      const [from = "", to = ""] = key.split("\n");
      return { from, to, loss: meanOf(all), count: all.length, isAssumed: assumed === all.length, isCut: cut === all.length };
    }),
  };

  /** The insurer that runs a service. */
  function insurerOf(id: string): string | undefined {
    const node = byId.get(id);
    if (node?.kind !== "service") return undefined;
    const operator = byId.get(operatorOf(node) ?? "");
    return operator?.kind === "insurer" ? operator.id : undefined;
  }
}

/** How much of a supplier's loss arrives at a dependent. */
function heard({ weight, candidates }: Dependency, supplier: string, isCut: boolean, losses: NodeLosses): Bounds {
  const share = Math.min(1, weight);
  const { atLeast, atMost } = isCut ? { atLeast: 1, atMost: 1 } : losses.of(supplier).inside;
  return { atLeast: candidates === undefined ? share * atLeast : 0, atMost: share * atMost };
}
