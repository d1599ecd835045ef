import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** The built command line; another one for work on it. */
const program = process.env["TRAGWEITE_CLI"] ?? join(root, "dist", "cli.js");
const folder = mkdtempSync(join(tmpdir(), "tragweite-browser-"));

interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

let child: ChildProcess | undefined;
/** One call after the other. */
let last: Promise<unknown> = Promise.resolve();

function answer(args: readonly string[]): Promise<Answer> {
  child ??= fork(fileURLToPath(new URL("answer-calls.mjs", import.meta.url)), [program], { cwd: root, execArgv: [] });
  const running = child;
  running.unref();
  // who waits for no answer may end
  running.channel?.ref();
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the command line ended with ${code}: ${args.join(" ")}`));
    running.once("exit", ended);
    running.once("message", (message) => {
      running.off("exit", ended);
      running.channel?.unref();
      resolve(message as Answer);
    });
    running.send(args);
  });
}

async function asked(args: readonly string[]): Promise<string> {
  const turn = last.catch(() => undefined).then(() => answer(args));
  last = turn;
  const { stdout, stderr, code } = await turn;
  if (code !== 0) throw new Error(`tragweite ${args.join(" ")} ended with ${code}:\n${stderr}`);
  return stdout;
}

const known = new Map<string, Promise<string>>();

/** What was asked before is not asked again, unless files of a test stand in it. */
function once(args: readonly string[], ask: () => Promise<string>): Promise<string> {
  if (args.some((arg) => arg.startsWith(folder))) return ask();
  const key = JSON.stringify(args);
  const answered = known.get(key) ?? ask();
  known.set(key, answered);
  return answered;
}

export function temporary(name: string): string {
  return join(folder, name);
}

/** Asks the built command line. @returns its standard output */
export function tragweite(...args: readonly string[]): Promise<string> {
  return once(args, () => asked(args));
}

/** What `tragweite run` prints as JSON. */
export async function resultOf(...args: readonly string[]): Promise<unknown> {
  return JSON.parse(await tragweite("run", ...args, "--format", "json"));
}

let files = 0;

/** Writes a page with `tragweite report` or `tragweite workbench`. @returns its path */
export function writePage(...args: readonly string[]): Promise<string> {
  return once(args, async () => {
    files += 1;
    const path = temporary(`page-${files}.html`);
    await asked([...args, "--out", path, "--quiet"]);
    return path;
  });
}
