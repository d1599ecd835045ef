import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { tragweite, writePage } from "./command-line.js";
import { open, type Watched } from "./open-report.js";

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const clinics = path("examples/clinic-network.yaml");
const weekend = path("examples/weekend-outage.yaml");
const bitmarck = path("data/germany-2023/scenarios/bitmarck-2023-04.yaml");

const openBench = async (width = 1440): Promise<Watched> =>
  open(await writePage("workbench", "--lang", "de"), { width, height: width === 390 ? 844 : 900 });

/** Drops files on the page. */
const drop = (page: Page, ...files: readonly string[]): Promise<unknown> =>
  page.evaluate(`{
    const data = new DataTransfer();
    for (const [name, text] of ${JSON.stringify(files.map((file) => [file.replace(/.*\//, ""), readFileSync(file, "utf8")]))})
      data.items.add(new File([text], name));
    dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }`);

describe("a scenario in a file", () => {
  it.each([1440, 390])("is what is asked of the landscape that is open, and is taken back at %i pixels", async (width) => {
    const { page, messages } = await openBench(width);
    await page.setInputFiles("#open", clinics);
    await page.waitForSelector("#supervisor #summary-title");
    const before = await page.textContent("#summary-title");
    await drop(page, weekend);
    await page.waitForSelector(".asked.scenario:has-text('Szenario: weekend-outage (2 Störungen)')");
    expect(await page.isVisible(".asked.scenario")).toBe(true);
    expect(await page.textContent("#bench-status")).toContain("Die Frage ist jetzt: weekend-outage");
    const course = await tragweite("run", clinics, "--scenario", weekend, "--until", "end", "--lang", "de");
    const sentence = String(await page.textContent("#summary-title"));
    // the peak of the command line is the headline of the page
    expect(course.replace(/\s+/g, " ")).toContain(/^[\d.]+ \S+/.exec(sentence)?.[0] ?? sentence);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.click("#undo");
    expect(await page.textContent("#summary-title")).toBe(before);
    await page.click("#redo");
    await page.waitForSelector(".asked.scenario");
    await page.waitForSelector('#kept:has-text("In diesem Browser")', { state: "attached" });
    await page.reload();
    await page.waitForSelector(".asked.scenario:has-text('weekend-outage')");
    expect(await page.textContent("#summary-title")).toBe(sentence);
    await page.click("#leave-scenario");
    await page.waitForSelector(".ask .pick input");
    expect(await page.textContent("#summary-title")).toBe(before);
    expect(messages).toEqual([]);
  });

  it("waits for a landscape where none is open, and offers the one that it can happen to", async () => {
    const { page } = await openBench();
    await page.setInputFiles("#open", bitmarck);
    await page.waitForSelector(".refusal:has-text('ist ein Szenario, und keine Landschaft ist geöffnet')");
    expect(await page.locator(".refusal [data-offer]").count()).toBe(1);
    await page.click('[data-offer="germany-2023"]');
    await page.waitForSelector(".asked.scenario:has-text('Angriff auf Bitmarck')");
    expect(await page.textContent("#summary-title")).toMatch(/Mio\. Versicherte/);
  });

  it("of another landscape is refused by what it names", async () => {
    const { page } = await openBench();
    await page.setInputFiles("#open", clinics);
    await page.waitForSelector("#summary-title");
    await drop(page, bitmarck);
    await page.waitForSelector(".refusal:has-text('bitmarck-2023-04.yaml lässt sich nicht öffnen')");
    expect(await page.textContent(".refusal")).toContain("bitmarck");
    expect(await page.locator(".asked.scenario").count()).toBe(0);
  });

  it("is opened together with its landscape", async () => {
    const { page } = await openBench();
    await drop(page, weekend, clinics);
    await page.waitForSelector(".asked.scenario:has-text('weekend-outage')");
  });
});
