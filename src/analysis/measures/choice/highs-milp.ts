import type { MilpAnswer, MilpProblem, MilpSolver } from "./milp-solver.js";

/** The part of the package `highs` that is used: what its loader promises. */
export interface Highs {
  solve(
    problem: string,
    options: object,
  ): {
    readonly Status: string;
    readonly ObjectiveValue?: number | null;
    readonly Columns: Readonly<Record<string, { readonly Primal?: number | null }>>;
  };
}

/** HiGHS ends by that, too; without it, a hard problem could take for ever. In seconds. */
const timeLimit = 60;

const options = {
  output_flag: false,
  parallel: "off",
  threads: 1,
  random_seed: 0,
  time_limit: timeLimit,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-9,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
};

/**
 * HiGHS as a {@link MilpSolver}.
 * @param highs - what the loader of the package `highs` promises
 */
export function highsSolver(highs: Highs): MilpSolver {
  return { minimise: (problem) => answerOf(problem, highs) };
}

function answerOf(problem: MilpProblem, highs: Highs): MilpAnswer | undefined {
  const { Status, ObjectiveValue, Columns } = highs.solve(lpText(problem), options);
  if (Status !== "Optimal" || typeof ObjectiveValue !== "number") return undefined;
  const values = Array.from(problem.objective, (_, column) => Columns[`x${column}`]?.Primal ?? 0);
  return { values, bound: ObjectiveValue };
}

/** The text of CPLEX; a term a line, as HiGHS cuts lines after 560 characters. */
export function lpText({ objective, binaries, rows }: MilpProblem): string {
  const lines = ["Minimize", " obj:"];
  for (let column = 0; column < objective.length; column++) lines.push(term(objective[column] ?? 0, column));
  lines.push("Subject To");
  rows.forEach(({ columns, coefficients, atLeast }, row) => {
    lines.push(` r${row}:`);
    columns.forEach((column, index) => {
      lines.push(term(coefficients[index] ?? 0, column));
    });
    lines.push(` >= ${atLeast}`);
  });
  lines.push("Bounds");
  for (let column = binaries; column < objective.length; column++) lines.push(` 0 <= x${column} <= 1`);
  lines.push("Binary");
  for (let column = 0; column < binaries; column++) lines.push(` x${column}`);
  return `${lines.join("\n")}\nEnd\n`;
}

const term = (size: number, column: number): string => ` ${size < 0 ? "-" : "+"} ${Math.abs(size)} x${column}`;
