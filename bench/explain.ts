import { groupRules, type RuleName } from "../src/engine/compile/graph-columns.js";
import { explain } from "../src/explain/explain.js";
import type { Landscape } from "../src/model/landscape/landscape.js";
import { modelHash } from "../src/model/landscape/model-stamp.js";
import type { Scenario } from "../src/model/scenario/scenario.js";
import { layeredGraph } from "./generators/layered-graph.js";
import { randomFrom } from "./generators/random.js";

/**
 * Seconds of CPU of one explanation of one node on a landscape of 100,000 nodes: the first call, and median and largest of
 * 20 nodes of the last layers. The hash of the landscape is timed apart: it is made once.
 * Run: npx tsx bench/explain.ts
 */
const nodeCount = 100_000;
const ruleNames = Object.keys(groupRules) as RuleName[];
const evidence = { status: "inferred" as const };

function landscape(): Landscape {
  const columns = layeredGraph({ nodeCount, loops: "giant", seed: 7 });
  const nodes = Array.from({ length: nodeCount }, (_, index) => ({
    kind: "system" as const,
    id: `s${index}`,
    name: `System ${index}`,
    operator: `p${index % 200}`,
    systemType: "any",
    evidence,
  }));
  const providers = Array.from({ length: 200 }, (_, index) => ({
    kind: "it-provider" as const,
    id: `p${index}`,
    name: `P${index}`,
    evidence,
  }));
  const groups = Array.from(columns.groupNode ?? [], (node, row) => {
    const rule = ruleNames[columns.groupRule![row]!]!;
    const head = { id: `g${row}`, node: `s${node}` };
    return rule === "at-least" ? { ...head, rule, k: columns.groupK![row]! } : { ...head, rule };
  });
  const dependencies = Array.from(columns.dependent, (dependent, row) => {
    const group = columns.group?.[row] ?? -1;
    return {
      id: `d${row}`,
      dependent: `s${dependent}`,
      supplier: `s${columns.supplier[row]!}`,
      kind: "hosting" as const,
      weight: columns.weight[row]!,
      ...(group === -1 ? {} : { group: `g${group}` }),
      evidence,
    };
  });
  return { tragweite: "landscape/1", id: "bench", nodes: [...providers, ...nodes], groups, dependencies };
}

/** Isolations of providers and losses of nodes anywhere: nearly all of the landscape is affected. */
function wide(): Scenario {
  const { below } = randomFrom(11);
  const disturbances = Array.from({ length: 12 }, (_, index) =>
    index % 2 === 0
      ? { id: `e${index}`, kind: "isolation" as const, nodes: [{ id: `p${below(200)}` }] }
      : { id: `e${index}`, kind: "degradation" as const, nodes: [{ id: `s${below(nodeCount * 0.05)}` }], level: 0 },
  );
  return { tragweite: "scenario/1", id: "bench", disturbances };
}

/** The loss of one node on which nothing depends: nearly all is spared. */
function narrow({ nodes, dependencies = [] }: Landscape): Scenario {
  const suppliers = new Set(dependencies.map(({ supplier }) => supplier));
  const leaf = nodes.find(({ id, kind }) => kind === "system" && !suppliers.has(id))!.id;
  const disturbances = [{ id: "leaf", kind: "degradation" as const, nodes: [{ id: leaf }], level: 0 }];
  return { tragweite: "scenario/1", id: "bench", disturbances };
}

const built = landscape();
const { below } = randomFrom(3);
const targets = Array.from({ length: 20 }, () => `s${nodeCount - 1 - below(nodeCount * 0.4)}`);
const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;
const start = process.cpuUsage();
modelHash(built);
const hashing = seconds(process.cpuUsage(start));
console.log(`${built.nodes.length} nodes, ${built.dependencies?.length} dependencies`);
for (const [name, played] of Object.entries({ affected: wide(), spared: narrow(built) })) {
  const times = targets.map((target) => {
    const before = process.cpuUsage();
    explain(built, played, target);
    return seconds(process.cpuUsage(before));
  });
  const sorted = [...times].sort((a, b) => a - b);
  console.log(`${name}: CPU seconds of one explanation: first ${times[0]}, median ${sorted[10]}, largest ${sorted.at(-1)}`);
}
console.log(`hash of the landscape: ${hashing}`);
