import { describe, expect, it } from "vitest";
import { highsFiles } from "../../src/cli/question/highs-files.js";
import { loadHighs } from "../../src/cli/question/highs-loader.js";

describe("the solver that is installed where somebody wants it", () => {
  it("minimises under rows", async () => {
    const { minimise } = await loadHighs();
    const rows = [{ columns: [0, 1, 2], coefficients: [1, 1, 0.5], atLeast: 1 }];
    expect(await minimise({ objective: [3, 2, 0], binaries: 2, rows })).toEqual({ values: [0, 1, expect.any(Number)], bound: 2 });
  });

  it("gives up on what cannot be met", async () => {
    const { minimise } = await loadHighs();
    expect(
      await minimise({ objective: [1], binaries: 1, rows: [{ columns: [0], coefficients: [1], atLeast: 2 }] }),
    ).toBeUndefined();
  });

  it("says how to install it where it is not, in both languages", async () => {
    const missing = Object.assign(new Error("Cannot find package 'highs' imported from x"), { code: "ERR_MODULE_NOT_FOUND" });
    const load = loadHighs(() => Promise.reject(missing));
    await expect(load).rejects.toThrow(/package highs, which is not installed here: npm install highs/);
    await expect(loadHighs(() => Promise.reject(new Error("other")))).rejects.toThrow("other");
  });

  it("gives its files to a page, and says the same where it is not installed", async () => {
    const read: string[] = [];
    const readBytes = (file: string): Promise<Uint8Array> => {
      read.push(file);
      return Promise.resolve(new TextEncoder().encode("solver"));
    };
    expect(await highsFiles({ readBytes })).toMatchObject({ script: "solver", wasm: { length: 6 } });
    expect(read.map((file) => file.split("/").at(-1))).toEqual(["highs.js", "highs.wasm"]);
    const failing = (message: string, code: string) => (): string => {
      throw Object.assign(new Error(message), { code });
    };
    const missing = highsFiles({ readBytes }, failing("Cannot find module 'highs'", "MODULE_NOT_FOUND"));
    await expect(missing).rejects.toThrow(/package highs, which is not installed here: npm install highs/);
    await expect(highsFiles({ readBytes }, failing("other", "EIO"))).rejects.toThrow("other");
  });
});
