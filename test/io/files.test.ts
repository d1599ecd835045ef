import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LimitExceededError } from "../../src/errors/errors.js";
import { FileError } from "../../src/errors/file-error.js";
import { readBytes, readFiguresFile, readLandscapeFile, readScenarioFile, writeTextFile } from "../../src/io/index.js";

const landscape = "tragweite: landscape/1\nid: example\nnodes: []\n";
let folder: string;
const path = (...parts: string[]): string => join(folder, ...parts);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tragweite-io-"));
  await writeFile(path("germany.yaml"), landscape);
  await writeFile(path("outage.json"), '{ "tragweite": "scenario/1", "id": "outage", "disturbances": [] }');
  await writeFile(path("own.csv"), "id,insured\nhek,480000\n");
  await mkdir(path("sub"));
});
afterAll(() => rm(folder, { recursive: true }));

async function errorOf(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => new Error("nothing was thrown"),
    (error: Error) => error,
  );
}

describe("reading a file", () => {
  it("gives the landscape, scenario or figures in it", async () => {
    expect((await readLandscapeFile(path("germany.yaml"))).id).toBe("example");
    expect((await readScenarioFile(path("outage.json"))).id).toBe("outage");
    expect((await readFiguresFile(path("own.csv"))).figures).toEqual([{ id: "hek", insured: 480000 }]);
  });

  it("names the file in the issues of its content", async () => {
    expect((await errorOf(readScenarioFile(path("germany.yaml")))).message).toBe(
      `${path("germany.yaml")}: this is a landscape, and a scenario belongs here; a landscape stands right after the name of the command: tragweite run FILE`,
    );
  });

  it("says which files are near where the path is wrong", async () => {
    const error = await errorOf(readLandscapeFile(path("germny.yaml")));
    expect(error).toBeInstanceOf(FileError);
    expect(error).toMatchObject({ code: "file-error", path: path("germny.yaml"), suggestions: ["germany.yaml"] });
    expect(error.message).toBe(`${path("germny.yaml")}: there is no such file; did you mean "germany.yaml"?`);
  });

  it("says that a directory is missing, or that the path is one", async () => {
    expect((await errorOf(readLandscapeFile(path("none", "a.yaml")))).message).toContain(
      `there is no directory "${path("none")}"`,
    );
    expect((await errorOf(readLandscapeFile(path("sub")))).message).toBe(
      `${path("sub")}: it is a directory; the path of a file belongs here`,
    );
    expect((await errorOf(readLandscapeFile(path("germany.yaml", "a.yaml")))).message).toContain(
      "a part of the path is no directory",
    );
    expect((await errorOf(readLandscapeFile("a\0b"))).message).toBe("a\\u0000b: the path holds a null character");
  });

  it.skipIf(process.getuid?.() === 0)("says that there is no permission", async () => {
    await writeFile(path("secret.yaml"), landscape, { mode: 0o000 });
    expect((await errorOf(readLandscapeFile(path("secret.yaml")))).message).toContain("no permission to read it");
  });

  it("refuses a file over the size limit before reading it", async () => {
    const error = await errorOf(readBytes(path("germany.yaml"), { limits: { fileBytes: 10 } }));
    expect(error).toBeInstanceOf(LimitExceededError);
    expect(error).toMatchObject({ limit: "fileBytes", allowed: 10, found: landscape.length });
  });

  it.skipIf(process.platform === "win32")("stops at the size limit where a device tells no size", async () => {
    expect(await errorOf(readBytes("/dev/zero", { limits: { fileBytes: 100_000 } }))).toMatchObject({ limit: "fileBytes" });
  });

  it("takes standard input for the path -", async () => {
    const input = (async function* () {
      yield "tragweite: landscape/1\n";
      yield new TextEncoder().encode("id: piped\nnodes: []\n");
    })();
    expect((await readLandscapeFile("-", { input })).id).toBe("piped");
    const empty = (async function* (): AsyncGenerator<string> {})();
    expect((await errorOf(readLandscapeFile("-", { input: empty }))).message).toContain("standard input: the file is empty");
  });
});

describe("writing a file", () => {
  it("puts a new file there, and replaces an old one with its mode kept and nothing left beside it", async () => {
    const file = path("sub", "out.txt");
    await writeTextFile(file, "one");
    await chmod(file, 0o640);
    await writeTextFile(file, "two");
    expect(await readFile(file, "utf8")).toBe("two");
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(path("sub"))).toEqual(["out.txt"]);
  });

  it("replaces what a symbolic link leads to, and keeps the link, even one that leads to nothing yet", async () => {
    await symlink("target.txt", path("link"));
    for (const text of ["one", "two"]) {
      await writeTextFile(path("link"), text);
      expect(await readFile(path("target.txt"), "utf8")).toBe(text);
      expect(await readlink(path("link"))).toBe("target.txt");
    }
  });

  it("leaves the old file whole, and nothing beside it, where writing fails", async () => {
    await writeFile(path("kept.txt"), "old");
    const before = await readdir(folder);
    // a text that cannot be written ends the work between opening and renaming
    await expect(writeTextFile(path("kept.txt"), Symbol("no text") as unknown as string)).rejects.toThrow();
    expect(await readFile(path("kept.txt"), "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(before);
  });

  it("says what is wrong with the path", async () => {
    expect((await errorOf(writeTextFile(path("sub"), "x"))).message).toContain("it is a directory");
    expect((await errorOf(writeTextFile(path("none", "x"), "x"))).message).toContain(`there is no directory "${path("none")}"`);
    await symlink("round", path("round"));
    expect((await errorOf(writeTextFile(path("round"), "x"))).message).toContain("its symbolic links go round in a circle");
  });

  it.skipIf(process.platform === "win32")("writes to a device or a pipe as it is", async () => {
    await writeTextFile("/dev/null", "x");
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
    execFileSync("mkfifo", [path("pipe")]);
    const [, read] = await Promise.all([writeTextFile(path("pipe"), "through"), readBytes(path("pipe"))]);
    expect(new TextDecoder().decode(read)).toBe("through");
  });
});
