import { spawnSync } from "node:child_process";

/** What a whole process took, from its start to its end. Milliseconds. */
export interface ProcessTime {
  readonly clock: number;
  /** In all of its threads. */
  readonly processor: number;
  readonly output: string;
}

/** Runs a program and measures it with the shell's `time`. @throws where the program fails */
export function timeProcess(program: string, ...args: string[]): ProcessTime {
  const script = 'TIMEFORMAT="%R %U %S"; time "$0" "$@"';
  const run = spawnSync("bash", ["-c", script, program, ...args], { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
  const [line = "", ...others] = run.stderr.trimEnd().split("\n").reverse();
  if (run.error || run.status !== 0) throw new Error(`${program} failed: ${others.reverse().join("\n").slice(0, 300)}`);
  const [real = 0, user = 0, system = 0] = line.split(" ").map(Number);
  return { clock: real * 1000, processor: (user + system) * 1000, output: run.stdout };
}
