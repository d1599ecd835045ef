import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { writePage } from "./command-line.js";
import { open, select, settled } from "./open-report.js";
import { isThorough, triedLanguages } from "./tried.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00"];

/** Both themes at both widths; by default one of them, so that all that is tried here has each once. */
const triedScreens = (narrow: number, always: "light, wide" | "dark, narrow") =>
  (
    [
      { theme: "light", width: 1440, screen: "light, wide" },
      { theme: "dark", width: 1440, screen: "dark, wide" },
      { theme: "light", width: narrow, screen: "light, narrow" },
      { theme: "dark", width: narrow, screen: "dark, narrow" },
    ] as const
  ).filter(({ screen }) => isThorough || screen === always);

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
      .then(({ violations, passes }) => ({ violations, passes: passes.length }))`,
  )) as { readonly violations: AxeResults["violations"]; readonly passes: number };
  expect(found.passes).toBeGreaterThan(10);
  const violations = found.violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 200)}`);
  expect(violations).toEqual([]);
  // nothing is wider than the screen but what scrolls by itself
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
}

describe.each(triedLanguages)("axe finds no violation of WCAG 2.2 AA (%s)", (language) => {
  it.each(triedScreens(390, "light, wide"))(
    "$theme at $width pixels, with a box opened, and why another is lost",
    async ({ theme, width }) => {
      const { page } = await open(await writePage("report", ...scenario, "--lang", language), { theme, width });
      const place = width === 390 ? "#tiers" : "#layered";
      await page.locator(`${place} [data-key="bitmarck"]`).dblclick();
      await page.waitForSelector("#members");
      await expectAccessible(page);
      await page.click("#deselect");
      await page.click(`${place} [data-key="service eau-intake"]`);
      if (width === 390) await page.click('#selected-bar [data-act="why"]');
      await page.waitForSelector(".explanation .evidence");
      await expectAccessible(page);
    },
  );

  it.each(triedScreens(360, "dark, narrow"))(
    "$theme at $width pixels, with a node isolated and everything opened",
    async ({ theme, width }) => {
      const { page } = await open(await writePage("report", ...scenario, "--lang", language), { theme, width });
      await select(page, "aok-bayern");
      await settled(page, () => page.click('#selected-bar [data-act="isolate"]'));
      await page.click('#selected-bar [data-act="neighbourhood"]');
      await page.fill("#search", "kim");
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      await expectAccessible(page);
    },
  );
});

describe.each(triedLanguages)("axe finds no violation of WCAG 2.2 AA in the workbench (%s)", (language) => {
  it.each(triedScreens(390, "dark, narrow"))(
    "$theme at $width pixels, from the first screen to the answer",
    async ({ theme, width }) => {
      const { page } = await open(await writePage("workbench", "--lang", language), { theme, width });
      await expectAccessible(page);
      // a file of another program, of which something is to be said first
      const edges = Buffer.from("Source,Target,Type,Id\na,b,Directed,0\n");
      await page.setInputFiles("#open", { name: "edges.csv", mimeType: "text/csv", buffer: edges });
      await page.waitForSelector("#import-edges");
      await expectAccessible(page);
      await page.selectOption("#import-edges", "both");
      await page.waitForSelector("[data-made]");
      await expectAccessible(page);
      await page.click(".import > .buttons button");
      await page.waitForSelector(".import", { state: "detached" });
      await page.fill("#landscape-name", "House");
      await page.press("#landscape-name", "Enter");
      await page.fill("#new-row", "Host");
      await page.keyboard.press("Enter");
      await page.click('[data-panel="services"]');
      await page.fill("#new-row", "Telephone");
      await page.keyboard.press("Enter");
      await page.locator('tr[data-row="telephone"] [data-column="maxTolerableHours"] input').fill("some");
      await page.locator(".needs > .pick input[role=combobox]").fill("h");
      await expectAccessible(page);
      await page.click('[data-panel="answer"]');
      await page.locator(".ask input[role=combobox]").fill("Host");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#summary-title");
      await expectAccessible(page);
      await page.click('[data-panel="changes"]');
      await expectAccessible(page);
    },
  );
});
