import { groupRules } from "../../src/engine/compile/graph-columns.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { type LayeredGraphOptions, layeredGraph } from "./layered-graph.js";
import { randomFrom } from "./random.js";

const evidence = { status: "assumed" } as const;
const serviceTypes = 10;
const ruleNames = Object.keys(groupRules) as (keyof typeof groupRules)[];

/** A layered graph as a landscape in which every service counts: what nothing depends on is a service of an insurer, ten of ten types each. */
export function insuredLandscape(options: LayeredGraphOptions): Landscape {
  const columns = layeredGraph(options);
  const { nodeCount, dependent, supplier, weight, group = [], groupNode = [], groupRule = [], groupK = [] } = columns;
  const { below } = randomFrom(options.seed + 1);
  const id = (node: number): string => `n${String(node).padStart(8, "0")}`;
  const carries = new Uint8Array(nodeCount);
  for (let dependency = 0; dependency < supplier.length; dependency++) carries[supplier[dependency]!] = 1;
  let services = 0;
  const nodes: Landscape["nodes"] = Array.from({ length: nodeCount }, (_, node) => {
    if (carries[node] === 1) return { kind: "system", id: id(node), name: id(node), operator: "p", systemType: "any", evidence };
    const offer = services++;
    const operator = `i${Math.floor(offer / serviceTypes)}`;
    return { kind: "service", id: id(node), name: id(node), operator, serviceType: `type-${offer % serviceTypes}`, evidence };
  });
  nodes.push({ kind: "it-provider", id: "p", name: "P", evidence });
  for (let insurer = 0; insurer * serviceTypes < services; insurer++) {
    const insured = 1000 + below(100_000);
    nodes.push({ kind: "insurer", id: `i${insurer}`, name: "I", insurerType: "BKK", insured, evidence });
  }
  return {
    tragweite: "landscape/1",
    id: "layered",
    nodes,
    groups: Array.from({ length: groupNode.length }, (_, row) => {
      const rule = ruleNames[groupRule[row]!]!;
      const head = { id: `g${row}`, node: id(groupNode[row]!) };
      return rule === "at-least" ? { ...head, rule, k: groupK[row]! } : { ...head, rule };
    }),
    dependencies: Array.from({ length: dependent.length }, (_, row) => ({
      id: `d${row}`,
      dependent: id(dependent[row]!),
      supplier: id(supplier[row]!),
      kind: "hosting" as const,
      weight: weight[row]!,
      ...((group[row] ?? -1) === -1 ? {} : { group: `g${group[row]}` }),
      evidence,
    })),
  };
}
