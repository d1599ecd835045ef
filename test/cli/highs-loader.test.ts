import { describe, expect, it } from "vitest";
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
});
