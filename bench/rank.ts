import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { rankUnits } from "../src/analysis/failures/failure-units.js";
import { prepareSweep, type Sweep } from "../src/analysis/failures/prepared-failures.js";
import { rank } from "../src/analysis/rank/rank.js";
import { buildProgram, runProgram, writeProgramInput } from "./cpp/programs.js";
import { insuredLandscape } from "./generators/insured-landscape.js";
import { processorMilliseconds } from "./processor-time.js";

// The full rank of all single failures of a landscape, persons included, beside one sweep in C++ that does the same on the
// same arrays, in processor time, as other work may run beside it: npx tsx bench/rank.ts [nodes] [local | giant], from the
// root. One giant component is slow at 100,000 nodes in either.

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
    times.push(
      processorMilliseconds(() => {
        const result = rank(landscape, { by: "node", top });
        effective = result.effective;
        sum = result.units.reduce((all, { count }) => all + count.atLeast, 0);
      }),
    );
  }
  const preparing = processorMilliseconds(() => prepareSweep(landscape, "assumed", rankUnits(landscape, "node")));
  const sweep = prepareSweep(landscape, "assumed", rankUnits(landscape, "node"));
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

interface CppSweep {
  readonly milliseconds: number;
  readonly effective: number;
  readonly sum: number;
}

function cppSweep({ worst, offers, counted: { figures } }: Sweep): CppSweep | string {
  const folder = mkdtempSync(join(tmpdir(), "tragweite-bench-"));
  try {
    const built = buildProgram(folder, "rank");
    if ("absent" in built) return built.absent;
    const { graph, nodes } = worst.compiled;
    const typeAt = new Int32Array(graph.nodeCount).fill(-1);
    const persons = new Float64Array(graph.nodeCount);
    for (let number = 0; number < nodes.length; number++) {
      const offer = offers.offerOfNode[number]!;
      if (offer === -1) continue;
      typeAt[graph.positionOf[number]!] = offers.typeOf[offer]!;
      persons[graph.positionOf[number]!] = figures.least[offers.holderOf[offer]!]!;
    }
    const input = join(folder, "graph.bin");
    writeProgramInput(input, graph, Int32Array.of(offers.types.length), typeAt, persons);
    const [milliseconds = 0, effective = 0, sum = 0] = runProgram(built.program, input);
    return { milliseconds, effective, sum };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
