import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { resultOf, writePage } from "./command-line.js";
import { open, savedJson, settled, shared, turnOf } from "./open-report.js";
import { isThorough, triedLanguages } from "./tried.js";

const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04"];
const noon = "2023-04-26T12:00+02:00";
const words = {
  de: {
    play: "Abspielen",
    pause: "Anhalten",
    moment: /^Zeitpunkt: Mi\., 26\.04\.2023, 13:00 Uhr \(MESZ\): /,
    ended: /Ende des Verlaufs\.$/,
  },
  en: { play: "Play", pause: "Pause", moment: /^Moment: Wed 2023-04-26 13:00 \(CEST\): /, ended: /End of the course\.$/ },
} as const;

const resultAt = (at: string): Promise<unknown> => resultOf(...scenario, "--at", at);
const press = (page: Page, key: string) => settled(page, () => page.locator("#moment").press(key));
const range = (page: Page) =>
  page.evaluate(
    "[document.getElementById('moment').min, document.getElementById('moment').max].map((each) => Number(each) / 60)",
  ) as Promise<[number, number]>;
const hoursSeen = async (page: Page): Promise<number> => {
  const [from, to] = await range(page);
  return Math.round(to - from);
};

describe.each(triedLanguages)("the time axis (%s)", (language) => {
  const texts = words[language];
  const report = (): Promise<string> => writePage("report", ...scenario, "--at", noon, "--lang", language);
  // zoom and clock stay as a test leaves them: their order is of meaning
  const onPage = shared(report);

  it("moves nothing by itself where less motion is wanted", async () => {
    const { page } = await onPage();
    const duration = () => page.evaluate("getComputedStyle(document.querySelector('.strip .cursor')).transitionDuration");
    expect(await duration()).toBe("0.15s, 0.15s");
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await duration()).toBe("0s");
  });

  it("is dragged by mouse to full hours", async () => {
    const { page } = await onPage();
    const before = Number(await page.inputValue("#moment"));
    await page.locator("#moment").scrollIntoViewIfNeeded();
    const thumb = await page.locator(".strip .cursor").boundingBox();
    const [x, y] = [thumb?.x ?? 0, (thumb?.y ?? 0) + (thumb?.height ?? 0)];
    await settled(page, async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 60, y, { steps: 4 });
      await page.mouse.up();
    });
    const after = Number(await page.inputValue("#moment"));
    expect(after).toBeGreaterThan(before);
    expect(after % 60).toBe(0);
  });

  it("opens on the days that matter, is zoomed by keys and buttons, and keeps the moment in sight", async () => {
    const { page } = await onPage();
    const opened = await hoursSeen(page);
    expect(opened).toBeLessThan(24 * 7);
    expect(await page.locator(".overview").isVisible()).toBe(true);
    await page.locator("#moment").press("+");
    expect(await hoursSeen(page)).toBe(Math.round(opened / 2));
    await page.locator("#moment").press("-");
    expect(await hoursSeen(page)).toBe(opened);
    await page.click('[data-zoom="whole"]');
    expect(await hoursSeen(page)).toBeGreaterThan(24 * 40);
    expect(await page.locator('[data-zoom="out"]').isDisabled()).toBe(true);
    for (let times = 0; times < 4; times++) await page.click('[data-zoom="in"]');
    await press(page, "End");
    const [from, to] = await range(page);
    const value = Number(await page.inputValue("#moment")) / 60;
    expect(value).toBeGreaterThanOrEqual(from);
    expect(value).toBeLessThanOrEqual(to);
  });

  it("goes to marks, by hours and by days with the keyboard, and computes what --at does", async () => {
    const { page, requests, messages } = await onPage();
    await press(page, "Shift+ArrowRight");
    expect(await savedJson(page)).toEqual(await resultAt("2023-04-26T13:00+02:00"));
    expect(await page.textContent("#status")).toMatch(texts.moment);
    await press(page, "ArrowRight");
    expect(await page.textContent("#moment-text")).toMatch(/27/);
    const { page: again } = await open(await report(), { fragment: new URL(page.url()).hash });
    expect(await again.textContent("#moment-text")).toBe(await page.textContent("#moment-text"));
    await press(page, "Home");
    expect(await savedJson(page)).toEqual(await resultAt("2023-04-24T22:00+02:00"));
    expect(await page.locator('[data-step="-1"]').isDisabled()).toBe(true);
    await settled(page, () => page.click("#all-at-once"));
    const { course, ...all } = (await resultOf(...scenario)) as Record<string, unknown>;
    expect(course).toBeDefined();
    expect(await savedJson(page)).toEqual(all);
    expect([...requests, ...messages]).toEqual([]);
  });

  describe("played", () => {
    beforeAll(async () => (await onPage()).page.clock.install());

    it.each(isThorough ? [1440, 768, 390] : [390])(
      "plays mark by mark to the end at %i pixels, by Space and by button, and says where it is",
      async (width) => {
        const { page, requests, messages } = await onPage();
        await page.setViewportSize({ width, height: 900 });
        const play = page.locator("#play");
        await settled(page, () => page.locator("#moment").press(" "));
        expect(await play.textContent()).toContain(texts.pause);
        await page.locator("#moment").press(" ");
        expect(await play.textContent()).toContain(texts.play);
        const turn = await turnOf(page);
        await page.clock.runFor(5000);
        expect(await turnOf(page)).toBe(turn);
        await play.click();
        const seen = new Set<string | null>();
        for (let times = 0; times < 30 && (await play.textContent())?.includes(texts.pause); times++) {
          seen.add(await page.textContent("#moment-text"));
          await page.clock.runFor(1300);
        }
        expect(seen.size).toBeGreaterThan(3);
        expect(await play.textContent()).toContain(texts.play);
        expect(await page.textContent("#status")).toMatch(texts.ended);
        expect(await page.locator('[data-step="1"]').isDisabled()).toBe(true);
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
        expect([...requests, ...messages]).toEqual([]);
      },
    );
  });
});
