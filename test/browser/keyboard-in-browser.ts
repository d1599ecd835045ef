import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { writePage } from "./command-line.js";
import { open } from "./open-report.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function openHouse(width = 1440): Promise<Page> {
  const { page } = await open(await writePage("workbench", "--lang", "de"), { width, height: 900 });
  await page.fill("#landscape-name", "Haus");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#new-row:focus");
  for (const name of ["RZ Nord", "RZ Süd", "KIS GmbH"]) {
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
  }
  await page.waitForSelector('tr[data-row="kis-gmbh"]');
  return page;
}

const field = (row: string, column: string): string => `tr[data-row="${row}"] [data-column="${column}"] input`;
const focused = (page: Page, row: string, column: string) =>
  page.waitForSelector(`${field(row, column)}:focus`, { timeout: 5_000 });

describe("the keyboard in a table", () => {
  it("goes on below with Enter, up and down with the arrows, and is never lost", async () => {
    const page = await openHouse();
    await page.fill(field("rz-nord", "name"), "Nord");
    await page.keyboard.press("Enter");
    await focused(page, "rz-sued", "name");
    await page.keyboard.press("ArrowDown");
    await focused(page, "kis-gmbh", "name");
    await page.keyboard.type("KIS AG");
    await page.keyboard.press("Enter"); // the last row
    await focused(page, "kis-gmbh", "name");
    expect(await page.inputValue(field("kis-gmbh", "name"))).toBe("KIS AG");
    await page.keyboard.press("ArrowUp");
    await focused(page, "rz-sued", "name");
    expect(await page.textContent('[data-panel="changes"]')).toBe("Änderungen 5");
    await page.press('tr[data-row="rz-sued"] .acts button:last-child', "Enter");
    await focused(page, "kis-gmbh", "name");
    await page.press('[data-panel="changes"]', "Enter");
    await page.press("#undo", "Enter");
    await page.press("#close", "Enter");
    await page.waitForSelector("#panel-title:focus");
  });

  it("takes the operator that is offered, not the system of that name, and offers what is perhaps meant", async () => {
    const page = await openHouse();
    await page.click('[data-panel="systems"]');
    for (const name of ["KIS", "Mail"]) {
      await page.fill("#new-row", name);
      await page.press("#new-row", "Enter");
    }
    await page.fill(field("mail", "operator"), "KIS");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#issues:has-text('Nichts zu beheben')");
    expect(await page.inputValue(field("mail", "operator"))).toBe("KIS GmbH");
    await page.fill(field("kis", "operator"), "RZ S");
    await page.keyboard.press("Tab");
    await page.click('button:has-text("Gemeint: RZ Süd? Übernehmen")');
    await page.waitForSelector("#issues:has-text('Nichts zu beheben')");
    expect(await page.inputValue(field("kis", "operator"))).toBe("RZ Süd");
  });

  it.each([390, 1440])("finds all of the page in landmarks, every heading named, at %i pixels", async (width) => {
    const page = await openHouse(width);
    await page.evaluate(axe);
    for (const panel of ["organisations", "answer", "changes"]) {
      await page.click(`[data-panel="${panel}"]`);
      const rules = "['region', 'skip-link', 'empty-table-header']";
      const found = (await page.evaluate(`axe.run(document, { runOnly: ${rules} })`)) as AxeResults;
      expect(found.violations.map(({ id, nodes }) => `${panel} ${id} ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    }
    if (width > 390) return;
    await page.click('[data-panel="organisations"]');
    for (const target of await page.locator(".rows :is(input, select, button), .strip button, .add :is(input, button)").all())
      expect((await target.boundingBox())?.height ?? 44).toBeGreaterThanOrEqual(44);
  });
});
