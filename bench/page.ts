/**
 * How fast the report of the German landscape opens and computes in a browser: `npx tsx bench/page.ts`, after a build.
 * A provider is selected, and a key cuts it off or restores it; the page itself measures from the key to picture and numbers.
 */
import { statSync } from "node:fs";
import { writePage } from "../test/browser/command-line.js";
import { launch, openIn, settled } from "../test/browser/open-report.js";

const opens = 7;
const acts = 24;

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const written = (times: readonly number[]): string =>
  `median ${median(times).toFixed(0)} ms, best ${Math.min(...times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms`;

const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00"];
const report = await writePage("report", ...scenario);
console.log(`page: ${statSync(report).size} bytes`);
const browser = await launch([]);
try {
  const opening: number[] = [];
  for (let each = 0; each < opens; each++) {
    const begun = performance.now();
    const { page } = await openIn(browser, report);
    opening.push(performance.now() - begun);
    await page.context().close();
  }
  console.log(`opening, ${opens} times: ${written(opening)}`);

  const { page } = await openIn(browser, report);
  const computing: number[] = [];
  const keys = ["itscare", "rise", "gkv-informatik", "kubus-it"];
  for (let each = 0; each < acts; each++) {
    const box = page.locator(`#layered .box[data-key="${keys[each % keys.length]}"]`);
    await box.click();
    await settled(page, () => box.press(Math.floor(each / keys.length) % 2 === 0 ? "a" : "r"));
    computing.push(await page.evaluate("Number(document.documentElement.dataset.took)"));
  }
  console.log(`from the key to picture and numbers, ${acts} times: ${written(computing)}`);
} finally {
  await browser.close();
}
