import { writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { writeXlsxTemplate } from "../../src/formats/xlsx/write-xlsx-template.js";
import { rows, workbookOf } from "../formats/xlsx/workbook-of.js";
import { temporary, tragweite, writePage } from "./command-line.js";
import { open, savedBy, type Watched } from "./open-report.js";
import { triedLanguages } from "./tried.js";

/** As XML writes it: a name that would be an element. */
const hostile = '&lt;img src=x onerror="document.title=1"&gt;';
const headings = ["Vertrag-Nr.", "Dienstleister", "Dienst", "RTO (h)", "Versicherte", "Farbe", "Ersatz"];
const contracts = [
  ["V-1", "Host GmbH", "Annahme", 4, 412_000, "rot", "Zweit AG"],
  ["V-2", "host gmbh", "Kernsystem", 8, 412_000, "blau", ""],
  ["V-3", "Telefonwerk AG", hostile, "bald", 180_000, "grün", ""],
] as const;

/** A workbook whose second sheet holds contracts; the first one is a title without headings. */
function workbook(name: string): string {
  const file = temporary(name);
  const sheets = { Deckblatt: rows(["Verträge"]), Verträge: rows(headings, ...contracts) };
  writeFileSync(file, workbookOf({ sheets }));
  return file;
}

const openBench = async (language: "de" | "en", width = 1440): Promise<Watched> =>
  open(await writePage("workbench", "--lang", language), { width, height: width === 390 ? 844 : 900 });

/** Names the organisation as the options of the command line would. */
async function nameOrganisation(page: Page): Promise<void> {
  await page.fill("#import-name", "Unsere Kasse");
  await page.selectOption("#import-kind", "insurer");
  await page.fill("#import-count", "412000");
  await page.keyboard.press("Tab");
}

describe("a table of contracts", () => {
  it.each(triedLanguages)(
    "is looked at, becomes the landscape of the command line, and shows its picture (%s)",
    async (language) => {
      const { page, requests, messages } = await openBench(language);
      const file = workbook("vertraege.xlsx");
      await page.setInputFiles("#open", file);
      await page.waitForSelector(".import");
      await page.selectOption("#import-sheet", "Verträge");
      await page.waitForSelector('[data-column="G"]');
      const meanings = await page
        .locator(".import-columns select")
        .evaluateAll((all) => (all as HTMLSelectElement[]).map(({ value }) => value));
      expect(meanings).toEqual(["reference", "provider", "service", "recoveryObjective", "persons", "", "substitute"]);
      expect(await page.getAttribute('[data-column="D"]', "class")).toBe("unclear");
      await nameOrganisation(page);
      expect(await page.textContent('[data-made="services"]')).toMatch(/^3/);
      const notes = (await page.textContent(".outcome")) ?? "";
      expect(notes).toContain({ de: "„host gmbh“ gilt als „Host GmbH“", en: '"host gmbh" is taken for "Host GmbH"' }[language]);
      expect(notes).toContain({ de: "„Farbe“ wird nicht gelesen", en: '"Farbe" is not read' }[language]);
      expect(notes).not.toContain("--");
      await page.click("#take-import");
      await page.waitForSelector("#supervisor #summary-title");
      expect(await page.textContent("#summary-title")).toContain("Host GmbH");
      expect(await page.locator("#layered .box").count()).toBeGreaterThan(3);
      await page.click('[data-panel="changes"]');
      expect(await page.textContent('.changes [data-notes="left"]')).toContain("Farbe");
      const { text } = await savedBy(page, () => page.click('[data-save="yaml"]'));
      const options = ["--sheet", "Verträge", "--name", "Unsere Kasse", "--kind", "insurer", "--count", "412000"];
      expect(parse(text)).toEqual(parse(await tragweite("import", file, ...options, "--quiet")));
      expect(await page.locator("img").count()).toBe(0);
      expect(requests).toEqual([]);
      expect(messages).toEqual([]);
    },
  );

  it("takes what somebody says of a column, keeps it as a file, and takes that back", async () => {
    const { page } = await openBench("de");
    const csv = "Nr;Ding;Wer\n1;Annahme;Host\n2;Kern;Host\n";
    const file = temporary("liste.csv");
    writeFileSync(file, csv);
    await page.setInputFiles("#open", file);
    await page.waitForSelector('.outcome :text-is("Daraus entsteht noch nichts")');
    expect(await page.isDisabled("#take-import")).toBe(true);
    await page.selectOption('[data-column="B"] select', "service");
    await page.selectOption('[data-column="C"] select', "provider");
    await page.waitForSelector('[data-made="services"] strong:text-is("2")');
    // another column takes the meaning over
    await page.selectOption('[data-column="A"] select', "provider");
    expect(await page.inputValue('[data-column="C"] select')).toBe("");
    await page.selectOption('[data-column="C"] select', "provider");
    const { text } = await savedBy(page, () => page.click("#save-map"));
    const map = temporary("liste.map.json");
    writeFileSync(map, text);
    const other = (await openBench("de")).page;
    await other.setInputFiles("#open", file);
    await other.waitForSelector(".import");
    await other.evaluate(`{
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(text)}], "liste.map.json"));
      dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }`);
    await other.waitForSelector('[data-made="services"] strong:text-is("2")');
    await other.click("#take-import");
    await other.waitForSelector("#summary-title");
    const { text: yaml } = await savedBy(other, () => other.click('[data-save="yaml"]'));
    expect(parse(yaml)).toEqual(parse(await tragweite("import", file, "--map", map, "--quiet")));
  });

  it("leaves what is open as it is when it is cancelled, on a phone without a sideways scroll", async () => {
    const { page } = await openBench("de", 390);
    await page.fill("#landscape-name", "Haus");
    await page.keyboard.press("Enter");
    await page.click('[data-panel="changes"]');
    await page.setInputFiles("#open", workbook("phone.xlsx"));
    await page.waitForSelector(".import");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    await page.click(".import > .buttons button");
    await page.waitForSelector(".changes");
    expect(await page.textContent(".bench-top .title")).toContain("Haus");
  });
});

describe("a landscape in a workbook", () => {
  it("is opened, and saved as one that says the same", async () => {
    const { page, messages } = await openBench("de");
    await page.click("#shipped");
    await page.waitForSelector("#summary-title");
    const saved = temporary("gespeichert.xlsx");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-save="xlsx"]')]);
    expect(download.suggestedFilename()).toBe("germany-2023.xlsx");
    await download.saveAs(saved);
    const shipped: unknown = JSON.parse(await tragweite("convert", "germany-2023", "--to", "json"));
    expect(isDeepStrictEqual(JSON.parse(await tragweite("convert", saved, "--to", "json")), shipped)).toBe(true);
    await page.click('[data-panel="changes"]');
    await page.setInputFiles("#open", saved);
    await page.waitForSelector('#kept:has-text("In diesem Browser")');
    await page.click('[data-panel="organisations"]');
    const { text } = await savedBy(page, () => page.click('[data-save="json"]'));
    expect(isDeepStrictEqual(JSON.parse(text), shipped)).toBe(true);
    expect(messages).toEqual([]);
  });

  it("is refused where nothing stands in it, with words", async () => {
    const { page } = await openBench("de");
    const file = temporary("kaputt.xlsx");
    writeFileSync(file, writeXlsxTemplate({ language: "de" }).subarray(0, 400));
    await page.setInputFiles("#open", file);
    await page.waitForSelector(".refusal");
    expect(await page.textContent(".refusal")).toContain("kaputt.xlsx lässt sich nicht öffnen");
  });
});
