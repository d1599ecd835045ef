import { readdir } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "../../src/cli/program.js";
import type { Host } from "../../src/cli/terminal/host.js";
import { readBytes } from "../../src/io/index.js";

export interface MemoryHostOptions {
  /** Folder that relative paths start from; files not in `files` are read from disk. */
  readonly folder?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Width of the terminal; absent: no terminal. */
  readonly columns?: number;
  readonly isSameFile?: Host["isSameFile"];
  readonly outputKind?: Host["outputKind"];
  readonly openCheckpoint?: Host["openCheckpoint"];
}

export interface Called {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Path → text of what was written. */
  readonly written: ReadonlyMap<string, string>;
  /** Path → bytes of what was written and is no text. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

export const packageFolder = fileURLToPath(new URL("../../", import.meta.url));

/** Runs one call of `tragweite` without a process, and gives back all that it did. */
export async function call(args: readonly string[], options: MemoryHostOptions = {}): Promise<Called> {
  const { folder = packageFolder, files = {}, input = "", env = {}, columns, isSameFile, outputKind, openCheckpoint } = options;
  const told = { stdout: "", stderr: "" };
  const written = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  const streamOf = (name: keyof typeof told) => ({
    isTTY: columns !== undefined,
    ...(columns === undefined ? {} : { columns }),
    write: (text: string) => {
      told[name] += text;
    },
  });
  const host: Host = {
    stdout: streamOf("stdout"),
    stderr: streamOf("stderr"),
    env,
    packageFolder,
    readBytes: async (path, limits) => {
      const known = files[path];
      if (known !== undefined) return typeof known === "string" ? new TextEncoder().encode(known) : known;
      return readBytes(path === "-" || isAbsolute(path) ? path : join(folder, path), { limits, input: inputOf(input) });
    },
    writeText: async (path, text) => {
      if (typeof text === "string") written.set(path, text);
      else bytes.set(path, text);
    },
    ...(isSameFile === undefined ? {} : { isSameFile }),
    ...(outputKind === undefined ? {} : { outputKind }),
    ...(openCheckpoint === undefined ? {} : { openCheckpoint }),
    listFolder: (path) =>
      readdir(path).then(
        (names) => names.sort(),
        () => [],
      ),
  };
  const code = await runProgram(args, host);
  return { code, ...told, written, bytes };
}

async function* inputOf(text: string): AsyncGenerator<string> {
  yield text;
}
