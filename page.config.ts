import { readFile } from "node:fs/promises";
import { build, type Plugin } from "esbuild";

/** What runs inside a report, bundled: one script that needs nothing else. It checks nothing, so nothing in it imports a schema. */
export const builtPage = (): Promise<string> => builtScript("src/live-page/main.tsx");

/** The same numbers in a third of the letters: they stand in some hundred places. */
export const shortNumbers = { "Number.POSITIVE_INFINITY": "Infinity", "Number.NaN": "NaN" };

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
    plugins: [schemasThatOnlyCheck],
    minify: true,
    define: shortNumbers,
    banner: { js: evaluatesNothing },
    logLevel: "warning",
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error("esbuild wrote no script");
  return script.text;
}

/** No page may evaluate text; zod tries whether it may, and the browser compiles the whole script again to say where that was. */
const evaluatesNothing = "globalThis.__zod_globalConfig={jitless:true};";

const description = /\.describe\(\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`$\\]*`),?\s*\)/g;

/** In a page schemas only check: their descriptions are for the manuals and for JSON Schema, of which no page writes any. */
const schemasThatOnlyCheck: Plugin = {
  name: "schemas-that-only-check",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]model[\\/].*[.]ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(description, ""),
      loader: "ts",
    }));
  },
};
