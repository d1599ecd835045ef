import { describe, expect, it } from "vitest";
import { pageShell } from "../../../src/report/page/page-shell.js";
import { solverInside, withSolver } from "../../../src/report/page/page-solver.js";

const shell = { title: "t", style: "", body: "", data: '<script type="text/plain" id="shipped">x</script>', script: "1" };

/** The text of an element of data by its id. */
const textIn = (page: string) => (id: string) => page.match(new RegExp(`id="${id}">([^<]*)<`))?.[1];

describe("a solver in a page", () => {
  it("comes out as it went in, and only that page may compile WebAssembly", async () => {
    const plain = pageShell(shell);
    const solver = { script: 'const end = "</script>"; // ä', wasm: Uint8Array.from({ length: 300 }, (_, index) => index % 256) };
    const page = await withSolver(plain, solver);
    expect(await solverInside(textIn(page))).toEqual(solver);
    expect(page).toContain("'wasm-unsafe-eval'; style-src");
    expect(
      page.replace(" 'wasm-unsafe-eval'", "").replace(/<script type="text\/plain" id="solver-[a-z]+">[^<]*<\/script>\n/g, ""),
    ).toBe(plain);
    expect(await solverInside(textIn(plain))).toBeUndefined();
  });

  it("is not put into what is no page", async () => {
    await expect(withSolver("text", { script: "", wasm: new Uint8Array() })).rejects.toThrow(/no page/);
  });
});
