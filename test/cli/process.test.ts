import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { packageFolder } from "./memory-host.js";

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program made of the sources, inside the package, where it finds the data. */
const program = join(packageFolder, "reports", "process", "cli.mjs");
beforeAll(async () => {
  const entryPoints = [join(packageFolder, "src", "cli", "main.ts")];
  const banner = {
    js: 'import { createRequire as requiringFrom } from "node:module"; const require = requiringFrom(import.meta.url);',
  };
  await build({ entryPoints, outfile: program, banner, bundle: true, platform: "node", format: "esm", logLevel: "error" });
});

/** A real process; `.ci/run` does the like with the packed one. */
function start(args: readonly string[], { input = "", closeAfter = Number.POSITIVE_INFINITY, env = {} } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: packageFolder,
    env: { PATH: process.env["PATH"], ...env },
  });
  child.stdin.end(input);
  const told = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    told.stdout += chunk.toString("utf8");
    if (told.stdout.length >= closeAfter) child.stdout.destroy();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    told.stderr += chunk.toString("utf8");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...told }));
  });
}

const april = ["run", "germany-2023", "--scenario", "bitmarck-2023-04", "--at", "+38h"];

describe("the process", () => {
  it("writes all of a large output to a pipe, without colours, in exit code 0", async () => {
    const { code, stdout, stderr } = await start([...april, "--format", "json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.length).toBeGreaterThan(100_000);
    expect(JSON.parse(stdout)).toMatchObject({ tragweite: "run/2" });
    expect(stdout).not.toContain("\u001b");
  });

  it("ends in peace when the reader closes the pipe early", async () => {
    expect(await start([...april, "--format", "json"], { closeAfter: 1 })).toMatchObject({ code: 0, stderr: "" });
  });

  it.runIf(process.platform === "linux")("tells where the output cannot be written, in exit code 2", async () => {
    const full = openSync("/dev/full", "w");
    const child = spawn(process.execPath, [program, ...april], {
      cwd: packageFolder,
      stdio: ["ignore", full, "pipe"],
    });
    let stderr = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      stderr += chunk.toString("utf8");
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    closeSync(full);
    expect({ code, stderr }).toEqual({ code: 2, stderr: "error: the output cannot be written (ENOSPC)\n" });
  });

  it("tells an error in one line and exit code 2", async () => {
    const { code, stdout, stderr } = await start(["run", "./nowhere.yaml"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe("error: ./nowhere.yaml: there is no such file\n");
  });

  it("exits with 1 where a limit is reached", async () => {
    expect((await start([...april, "--fail-on", "lost>=1", "--quiet"])).code).toBe(1);
  });

  it("reads standard input, and refuses what is not text", async () => {
    const input = "tragweite: landscape/1\nid: piped\nnodes: []\n";
    expect(await start(["validate", "-"], { input })).toMatchObject({ code: 0, stderr: "" });
    const empty = await start(["validate", "-"]);
    expect(empty).toMatchObject({ code: 2, stdout: "" });
    expect(empty.stderr).toMatch(/^error: standard input: the file is empty/);
  });

  it("colours a pipe only when FORCE_COLOR asks, and not under NO_COLOR", async () => {
    expect((await start(april, { env: { FORCE_COLOR: "1" } })).stdout).toContain("\u001b[1m");
    expect((await start(april, { env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).stdout).not.toContain("\u001b");
  });
});
