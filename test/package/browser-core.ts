/**
 * Bundles the core of an installed package for a browser and runs it where nothing of Node.js is in reach.
 * Usage: browser-core.ts FOLDER, in which tragweite is installed.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";

const [folder = "."] = process.argv.slice(2);
const { outputFiles } = await build({
  stdin: {
    contents: `
      import * as core from "tragweite";
      import germany from "tragweite/data/germany-2023/landscape.json";
      import { useCore } from "./use-core.cjs";
      useCore(core, germany);`,
    resolveDir: folder,
  },
  bundle: true,
  write: false,
  platform: "browser", // refuses node:*
  format: "iife",
  target: "es2022",
  logLevel: "warning",
});
// what the language has, and of what browsers add the one thing that the core uses
const context = createContext({ TextEncoder });
runInContext(outputFiles[0]!.text, context, { filename: join(folder, "bundle.js") });
const size =
  outputFiles[0]!.text.length - readFileSync(join(folder, "node_modules/tragweite/data/germany-2023/landscape.json")).length;
console.log(`ran ${Math.round(size / 1024)} kB of script beside the data`);
