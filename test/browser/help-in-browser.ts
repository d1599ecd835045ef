import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { measures } from "../../src/analysis/measures/measures.js";
import { applyPatch } from "../../src/model/documents/patch-apply.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { pictureWriting } from "../../src/report/svg/picture-writing.js";
import { measureText } from "../../src/report/text/measure-text.js";
import { sumsBeforeAndAfter } from "../../src/report/text/outage-sums.js";
import { house } from "../workbench/house.js";
import { fits } from "./board-sheet.js";
import { temporary, writePage } from "./command-line.js";
import { open, type Watched } from "./open-report.js";

const landscape = house({ standByAfter: 1.5, tolerableHours: 8 });
const file = temporary("klinik-toleranz.json");
writeFileSync(file, JSON.stringify(landscape));

/** A house in the workbench whose clinical system is lost. */
async function losing(width: number, ...args: string[]): Promise<Watched> {
  const watched = await open(await writePage("workbench", "--lang", "de", ...args), { width, height: width < 600 ? 844 : 900 });
  const { page } = watched;
  await page.setInputFiles("#open", file);
  await page.waitForSelector("#summary-title");
  await page.locator(".ask input[role=combobox]").fill("KIS");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#help-title");
  return watched;
}

async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.fill(selector, text);
  await page.keyboard.press("Tab");
}

const texts = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allTextContents();

describe("what would help, in the workbench", () => {
  it("is what the library finds, before and after, and goes into the landscape as one step", async () => {
    const { page, messages } = await losing(1440);
    expect(await page.locator("#find-help").count()).toBe(0);
    await fill(page, "#outage-from", "2026-12-04T22:00");
    await fill(page, "#outage-hours", "72");
    await page.click("#find-help");
    await page.waitForSelector("#help-found");
    const scenario: Scenario = {
      ...{ tragweite: "scenario/1", id: "what-if", start: "2026-12-04T22:00Z" },
      disturbances: [{ kind: "isolation", id: "outage", nodes: [{ id: "kis" }], begin: "+0h", end: "+72h" }],
    };
    const result = await measures(landscape, { scenario, budget: 3 });
    const { set, patch } = result;
    const writing = pictureWriting(landscape, "de", scenario);
    expect(set.length).toBeGreaterThan(0);
    expect(await texts(page, ".help li strong")).toEqual(set.map((measure) => measureText(measure, writing)));
    const lines = sumsBeforeAndAfter(result, writing);
    expect(lines.length).toBeGreaterThan(2);
    expect(await texts(page, "#help-sums td")).toEqual(lines.flatMap(({ before, after }) => [before, after]));
    await page.click("#take-help");
    await page.waitForSelector('#bench-status:has-text("Die Maßnahmen stehen in der Landschaft")');
    expect(await page.textContent(".help-acts")).toContain("inzwischen andere");
    const { nodes, dependencies } = applyPatch(landscape, patch);
    expect(await texts(page, "[data-panel=dependencies] small")).toEqual([String(dependencies?.length)]);
    expect(nodes.length).toBeGreaterThanOrEqual(landscape.nodes.length);
    await page.keyboard.press("Control+z");
    await page.waitForFunction(
      (count) => document.querySelector("[data-panel=dependencies] small")?.textContent === count,
      String(landscape.dependencies?.length),
    );
    expect(messages).toEqual([]);
  });

  it("stands on the sheet on one page, which stays one", async () => {
    const { page } = await losing(1440);
    await page.click("#for-72");
    expect(await page.locator("#board .board-help").count()).toBe(0);
    await page.click("#find-help");
    await page.waitForSelector("#help-found");
    await page.waitForSelector("#board .board-help", { state: "attached" });
    const [found] = await texts(page, "#help-found");
    const told = await texts(page, "#board .board-help p");
    expect(told[0]).toContain(found);
    for (const measure of await texts(page, ".help li strong")) expect(told.join(" ")).toContain(measure);
    await fits(page);
  });

  it("takes the solver that is inside the page, and only such a page may compile WebAssembly", async () => {
    const policyOf = (page: Page) => page.getAttribute("meta[http-equiv]", "content");
    const { page, messages } = await losing(1440, "--solver", "highs");
    expect(await policyOf(page)).toContain("'wasm-unsafe-eval'");
    await page.click("#for-72");
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    await page.click("#find-help");
    await page.waitForSelector("#help-found");
    const withSolver = await page.textContent(".help");
    expect(workers).toHaveLength(1);
    expect(messages).toEqual([]);
    const plain = await losing(1440);
    expect(await policyOf(plain.page)).not.toContain("wasm");
    await plain.page.click("#for-72");
    await plain.page.click("#find-help");
    await plain.page.waitForSelector("#help-found");
    expect(await plain.page.textContent(".help")).toBe(withSolver);
  });

  it("asks for how long before it compares hours, offers 72 of them, and fits a phone", async () => {
    const { page, messages } = await losing(390);
    expect(await page.textContent(".help-acts")).toContain("ab wann und wie lange");
    await page.click("#for-72");
    await page.click("#find-help");
    await page.waitForSelector("#help-found");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const heights = await page.locator(".help button").evaluateAll((all) => all.map((each) => each.clientHeight));
    for (const height of heights) expect(height).toBeGreaterThanOrEqual(42);
    expect(messages).toEqual([]);
  });

  it("is said to be of another question once that changes, and is searched again", async () => {
    const { page } = await losing(1440);
    await page.click("#for-72");
    await page.click("#find-help");
    await page.waitForSelector("#help-found");
    await fill(page, "#outage-hours", "4");
    await page.waitForSelector(".help-acts:has-text('inzwischen andere')");
    expect(await page.locator("#help-found").count()).toBe(0);
    await page.click("#find-help");
    await page.waitForSelector("#help-found");
    expect(await texts(page, "#help-sums td")).toContain("0");
  });
});
