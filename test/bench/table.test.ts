import { describe, expect, it } from "vitest";
import { goals, verdictOf } from "../../bench/goals.js";
import { spread } from "../../bench/paired.js";
import { rows } from "../../bench/rows.js";
import { type Line, markdownTable, outcomeOf, placed, shownLine, summary } from "../../bench/table-text.js";

const line = (goal: Line["goal"], ...measured: number[]): Line => ({
  goal,
  figure: { goal, measured: spread(measured), detail: "1 ms and 2 ms" },
});
const machine = {
  date: "2026-11-25",
  node: "20.20.2",
  cores: 2,
  processor: "AMD EPYC",
  load: [0.1, 1],
  nodeCount: 1000,
} as const;

describe("the goals of the benchmark", () => {
  it("are measured, each row by a program of its own", () => {
    expect([...rows.keys()]).toEqual([...new Set(Object.values(goals).map(({ row }) => row))]);
  });

  it("have a floor that is easier to reach than the target", () => {
    for (const goal of Object.values(goals)) if ("floor" in goal) expect(verdictOf(goal, goal.floor), goal.what).toBe("floor");
  });

  it("are reached from above or from below, ends included", () => {
    expect([199, 200, 499, 500].map((measured) => verdictOf(goals["widest local"], measured))).toEqual([
      "below",
      "floor",
      "floor",
      "target",
    ]);
    expect([2.51, 2.5, 1.61, 1.6].map((measured) => verdictOf(goals.boolean, measured))).toEqual([
      "below",
      "floor",
      "floor",
      "target",
    ]);
    expect(verdictOf(goals.threads, 0.8)).toBe("missed");
    expect(verdictOf(goals.command, 0.8)).toBe("told");
  });
});

describe("the table of the benchmark", () => {
  const lines: Line[] = [
    line("widest local", 214, 206, 216),
    line("memory", 17),
    { goal: "duckdb", figure: { goal: "duckdb", skipped: "it is absent" } },
    line("command", 1.7),
    { goal: "pairs", figure: undefined },
  ];

  it("says of each figure what it reaches, and why one is missing", () => {
    expect(lines.map(outcomeOf)).toEqual(["floor", "target", "skipped", "told", "failed"]);
    expect(shownLine(lines[0]!)).toMatch(/^ {2}1 {2}one scenario, .* 200 +500 +214 \(206 to 216\) +floor +1 ms and 2 ms$/);
    expect(shownLine(lines[2]!)).toMatch(/ skipped +it is absent$/);
  });

  it("counts what has a target", () => {
    expect(summary(lines)).toBe("1 of 4 figures at target, 1 at floor, 0 below, 1 skipped, 1 failed");
  });

  it("goes into a document between its marks, again and again, and into no other", () => {
    const table = markdownTable(lines, machine);
    const first = placed(table, undefined);
    expect(first).toContain("| 12 | bytes a dependency in hot arrays | 24 | 18 | 17.0 | target | 1 ms and 2 ms |\n");
    const document = `# Results\n\n${first}## More\n`;
    expect(placed(table, document)).toBe(document);
    expect(placed("other\n", document)).toMatch(/^# Results\n\n<!-- .* -->\nother\n<!-- .* -->\n## More\n$/);
    expect(() => placed(table, "# Not ours\n")).toThrow(/no line/);
  });
});
