import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { FileError } from "../../src/errors/file-error.js";
import { outputKind } from "../../src/io/write-text-file.js";
import { call } from "../cli/memory-host.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tragweite-output-"));
  await writeFile(join(folder, "there.txt"), "old");
});
afterAll(() => rm(folder, { recursive: true }));

it("knows files and what is written to as it is, and writes nothing", async () => {
  expect(await outputKind(join(folder, "there.txt"))).toBe("file");
  expect(await outputKind(join(folder, "new.txt"))).toBe("file");
  expect(await outputKind("/dev/null")).toBe("stream");
  expect(await outputKind("/dev/stdout")).toBe("stream");
  expect(await readdir(folder)).toEqual(["there.txt"]);
});

it("tells what cannot be written before a sweep begins", async () => {
  await expect(outputKind(folder)).rejects.toThrow(FileError);
  await expect(outputKind(join(folder, "missing", "x.txt"))).rejects.toThrow("there is no directory");
  const { code, stderr } = await call(["sweep", "germany-2023", "--out", folder], { outputKind });
  expect(code).toBe(2);
  expect(stderr).toContain("it is a directory");
});
