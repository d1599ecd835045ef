import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { builtPage, builtScript } from "../../page.config.js";

/** The files of which something stands in what an entry and its imports come to. */
async function filesIn(entryPoint: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entryPoint],
    absWorkingDir: fileURLToPath(new URL("../..", import.meta.url)),
    bundle: true,
    write: false,
    outdir: "reports",
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["node:*", "*/bundled-page.js"],
    metafile: true,
    logLevel: "warning",
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
}

const ofZod = (files: readonly string[]): string[] => files.filter((file) => file.includes("node_modules/zod/"));

describe("what checks nothing brings no schemas along", () => {
  it.each(["src/live-page/main.tsx", "src/report/index.ts"])("%s", async (entryPoint) => {
    expect(ofZod(await filesIn(entryPoint))).toEqual([]);
  });

  it("and what checks does", async () => {
    expect(ofZod(await filesIn("src/index.ts"))).not.toEqual([]);
  });
});

describe("what describes a schema stands in no page", () => {
  const sentences = /Id of the node that depends|First moment at which it holds/;

  it("not in that of a report", async () => {
    expect(await builtPage()).not.toMatch(sentences);
  });

  it("nor in the workbench, which checks all the same", async () => {
    const script = await builtScript("src/workbench/main.tsx");
    expect(script).not.toMatch(sentences);
    expect(script).toContain("dependency-supplier");
  });
});
