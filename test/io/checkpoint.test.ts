import { execFileSync } from "node:child_process";
import type { PathLike } from "node:fs";
import { link, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FileError } from "../../src/errors/file-error.js";
import { openCheckpoint } from "../../src/io/checkpoint.js";
import { call } from "../cli/memory-host.js";

/** What the file system may answer otherwise than usual: somebody else works between two steps, or links are missing. */
const between = vi.hoisted(() => ({
  afterLook: async (): Promise<void> => {},
  linkFailsWith: undefined as string | undefined,
}));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return {
    ...real,
    lstat: async (path: PathLike, options?: { bigint: true }) => {
      const found = await real.lstat(path, options).catch((error: unknown) => error);
      await between.afterLook();
      if (found instanceof Error) throw found;
      return found;
    },
    link: async (from: PathLike, to: PathLike) => {
      if (between.linkFailsWith === undefined) return real.link(from, to);
      throw Object.assign(new Error("no hard links"), { code: between.linkFailsWith });
    },
  };
});

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tragweite-checkpoint-"));
  path = join(folder, "work.checkpoint");
});
afterEach(async () => {
  between.afterLook = async () => {};
  between.linkFailsWith = undefined;
  await rm(folder, { recursive: true });
});

const records = ["one", "zwölf\nlines"];

async function written(key = "key"): Promise<Buffer> {
  const checkpoint = await openCheckpoint(path, key);
  for (const record of records) await checkpoint.add(record);
  await checkpoint.close();
  return readFile(path);
}

/** Opening is refused with the name of the file, and nothing in the folder changes. */
async function expectRefusal(says: string, files: readonly string[] = ["work.checkpoint"]): Promise<void> {
  const refused = await openCheckpoint(path, "key").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(FileError);
  expect((refused as FileError).message).toContain(`${path}: ${says}`);
  expect((refused as FileError).hint).toContain("another --out");
  expect(await readdir(folder)).toEqual(files);
}

describe("a checkpoint", () => {
  it("is good up to the last whole record, wherever the run stopped", async () => {
    const bytes = await written();
    const whole = bytes.indexOf("\n") + 1;
    for (let length = whole; length <= bytes.byteLength; length++) {
      await writeFile(path, bytes.subarray(0, length));
      const again = await openCheckpoint(path, "key");
      expect(again.records).toEqual(records.slice(0, again.records.length));
      await again.add("three");
      await again.close();
      const last = await openCheckpoint(path, "key");
      expect(last.records).toEqual([...again.records, "three"]);
      await last.close();
    }
  });

  it("is refused and stays as it is wherever one of its bytes was altered", async () => {
    const bytes = await written();
    for (let at = 0; at < bytes.byteLength; at++) {
      for (const other of [0x31, 0x66, 0x0a, 0x7f]) {
        if (bytes[at] === other) continue;
        const altered = Buffer.from(bytes);
        altered[at] = other;
        await writeFile(path, altered);
        await expect(openCheckpoint(path, "key"), `byte ${at}`).rejects.toThrow(FileError);
        expect(await readFile(path), `byte ${at}`).toEqual(altered);
      }
    }
  });

  it("is refused and stays as it is where something else was added or taken out", async () => {
    const bytes = await written();
    const first = bytes.indexOf("\n") + 1;
    const second = bytes.indexOf("\n", first) + 1;
    for (const text of [
      Buffer.concat([bytes, Buffer.from("add foo\n")]),
      Buffer.concat([bytes, Buffer.from("\n")]),
      Buffer.concat([bytes, Buffer.from("0000000g")]),
      Buffer.concat([bytes.subarray(0, first + 3), bytes.subarray(first + 4)]),
      Buffer.concat([bytes.subarray(0, second - 3), bytes.subarray(second)]),
      Buffer.concat([bytes.subarray(0, first), Buffer.alloc(9), bytes.subarray(first)]),
    ]) {
      await writeFile(path, text);
      await expect(openCheckpoint(path, "key")).rejects.toThrow("it is damaged or was altered");
      expect(await readFile(path)).toEqual(text);
    }
  });

  it("is good up to the last whole record where the machine left the rest blank", async () => {
    const bytes = await written();
    for (const blank of [1, 18, 4096]) {
      await writeFile(path, Buffer.concat([bytes, Buffer.from("0000"), Buffer.alloc(blank)]));
      const again = await openCheckpoint(path, "key");
      expect(again.records).toEqual(records);
      await again.close();
      expect(await readFile(path)).toEqual(bytes);
    }
  });

  it("is refused with a record that cannot be of this work, and nothing is cut off", async () => {
    const bytes = await written();
    const begun = Buffer.concat([bytes, bytes.subarray(bytes.indexOf("\n") + 1, -3)]);
    for (const text of [bytes, begun]) {
      await writeFile(path, text);
      await expect(openCheckpoint(path, "key", (record) => record === "one")).rejects.toThrow("it is damaged or was altered");
      expect(await readFile(path)).toEqual(text);
    }
  });

  it("is ours by its whole first record only: less is left as it is", async () => {
    const bytes = await written();
    const whole = bytes.indexOf("\n") + 1;
    for (let length = 0; length < whole; length++) {
      await writeFile(path, bytes.subarray(0, length));
      await expectRefusal("it is not the state of this work");
      expect(await readFile(path)).toEqual(bytes.subarray(0, length));
    }
  });

  it.each([
    "",
    "\n",
    "add foo to the list",
    "2023 is a year",
    "deadbeef",
    "00000003 00000000 key\n",
    "00000003 my notes on the key\n",
    "my notes",
    "a line\n".repeat(100_000),
  ])("is no foreign file $#", async (text) => {
    await writeFile(path, text);
    await expectRefusal("it is not the state of this work");
    expect(await readFile(path, "utf8")).toBe(text);
  });

  it("is not that of other work, whose key may begin or end like this one", async () => {
    for (const key of ["other", "key ", "ke", "KEY"]) {
      await rm(path, { force: true });
      const bytes = await written(key);
      await expectRefusal("it keeps the state of other work");
      expect(await readFile(path)).toEqual(bytes);
    }
  });

  it("follows no link, be it to a file of ours or to nothing", async () => {
    await written();
    const target = join(folder, "target");
    await rename(path, target);
    const bytes = await readFile(target);
    await symlink(target, path);
    await expectRefusal("it is a symbolic link", ["target", "work.checkpoint"]);
    expect(await readFile(target)).toEqual(bytes);
    await rm(target);
    await expectRefusal("it is a symbolic link");
  });

  it("is no directory and no pipe, and waits for neither", async () => {
    await mkdir(path);
    await expectRefusal("it is no file");
    await rm(path, { recursive: true });
    if (process.platform === "win32") return;
    execFileSync("mkfifo", [path]);
    await expectRefusal("it is no file");
  });

  it("is not opened where its name has come to mean something else since the look at it", async () => {
    const bytes = await written();
    const target = join(folder, "target");
    for (const replacement of [() => symlink(target, path), () => link(target, path), () => mkdir(path)]) {
      await writeFile(target, bytes);
      between.afterLook = async () => {
        await rm(path, { recursive: true });
        await replacement();
      };
      await expectRefusal("it was replaced meanwhile", ["target", "work.checkpoint"]);
      expect(await readFile(target)).toEqual(bytes);
      between.afterLook = async () => {};
      await rm(path, { recursive: true });
      await writeFile(path, bytes);
    }
  });

  it.each([undefined, "EPERM", "ENOTSUP"])("is made only where nothing is (hard links: %s)", async (code) => {
    between.linkFailsWith = code;
    const target = join(folder, "target");
    between.afterLook = () => symlink(target, path);
    await expectRefusal("it was made by somebody else meanwhile");
    await rm(path);
    between.afterLook = () => writeFile(path, "theirs");
    await expectRefusal("it was made by somebody else meanwhile");
    expect(await readFile(path, "utf8")).toBe("theirs");
  });

  it("is the same where the file system has no hard links", async () => {
    const bytes = await written();
    await rm(path);
    between.linkFailsWith = "EPERM";
    expect(await written()).toEqual(bytes);
    expect(await readdir(folder)).toEqual(["work.checkpoint"]);
  });

  it("leaves nothing behind where it cannot be made", async () => {
    between.linkFailsWith = "EIO";
    await expect(openCheckpoint(path, "key")).rejects.toThrow("cannot be written (EIO)");
    expect(await readdir(folder)).toEqual([]);
    await expect(openCheckpoint(join(folder, "missing", "x"), "key")).rejects.toThrow("there is no directory");
  });

  it("is removed, and what took its name is not", async () => {
    await (await openCheckpoint(path, "key")).remove();
    expect(await readdir(folder)).toEqual([]);
    const checkpoint = await openCheckpoint(path, "key");
    await rm(path);
    await writeFile(path, "theirs");
    await checkpoint.remove();
    expect(await readFile(path, "utf8")).toBe("theirs");
    await rm(path);
    const gone = await openCheckpoint(path, "key");
    await rm(path);
    await gone.remove();
    expect(await readdir(folder)).toEqual([]);
  });
});

it("a sweep leaves a foreign file beside its output alone", async () => {
  const out = join(folder, "work");
  await writeFile(path, "add foo");
  const { code, stderr } = await call(["sweep", "germany-2023", "--kind", "service", "--out", out], { openCheckpoint });
  expect(code).toBe(2);
  expect(stderr).toContain(`${path}: it is not the state of this work`);
  expect(await readFile(path, "utf8")).toBe("add foo");
  expect((await lstat(path)).isFile()).toBe(true);
});
