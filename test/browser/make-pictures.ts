/**
 * Makes the pictures of docs/ again, from the built command line: `npm run docs:pictures`. Needs Chromium.
 */
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { launch, open, settled, writeReport } from "./open-report.js";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00"];
const largest = 300_000;

function keep(name: string, png: Buffer): void {
  if (png.length > largest) throw new Error(`${name} has ${png.length} bytes; at most ${largest} are wanted`);
  writeFileSync(`${folder}${name}`, png);
  console.log(`${name}: ${statSync(`${folder}${name}`).size} bytes`);
}

async function shootReport(browser: Browser, language: "de" | "en"): Promise<void> {
  const report = writeReport(`pictures-${language}.html`, ...scenario, "--lang", language);
  const { page } = await open(browser, report, { width: 1440, height: 1200, scale: 0.7 });
  keep(`first-view-${language}.png`, await page.screenshot());
  keep(`course-${language}.png`, await page.locator("#course").screenshot());
  await page.locator('#layered .box[data-key="itscare"]').click();
  await settled(page, () => page.click('#selected-bar [data-act="isolate"]'));
  await page.setViewportSize({ width: 1440, height: 740 });
  await page.evaluate("document.getElementById('layered').scrollIntoView()");
  keep(`isolated-${language}.png`, await page.screenshot());
  const phone = await open(browser, report, { width: 360, height: 740 });
  keep(`phone-${language}.png`, await phone.page.screenshot());
  await shootPrint(browser, report, language);
}

/** The first printed page, as it looks on paper. */
async function shootPrint(browser: Browser, report: string, language: string): Promise<void> {
  const { page } = await open(browser, report, { width: 620, height: 877 });
  await page.emulateMedia({ media: "print" });
  keep(`print-${language}.png`, await page.screenshot({ fullPage: false }));
}

mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  for (const language of ["de", "en"] as const) await shootReport(browser, language);
} finally {
  await browser.close();
}
