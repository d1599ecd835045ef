import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { house } from "../workbench/house.js";
import { temporary, writePage } from "./command-line.js";
import { open, openFold, type Watched } from "./open-report.js";

const file = temporary("klinik.json");
writeFileSync(file, JSON.stringify(house({ standByAfter: 1.5 })));

/** A house that is opened in the workbench. */
async function openHouse(width = 1440): Promise<Watched> {
  const watched = await open(await writePage("workbench", "--lang", "de"), { width, height: width < 600 ? 844 : 900 });
  await watched.page.setInputFiles("#open", file);
  await watched.page.waitForSelector("#summary-title");
  return watched;
}

async function lose(page: Page, query: string): Promise<void> {
  await page.locator(".ask input[role=combobox]").fill(query);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#layered-section #selected-bar");
}

async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.fill(selector, text);
  await page.keyboard.press("Tab");
}

const sentence = async (page: Page): Promise<string> => ((await page.textContent("#summary-title")) ?? "").trim();

describe("a question in the workbench", () => {
  it("says at its field what is missing or not possible", async () => {
    const { page, messages } = await openHouse();
    await lose(page, "KIS");
    await fill(page, "#outage-hours", "72");
    expect(await page.textContent("#no-beginning")).toBe(
      "Ab wann? Ohne Beginn zählen die 72 Stunden nicht: Gerechnet ist ohne Ende.",
    );
    expect(await page.getAttribute("#outage-from", "aria-describedby")).toBe("no-beginning");
    for (const hours of ["0", "-5", "100000"]) {
      await fill(page, "#outage-hours", hours);
      expect(await page.textContent("#impossible-hours")).toContain("Stunden sind nicht möglich: 1 bis 87.600.");
      expect(await page.inputValue("#outage-hours")).toBe(hours);
    }
    await fill(page, "#outage-hours", "72");
    await fill(page, "#outage-from", "2026-12-04T22:00");
    expect(await page.locator(".ask .issue").count()).toBe(0);
    expect(messages).toEqual([]);
  });

  it("is answered at its worst moment, and says that it is", async () => {
    const { page } = await openHouse();
    await lose(page, "KIS");
    await fill(page, "#outage-from", "2026-12-04T22:00");
    await fill(page, "#outage-hours", "72");
    await page.waitForSelector("#course-strip");
    expect(await page.textContent(".answer .when")).toMatch(/0 h nach Beginn; Höchststand$/);
    expect(await sentence(page)).toContain("Notaufnahme");
  });

  it("takes back what was done last: what was tried, then the question, then what was written", async () => {
    const { page } = await openHouse();
    await page.click('[data-panel="services"]');
    await page.fill("#new-row", "Labor");
    await page.keyboard.press("Enter");
    await page.click('[data-panel="answer"]');
    await lose(page, "KIS");
    const asked = await sentence(page);
    await page.click('#layered .box[data-key="paper"]');
    await page.click('#selected-bar [data-act="isolate"]');
    await page.waitForSelector('#layered .box[data-key="paper"][aria-description*="abgetrennt"]');
    await page.keyboard.press("Control+z");
    await page.waitForSelector('#status:has-text("Rückgängig gemacht (Notfallakte")');
    expect(await sentence(page)).toBe(asked);
    await page.keyboard.press("Control+y");
    await page.waitForSelector('#status:has-text("Wiederholt (Notfallakte")');
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.waitForSelector('#bench-status:has-text("Rückgängig gemacht: KIS ausgefallen")');
    expect(await page.locator(".ask .lost li").count()).toBe(0);
    await page.keyboard.press("Control+z");
    await page.waitForSelector('#bench-status:has-text("Rückgängig gemacht: hinzugefügt: Labor")');
  });

  it("is what a row of the overview plays, so that it can be given hours; the browser goes back to the row", async () => {
    const { page } = await openHouse();
    const overview = await sentence(page);
    await page.click('.taken button[data-play="host"]');
    await page.waitForSelector("#selected-bar");
    expect(await page.textContent(".ask .lost li")).toContain("Host GmbH");
    await fill(page, "#outage-from", "2026-12-04T22:00");
    await fill(page, "#outage-hours", "72");
    await page.waitForSelector("#course-strip");
    await page.goBack();
    await page.waitForSelector("#supervisor");
    expect(await sentence(page)).toBe(overview);
  });

  it("offers no link that does not hold it, and no saved scenario where there is none", async () => {
    const { page } = await openHouse();
    await lose(page, "KIS");
    await openFold(page, "controls");
    for (const id of ["link", "compare", "reset"]) expect(await page.locator(`#${id}`).count(), id).toBe(0);
    await page.click('#layered .box[data-key="paper"]');
    await page.click('#selected-bar [data-act="isolate"]');
    await page.waitForSelector("#reset", { state: "attached" });
  });

  it("stands in one line, so that its answer is on the first screen", async () => {
    for (const width of [1440, 390]) {
      const { page } = await openHouse(width);
      await lose(page, "KIS");
      const top = ((await page.locator(".answer .when").boundingBox())?.y ?? 900) as number;
      expect(top, String(width)).toBeLessThanOrEqual(width === 390 ? 280 : 160);
      if (width === 390) {
        expect(await page.locator("#outage-hours").isVisible()).toBe(false);
        await page.click("#change-question");
      }
      await fill(page, "#outage-from", "2026-12-04T22:00");
      await fill(page, "#outage-hours", "72");
      await page.waitForSelector("#course-strip");
      const places = width === 390 ? [] : ["#summary-title", ".tile", "#layered svg", "#selected-bar", "#course-strip"];
      for (const selector of places) {
        const box = await page.locator(selector).last().boundingBox();
        expect((box?.y ?? 900) + (box?.height ?? 1), selector).toBeLessThanOrEqual(900);
      }
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    }
  });
});

describe("what is opened", () => {
  it("shows its answer, and after a reload what was looked at", async () => {
    const { page } = await openHouse();
    expect(await page.getAttribute('[data-panel="answer"]', "aria-current")).toBe("page");
    await page.click('[data-panel="systems"]');
    await page.waitForSelector('#kept:has-text("In diesem Browser")');
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await page.getAttribute('[data-panel="systems"]', "aria-current")).toBe("page");
  });

  it("begins with the tables where it is empty, and says of its answer what is missing", async () => {
    const { page } = await open(await writePage("workbench", "--lang", "de"));
    await page.fill("#landscape-name", "Leer");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-panel="organisations"][aria-current="page"]');
    await page.click('[data-panel="answer"]');
    const text = (await page.textContent(".answer-panel")) ?? "";
    expect(text).toContain("Noch lässt sich nichts berechnen");
    expect(text).not.toContain("kein verzeichneter Betreiber");
    expect(await page.textContent("#issues")).toBe("Nichts zu beheben; noch ist kein Dienst erfasst");
  });
});
