import { writeFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, open, temporary, tragweite } from "./open-report.js";

let browser: Browser;
const pages = { de: temporary("werkbank.html"), en: temporary("workbench.html") };
beforeAll(async () => {
  browser = await launch();
  for (const [language, out] of Object.entries(pages)) tragweite("workbench", "--lang", language, "--out", out, "--quiet");
});
afterAll(() => browser?.close());

const goTo = (page: Page, panel: string) => page.click(`[data-panel="${panel}"]`);
const cell = (page: Page, row: string, column: string) =>
  page.locator(`tr[data-row="${row}"] [data-column="${column}"] >> input, select`).first();

/** A new row by its name, with the keyboard alone. */
async function add(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.focus("#new-row");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
  }
}

/** Chooses a node in a field that finds it by its name. */
async function choose(page: Page, field: ReturnType<Page["locator"]>, query: string): Promise<void> {
  await field.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(query);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** Chooses the row of a node and adds what it needs. */
async function needs(page: Page, row: string, supplier: string): Promise<void> {
  await cell(page, row, "name").focus();
  await choose(page, page.locator(".needs > .pick input[role=combobox]"), supplier);
  await page.locator(`.needs li[data-supplier="${supplier}"]`).waitFor();
}

async function fill(page: Page, row: string, column: string, text: string): Promise<void> {
  await cell(page, row, column).fill(text);
  await page.keyboard.press("Tab");
}

async function savedAs(page: Page, as: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`[data-save="${as}"]`)]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString("utf8") };
}

/** Two providers, three systems, four services and a stand-by. */
async function enterHouse(page: Page): Promise<void> {
  await page.fill("#landscape-name", "House North");
  await page.keyboard.press("Enter");
  await add(page, "host-a", "host-b");
  await goTo(page, "systems");
  await add(page, "mail", "records", "line");
  await choose(page, cell(page, "mail", "operator"), "host-a");
  await choose(page, cell(page, "records", "operator"), "host-a");
  await choose(page, cell(page, "line", "operator"), "host-b");
  await goTo(page, "services");
  await add(page, "admission", "findings", "e-mail", "telephone");
  await needs(page, "admission", "records");
  await needs(page, "findings", "records");
  await needs(page, "e-mail", "mail");
  await needs(page, "telephone", "line");
  // mail stands by for the line after four hours
  await page.locator('.needs li[data-supplier="line"] summary').click();
  await page.locator('.needs li[data-supplier="line"] .hours').fill("4");
  await choose(page, page.locator('.needs li[data-supplier="line"] .pick input'), "mail");
  await page.locator('.needs li[data-supplier="mail"]').waitFor();
}

describe("the workbench", () => {
  it("takes a house from nothing to the numbers of the command line, and loses nothing", async () => {
    const { page, requests, messages } = await open(browser, pages.en);
    await enterHouse(page);
    // one mistake, told in its row and mended from its message
    await fill(page, "findings", "maxTolerableHours", "-48");
    const told = page.locator("#issues-findings");
    expect(await told.textContent()).toMatch(/at least 0/);
    expect(await page.textContent("#issues")).toMatch(/^1 to mend/);
    await page.keyboard.press("F8");
    expect(await page.evaluate("document.activeElement.getAttribute('aria-invalid')")).toBe("true");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("48");
    await page.keyboard.press("Tab");
    expect(await told.count()).toBe(0);
    const whole = await savedAs(page, "yaml");
    expect(whole.name).toBe("house-north.yaml");
    // ten steps back, ten forward
    for (let step = 0; step < 10; step++) await page.click("#undo");
    expect((await savedAs(page, "yaml")).text).not.toBe(whole.text);
    for (let step = 0; step < 10; step++) await page.click("#redo");
    expect(await savedAs(page, "yaml")).toEqual(whole);
    // loaded anew, nothing is lost
    await page.waitForSelector('#kept:has-text("Kept")');
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await savedAs(page, "yaml")).toEqual(whole);
    // the answer is that of the command line on the saved file
    const file = temporary(whole.name);
    writeFileSync(file, whole.text);
    await goTo(page, "answer");
    await choose(page, page.locator(".ask input[role=combobox]"), "records");
    await page.waitForSelector("#summary-title");
    const printed = tragweite("run", file, "--isolate", "records", "--lang", "en");
    const sentence = (await page.textContent("#summary-title"))?.trim() ?? "";
    expect(sentence).not.toBe("");
    expect(printed.replaceAll(/\s+/g, " ")).toContain(sentence);
    expect(requests).toEqual([]);
    expect(messages).toEqual([]);
  });

  it("pastes rows of a spreadsheet, says what is not permitted, and saves the changes alone", async () => {
    const { page, messages } = await open(browser, pages.de);
    await page.fill("#landscape-name", "Kasse");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".table-panel");
    const paste = (text: string) =>
      page.evaluate(`{
        const data = new DataTransfer();
        data.setData("text/plain", ${JSON.stringify(text)});
        document.querySelector(".table-panel").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      }`);
    await paste("Name\tArt\tTyp\tGröße\nKasse Nord\tKrankenversicherer\tBKK\t1.234.567\nRZ Süd\tIT-Dienstleister\t\t");
    await page.waitForSelector('#bench-status:text-is("2 Zeilen eingefügt")');
    await goTo(page, "services");
    await add(page, "eAU-Annahme");
    await choose(page, cell(page, "eau-annahme", "operator"), "Kasse");
    await page.locator(".needs > .pick input[role=combobox]").fill("x");
    expect(await page.textContent(".needs .note")).toMatch(/^Anderes ist nicht wählbar: Diese Art braucht nur .*Systeme/);
    const patch = JSON.parse((await savedAs(page, "patch")).text) as { add: { nodes: { id: string; insured?: number }[] } };
    expect(patch.add.nodes.map(({ id, insured }) => [id, insured])).toEqual([
      ["eau-annahme", undefined],
      ["kasse-nord", 1_234_567],
      ["rz-sued", undefined],
    ]);
    expect(messages).toEqual([]);
  });

  it("opens a file with mistakes as what it is, and a hostile one as text", async () => {
    const { page, requests, messages } = await open(browser, pages.de);
    const wrong = temporary("falsch.yaml");
    writeFileSync(wrong, "tragweite: landscape/1\nid: x\nnodes:\n  - { kind: insurer, id: a }\n");
    await page.setInputFiles("#open", wrong);
    const refusal = await page.textContent(".refusal");
    expect(refusal).toContain("falsch.yaml lässt sich nicht öffnen");
    expect(refusal).toMatch(/falsch\.yaml:4:/);
    const hostile = temporary("hostile.json");
    const name = '<img src=x onerror="document.title=1">';
    const node = { kind: "it-provider", id: "a", name, evidence: { status: "assumed" } };
    writeFileSync(hostile, JSON.stringify({ tragweite: "landscape/1", id: "x", name, nodes: [node] }));
    await page.setInputFiles("#open", hostile);
    expect(await cell(page, "a", "name").inputValue()).toBe(name);
    expect(await page.locator("img").count()).toBe(0);
    expect(requests).toEqual([]);
    expect(messages).toEqual([]);
  });

  it("keeps the work of two tabs apart", async () => {
    const { page } = await open(browser, pages.en);
    await page.fill("#landscape-name", "One");
    await page.keyboard.press("Enter");
    await add(page, "first");
    await page.waitForSelector('#kept:has-text("Kept")');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.waitForSelector("html[data-ready]");
    await other.click('.kept button:has-text("Go on with One")');
    await other.waitForSelector('#bench-status:has-text("open in another tab")');
    await add(other, "second");
    await other.waitForSelector('#kept:has-text("Kept")');
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await page.locator("tr[data-row]").count()).toBe(1);
    expect(await other.locator("tr[data-row]").count()).toBe(2);
  });
});
