import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../src/words/language.js";
import { resultOf, temporary, writePage } from "./command-line.js";
import { open, openFold, savedJson, settled, type Watched } from "./open-report.js";
import { isThorough } from "./tried.js";

/** The screen of a reader, and what it is used with. */
interface Reading {
  readonly language: Language;
  readonly width: number;
  readonly by: "mouse" | "keyboard";
}

const readings: readonly Reading[] = isThorough
  ? languages.flatMap((language) =>
      [390, 768, 1440].flatMap((width) => (["mouse", "keyboard"] as const).map((by) => ({ language, width, by }))),
    )
  : [
      { language: "de", width: 390, by: "mouse" },
      { language: "en", width: 768, by: "keyboard" },
      { language: "de", width: 1440, by: "keyboard" },
    ];

const heights: Readonly<Record<number, number>> = { 390: 844, 768: 1024, 1440: 900 };
const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00"];
const words = {
  de: {
    lost: /^23,6 bis 26,2 Mio\. Versicherte .* ohne ePA per App/,
    since: /26\.04\.2023, 12:00 Uhr \(MESZ\), 38 h nach Beginn/,
    taking: /^Arvato Systems kann am meisten nehmen: 73,7 Mio\. Versicherte bei 96 von 96/,
    limits: /^13 Betreiber erreichen eine Schwelle$/,
    why: "Gemeinsame eAU-Annahme (BITMARCK) abgetrennt",
    compared: /^Vorher: .* Nachher: /,
  },
  en: {
    lost: /^23\.6 to 26\.2 million insured .* without ePA by app/,
    since: /2023-04-26 12:00 \(CEST\), 38 h after the start/,
    taking: /^Arvato Systems can take most: 73\.7 million insured persons at 96 of 96/,
    limits: /^13 operators reach a limit$/,
    why: "Shared eAU intake (BITMARCK) cut off",
    compared: /^Before: .* After: /,
  },
} as const;

/** A reader with a mouse or a finger, or with the keyboard alone. */
class Reader {
  constructor(
    readonly page: Page,
    readonly by: Reading["by"],
  ) {}

  async press(selector: string): Promise<void> {
    const target = this.page.locator(selector).first();
    if (this.by === "mouse") return target.click();
    await target.focus();
    await this.page.keyboard.press("Enter");
  }

  /** A box of the picture, or the row that stands in its place; what is folded is opened first. */
  async pick(key: string): Promise<void> {
    const box = `#layered .box[data-key="${key}"]`;
    if (await this.page.locator(box).isVisible()) return this.press(box);
    const fold = this.page.locator(`.tier details:not([open]):has([data-key="${key}"]) summary`);
    if ((await fold.count()) > 0) await this.press(`.tier details:has([data-key="${key}"]) summary`);
    await this.press(`#tiers [data-key="${key}"]`);
  }

  /** The second click of a double one, tap or Enter: what was picked is opened. */
  async open(key: string): Promise<void> {
    const box = this.page.locator(`#layered .box[data-key="${key}"]`);
    if (this.by === "mouse" && (await box.isVisible())) return box.dblclick();
    await this.pick(key);
    await this.pick(key);
  }
}

async function standsOnFirstScreen(page: Page, selector: string): Promise<string> {
  const place = page.locator(selector).first();
  const box = await place.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect((box?.y ?? height) + (box?.height ?? 1), selector).toBeLessThanOrEqual(height);
  return (await place.textContent())?.trim() ?? "";
}

describe.each(readings)("a reader ($language, $width pixels, $by)", ({ language, width, by }) => {
  const texts = words[language];
  const opened = async (...args: readonly string[]): Promise<Watched> =>
    open(await writePage("report", ...args, "--lang", language), { width, height: heights[width] ?? 900 });

  it("finds what is lost and since when, follows why, and cuts off one of what is drawn together", async () => {
    const { page, requests, messages } = await opened(...scenario);
    const reader = new Reader(page, by);
    expect(await standsOnFirstScreen(page, "#summary-title")).toMatch(texts.lost);
    expect(await standsOnFirstScreen(page, ".answer .when")).toMatch(texts.since);
    await reader.pick("service eau-intake");
    if (!(await page.locator(".explanation").isVisible())) await reader.press('#selected-bar [data-act="why"]');
    expect(await page.textContent(".explanation")).toContain(texts.why);
    await reader.press('#selected-bar [data-act="neighbourhood"]');
    await reader.press('#selected-panel [data-choose="bitmarck"]');
    expect(await page.textContent("#selected-title")).toBe("BITMARCK");
    await reader.press("#deselect");
    await reader.open("infrastructure others");
    await page.waitForFunction("document.activeElement?.id === 'member-search'");
    await page.keyboard.type("scanacs");
    if (by === "keyboard") await page.keyboard.press("Enter");
    else await page.click('#members [data-choose="scanacs"]');
    expect(await page.textContent("#selected-title")).toBe("scanacs");
    await settled(page, () => reader.press('#selected-bar [data-act="isolate"]'));
    expect(await savedJson(page)).toEqual(await resultOf(...scenario, "--isolate", "scanacs"));
    expect([...requests, ...messages]).toEqual([]);
  });

  it("finds who can take which service from how many, and which limits that crosses, and plays it", async () => {
    const { page, requests, messages } = await opened("germany-2023");
    const reader = new Reader(page, by);
    expect(await standsOnFirstScreen(page, "#summary-title")).toMatch(texts.taking);
    const limits = '#supervisor .tile:has(a[href="#supervisor-limits"]) .figure';
    expect(await standsOnFirstScreen(page, limits)).toMatch(texts.limits);
    await settled(page, () => reader.press('.taken button[data-play="bitmarck"]'));
    expect(await savedJson(page)).toEqual(await resultOf("germany-2023", "--isolate", "bitmarck"));
    expect([...requests, ...messages]).toEqual([]);
  });

  it("compares with a patch", async () => {
    const patch = temporary(`second-${language}-${width}-${by}.yaml`);
    writeFileSync(
      patch,
      "tragweite: patch/1\nid: second\nadd:\n  nodes:\n    - { kind: it-provider, id: other, name: Other GmbH, evidence: { status: assumed } }\nchange:\n  nodes:\n    - { id: host/line-2, set: { operator: other } }\n",
    );
    const path = "examples/clinic-network.yaml";
    const { page, requests, messages } = await opened(path, path, "--patch", patch, "--isolate", "host");
    const reader = new Reader(page, by);
    expect(await standsOnFirstScreen(page, "#summary-title")).toMatch(texts.compared);
    await openFold(page, "controls");
    const compare = page.locator("#compare");
    await compare.focus();
    await settled(page, () => (by === "mouse" ? compare.click() : page.keyboard.press("Space")));
    expect(await page.textContent("#summary-title")).not.toMatch(texts.compared);
    await settled(page, () => (by === "mouse" ? compare.click() : page.keyboard.press("Space")));
    expect(await page.textContent("#summary-title")).toMatch(texts.compared);
    await reader.pick("kasse/telephone");
    expect(await page.textContent("#selected-about")).not.toBe("");
    expect([...requests, ...messages]).toEqual([]);
  });
});
