import { statSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, open, saved, savedJson, settled, tragweite, writeReport } from "./open-report.js";

const at = "2023-04-26T12:00+02:00";
const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", at];

let browser: Browser;
let report: string;
beforeAll(async () => {
  browser = await launch();
  report = writeReport("german.html", ...scenario, "--lang", "en");
});
afterAll(() => browser?.close());

const resultOf = (...args: string[]): unknown => JSON.parse(tragweite("run", ...scenario, ...args, "--format", "json"));
/** Searches for a node and takes it: insurers are drawn together by type. */
async function find(page: Page, id: string): Promise<void> {
  await page.fill("#search", id);
  await page.click(`#found button[data-found="${id}"]`);
}
const box = (page: Page, key: string) => page.locator(`#layered .box[data-key="${key}"]`);

describe("the shipped report", () => {
  it("is below 1.2 MB, asks for nothing and says nothing, also while it computes", async () => {
    expect(statSync(report).size).toBeLessThan(1_200_000);
    const { page, requests, messages } = await open(browser, report);
    await settled(page, () => box(page, "itscare").click());
    await settled(page, () => page.locator("#moment").press("ArrowRight"));
    await page.click("#language");
    await page.click("#theme");
    expect(requests).toEqual([]);
    expect(messages).toEqual([]);
  });

  it("isolates a provider by mouse, and a second click restores it", async () => {
    const { page } = await open(browser, report);
    await settled(page, () => box(page, "itscare").click());
    expect(await savedJson(page)).toEqual(resultOf("--isolate", "itscare"));
    await settled(page, () => box(page, "itscare").click());
    expect(await savedJson(page)).toEqual(resultOf());
  });

  it("isolates a provider by keyboard", async () => {
    const { page } = await open(browser, report);
    await page.locator("#layered .box[tabindex='0']").focus();
    for (let step = 0; step < 40; step++) {
      const key = await page.evaluate('document.activeElement?.getAttribute("data-key")');
      if (key === "rise") break;
      await page.keyboard.press("ArrowDown");
    }
    await settled(page, () => page.keyboard.press("Enter"));
    expect(await page.evaluate('document.activeElement?.getAttribute("data-key")')).toBe("rise");
    expect(await savedJson(page)).toEqual(resultOf("--isolate", "rise"));
    expect(await page.textContent("#status")).toMatch(/Computed in \d+ ms/);
  });

  it("isolates a node of the TI by mouse and by keyboard", async () => {
    const { page } = await open(browser, report);
    await page.fill("#search", "ti/kim");
    await settled(page, () => page.click('#found button[data-found="ti/kim"]'));
    expect(await savedJson(page)).toEqual(resultOf("--isolate", "ti/kim"));
    await settled(page, () => page.click("#reset"));
    await page.focus("#search");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("ti/central-network");
    await settled(page, () => page.keyboard.press("Enter"));
    expect(await savedJson(page)).toEqual(resultOf("--isolate", "ti/central-network"));
  });

  it("cuts an insurer's link by mouse and by keyboard, and joins it again", async () => {
    const { page } = await open(browser, report);
    const cut = resultOf("--disconnect", "aok-bayern,kubus-it");
    await page.click('input[name="mode"][value="choose"]');
    await find(page, "aok-bayern");
    const button = page.locator('#chosen [data-cut="kubus-it"]');
    await settled(page, () => button.click());
    expect(await savedJson(page)).toEqual(cut);
    await settled(page, () => button.press("Enter"));
    expect(await savedJson(page)).toEqual(resultOf());
    await settled(page, () => button.press("Enter"));
    expect(await savedJson(page)).toEqual(cut);
  });

  it("spares a node of a disturbance, and switches a disturbance off", async () => {
    const { page } = await open(browser, report);
    await page.click('input[name="mode"][value="choose"]');
    await box(page, "bitmarck").click();
    await settled(page, () => page.click('#chosen [data-act="restore"]'));
    const result = (await savedJson(page)) as { services: { serviceType: string; lost: { insurers: string[] } }[] };
    expect(result.services.find(({ serviceType }) => serviceType === "eau-intake")?.lost.insurers).toEqual([]);
    await settled(page, () => page.click("#reset"));
    await page.click("#disturbances summary");
    await settled(page, () => page.click('[data-disturbance="eau-intake"]'));
    const without = (await savedJson(page)) as { scenario: { active: string[] } };
    expect(without.scenario.active).not.toContain("eau-intake");
  });

  it("goes through time as --at does", async () => {
    const { page } = await open(browser, report);
    await settled(page, () => page.locator("#moment").press("Home"));
    const { course, ...all } = JSON.parse(tragweite("run", "germany-2023", "--scenario", "bitmarck-2023-04", "--format", "json"));
    expect(course).toBeDefined();
    expect(await savedJson(page)).toEqual(all);
    await settled(page, () => page.locator("#moment").press("ArrowRight"));
    expect(await page.textContent("#moment-text")).toContain("2023-04-24 22:00");
  });

  it("opens a what-if from its link", async () => {
    const { page } = await open(browser, report);
    await settled(page, () => box(page, "itscare").click());
    const fragment = new URL(page.url()).hash;
    const { page: again } = await open(browser, report, { fragment });
    expect(await savedJson(again)).toEqual(resultOf("--isolate", "itscare"));
    const { page: hostile } = await open(browser, report, { fragment: "#at=<img src=x>&isolate=nobody&off=%00&degrade=x=9" });
    expect(await savedJson(hostile)).toEqual(resultOf());
  });

  it("compares with the saved scenario, explains, and saves what is seen", async () => {
    const { page } = await open(browser, report);
    await settled(page, () => find(page, "aok-bayern"));
    await settled(page, () => page.check("#compare"));
    expect(await page.textContent("#services thead")).toContain("against the saved scenario");
    expect(await page.textContent(".explanation")).toContain("AOK Bayern");
    expect(await saved(page, "svg")).toMatch(/^<svg .*<\/svg>\n$/s);
    expect(await saved(page, "csv")).toBe(tragweite("run", ...scenario, "--isolate", "aok-bayern", "--format", "csv"));
    expect(await saved(page, "impact")).toMatch(/^service,operator,service_type,mta_hours/);
    expect(await saved(page, "incident")).toMatch(/^what,type,unit,total,organisations_at_least/);
  });

  it("prints on at most six pages", async () => {
    for (const width of [1440, 360]) {
      const { page } = await open(browser, report, { width });
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(6);
    }
  });
});
