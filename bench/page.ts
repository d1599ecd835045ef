/**
 * How fast the report of the German landscape opens and computes in a browser: `npx tsx bench/page.ts`, after a build.
 * Each click isolates or restores a provider; the time is from the click to all of it shown, and what the page itself
 * measures from the click to picture and numbers.
 */
import { statSync } from "node:fs";
import { launch, open, settled, writeReport } from "../test/browser/open-report.js";

const opens = 7;
const clicks = 24;

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const written = (times: readonly number[]): string =>
  `median ${median(times).toFixed(0)} ms, best ${Math.min(...times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms`;

const report = writeReport("bench.html", "germany-2023", "--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00");
console.log(`page: ${statSync(report).size} bytes`);
const browser = await launch();
try {
  const opening: number[] = [];
  for (let each = 0; each < opens; each++) {
    const begun = performance.now();
    const { page } = await open(browser, report);
    opening.push(performance.now() - begun);
    await page.context().close();
  }
  console.log(`opening, ${opens} times: ${written(opening)}`);

  const { page } = await open(browser, report);
  const computing: number[] = [];
  const keys = ["itscare", "rise", "gkv-informatik", "kubus-it"];
  for (let each = 0; each < clicks; each++) {
    await settled(page, () => page.locator(`#layered .box[data-key="${keys[each % keys.length]}"]`).press("Enter"));
    computing.push(await page.evaluate("Number(document.documentElement.dataset.took)"));
  }
  console.log(`from the click to picture and numbers, ${clicks} times: ${written(computing)}`);
} finally {
  await browser.close();
}
