import { build } from "esbuild";

/** What runs inside a report, bundled: one script that needs nothing else. */
export async function builtPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["src/page/main.tsx"],
    absWorkingDir: import.meta.dirname,
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    platform: "browser",
    tsconfig: "tsconfig.page.json",
    minify: true,
    logLevel: "warning",
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error("esbuild wrote no script");
  return script.text;
}
