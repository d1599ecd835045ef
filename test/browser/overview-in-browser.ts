import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { resultOf, writePage } from "./command-line.js";
import { savedJson, settled, shared } from "./open-report.js";
import { triedLanguages } from "./tried.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const lost = (...args: string[]): Promise<unknown> => resultOf("germany-2023", ...args);

const texts = {
  en: {
    sentence: /^Arvato Systems can take most: 73\.7 million insured persons at 96 of 96 insurers would be without/,
    type: "eAU intake",
    concentrated: "eAU for employers",
    amount: "21.0–23.0 million 28.4–31.1 %",
    organisations: "77–79 of 96",
    outage: /^23\.6 to 24\.1 million insured persons at 79/,
  },
  de: {
    sentence: /^Arvato Systems kann am meisten nehmen: 73,7 Mio\. Versicherte bei 96 von 96 Krankenversicherern wären ohne/,
    type: "eAU-Annahme",
    concentrated: "eAU-Abruf der Arbeitgeber",
    amount: "21,0–23,0 Mio. 28,4–31,1 %",
    organisations: "77–79 von 96",
    outage: /^23,6 bis 26,2 Mio\. Versicherte bei 79/,
  },
} as const;

describe.each(triedLanguages)("a report without a scenario (%s)", (language) => {
  const words = texts[language];
  const report = (): Promise<string> => writePage("report", "germany-2023", "--lang", language);
  const wide = shared(report, { theme: "light", width: 1440, height: 900 });
  const narrow = shared(report, { theme: "dark", width: 390, height: 844 });

  const row = (page: Page, operator: string) =>
    page.locator(`.taken tbody tr:has(button[data-play="${operator}"])`).filter({ hasText: words.type }).first();

  it("opens on who can take most, and on what stands behind, is reached and is to be found out", async () => {
    expect(statSync(await report()).size).toBeLessThan(1_200_000);
    for (const [opened, height] of [
      [wide, 900],
      [narrow, 844],
    ] as const) {
      const { page, requests, messages } = await opened();
      expect(await page.textContent("h1")).toMatch(words.sentence);
      const below = await page.evaluate(
        "[...document.querySelectorAll('#supervisor .tile .figure')].reduce((low, tile) => Math.max(low, tile.getBoundingClientRect().bottom), 0)",
      );
      expect(below).toBeLessThanOrEqual(height);
      expect(await page.locator("#supervisor .tile").count()).toBe(4);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      expect([...requests, ...messages]).toEqual([]);
    }
  });

  it("tells of one service who can take it from how many", async () => {
    const { page } = await wide();
    await page.selectOption("#supervisor-type", { label: words.type });
    const names = await page.locator(".taken tbody tr th button").allTextContents();
    expect(names.slice(0, 2)).toEqual(["Arvato Systems", "BITMARCK"]);
    const bitmarck = row(page, "bitmarck");
    expect(await bitmarck.locator("td").nth(0).textContent()).toBe(words.type);
    expect(await bitmarck.locator("td").nth(1).textContent()).toBe(words.organisations);
    expect((await bitmarck.locator("td").nth(2).textContent())?.trim()).toBe(words.amount);
  });

  it("plays an outage by mouse on its row, and goes back by the browser and by its button", async () => {
    const { page } = await wide();
    const opened = await page.textContent("h1");
    await settled(page, () => row(page, "bitmarck").locator("td").first().click());
    expect(await page.locator("#supervisor").count()).toBe(0);
    expect(await page.textContent("h1")).toMatch(words.outage);
    expect(await savedJson(page)).toEqual(await lost("--isolate", "bitmarck"));
    await settled(page, () => page.goBack());
    expect(await page.textContent("h1")).toBe(opened);
    await settled(page, () => row(page, "bitmarck").locator("td").first().click());
    await settled(page, () => page.click("#overview"));
    expect(await page.textContent("h1")).toBe(opened);
    await settled(page, () => page.click("#language"));
    expect(await page.textContent("h1")).toMatch(texts[language === "en" ? "de" : "en"].sentence);
    await settled(page, () => page.click("#language"));
    expect(await page.textContent("h1")).toBe(opened);
  });

  it("plays it by keyboard, reads the answer first, and returns to the row", async () => {
    const { page } = await wide();
    const button = row(page, "arvato-systems").locator("button");
    await button.focus();
    await settled(page, () => page.keyboard.press("Enter"));
    expect(await page.evaluate("document.activeElement.id")).toBe("summary-title");
    expect(await savedJson(page)).toEqual(await lost("--isolate", "arvato-systems"));
    await settled(page, () => page.goBack());
    await page.waitForFunction("document.activeElement.dataset.play === 'arvato-systems'");
  });

  it("shows which services hang most on one operator, and plays its outage", async () => {
    const { page } = await wide();
    const first = page.locator("#concentrated tbody tr").first();
    expect(await first.locator("th").textContent()).toBe(words.concentrated);
    expect(await first.locator(".taker").first().textContent()).toMatch(/^Arvato Systems 99[.,]7 %$/);
    // the share of the strip is that of the table
    expect(await first.locator(".most circle").getAttribute("cx")).toBe("98.2%");
    await settled(page, () => first.locator("button[data-play]").nth(1).click());
    expect(await savedJson(page)).toEqual(await lost("--isolate", "itsg"));
  });

  it("plays two at a time", async () => {
    const { page } = await wide();
    await settled(page, () => page.locator("#supervisor-pairs button[data-play]").first().click());
    const [one = "", other = ""] = new URL(page.url()).hash.match(/isolate=[^&]+/g)?.map((part) => part.slice(8)) ?? [];
    expect(await savedJson(page)).toEqual(await lost("--isolate", one, "--isolate", other));
  });

  it("prints a first sheet for the board: sentence, tiles, who can take what, and of which landscape", async () => {
    const { page } = await wide();
    await page.setViewportSize({ width: 680, height: 1039 });
    await page.emulateMedia({ media: "print" });
    const strips = await page.locator("#concentrated").boundingBox();
    expect(await page.locator("#concentrated tbody tr").count()).toBe(7);
    const foot = page.locator("#supervisor > .foot");
    const { y = 0, height = 0 } = (await foot.boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual((strips?.y ?? 0) + (strips?.height ?? Number.POSITIVE_INFINITY));
    expect(y + height).toBeLessThanOrEqual((275 / 25.4) * 96);
    expect(await foot.textContent()).toContain("germany-2023 (SHA-256 ");
    expect(await page.evaluate("getComputedStyle(document.querySelector('#supervisor .findings')).breakBefore")).toBe("page");
  });

  it.each([
    ["light, 1440 pixels", wide],
    ["dark, 390 pixels", narrow],
  ] as const)("has no violation of WCAG 2.2 AA (%s)", async (_, opened) => {
    const { page } = await opened();
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    await page.evaluate(axe);
    const found = (await page.evaluate(
      "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })",
    )) as AxeResults;
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
  });
});
