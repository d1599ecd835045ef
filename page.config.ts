import { build } from "esbuild";

/** What runs inside a report, bundled: one script that needs nothing else. It checks nothing, so it has no schemas. */
export const builtPage = (): Promise<string> => builtScript("src/live-page/main.tsx", { zod: "./src/live-page/no-schemas.ts" });

/**
 * What an entry and all that it imports come to, as one script of a browser.
 * @param instead - modules that stand for packages
 */
export async function builtScript(entry: string, instead: Readonly<Record<string, string>> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: import.meta.dirname,
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    platform: "browser",
    tsconfig: "tsconfig.page.json",
    alias: { ...instead },
    minify: true,
    logLevel: "warning",
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error("esbuild wrote no script");
  return script.text;
}
