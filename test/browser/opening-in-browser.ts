import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { writePage } from "./command-line.js";
import { shared, turnOf } from "./open-report.js";
import { triedLanguages } from "./tried.js";

const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00"];

const box = (page: Page, key: string) => page.locator(`#layered .box[data-key="${key}"]`);
const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement?.getAttribute("data-key")');
const keysOfColumns = async (page: Page): Promise<string[][]> => {
  const places = (await page.evaluate(
    "[...document.querySelectorAll('#layered .box')].map((box) => [box.dataset.key, box.querySelector('rect').x.baseVal.value])",
  )) as [string, number][];
  const xs = [...new Set(places.map(([, x]) => x))].sort((a, b) => a - b);
  return xs.map((x) => places.filter((each) => each[1] === x).map(([key]) => key));
};

describe.each(triedLanguages)("opening a box (%s)", (language) => {
  const onPage = shared(() => writePage("report", ...scenario, "--lang", language));

  it("opens a box in its column, and closes one level after the other", async () => {
    const { page } = await onPage();
    const [closed = [], ...others] = await keysOfColumns(page);
    await box(page, "bitmarck").dblclick();
    const [opened = [], ...beside] = await keysOfColumns(page);
    expect(opened[0]).toBe("bitmarck");
    expect(opened.length).toBe(15);
    expect(opened.slice(1).every((key) => key.startsWith("bitmarck/"))).toBe(true);
    expect(beside).toEqual(others);
    await box(page, "bitmarck/kim").click();
    expect((await keysOfColumns(page))[0]).toEqual(opened);
    await page.keyboard.press("Escape");
    expect([await focused(page), (await keysOfColumns(page))[0]]).toEqual(["bitmarck", closed]);
    await page.keyboard.press("Escape");
    expect(await page.locator("#selected-bar.empty").count()).toBe(1);
  });

  it.each([1440, 1280, 900])(
    "takes a double click for the box of its first click, whatever opened over it (%i)",
    async (width) => {
      const { page } = await onPage();
      await page.setViewportSize({ width, height: 900 });
      const turn = await turnOf(page);
      const key = "insured IKK";
      await box(page, key).scrollIntoViewIfNeeded();
      await box(page, key).dblclick({ delay: 60 });
      expect(await page.locator("#members button").count()).toBe(6);
      expect(await turnOf(page)).toBe(turn);
      const panel = await page.locator("#selected").boundingBox();
      const picked = await page.locator("#layered .box.selected").boundingBox();
      expect((picked?.x ?? 0) + (picked?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    },
  );
});
