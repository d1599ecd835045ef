/**
 * Kills a sweep 200 times at random moments and runs it again: the result must be the same to the byte.
 * Run with `npx tsx test/scale/kill-sweep.ts [kills] [seed]`; takes some minutes.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { writeLandscapeFile } from "../../bench/generators/landscape-files.js";
import { randomFrom } from "../../bench/generators/random.js";

const [kills = 200, seed = 1] = process.argv.slice(2).map(Number);
const sources = fileURLToPath(new URL("../../src/", import.meta.url));
const built = fileURLToPath(new URL("../../reports/kill-sweep/", import.meta.url));

async function main(): Promise<void> {
  const entryPoints = { cli: join(sources, "cli/main.ts"), "sweep-worker": join(sources, "parallel/sweep-worker.ts") };
  await build({
    entryPoints,
    outdir: built,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  const folder = mkdtempSync(join(tmpdir(), "tragweite-kill-"));
  try {
    await killOften(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function killOften(folder: string): Promise<void> {
  const landscape = join(folder, "landscape.json");
  await writeLandscapeFile(landscape, "json", { nodeCount: 3000, loops: "giant", seed });
  const wholeFile = join(folder, "whole.ndjson");
  const begun = performance.now();
  if ((await run(landscape, wholeFile, 1)) !== "ended") throw new Error("the sweep does not end");
  const wholeMilliseconds = performance.now() - begun;
  const whole = readFileSync(wholeFile);

  const random = randomFrom(seed);
  const out = join(folder, "out.ndjson");
  const checkpoint = `${out}.checkpoint`;
  const seen = { killed: 0, withCheckpoint: 0, finished: 0 };
  const compare = (): void => {
    if (!readFileSync(out).equals(whole)) throw new Error(`other bytes after ${seen.killed} kills (seed ${seed})`);
    seen.finished++;
    rmSync(out);
  };
  while (seen.killed < kills) {
    const ended = await run(landscape, out, 1 + random.below(2), random.share() * wholeMilliseconds * 1.2);
    if (ended === "ended" || existsSync(out)) compare();
    if (ended === "ended") continue;
    seen.killed++;
    if (existsSync(checkpoint)) seen.withCheckpoint++;
  }
  if ((await run(landscape, out, 1)) !== "ended") throw new Error("the last run does not end");
  compare();
  if (existsSync(checkpoint)) throw new Error("the checkpoint is left");
  console.log(
    `${seen.killed} kills, ${seen.withCheckpoint} of them with a checkpoint; ${seen.finished} sweeps came to their end, all with the same bytes`,
  );
}

/** Runs a sweep and kills it after so many milliseconds, where it has not ended by then. */
function run(landscape: string, out: string, threads: number, killAfter?: number): Promise<"ended" | "killed"> {
  return new Promise((resolve, reject) => {
    const args = [join(built, "cli.js"), "sweep", landscape, "--threads", String(threads), "--out", out, "--quiet"];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    let told = "";
    child.stderr.on("data", (text) => {
      told += text;
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      if (signal === "SIGKILL") resolve("killed");
      else if (code === 0) resolve("ended");
      else reject(new Error(`the sweep failed: ${told}`));
    });
  });
}

await main();
