import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { builtScript } from "./page.config.js";
import { readLandscape } from "./src/formats/read-landscape.js";
import { readRegulation } from "./src/formats/read-regulation.js";
import { columnsOf } from "./src/report/page/columns.js";
import { workbenchPage } from "./src/workbench/workbench-page.js";

const packed = (value: unknown): string => deflateRawSync(JSON.stringify(columnsOf(value)), { level: 9 }).toString("base64");

/** What a shipped file holds, checked. */
function shipped<T>(file: string, read: (bytes: Uint8Array, options: { readonly file: string }) => T): string {
  return packed(read(readFileSync(file), { file }));
}

/** The workbench, with shipped landscapes and the shipped rules inside. */
export async function builtWorkbench(): Promise<string> {
  return workbenchPage(await builtScript("src/workbench/main.tsx"), {
    "germany-2023": shipped("data/germany-2023/landscape.json", readLandscape),
    "epa-2025": shipped("data/epa-2025/landscape.json", readLandscape),
    regulation: shipped("data/regulation/named-limits.json", readRegulation),
  });
}
