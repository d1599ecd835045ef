/**
 * Makes the pictures of docs/ again, from the built command line: `npm run docs:pictures`. Needs Chromium.
 */
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { writePage } from "./command-line.js";
import { launch, openFold, openIn, settled } from "./open-report.js";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00"];
const largest = 300_000;

function keep(name: string, png: Buffer): void {
  if (png.length > largest) throw new Error(`${name} has ${png.length} bytes; at most ${largest} are wanted`);
  writeFileSync(`${folder}${name}`, png);
  console.log(`${name}: ${statSync(`${folder}${name}`).size} bytes`);
}

async function shootReport(browser: Browser, language: "de" | "en"): Promise<void> {
  const report = await writePage("report", ...scenario, "--lang", language);
  const { page } = await openIn(browser, report, { width: 1440, height: 900, scale: 0.7 });
  keep(`first-view-${language}.png`, await page.screenshot());
  await openFold(page, "course");
  keep(`course-${language}.png`, await page.locator("#course").screenshot());
  await page.locator('#layered .box[data-key="itscare"]').click();
  await settled(page, () => page.click('#selected-bar [data-act="isolate"]'));
  await page.setViewportSize({ width: 1440, height: 740 });
  await page.evaluate("document.getElementById('layered').scrollIntoView()");
  keep(`isolated-${language}.png`, await page.screenshot());
  const phone = await openIn(browser, report, { width: 360, height: 740 });
  keep(`phone-${language}.png`, await phone.page.screenshot());
  await shootPrint(browser, report, language);
}

/** The first printed page, as it looks on paper. */
async function shootPrint(browser: Browser, report: string, language: string): Promise<void> {
  const { page } = await openIn(browser, report, { width: 620, height: 877 });
  await page.emulateMedia({ media: "print" });
  keep(`print-${language}.png`, await page.screenshot({ fullPage: false }));
}

/** The workbench with a mistake in it, a supplier being chosen, and the answer above. */
async function shootWorkbench(browser: Browser, language: "de" | "en"): Promise<void> {
  const workbench = await writePage("workbench", "--lang", language);
  for (const theme of ["light", "dark"] as const)
    for (const width of [1440, 390]) {
      const scale = width === 390 ? 1 : 0.7;
      const { page } = await openIn(browser, workbench, { width, height: width === 390 ? 844 : 900, theme, scale });
      await page.click("#shipped");
      await page.click('[data-panel="answer"]');
      await page.locator(".ask input[role=combobox]").fill("BITMARCK");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#summary-title");
      await page.click('[data-panel="services"]');
      const row = page.locator("tr[data-row]").nth(2);
      await row.locator('[data-column="maxTolerableHours"] input').fill("-48");
      await page.keyboard.press("Tab");
      await page.waitForSelector("tr.issues");
      await page.locator(".needs > .pick input[role=combobox]").fill("e");
      await page.evaluate("scrollTo(0, 0)");
      keep(`workbench-${language}-${theme}-${width}.png`, await page.screenshot());
    }
}

/** A table of contracts, before it is a landscape, and the overview that comes of it. */
async function shootImport(browser: Browser, language: "de" | "en"): Promise<void> {
  const workbench = await writePage("workbench", "--lang", language);
  for (const theme of ["light", "dark"] as const)
    for (const width of [1440, 390]) {
      const scale = width === 390 ? 1 : 0.7;
      const { page } = await openIn(browser, workbench, { width, height: width === 390 ? 844 : 900, theme, scale });
      await page.setInputFiles("#open", fileURLToPath(new URL("../../examples/vertraege.csv", import.meta.url)));
      await page.waitForSelector(".import");
      keep(`import-${language}-${theme}-${width}.png`, await page.screenshot());
    }
}

/** Every theme and width of a screen that is made of a page by what a reader does. */
async function shootScreens(
  browser: Browser,
  { name, path, language }: { readonly name: string; readonly path: string; readonly language: string },
  act: (page: Page, width: number) => Promise<unknown>,
): Promise<void> {
  for (const theme of ["light", "dark"] as const)
    for (const width of [1440, 390]) {
      const scale = width === 390 ? 1 : 0.7;
      const { page } = await openIn(browser, path, { width, height: width === 390 ? 844 : 900, theme, scale });
      await act(page, width);
      keep(`${name}-${language}-${theme}-${width}.png`, await page.screenshot());
    }
}

/** What is selected with its panel, a box that is opened, who can take what, and a file of another program. */
async function shootReading(browser: Browser, language: "de" | "en"): Promise<void> {
  const report = await writePage("report", ...scenario, "--lang", language);
  const box = (key: string, width: number): string =>
    width === 390 ? `#tiers [data-key="${key}"]` : `#layered .box[data-key="${key}"]`;
  await shootScreens(browser, { name: "selected", path: report, language }, async (page, width) => {
    await page.click(box("service eau-intake", width));
    if (width === 390) await page.click('#selected-bar [data-act="why"]');
    await page.waitForSelector(".explanation");
  });
  await shootScreens(browser, { name: "opened", path: report, language }, async (page, width) => {
    await page.locator(box("bitmarck", width)).dblclick();
    await page.waitForSelector("#members");
  });
  const overview = await writePage("report", "germany-2023", "--lang", language);
  await shootScreens(browser, { name: "overview", path: overview, language }, async () => undefined);
  const { page } = await openIn(browser, overview, { width: 680, height: 1010 });
  await page.emulateMedia({ media: "print" });
  keep(`overview-print-${language}.png`, await page.screenshot());
  const workbench = await writePage("workbench", "--lang", language);
  await shootScreens(browser, { name: "foreign", path: workbench, language }, async (bench) => {
    await bench.setInputFiles("#open", { name: "compose.yaml", mimeType: "text/yaml", buffer: Buffer.from(composed) });
    await bench.waitForSelector("[data-made]");
  });
}

/** A small file of docker-compose. */
const composed =
  "services:\n  portal:\n    image: portal\n    depends_on: [befunde, anmeldung]\n  befunde:\n    image: befunde\n    depends_on: [datenbank]\n  anmeldung:\n    image: anmeldung\n  datenbank:\n    image: postgres\n";

mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  for (const language of ["de", "en"] as const) {
    await shootReport(browser, language);
    await shootReading(browser, language);
    await shootWorkbench(browser, language);
    await shootImport(browser, language);
  }
} finally {
  await browser.close();
}
