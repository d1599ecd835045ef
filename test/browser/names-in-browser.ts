import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { temporary, writePage } from "./command-line.js";
import { open, savedBy } from "./open-report.js";
import { isThorough } from "./tried.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const long = `${"Sehr langer Name ".repeat(8)}${"x".repeat(164)}`;
const evidence = { status: "assumed" };
const landscape = {
  tragweite: "landscape/1",
  id: "namesakes",
  name: long,
  units: [{ id: "patients", names: { de: "Patienten", en: "patients" } }],
  nodes: [
    { kind: "it-provider", id: "host", name: "Host GmbH", evidence },
    { kind: "it-provider", id: "other", name: "Zweit AG", evidence },
    { kind: "service-provider", id: "haus", name: long, providerType: "hospital", sites: 3, evidence },
    { kind: "system", id: "host/kis", name: "KIS", operator: "host", systemType: "kis", evidence },
    { kind: "system", id: "other/kis", name: "KIS", operator: "other", systemType: "kis", evidence },
    { kind: "service", id: "haus/befunde", name: `${long} Befunde`, operator: "haus", serviceType: "befunde", evidence },
  ],
  dependencies: [
    { id: "a", kind: "use", dependent: "haus/befunde", supplier: "host/kis", weight: 1, evidence },
    { id: "b", kind: "use", dependent: "haus/befunde", supplier: "other/kis", weight: 1, evidence },
  ],
};

async function openNamesakes(width: number): Promise<Page> {
  const file = temporary("namesakes.json");
  writeFileSync(file, JSON.stringify(landscape));
  const { page } = await open(await writePage("workbench", "--lang", "de"), { width, height: width === 390 ? 844 : 900 });
  await page.setInputFiles("#open", file);
  await page.waitForSelector("#summary-title");
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate("axe.run(document)")) as AxeResults;
  return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 200)}`);
}

describe("names", () => {
  it.each([1440, 390])("of 300 characters and of two nodes are told in little room and apart, at %i pixels", async (width) => {
    const page = await openNamesakes(width);
    const input = page.locator(".ask input[role=combobox]");
    await input.fill("KIS");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".lost li", { state: "attached" });
    expect(await page.textContent(".lost li")).toContain("KIS (Host GmbH)");
    const boxes = width === 390 ? "#tiers [data-key]" : "#layered .box";
    await page.waitForSelector(boxes);
    const texts = (await page.locator(boxes).allTextContents()).join("\n");
    expect(texts).toContain("Zweit AG)");
    expect(await violations(page)).toEqual([]);
    for (const panel of ["answer", "organisations", "services", "changes"]) {
      await page.click(`[data-panel="${panel}"]`);
      expect(await page.evaluate("document.documentElement.scrollWidth"), panel).toBeLessThanOrEqual(width);
      const title = await page.locator(".bench-top .title").boundingBox();
      expect(title?.height ?? 99, panel).toBeLessThan(40);
      if (panel !== "services") continue;
      await page.locator("tr[data-row] input").first().focus();
      expect(await page.textContent(".needs ul")).toMatch(/KIS \(Host GmbH\).*KIS \(Zweit AG\)/s);
      expect((await page.locator(".needs h2").boundingBox())?.height ?? 999).toBeLessThan(90);
    }
  });
});

describe("sizes", () => {
  it("are typed with their unit in sight, and with any other one that is counted", async () => {
    const page = await openNamesakes(1440);
    await page.click('[data-panel="organisations"]');
    const row = 'tr[data-row="haus"]';
    expect(await page.textContent(`${row} [data-column="size"]`)).toContain("Einrichtungen");
    expect(await page.getAttribute(`${row} [data-column="size"] input`, "aria-label")).toContain("Größe (Einrichtungen)");
    expect(await page.locator('tr[data-row="host"] [data-column="populations"] input').count()).toBe(0);
    await page.fill(`${row} [data-column="populations"] input`, "38.400 Patienten; 120 Betten");
    await page.keyboard.press("Tab");
    await page.waitForSelector("#issues:has-text('Nichts zu beheben')");
    expect(await page.inputValue(`${row} [data-column="populations"] input`)).toBe("38.400 Patienten; 120 Betten");
    const { text } = await savedBy(page, () => page.click('[data-save="json"]'));
    const saved = JSON.parse(text) as typeof landscape;
    expect(saved.nodes.find(({ id }) => id === "haus")).toMatchObject({
      populations: [
        { unit: "patients", count: 38_400 },
        { unit: "betten", count: 120 },
      ],
    });
    expect(saved.units.map(({ id }) => id)).toEqual(["patients", "betten"]);
    await page.click("#undo");
    expect(await page.inputValue(`${row} [data-column="populations"] input`)).toBe("");
  });
});

describe("the panel of what is selected", () => {
  it.each(isThorough ? [1200, 1280, 1440] : [1200])("covers no box and no sentence at %i pixels", async (width) => {
    const report = await writePage(
      "report",
      "germany-2023",
      "--scenario",
      "bitmarck-2023-04",
      "--at",
      "2023-04-26T12:00+02:00",
      "--lang",
      "de",
    );
    const { page } = await open(report, { width, height: 900 });
    await page.click('#layered .box[data-key="service eau-intake"]');
    await page.waitForSelector(".opened #selected");
    expect(await page.locator("#course-strip .strip .name:visible").count()).toBe(0);
    const panel = await page.locator(".opened #selected").boundingBox();
    const frame = await page.locator("#layered .picture").boundingBox();
    const sentence = await page.locator("#summary-title").boundingBox();
    for (const each of [frame, sentence])
      expect((each?.x ?? 0) + (each?.width ?? 9_999)).toBeLessThanOrEqual((panel?.x ?? 0) + 1);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  });
});
