#!/usr/bin/env node
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readBytes, writeTextFile } from "../io/index.js";
import type { Host, TextStream } from "./host.js";
import { runProgram } from "./program.js";
import { reportError } from "./report-error.js";

/** The only file that touches `process`. It sets the exit code and returns: what is written goes out before Node.js ends. */
const host: Host = {
  stdout: streamOf(process.stdout),
  stderr: streamOf(process.stderr),
  env: process.env,
  packageFolder: packageFolder(),
  readBytes: (path, limits) => readBytes(path, { limits, input: process.stdin }),
  writeText: writeTextFile,
  listFolder: (path) =>
    readdir(path).then(
      (names) => names.sort(),
      () => [],
    ),
};

function streamOf(stream: NodeJS.WriteStream): TextStream {
  // a reader that has seen enough closes the pipe: that is no failure of ours
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    isTTY: stream.isTTY === true,
    ...(stream.isTTY === true ? { columns: stream.columns } : {}),
    write: (text) => {
      if (!stream.destroyed) stream.write(text);
    },
  };
}

/** The folder of package.json above this file, in the sources as in the built package. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

process.exitCode = await runProgram(process.argv.slice(2), host).catch((error: unknown) => reportError(error, host));
