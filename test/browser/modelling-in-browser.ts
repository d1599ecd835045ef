import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { writePage } from "./command-line.js";
import { open, savedBy } from "./open-report.js";

const bench = (): Promise<string> => writePage("workbench", "--lang", "de");

async function openShipped(width = 1440): Promise<Page> {
  const { page } = await open(await bench(), { width, height: width === 390 ? 844 : 900 });
  await page.click("#shipped");
  await page.click('[data-panel="organisations"]');
  await page.waitForSelector("tr[data-row]");
  return page;
}

const hoursOf = (page: Page, row: string) => page.locator(`tr[data-row="${row}"] [data-column="maxTolerableHours"] input`);

describe("the tables of the workbench", () => {
  it("are filtered by what their cells show, and the tabs say how many rows they have", async () => {
    const page = await openShipped();
    expect(await page.textContent('[data-panel="organisations"]')).toMatch(/^Organisationen \d{2,3}$/);
    expect(await page.textContent('[data-panel="changes"]')).toBe("Änderungen 0");
    await page.click('[data-panel="systems"]');
    const all = await page.textContent("#panel-title small");
    await page.fill("#table-filter", "bitmarck epa");
    await page.waitForSelector("#panel-title small:text-matches('^[0-9]+ von ')");
    expect(all).toMatch(/Zeilen$/);
    const rows = page.locator("tr[data-row]");
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.count()).toBeLessThan(10);
    const shown = (await page.evaluate(
      "[...document.querySelectorAll('tr[data-row]')].map((row) => [...row.querySelectorAll('input')].map(({ value }) => value).join(' '))",
    )) as string[];
    for (const text of shown) expect(text.toLowerCase()).toContain("bitmarck");
    await page.fill("#table-filter", "");
    expect(await page.textContent("#panel-title small")).toBe(all);
  });

  it("strike the old value beside the new one, and so does the list of changes", async () => {
    const page = await openShipped();
    await page.click('[data-panel="services"]');
    await page.fill("#table-filter", "eau-annahme aok bayern");
    const row = (await page.locator("tr[data-row]").first().getAttribute("data-row")) ?? "";
    const old = await hoursOf(page, row).inputValue();
    await hoursOf(page, row).fill("12");
    await page.keyboard.press("Tab");
    const cell = page.locator(`tr[data-row="${row}"] [data-column="maxTolerableHours"].changed`);
    expect(await cell.locator("s").textContent()).toBe(old === "" ? "leer" : old);
    expect(await page.textContent('[data-panel="changes"]')).toBe("Änderungen 1");
    await page.click('[data-panel="changes"]');
    expect(await page.textContent(".changes li")).toContain("Hinnehmbare Stunden");
    expect(await page.locator(".changes li s").textContent()).toBe(old === "" ? "leer" : old);
    expect(await page.locator(".changes li strong").textContent()).toBe("12");
    await page.keyboard.press("Control+z");
    await page.click('[data-panel="services"]');
    await page.waitForSelector(`tr[data-row="${row}"]`);
    expect(await page.locator("td.changed").count()).toBe(0);
  });

  it("say of practices and employers which activity is hit, and of no others", async () => {
    const { page } = await open(await bench());
    await page.fill("#landscape-name", "Haus");
    await page.keyboard.press("Enter");
    await page.fill("#new-row", "Praxis");
    await page.keyboard.press("Enter");
    const activity = page.locator('tr[data-row="praxis"] [data-column="activity"] input');
    expect(await activity.count()).toBe(0);
    await page.selectOption('tr[data-row="praxis"] [data-column="kind"] select', "service-provider");
    await activity.fill("TI-Anwendungen");
    await page.keyboard.press("Tab");
    const { text } = await savedBy(page, () => page.click('[data-save="yaml"]'));
    expect((parse(text) as { nodes: { activity?: string }[] }).nodes[0]?.activity).toBe("TI-Anwendungen");
  });
});

describe("the answer of the workbench", () => {
  it("keeps what is selected over an edit", async () => {
    const page = await openShipped();
    await page.click('[data-panel="answer"]');
    await page.locator(".ask input[role=combobox]").fill("BITMARCK");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.click('#layered .box[data-key="insurers BKK"]');
    await page.click('[data-panel="services"]');
    const input = page.locator('tr[data-row] [data-column="maxTolerableHours"] input').first();
    await input.fill("5");
    await page.keyboard.press("Tab");
    await page.click('[data-panel="answer"]');
    await page.waitForSelector('#layered .box.selected[data-key="insurers BKK"]');
    expect(await page.textContent("#selected-title")).toContain("Betriebskrankenkassen");
  });
});

describe("the workbench on a phone", () => {
  it("has its name and acts in two lines, nothing wider than the screen, and all that is touched 44 pixels high", async () => {
    const page = await openShipped(390);
    const bar = await page.locator(".bench-top").boundingBox();
    expect(bar?.height).toBeLessThanOrEqual(80);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    for (const button of await page.locator(".bench-top button, .panels button").all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});
