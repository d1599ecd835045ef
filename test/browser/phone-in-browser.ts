import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { resultOf, writePage } from "./command-line.js";
import { savedJson, settled, shared } from "./open-report.js";
import { triedLanguages } from "./tried.js";

const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00"];
const words = {
  de: { arrow: "trifft 81–85 von 98", folded: "13 im Normalbetrieb" },
  en: { arrow: "hits 81–85 of 98", folded: "13 in normal operation" },
} as const;

const row = (page: Page, key: string) => page.locator(`#tiers [data-key="${key}"]`);
const bottomOf = async (page: Page, selector: string): Promise<number> => {
  const box = await page.locator(selector).last().boundingBox();
  return (box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0);
};

describe.each(triedLanguages)("the picture as tiers (%s)", (language) => {
  const texts = words[language];
  const onPhone = shared(() => writePage("report", ...scenario, "--lang", language), { width: 390, height: 844 });

  it("has the answer, its tiles and the time on the first screen of a phone", async () => {
    const { page } = await onPhone();
    for (const selector of ["#summary-title", ".tile .figure", "#play", "#moment-text"])
      expect(await bottomOf(page, selector), selector).toBeLessThanOrEqual(844);
  });

  it.each([390, 768])(
    "stands in the place of the picture at %i pixels, with an arrow between tiers and nothing cut off",
    async (width) => {
      const { page, requests, messages } = await onPhone();
      await page.setViewportSize({ width, height: 844 });
      expect(await page.locator("#layered").isVisible()).toBe(false);
      expect(await page.locator("#tiers .tier").count()).toBe(4);
      expect(await page.locator(".tier-arrow").allTextContents()).toContain(texts.arrow);
      expect((await page.locator(".tier summary").allTextContents())[0]).toBe(texts.folded);
      await page.evaluate("for (const details of document.querySelectorAll('.tier details')) details.open = true");
      const small = await page.evaluate(
        "[...document.querySelectorAll('#tiers button')].filter((each) => each.getBoundingClientRect().height < 44).length",
      );
      expect(small).toBe(0);
      const cut = await page.evaluate(
        "[...document.querySelectorAll('.tier-row span')].filter((each) => each.scrollWidth > each.clientWidth + 1).length",
      );
      expect(cut).toBe(0);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      expect([...requests, ...messages]).toEqual([]);
    },
  );

  it("the first tap selects and raises the sheet, the second one opens, and one of its acts cuts off", async () => {
    const { page } = await onPhone();
    const saved = await savedJson(page);
    await row(page, "service eau-intake").click();
    expect(await row(page, "service eau-intake").getAttribute("aria-pressed")).toBe("true");
    expect(await savedJson(page)).toEqual(saved);
    const sheet = await page.locator("#selected").boundingBox();
    expect(Math.round((sheet?.y ?? 0) + (sheet?.height ?? 0))).toBe(844);
    expect(await page.locator(".tier-row.dimmed").count()).toBeGreaterThan(0);
    // by its head the sheet goes up to the chain, down to what is selected, and away
    const drag = async (by: number): Promise<void> => {
      const head = await page.locator(".selected-name").boundingBox();
      const [x, y] = [(head?.x ?? 0) + 20, (head?.y ?? 0) + 20];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y + by, { steps: 4 });
      await page.mouse.up();
    };
    await drag(-10);
    expect(await page.locator("#selected-panel").isVisible()).toBe(false);
    await drag(-120);
    await page.waitForSelector("#selected-panel .explanation .line");
    await drag(60);
    expect(await page.locator("#selected-panel").isVisible()).toBe(false);
    await drag(60);
    expect(await page.locator("#deselect").count()).toBe(0);
    await row(page, "bitmarck").click();
    await row(page, "bitmarck").click();
    expect(await page.locator("#members button").count()).toBeGreaterThan(10);
    await page.locator('#members [data-choose="bitmarck/kim"]').click();
    expect(await page.evaluate("document.activeElement.dataset.key")).toBe("bitmarck/kim");
    await settled(page, () => page.click('#selected-bar [data-act="degrade"]').then(() => page.click('[data-level="0.5"]')));
    expect(await savedJson(page)).toEqual(await resultOf(...scenario, "--degrade", "bitmarck/kim=0.5"));
  });
});
