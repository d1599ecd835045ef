import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Builds the worker of the threads from the sources, into a folder of its own, and names the file. */
export async function builtWorker(): Promise<string> {
  const outfile = join(await mkdtemp(join(tmpdir(), "tragweite-worker-")), "sweep-worker.mjs");
  const entry = fileURLToPath(new URL("../../src/parallel/sweep-worker.ts", import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  return outfile;
}
