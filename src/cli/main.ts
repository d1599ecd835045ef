#!/usr/bin/env node
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openCheckpoint } from "../io/checkpoint.js";
import { isSameFile } from "../io/is-same-file.js";
import { readBytes } from "../io/read-bytes.js";
import { streamBytes } from "../io/stream-bytes.js";
import { outputKind, writeTextFile } from "../io/write-text-file.js";
import { runProgram } from "./program.js";
import { ExitCode } from "./terminal/exit-code.js";
import type { Host, TextStream } from "./terminal/host.js";
import { languageOfCall } from "./terminal/language.js";
import { reportError } from "./terminal/report-error.js";

/** Whether something other than the reader kept output from being written. */
let outputFailed = false;

const args = process.argv.slice(2);

/** The only file that touches `process`. It sets the exit code and returns: what is written goes out before Node.js ends. */
const host: Host = {
  stdout: streamOf(process.stdout),
  stderr: streamOf(process.stderr),
  env: process.env,
  packageFolder: packageFolder(),
  readBytes: (path, limits) => readBytes(path, { limits, input: process.stdin }),
  streamBytes,
  writeText: writeTextFile,
  openCheckpoint,
  outputKind,
  isSameFile,
  threads: availableParallelism(),
  listFolder: (path) =>
    readdir(path).then(
      (names) => names.sort(),
      () => [],
    ),
};

function streamOf(stream: NodeJS.WriteStream): TextStream {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // a reader that has seen enough closes the pipe: that is no failure of ours
    if (error.code === "EPIPE") return;
    outputFailed = true;
    process.exitCode = ExitCode.failed;
    if (stream === process.stderr) return;
    const told = { en: "error: the output cannot be written", de: "Fehler: die Ausgabe kann nicht geschrieben werden" };
    process.stderr.write(`${told[languageOfCall(args, host)]} (${error.code ?? error.message})\n`);
  });
  return {
    isTTY: stream.isTTY === true,
    ...(stream.isTTY === true && stream.columns > 0 ? { columns: stream.columns } : {}),
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

const code = await runProgram(args, host).catch((error: unknown) => reportError(error, languageOfCall(args, host), host));
process.exitCode = outputFailed ? ExitCode.failed : code;
