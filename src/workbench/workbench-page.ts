import { pageShell } from "../report/page/page-shell.js";
import { pageStyle } from "../report/page/page-style.js";
import type { ShippedId } from "./shipped-ids.js";
import { workbenchStyle } from "./workbench-style.js";

/**
 * The workbench as one HTML file that needs nothing else. It takes its language from the browser, unless one is written into it.
 * @param script - the bundled script of the workbench
 * @param shipped - the JSON of what is shipped inside, deflated (RFC 1951), in base64
 */
export function workbenchPage(script: string, shipped: Readonly<Record<ShippedId | "regulation", string>>): string {
  return pageShell({
    title: "tragweite",
    style: pageStyle + workbenchStyle,
    body: "<noscript><p>Die Werkbank rechnet im Browser und braucht JavaScript. The workbench computes in the browser and needs JavaScript.</p></noscript>",
    data: Object.entries(shipped)
      .map(([name, packed]) => `<script type="text/plain" id="shipped-${name}">${packed}</script>\n`)
      .join(""),
    script,
    hasWorkers: true,
  });
}
