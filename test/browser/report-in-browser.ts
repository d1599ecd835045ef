import { statSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { resultOf as ran, tragweite, writePage } from "./command-line.js";
import { open, openFold, saved, savedJson, select, settled, shared } from "./open-report.js";

const at = "2023-04-26T12:00+02:00";
const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", at];
const report = (): Promise<string> => writePage("report", ...scenario, "--lang", "en");
/** The page that all of them ask; what it asks for and says counts from its opening. */
const onPage = shared(report);

const resultOf = (...args: string[]): Promise<unknown> => ran(...scenario, ...args);
/** Selects a box and cuts it off. */
const isolate = async (page: Page, key: string): Promise<void> => {
  await select(page, key);
  await settled(page, () => page.click('#selected-bar [data-act="isolate"]'));
};
const box = (page: Page, key: string) => page.locator(`#layered .box[data-key="${key}"]`);

describe("the shipped report", () => {
  it("opens a part from the table of contents, with its count, and leaves what is asked as it is", async () => {
    const { page } = await onPage();
    await isolate(page, "itscare");
    const asked = new URL(page.url()).hash;
    for (const id of ["summary", "course", "controls", "services", "matrix", "impact", "incident", "rank", "basis", "exports"]) {
      expect(await page.locator(`#${id} .folded`).isVisible(), id).toBe(false);
      await page.locator(`#contents a[href="#${id}"]`).press("Enter");
      expect(await page.locator(`#${id} .folded`).isVisible(), id).toBe(true);
      expect(await page.evaluate("document.activeElement.closest('details')?.id")).toBe(id);
    }
    expect(await page.textContent("#contents")).toMatch(/13 of 16 disturbances.*102 organisations/s);
    await page.locator(".skip").press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("summary-title");
    expect(new URL(page.url()).hash).toBe(asked);
  });

  it("prints what is folded, too", async () => {
    const { page } = await onPage();
    await page.emulateMedia({ media: "print" });
    for (const id of ["services", "matrix", "impact", "incident", "basis"])
      expect(Number(await page.evaluate(`document.querySelector("#${id} .folded").offsetHeight`)), id).toBeGreaterThan(40);
  });

  it("prints on seven pages, however wide the screen is", async () => {
    const { page } = await onPage();
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(7);
    }
  });

  it("has the time between picture and course, by steps, and the search in the head", async () => {
    const { page } = await onPage();
    const order = ["#search", "#layered", "#selected-bar", "#moment", "#contents", "#course", "#controls", "#exports"];
    const places = (await page.evaluate(
      `${JSON.stringify(order)}.map((each) => [...document.querySelectorAll("*")].indexOf(document.querySelector(each)))`,
    )) as number[];
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await settled(page, () => page.click('[data-step="1"]'));
    expect(await page.textContent("#status")).toMatch(/^Moment: .*2023-04-27/);
  });

  it("spares a node of a disturbance, and switches a disturbance off", async () => {
    const { page } = await onPage();
    await box(page, "bitmarck").click();
    await settled(page, () => page.click('#selected-bar [data-act="restore"]'));
    const result = (await savedJson(page)) as { services: { serviceType: string; lost: { insurers: string[] } }[] };
    expect(result.services.find(({ serviceType }) => serviceType === "eau-intake")?.lost.insurers).toEqual([]);
    await openFold(page, "controls");
    await settled(page, () => page.click("#reset"));
    await settled(page, () => page.click('[data-disturbance="eau-intake"]'));
    const without = (await savedJson(page)) as { scenario: { active: string[] } };
    expect(without.scenario.active).not.toContain("eau-intake");
  });

  it("opens a what-if from its link", async () => {
    const { page } = await onPage();
    await isolate(page, "itscare");
    const fragment = new URL(page.url()).hash;
    const { page: again } = await open(await report(), { fragment });
    expect(await savedJson(again)).toEqual(await resultOf("--isolate", "itscare"));
    const hostile = "#at=<img src=x>&isolate=nobody&off=%00&degrade=x=9";
    const { page: unharmed } = await open(await report(), { fragment: hostile });
    expect(await savedJson(unharmed)).toEqual(await resultOf());
  });

  it("compares with the saved scenario, explains, and saves what is seen", async () => {
    const { page } = await onPage();
    await isolate(page, "aok-bayern");
    await openFold(page, "controls");
    await settled(page, () => page.check("#compare"));
    expect(await page.textContent("#services thead")).toContain("against the saved scenario");
    await page.click('#selected-bar [data-act="why"]');
    expect(await page.textContent(".explanation")).toContain("AOK Bayern");
    expect(await saved(page, "svg")).toMatch(/^<svg .*<\/svg>\n$/s);
    expect(await saved(page, "csv")).toBe(await tragweite("run", ...scenario, "--isolate", "aok-bayern", "--format", "csv"));
    expect(await saved(page, "impact")).toMatch(/^service,operator,service_type,mta_hours/);
    expect(await saved(page, "incident")).toMatch(/^what,type,unit,total,organisations_at_least/);
  });

  it("is below 1.2 MB, asks for nothing and says nothing, also while it computes", async () => {
    expect(statSync(await report()).size).toBeLessThan(1_200_000);
    const { page, requests, messages } = await onPage();
    await isolate(page, "itscare");
    await settled(page, () => page.locator("#moment").press("ArrowRight"));
    await page.click("#language");
    await page.click("#theme");
    expect(requests).toEqual([]);
    expect(messages).toEqual([]);
  });
});
