import { describe, expect, it } from "vitest";
import { languages } from "../../src/words/language.js";
import { writePage } from "./command-line.js";
import { open } from "./open-report.js";

const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00"];

interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
}

const placesOf = (selector: string): string => `[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => {
  const { top, bottom, right } = each.getBoundingClientRect();
  return { top, bottom, right };
})`;

describe("the first screen", () => {
  it.each(languages)("has headline, tiles, picture and course at 1440 by 900 (%s)", async (language) => {
    const { page } = await open(await writePage("report", ...scenario, "--lang", language), { width: 1440, height: 900 });
    for (const selector of ["#summary-title", ".tile", "#layered svg", "#selected-bar", "#course-strip"]) {
      const places = (await page.evaluate(placesOf(selector))) as Place[];
      expect(places.length, selector).toBeGreaterThan(0);
      for (const { bottom } of places) expect(bottom, selector).toBeLessThanOrEqual(900);
    }
    const [bar] = (await page.evaluate(placesOf("#selected-bar"))) as Place[];
    for (const { bottom } of (await page.evaluate(placesOf("#layered .box"))) as Place[])
      expect(bottom).toBeLessThanOrEqual(bar?.top ?? 0);
  });

  it.each(languages)("has sentence, tiles and the beginning of the picture at 390 by 844 (%s)", async (language) => {
    const { page } = await open(await writePage("report", ...scenario, "--lang", language), { width: 390, height: 844 });
    await page.waitForSelector(".tier-row");
    const tiles = (await page.evaluate(placesOf(".tile"))) as Place[];
    expect(tiles).toHaveLength(4);
    for (const { bottom } of tiles) expect(bottom).toBeLessThanOrEqual(844);
    const [row] = (await page.evaluate(placesOf(".tier-row"))) as Place[];
    expect(row?.bottom).toBeLessThanOrEqual(844);
    const [buttons, when] = (await page.evaluate(placesOf("header .buttons, .answer .when"))) as Place[];
    expect((when?.top ?? 0) - (buttons?.bottom ?? 0)).toBeGreaterThanOrEqual(4);
  });

  it("cuts no box where the picture has its frame's width", async () => {
    const { page } = await open(await writePage("report", ...scenario, "--lang", "de"), { width: 1440, height: 900 });
    for (const width of [1440, 1366, 1280, 1240]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(100); // drawn anew for the width
      const right = Math.max(...((await page.evaluate(placesOf("#layered .box"))) as Place[]).map((each) => each.right));
      expect(right, String(width)).toBeLessThanOrEqual(width - 32);
    }
  });

  it("opens with the origin selected and nothing dimmed, until the reader asks for more of it", async () => {
    const { page } = await open(await writePage("report", ...scenario, "--lang", "de"));
    await page.waitForSelector('#layered .box.selected[data-key="bitmarck"]');
    expect(await page.textContent("#selected-title")).toBe("BITMARCK");
    expect(await page.locator("#layered .dimmed").count()).toBe(0);
    await page.click('#selected-bar [data-act="neighbourhood"]');
    await page.click('#selected-panel [data-extent="one"]');
    expect(await page.locator("#layered .box.dimmed").count()).toBeGreaterThan(0);
    const phone = await open(await writePage("report", ...scenario, "--lang", "de"), { width: 390, height: 844 });
    expect(await phone.page.locator("#selected-bar.empty").count()).toBe(1);
  });
});
