/**
 * Measures the table of goals and prints floor, target, what was measured and what that reaches:
 *
 *     npm run bench                              everything, about ten minutes on a quiet machine
 *     npm run bench -- 3 4                       these rows
 *     npm run bench -- --nodes 10000             on smaller graphs, for a quick look: the goals are meant for 100,000 nodes
 *     npm run bench -- --out bench/RESULTS.md    and writes the table there, between its marks
 *
 * Each row runs in a process of its own: neither what the compiler learnt of other graphs nor their garbage is in its times.
 * Times are of the processor and come from runs in turn; a peer that is absent is skipped and named. Exit code 1 where a row
 * ends in an error, such as a peer that finds something else; a goal that is missed is none.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Figure } from "./figure.js";
import { type GoalName, goals } from "./goals.js";
import {
  head,
  type Line,
  type Machine,
  machineLine,
  markdownTable,
  outcomeOf,
  placed,
  shownLine,
  summary,
} from "./table-text.js";

const noRow6 = "Row 6, Monte Carlo, does not apply: nothing here draws samples.";
const rowNumbers: readonly number[] = [...new Set(Object.values(goals).map(({ row }) => row))];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { nodes: { type: "string", default: "100000" }, out: { type: "string" } },
});
const nodeCount = Number(values.nodes);
if (!Number.isInteger(nodeCount) || nodeCount < 1000)
  throw new Error(`--nodes ${values.nodes}: write a whole number from 1000 on`);
const asked = positionals.length === 0 ? rowNumbers : positionals.map(rowOf);
if (values.out !== undefined) placed("", documentAt(values.out)); // fails before the work, not after it

const load = [loadavg()[0]!];
console.log(`${machineLine(machine())}\n\n${head}`);
const lines: Line[] = [];
for (const row of asked) lines.push(...(await linesOf(row)));
load.push(loadavg()[0]!);
console.log(`\n${noRow6}\n${summary(lines)}`);
if (values.out !== undefined) writeFileSync(values.out, placed(markdownTable(lines, machine()), documentAt(values.out)));
if (lines.some((line) => outcomeOf(line) === "failed")) process.exitCode = 1;

function rowOf(text: string): number {
  const row = Number(text);
  if (row === 6) throw new Error(noRow6);
  if (!rowNumbers.includes(row)) throw new Error(`there is no row ${text}; rows are ${rowNumbers.join(", ")}`);
  return row;
}

/** Runs a row and prints its lines as they come. */
async function linesOf(row: number): Promise<Line[]> {
  const found = new Map<GoalName, Figure>();
  const child = fork(fileURLToPath(new URL("measure-row.js", import.meta.url)), [String(row), String(nodeCount)]);
  child.on("message", (message) => {
    const figure = message as Figure;
    found.set(figure.goal, figure);
    console.log(shownLine({ goal: figure.goal, figure }));
  });
  await once(child, "close");
  const names = (Object.keys(goals) as GoalName[]).filter((name) => goals[name].row === row);
  const all = names.map((goal): Line => ({ goal, figure: found.get(goal) }));
  for (const line of all) if (line.figure === undefined) console.log(shownLine(line));
  return all;
}

function machine(): Machine {
  const [{ model = "" } = {}] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    cores: cpus().length,
    processor: model,
    load,
    nodeCount,
  };
}

function documentAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
