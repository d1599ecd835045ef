import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rank } from "../src/analysis/rank/rank.js";
import { prepareSweep, type Sweep } from "../src/analysis/rank/rank-sweep.js";
import { rankUnits } from "../src/analysis/rank/rank-units.js";
import { insuredLandscape } from "./generators/insured-landscape.js";

// The full rank of all single failures of a landscape, persons included, beside one sweep in C++ that does the same on the
// same arrays, in processor time, as other work may run beside it: npx tsx bench/rank.ts [nodes] [local | giant]. One giant component is slow at 100,000 nodes in either.

const nodeCount = Number(process.argv[2] ?? 100_000);
const top = 100;
const rounds = nodeCount > 10_000 ? 1 : 3;
console.log(`Node.js ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}`);
for (const loops of ["local", "giant"] as const) {
  if ((process.argv[3] ?? (nodeCount > 10_000 ? "local" : loops)) === loops) measure(loops);
}

function measure(loops: "local" | "giant"): void {
  const landscape = insuredLandscape({ nodeCount, loops, seed: 1 });
  const times: number[] = [];
  let [effective, sum] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    const result = rank(landscape, { by: "node", top });
    times.push(processorTime(start));
    effective = result.effective;
    sum = result.units.reduce((all, { insured }) => all + insured.atLeast, 0);
  }
  const start = process.cpuUsage();
  const sweep = prepareSweep(landscape, "assumed", rankUnits(landscape, "node"));
  const preparing = processorTime(start);
  const least = Math.min(...times);
  const peer = cppSweep(sweep);
  console.log(
    `\n${loops}, ${nodeCount} nodes, ${landscape.dependencies?.length} dependencies, ${effective} failures take something`,
  );
  console.log(
    `rank by node: ${least.toFixed(0)} ms, of which ${preparing.toFixed(0)} ms to compile; rounds: ${times.map((time) => time.toFixed(0)).join(", ")}`,
  );
  if (typeof peer === "string") {
    console.log(`C++ is left out: ${peer}`);
    return;
  }
  if (peer.effective !== effective || peer.sum !== sum)
    throw new Error(`C++ finds ${peer.effective} and ${peer.sum}, not ${effective} and ${sum}`);
  console.log(
    `C++ -O3, the failures alone: ${peer.milliseconds.toFixed(0)} ms; ratio ${(least / peer.milliseconds).toFixed(2)}, without compiling ${((least - preparing) / peer.milliseconds).toFixed(2)}`,
  );
}

/** Milliseconds of all threads of the process, those that compile and collect included. */
function processorTime(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

interface CppSweep {
  readonly milliseconds: number;
  readonly effective: number;
  readonly sum: number;
}

function cppSweep({ worst, offers, figures }: Sweep): CppSweep | string {
  const folder = mkdtempSync(join(tmpdir(), "tragweite-bench-"));
  try {
    const program = join(folder, "rank");
    const source = fileURLToPath(new URL("cpp/rank.cpp", import.meta.url));
    const built = spawnSync("g++", ["-O3", "-march=native", "-std=c++17", "-o", program, source], { encoding: "utf8" });
    if (built.error) return "g++ is absent";
    if (built.status !== 0) return `g++ failed: ${built.stderr.slice(0, 200)}`;
    const { graph, nodes } = worst.compiled;
    const typeAt = new Int32Array(graph.nodeCount).fill(-1);
    const persons = new Float64Array(graph.nodeCount);
    for (let number = 0; number < nodes.length; number++) {
      const offer = offers.offerOfNode[number]!;
      if (offer === -1) continue;
      typeAt[graph.positionOf[number]!] = offers.typeOf[offer]!;
      persons[graph.positionOf[number]!] = figures.least[offers.insurerOf[offer]!]!;
    }
    const arrays = [
      Int32Array.of(graph.nodeCount, graph.dependencyCount, graph.groupCount, graph.dependent.length, offers.serviceTypes.length),
      ...[graph.componentLast, graph.groupStart, graph.slotStart, graph.supplier, graph.dependentStart, graph.dependent, typeAt],
      ...[graph.rule, graph.parameter, graph.weight, persons],
    ];
    const input = join(folder, "graph.bin");
    writeFileSync(
      input,
      Buffer.concat(arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
    );
    const run = spawnSync(program, [input], { encoding: "utf8" });
    if (run.status !== 0) return "the program failed";
    const [milliseconds = 0, effective = 0, sum = 0] = run.stdout.trim().split(" ").map(Number);
    return { milliseconds, effective, sum };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
