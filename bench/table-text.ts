import type { Figure } from "./figure.js";
import { type Goal, type GoalName, goals, type Verdict, verdictOf } from "./goals.js";
import type { Spread } from "./paired.js";

/** On what the table was measured. */
export interface Machine {
  /** ISO date. */
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  readonly processor: string;
  /** Of the last minute: before, and where it is known after. */
  readonly load: readonly number[];
  readonly nodeCount: number;
}

/** What can be said of a goal: what its figure reaches, or that there is none. */
export type Outcome = Verdict | "skipped" | "failed";

/** A goal and what came of it; without a figure, its row ended in an error. */
export interface Line {
  readonly goal: GoalName;
  readonly figure: Figure | undefined;
}

const outcomeWords: Record<Outcome, string> = {
  target: "target",
  floor: "floor",
  below: "below",
  missed: "no floor",
  told: "–",
  skipped: "skipped",
  failed: "failed",
};
const whatWidth = Math.max(...Object.values(goals).map(({ what }) => what.replaceAll("`", "").length));

export const head = consoleLine(["row", "what", "floor", "target", "measured", "reaches", ""]);

export function outcomeOf({ goal, figure }: Line): Outcome {
  if (figure === undefined) return "failed";
  return "skipped" in figure ? "skipped" : verdictOf(goals[goal], figure.measured.median);
}

/** A line for the terminal. */
export function shownLine(line: Line): string {
  return consoleLine(cellsOf(line)).replaceAll("`", "");
}

/** Such as: 12 of 20 figures at target, 3 at floor, 0 below, 1 skipped. What has no target is not counted. */
export function summary(lines: readonly Line[]): string {
  const outcomes = lines.filter(({ goal }) => "target" in goals[goal]).map(outcomeOf);
  const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
  const rare = [
    [count("missed"), "short of a target without a floor"],
    [count("skipped"), "skipped"],
    [count("failed"), "failed"],
  ] as const;
  const parts = [
    `${count("target")} of ${outcomes.length} figures at target`,
    `${count("floor")} at floor`,
    `${count("below")} below`,
    ...rare.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`),
  ];
  return parts.join(", ");
}

export function machineLine({ date, node, cores, processor, load, nodeCount }: Machine): string {
  const [before, after] = load.map((value) => value.toFixed(1));
  const shownLoad = after === undefined ? before : `${before} before and ${after} after`;
  return `${date}, Node.js ${node}, ${cores} cores (${processor}), load ${shownLoad}, graphs of ${nodeCount} nodes`;
}

/** The table as RESULTS.md keeps it. */
export function markdownTable(lines: readonly Line[], machine: Machine): string {
  const header = "| row | what | floor | target | measured | reaches | from |\n|---|---|---|---|---|---|---|";
  const rows = lines.map((line) => `| ${cellsOf(line).join(" | ")} |`);
  return `${machineLine(machine)}.\n\n${header}\n${rows.join("\n")}\n\n${summary(lines)}.\n`;
}

const marks = ["<!-- begin: npm run bench -->", "<!-- end: npm run bench -->"] as const;

/**
 * Puts a table between the marks of a document; without a document, it is one with nothing else.
 * @throws where a document has no marks: it is none of ours
 */
export function placed(table: string, document: string | undefined): string {
  const text = document ?? `${marks.join("\n")}\n`;
  const [begin, end] = marks.map((mark) => text.indexOf(mark)) as [number, number];
  if (begin === -1 || end < begin) throw new Error(`the file has no line ${marks[0]} with a ${marks[1]} after it`);
  return `${text.slice(0, begin + marks[0].length)}\n${table}${text.slice(end)}`;
}

function cellsOf(line: Line): string[] {
  const goal: Goal = goals[line.goal];
  const { figure } = line;
  const wanted = [goal.floor, goal.target].map((value) => (value === undefined ? "–" : String(value)));
  const measured = figure !== undefined && "measured" in figure ? shownSpread(figure.measured) : "";
  const remark = figure === undefined ? "" : "skipped" in figure ? figure.skipped : figure.detail;
  return [String(goal.row), goal.what, ...wanted, measured, outcomeWords[outcomeOf(line)], remark];
}

function consoleLine([row = "", what = "", floor = "", target = "", measured = "", reaches = "", remark = ""]: string[]): string {
  const plain = what.replaceAll("`", "");
  return `${row.padStart(3)}  ${plain.padEnd(whatWidth)} ${floor.padStart(5)} ${target.padStart(6)}  ${measured.padEnd(22)} ${reaches.padEnd(8)} ${remark}`.trimEnd();
}

function shownSpread({ median, least, most }: Spread): string {
  return least === most ? shown(median) : `${shown(median)} (${shown(least)} to ${shown(most)})`;
}

function shown(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}
