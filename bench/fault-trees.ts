/**
 * `npm run check:fault-trees -- DIR`: reads the Aralia fault trees from a folder, checks number of minimal cut sets, counts by
 * order and P(top) to nine digits, and prints time and peak memory of each, from a process of its own; beside it the time
 * that SCRAM reports for the same, where `scram` is installed. Exit code 1 where a figure is wrong or a limit is missed.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gateModelOf } from "../src/analysis/cut-sets/cut-sets-fault-tree.js";
import { cutSetsByOrder } from "../src/engine/boolean/count-cut-sets.js";
import { moduleProbabilities } from "../src/engine/boolean/probability.js";
import { simplify } from "../src/engine/boolean/simplify.js";
import { solveModel } from "../src/engine/boolean/solve-model.js";
import { readFaultTree } from "../src/formats/open-psa/open-psa.js";
import type { FaultTree } from "../src/model/documents/fault-tree.js";
import { araliaFigures, type FaultTreeFigures } from "./fault-tree-figures.js";
import { median } from "./paired.js";

const mostMilliseconds = 2_000;
const mostMebibytes = 1_024;
const warmRounds = 15;
/** Debian's package of the same name. */
const scramProgram = "scram";
const processRounds = 3; // of which the least counts: whatever else runs on the machine only adds
const scramWholeFrom = 500; // milliseconds from which whole processes are compared

interface Solved {
  readonly count: string;
  readonly byOrder: readonly string[];
  readonly probability: number;
}

/** What a process of its own found. Milliseconds; the first solution runs on code that nothing has compiled yet. */
interface Measured extends Solved {
  readonly readMilliseconds: number;
  readonly first: number;
  readonly warm: number;
  readonly peakMebibytes: number;
}

function solve(tree: FaultTree): Solved {
  const solved = solveModel(simplify(gateModelOf(tree)));
  if ("limit" in solved) throw new Error(`limit ${solved.limit} reached`);
  const counts = cutSetsByOrder(solved);
  const p = tree.events.map(({ probability = 0 }) => probability);
  return {
    count: String(counts.reduce((sum, count) => sum + count, 0n)),
    byOrder: counts.slice(1).map(String),
    probability: moduleProbabilities(solved, p).at(-1)!,
  };
}

function measure(file: string): Measured {
  const start = performance.now();
  const tree = readFaultTree({ text: readFileSync(file), file });
  const read = performance.now();
  const found = solve(tree);
  const first = performance.now() - read;
  const peakMebibytes = process.resourceUsage().maxRSS / 1024;
  const rounds = Array.from({ length: warmRounds }, () => {
    const begin = performance.now();
    solve(tree);
    return performance.now() - begin;
  });
  return { ...found, readMilliseconds: read - start, first, warm: Math.min(...rounds), peakMebibytes };
}

interface Scram {
  /** As SCRAM reports it: products and probability. */
  readonly solve: number;
  readonly whole: number;
}

function scram(file: string): Scram | undefined {
  const runs = Array.from({ length: processRounds }, () => scramOnce(file)).filter((run) => run !== undefined);
  if (runs.length === 0) return undefined;
  return { solve: Math.min(...runs.map((run) => run.solve)), whole: Math.min(...runs.map((run) => run.whole)) };
}

function scramOnce(file: string): Scram | undefined {
  const report = join(tmpdir(), `tragweite-scram-${process.pid}.xml`);
  const start = performance.now();
  try {
    // the highest order of the set is 12; without a limit of its own SCRAM stops at 20
    execFileSync(scramProgram, ["--bdd", "--probability", "1", "-l", "20", "--no-indent", "-o", report, file]);
    const whole = performance.now() - start;
    const head = headOf(report);
    const seconds = (tag: string): number => Number(new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(head)?.[1]);
    return { solve: 1000 * (seconds("products") + seconds("probability")), whole };
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return undefined;
    throw error;
  } finally {
    rmSync(report, { force: true });
  }
}

/** The report lists every cut set, up to a gigabyte: it goes to a file, of which the beginning tells the times. */
function headOf(path: string): string {
  const head = Buffer.alloc(100_000);
  const file = openSync(path, "r");
  const read = readSync(file, head);
  closeSync(file);
  return head.toString("utf8", 0, read);
}

/** Whole processes: the command on its own file, from start to the last line of JSON. */
function wholeProcess(file: string): number | undefined {
  const command = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
  if (!existsSync(command)) return undefined;
  const least = Array.from({ length: processRounds }, () => {
    const start = performance.now();
    const args = [command, "cut-sets", file, "--max-sets", "0", "--no-importance", "--format", "json"];
    const { status } = spawnSync(process.execPath, args, { maxBuffer: 2 ** 28 });
    return status === 0 ? performance.now() - start : undefined;
  });
  return least.every((time) => time !== undefined) ? Math.min(...least) : undefined;
}

function isRight({ count, byOrder, probability }: FaultTreeFigures, found: Solved): boolean {
  const nine = (value: number): string => value.toPrecision(9);
  return (
    count === found.count && byOrder.map(String).join() === found.byOrder.join() && nine(probability) === nine(found.probability)
  );
}

/** One line of the table; where SCRAM took long, a second one on whole processes. */
function row(figures: FaultTreeFigures, found: Measured, peer: Scram | undefined): string {
  return [
    figures.id.padEnd(9),
    found.count.padStart(9),
    found.probability.toPrecision(10).padStart(18),
    (isRight(figures, found) ? "yes" : "NO").padStart(6),
    found.readMilliseconds.toFixed(1).padStart(8),
    found.first.toFixed(1).padStart(9),
    found.warm.toFixed(2).padStart(8),
    found.peakMebibytes.toFixed(0).padStart(9),
    (peer === undefined ? "skipped" : peer.solve.toFixed(2)).padStart(9),
    (peer === undefined ? "" : (found.warm / peer.solve).toFixed(2)).padStart(11),
    isWithin(found) ? "" : "  beyond 2 s or 1 GiB",
  ].join(" ");
}

function isWithin({ first, peakMebibytes }: Measured): boolean {
  return first < mostMilliseconds && peakMebibytes < mostMebibytes;
}

function main(folder: string): void {
  const script = fileURLToPath(import.meta.url);
  const ratios: { warm: number; first: number }[] = [];
  let isGood = true;
  console.log("tree       cut sets         P(top)        right  read ms  first ms  warm ms  peak MiB  scram ms  warm/scram");
  for (const figures of araliaFigures) {
    const file = join(folder, `${figures.id}.xml`);
    const output = execFileSync(process.execPath, [...process.execArgv, script, "--one", file], { encoding: "utf8" });
    const found = JSON.parse(output) as Measured;
    const peer = scram(file);
    isGood &&= isRight(figures, found) && isWithin(found);
    console.log(row(figures, found, peer));
    if (peer === undefined) continue;
    ratios.push({ warm: found.warm / peer.solve, first: found.first / peer.solve });
    if (peer.whole < scramWholeFrom) continue;
    const ours = wholeProcess(file);
    const told =
      ours === undefined ? "skipped: run npm run build first" : `${ours.toFixed(0)} ms, ${(ours / peer.whole).toFixed(2)} of it`;
    console.log(`          whole process: scram ${peer.whole.toFixed(0)} ms, tragweite ${told}`);
  }
  if (ratios.length === 0) console.log("scram is not installed: comparison skipped");
  else {
    const [warm, first] = [median(ratios.map((ratio) => ratio.warm)), median(ratios.map((ratio) => ratio.first))];
    console.log(
      `solve time over that of scram, median of ${ratios.length}: ${warm.toFixed(2)} warm, ${first.toFixed(2)} at first`,
    );
  }
  if (!isGood) process.exitCode = 1;
}

const [first, second] = process.argv.slice(2);
if (first === "--one" && second !== undefined) console.log(JSON.stringify(measure(second)));
else if (first === undefined) {
  console.error("name the folder with the Aralia trees: npm run check:fault-trees -- DIR");
  process.exitCode = 2;
} else main(first);
