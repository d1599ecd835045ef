// Rows 4, 5, 7, 8, 9, 10 and 12 of the table of goals, beside C++ of the same algorithm and peers that are installed:
// npm run bench:scale -- [nodes] [row]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import graphology from "graphology";
import { bfsFromNode } from "graphology-traversal";
import { sweepFailures, sweepPairs } from "../src/engine/batch/failure-sweep.js";
import { type CompiledGraph, compileGraph } from "../src/engine/compiled-graph.js";
import { type GraphColumns, groupRules } from "../src/engine/graph-columns.js";
import { wholeLoss } from "../src/engine/loss.js";
import { propagate } from "../src/engine/propagate.js";
import { clear, degrade, untouchedState } from "../src/engine/propagation-state.js";
import { buildSweeps, runSweeps, writeSweepInput } from "./cpp/sweep-times.js";
import { randomFailures, widestFailure } from "./generators/failures.js";
import { layeredGraph } from "./generators/layered-graph.js";
import { hotBytes } from "./hot-bytes.js";
import { median } from "./paired.js";

const nodeCount = Number(process.argv[2] ?? 100_000);
const onlyRow = process.argv[3];
const wanted = (number: number): boolean => onlyRow === undefined || Number(onlyRow) === number;
const rounds = 5;
const folder = mkdtempSync(join(tmpdir(), "tragweite-scale-"));

/** Every weight 1, `share` as `all`, `capacity` as `at-least` of one less than its members: the Boolean model. */
function booleanOf(columns: GraphColumns): GraphColumns {
  const rules = Array.from(columns.groupRule ?? []);
  const isAll = (rule: number): boolean => rule === groupRules.all || rule === groupRules.share;
  return {
    ...columns,
    weight: new Float64Array(columns.weight.length).fill(1),
    groupRule: rules.map((rule) => (isAll(rule) ? groupRules.all : groupRules["at-least"])),
    groupK: Array.from(columns.groupK ?? [], (k, row) => (rules[row] === groupRules["at-least"] ? k : 1)),
  };
}

function row(number: number, name: string, goals: string, measured: string): void {
  console.log(`${String(number).padStart(2)}  ${name.padEnd(66)} ${goals.padEnd(14)} ${measured}`);
}

const range = ({ median: middle, least, most }: Ratios): string =>
  `${middle.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;

console.log(
  `Node.js ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, ${nodeCount} nodes`,
);
console.log(`    ${"row".padEnd(66)} ${"floor, target".padEnd(14)} measured`);
try {
  const columns = layeredGraph({ nodeCount, loops: "local", seed: 1 });
  const graded = compileGraph(columns);
  const boolean = compileGraph(booleanOf(columns));
  if (wanted(4)) againstCpp(boolean, graded);
  if (wanted(7)) pairs(boolean);
  if (wanted(8)) reach(columns);
  if (wanted(10)) growth();
  const bytes = hotBytes(graded, untouchedState(graded));
  row(12, "hot arrays by dependency, bytes a dependency", "24, 18", bytes.byDependency.toFixed(1));
} finally {
  rmSync(folder, { recursive: true });
}

function againstCpp(boolean: CompiledGraph, graded: CompiledGraph): void {
  const cpp = buildSweeps(folder);
  if (typeof cpp === "string") {
    row(4, "all single failures, Boolean and graded, against C++", "", `skipped: ${cpp}`);
    return;
  }
  const input = join(folder, "graph.bin");
  for (const [number, kind, graph, seeds, goals] of [
    [4, "boolean", boolean, Int32Array.from({ length: nodeCount }, (_, position) => position), "2.5, 1.6"],
    [5, "graded", graded, Int32Array.from(randomFailures(graded, 5000, 1)).sort(), "3.0, 2.0"],
  ] as const) {
    writeSweepInput(input, graph, seeds);
    const ours = kind === "boolean" ? () => lostByAll(graph, seeds) : () => impairedByAll(graph, seeds);
    if (ours() !== runSweeps(cpp.program, input, kind).found) throw new Error(`${kind}: the C++ finds something else`);
    const times = Array.from({ length: rounds }, () => {
      const own = timeOf(ours);
      return { own, cpp: runSweeps(cpp.program, input, kind).milliseconds };
    });
    const ratios = times.map((time) => time.own / time.cpp).sort((a, b) => a - b);
    const [own, other] = [median(times.map((time) => time.own)), median(times.map((time) => time.cpp))];
    const what = `${seeds.length} single failures, ${kind}, processor time against C++ -O3`;
    row(
      number,
      what,
      goals,
      `${median(ratios).toFixed(2)} (${ratios[0]!.toFixed(2)} to ${ratios.at(-1)!.toFixed(2)}); ${own.toFixed(0)} and ${other.toFixed(0)} ms`,
    );
  }
}

function lostByAll(graph: CompiledGraph, seeds: Int32Array): number {
  let found = 0;
  sweepFailures(graph, Array.from(seeds), ({ lost, changed, changedCount }) => {
    for (let index = 0; index < changedCount; index++) found += bits(lost[changed[index]!]!);
  });
  return found;
}

function bits(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function impairedByAll(graph: CompiledGraph, seeds: Int32Array): number {
  const state = untouchedState(graph);
  let found = 0;
  for (const seed of seeds) {
    degrade(state, seed, wholeLoss);
    propagate(graph, state);
    found += state.touchedCount;
    clear(state);
  }
  return found;
}

/** Pairs of the positions with most dependents. */
function pairs(graph: CompiledGraph): void {
  const dependents = (position: number): number => graph.dependentStart[position + 1]! - graph.dependentStart[position]!;
  const hubs = Array.from({ length: nodeCount }, (_, position) => position)
    .sort((a, b) => dependents(b) - dependents(a) || a - b)
    .slice(0, 2000)
    .sort((a, b) => a - b); // neighbours share dependents
  const lostNodes = (count: { sum: number }) => (changed: Int32Array, changedCount: number, lost: Int32Array) => {
    for (let index = 0; index < changedCount; index++) count.sum += bits(lost[changed[index]!]!);
  };
  const firsts = 8;
  const count = lostNodes({ sum: 0 });
  const kept = (): void => {
    sweepPairs(graph, hubs, { from: 0, to: firsts }, (_, { changed, changedCount, lost }) => count(changed, changedCount, lost));
  };
  const scratch = (): void => {
    const both = hubs.slice(0, firsts).flatMap((first, at) => hubs.slice(at + 1).map((second) => [first, second]));
    sweepFailures(graph, both, ({ changed, changedCount, lost }) => count(changed, changedCount, lost));
  };
  kept();
  const times = paired(rounds, kept, scratch);
  row(7, "pairs of 2,000 nodes, kept state against from scratch", "3, 5", range(times));
  const some = 100;
  const seconds = (timeOf(everyFirst) / 1000) * (hubs.length / some);
  console.log(
    `    all ${(hubs.length * (hubs.length - 1)) / 2} pairs of them, from every ${hubs.length / some}th first: ${seconds.toFixed(1)} s of one thread`,
  );

  function everyFirst(): void {
    for (let from = 0; from < hubs.length; from += hubs.length / some)
      sweepPairs(graph, hubs, { from, to: from + 1 }, (_first, { changed, changedCount, lost }) =>
        count(changed, changedCount, lost),
      );
  }
}

/** Reach only: every group `all`, every weight 1. */
function reach(columns: GraphColumns): void {
  const { dependent, supplier } = columns;
  const graph = compileGraph({ nodeCount, dependent, supplier, weight: new Float64Array(dependent.length).fill(1) });
  const sources = randomFailures(graph, 200, 2);
  const ours = (): number => lostByAll(graph, Int32Array.from(sources));
  const found = ours();
  const nodes = sources.map((position) => graph.nodeAt[position]!);
  const view = new graphology.MultiDirectedGraph();
  for (let node = 0; node < nodeCount; node++) view.addNode(node);
  for (let edge = 0; edge < dependent.length; edge++) view.addEdge(dependent[edge], supplier[edge]);
  const traversal = (): void => {
    let seen = 0;
    for (const node of nodes) bfsFromNode(view, node, () => void seen++, { mode: "in" });
    if (seen !== found) throw new Error("graphology reaches other nodes");
  };
  row(8, "reach of 200 nodes: time of graphology-traversal against ours", "50, 120", range(paired(3, ours, traversal)));
  const list = join(folder, "edges.txt");
  const edges = Array.from(dependent, (node, edge) => `${node} ${supplier[edge]}`);
  writeFileSync(list, `${nodeCount}\n${nodes.join(" ")}\n${edges.join("\n")}\n`);
  for (const [peer, goals] of [
    ["networkx", "100, 300"],
    ["igraph", "2, 4"],
  ] as const) {
    const what = `the same, time of ${peer} (Python)`;
    const run = spawnSync("/usr/bin/python3", [join(process.cwd(), "bench/peers/reach_peer.py"), peer, list, "some"], {
      encoding: "utf8",
    });
    if (run.status !== 0) {
      row(8, what, goals, `skipped: python3-${peer} is absent`);
      continue;
    }
    const [milliseconds = 0, reached = 0] = run.stdout.trim().split(" ").map(Number);
    if (reached !== found) throw new Error(`${peer} reaches other nodes`);
    const own = median(Array.from({ length: 9 }, () => timeOf(ours)));
    row(8, what, goals, `${(milliseconds / own).toFixed(1)}; ${milliseconds.toFixed(0)} and ${own.toFixed(1)} ms`);
  }
}

/** Milliseconds of the processor: other work may run beside it. */
function timeOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

interface Ratios {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Ratios b / a of two programs run in turn, A B A B, in processor time. */
function paired(count: number, a: () => void, b: () => void): Ratios {
  const ratios = Array.from({ length: count }, () => 1 / (timeOf(a) / timeOf(b))).sort((x, y) => x - y);
  return { median: median(ratios), least: ratios[0]!, most: ratios.at(-1)! };
}

/** The exponent between 1,000 and a million nodes, of one scenario that fails the widest node. */
function growth(): void {
  const times = [1000, 10_000, 100_000, 1_000_000].map((count) => {
    const graph = compileGraph(layeredGraph({ nodeCount: count, loops: "local", seed: 1 }));
    const state = untouchedState(graph);
    const widest = widestFailure(graph);
    const run = (): void => {
      degrade(state, widest, wholeLoss);
      propagate(graph, state);
      clear(state);
    };
    for (let warm = 0; warm < Math.max(3, 200_000 / count); warm++) run();
    const found = Array.from({ length: 15 }, () => timeOf(run));
    return { count, milliseconds: Math.min(...found), evaluations: evaluationsOf(graph, widest) };
  });
  const [first, last] = [times[0]!, times.at(-1)!];
  const exponent = (key: "milliseconds" | "evaluations"): string => (Math.log10(last[key] / first[key]) / 3).toFixed(2);
  const listed = times.map(({ count, milliseconds }) => `${count}: ${milliseconds.toFixed(2)} ms`).join(", ");
  row(
    10,
    "growth exponent of one scenario, 1k to 1M",
    "1.3, 1.2",
    `${exponent("milliseconds")}; of its evaluations ${exponent("evaluations")} (${listed})`,
  );
}

function evaluationsOf(graph: CompiledGraph, position: number): number {
  const state = untouchedState(graph);
  degrade(state, position, wholeLoss);
  return propagate(graph, state);
}
