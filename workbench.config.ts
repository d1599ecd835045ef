import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { builtScript } from "./page.config.js";
import { readLandscape } from "./src/formats/read-landscape.js";
import { workbenchPage } from "./src/workbench/workbench-page.js";

const file = "data/germany-2023/landscape.json";

/** The workbench, with the shipped landscape inside. */
export async function builtWorkbench(): Promise<string> {
  const shipped = JSON.stringify(readLandscape(readFileSync(file), { file }));
  return workbenchPage(await builtScript("src/workbench/main.tsx"), deflateRawSync(shipped, { level: 9 }).toString("base64"));
}
