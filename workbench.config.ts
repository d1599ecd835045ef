import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { readLandscape } from "./src/formats/read-landscape.js";
import { pageShell } from "./src/report/page/page-shell.js";
import { pageStyle } from "./src/report/page/page-style.js";
import { workbenchStyle } from "./src/workbench/workbench-style.js";
import { builtScript } from "./page.config.js";

/** The workbench as one file, with the shipped landscape inside: it takes its language from the browser. */
export async function builtWorkbench(): Promise<string> {
  const script = await builtScript("src/workbench/main.tsx");
  const landscape = readLandscape(readFileSync("data/germany-2023/landscape.json"), { file: "landscape.json" });
  const shipped = deflateRawSync(JSON.stringify(landscape), { level: 9 }).toString("base64");
  return pageShell({
    title: "tragweite",
    style: pageStyle + workbenchStyle,
    body: "<noscript><p>tragweite: JavaScript. Die Werkbank rechnet im Browser. The workbench computes in the browser.</p></noscript>",
    data: `<script type="text/plain" id="shipped-landscape">${shipped}</script>\n`,
    script,
  });
}
