import { build } from "esbuild";

/** What runs inside a report, bundled: one script that needs nothing else. */
export const builtPage = (): Promise<string> => builtScript("src/page/main.tsx");

/** What an entry and all that it imports come to, as one script of a browser. */
export async function builtScript(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
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
