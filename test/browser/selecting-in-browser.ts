import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { resultOf as ran, writePage } from "./command-line.js";
import { open, savedJson, select, settled, shared, turnOf } from "./open-report.js";
import { triedLanguages } from "./tried.js";

const at = "2023-04-26T12:00+02:00";
const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", at];
const words = {
  de: {
    hint: "Ein Klick oder Enter wählt einen Kasten aus und ändert nichts.",
    acts: ["Öffnen", "Umfeld", "Begründung", "Abtrennen", "Einschränken …", "Verbindung kappen …", "Wiederherstellen"],
    undisturbed: "Nicht möglich: Keine Störung betrifft den Knoten selbst.",
    isolated: "ITSCare abgetrennt: ",
    restored: "ITSCare wiederhergestellt: ",
    degraded: "ITSCare auf 25 % eingeschränkt: ",
    cut: "Verbindung gekappt zwischen AOK Bayern und kubus IT: ",
    joined: "Verbindung wiederhergestellt zwischen AOK Bayern und kubus IT: ",
    operated: "System von BITMARCK",
    all: "Alle 14 abtrennen",
    email: "E-Mail (AOK Bayern)",
    unknown: "nicht bekannt (zählt weder als betroffen noch als in Ordnung)",
    unknownShort: "nicht bekannt",
  },
  en: {
    hint: "A click or Enter selects a box; it changes nothing.",
    acts: ["Open", "Neighbourhood", "Why", "Cut off", "Degrade …", "Cut a link …", "Restore"],
    undisturbed: "Not possible: nothing disturbs it itself.",
    isolated: "ITSCare cut off: ",
    restored: "ITSCare restored: ",
    degraded: "ITSCare degraded to 25 %: ",
    cut: "Link cut between AOK Bayern and kubus IT: ",
    joined: "Link restored between AOK Bayern and kubus IT: ",
    operated: "system of BITMARCK",
    all: "Cut off all 14",
    email: "E-mail (AOK Bayern)",
    unknown: "not known (counts neither as hit nor as in order)",
    unknownShort: "not known",
  },
} as const;

type Area = Readonly<Record<"x" | "y" | "width" | "height", number>>;

const resultOf = (...args: string[]): Promise<unknown> => ran(...scenario, ...args);
const box = (page: Page, key: string) => page.locator(`#layered .box[data-key="${key}"]`);
const act = (page: Page, name: string) => page.locator(`#selected-bar [data-act="${name}"]`);
const boxesOf = async (page: Page, ...selectors: string[]): Promise<[Area, Area, Area, Area]> => {
  const boxes = await Promise.all(selectors.map((each) => page.locator(each).boundingBox()));
  return boxes as unknown as [Area, Area, Area, Area];
};
const focusedId = (page: Page): Promise<unknown> => page.evaluate("document.activeElement?.id");
const keysOfColumns = async (page: Page): Promise<string[][]> => {
  const places = (await page.evaluate(
    "[...document.querySelectorAll('#layered .box')].map((box) => [box.dataset.key, box.querySelector('rect').x.baseVal.value])",
  )) as [string, number][];
  const xs = [...new Set(places.map(([, x]) => x))].sort((a, b) => a - b);
  return xs.map((x) => places.filter((each) => each[1] === x).map(([key]) => key));
};
const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement?.getAttribute("data-key")');

describe.each(triedLanguages)("selecting (%s)", (language) => {
  const texts = words[language];
  const report = (): Promise<string> => writePage("report", ...scenario, "--lang", language);
  const onPage = shared(report);

  it("is one stop for Tab, and goes along columns and rows by arrow keys", async () => {
    const { page } = await onPage();
    expect(await page.locator("#layered .box[tabindex='0']").count()).toBe(1);
    await page.locator("#layered .box[tabindex='0']").focus();
    const [first] = await keysOfColumns(page);
    expect(await focused(page)).toBe(first?.[0]);
    const columns = await keysOfColumns(page);
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe(columns[0]?.[1]);
    await page.keyboard.press("ArrowRight");
    expect(columns[1]).toContain(await focused(page));
    await page.keyboard.press("ArrowLeft");
    expect(columns[0]).toContain(await focused(page));
    await page.keyboard.press("Home");
    expect(await focused(page)).toBe(columns[0]?.[0]);
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe(columns[0]?.[0]);
    expect(await page.locator("#layered .box[tabindex='0']").count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.closest('#layered .box') === null")).toBe(true);
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe(columns[0]?.[0]);
  });

  it("a click selects, dims what is not on the path, and changes nothing; a click on the ground and Esc take it back", async () => {
    const { page } = await onPage();
    expect(await page.textContent("#selected-bar")).toContain(texts.hint);
    const height = (await page.locator("#selected-bar").boundingBox())?.height;
    expect(height).toBe(44);
    const saved = await savedJson(page);
    const turn = await turnOf(page);
    await box(page, "itscare").click();
    expect(await box(page, "itscare").getAttribute("aria-pressed")).toBe("true");
    const [answer, picture, panel, strip] = await boxesOf(page, "#answer", "#layered", "#selected", "#course-strip");
    expect(answer.height).toBeLessThanOrEqual(38);
    expect(picture.width).toBeGreaterThanOrEqual(990);
    expect(panel.x).toBeGreaterThanOrEqual(picture.x + picture.width);
    expect(strip.y + strip.height).toBeLessThanOrEqual(900);
    await page.click("#show-figures");
    expect(await page.locator(".tiles").isVisible()).toBe(true);
    await page.click("#show-figures");
    expect(await page.textContent("#selected-title")).toBe("ITSCare");
    const named = await page.locator("#selected-bar button").allTextContents();
    expect(named.map((each) => each.replace(/ \(.*\)/, ""))).toEqual([...texts.acts, "×"]);
    expect(await act(page, "restore").getAttribute("title")).toBe(texts.undisturbed);
    expect(await page.locator(".box.dimmed").count()).toBeGreaterThan(0);
    expect(await page.locator(".link.dimmed").count()).toBeGreaterThan(0);
    expect(await page.locator(".box.selected.dimmed").count()).toBe(0);
    await page.locator("#layered svg").click({ position: { x: 500, y: 20 } });
    expect(await page.locator(".dimmed").count()).toBe(0);
    await box(page, "itscare").click();
    await page.keyboard.press("Escape");
    expect(await page.textContent("#selected-bar")).toContain(texts.hint);
    await box(page, "itscare").click();
    await page.click("#deselect");
    expect(await page.textContent("#selected-bar")).toContain(texts.hint);
    expect([await turnOf(page), await savedJson(page)]).toEqual([turn, saved]);
  });

  it("cuts off, degrades and restores what is selected by mouse, and tells what comes of it", async () => {
    const { page } = await onPage();
    const told = async (sentence: string): Promise<void> => {
      expect(await page.textContent("#status")).toBe(sentence + (await page.textContent("#summary-title")));
    };
    await box(page, "itscare").click();
    await settled(page, () => act(page, "isolate").click());
    expect(await savedJson(page)).toEqual(await resultOf("--isolate", "itscare"));
    await told(texts.isolated);
    expect(await act(page, "isolate").getAttribute("aria-disabled")).toBe("true");
    await settled(page, () => act(page, "restore").click());
    expect(await savedJson(page)).toEqual(await resultOf());
    await told(texts.restored);
    await act(page, "degrade").click();
    await settled(page, () => page.click('[data-level="0.25"]'));
    expect(await focused(page)).toBe("itscare");
    expect(await savedJson(page)).toEqual(await resultOf("--degrade", "itscare=0.25"));
    await told(texts.degraded);
    await act(page, "degrade").click();
    await page.fill("#level", "12.5");
    await settled(page, () => page.press("#level", "Enter"));
    expect(await savedJson(page)).toEqual(await resultOf("--degrade", "itscare=0.125"));
  });

  it("cuts one of its links by mouse and by keyboard, and joins it again", async () => {
    const { page } = await onPage();
    await select(page, "aok-bayern");
    await act(page, "cut").click();
    const button = page.locator('#selected-panel [data-cut="kubus-it"]');
    await settled(page, () => button.click());
    expect(await savedJson(page)).toEqual(await resultOf("--disconnect", "aok-bayern,kubus-it"));
    expect(await page.textContent("#status")).toContain(texts.cut);
    await settled(page, () => button.press("Enter"));
    expect(await savedJson(page)).toEqual(await resultOf());
    expect(await page.textContent("#status")).toContain(texts.joined);
    await settled(page, () => button.press("Enter"));
    await page.keyboard.press("Escape");
    expect(await page.locator("#selected-panel [data-cut]").count()).toBe(0);
    await settled(page, () => page.keyboard.press("r"));
    expect(await savedJson(page)).toEqual(await resultOf());
  });

  it("shows the neighbourhood one step and all steps far, and why something is as it is", async () => {
    const { page } = await onPage();
    await box(page, "itscare").click();
    await act(page, "neighbourhood").click();
    const dimmedWith = async (extent: string): Promise<number> => {
      await page.click(`[data-extent="${extent}"]`);
      return page.locator(".box.dimmed").count();
    };
    const one = await dimmedWith("one");
    expect(await dimmedWith("all")).toBeLessThan(one);
    await page.locator('#selected-panel [data-choose="service eau-intake"]').click();
    expect(await focused(page)).toBe("service eau-intake");
    await act(page, "why").click();
    expect(await page.textContent(".explanation")).toContain("BITMARCK");
  });

  it("opens an aggregate by a double click and by Enter, finds a member in it, and cuts off only that", async () => {
    const { page } = await onPage();
    const saved = await savedJson(page);
    const others = box(page, "infrastructure others");
    await others.dblclick();
    expect(await focusedId(page)).toBe("member-search");
    const all = await page.locator("#members button").count();
    expect(await page.textContent("#member-count")).toContain(`14`);
    expect(all).toBe(14);
    await page.keyboard.press("Escape");
    expect(await page.locator("#members").count()).toBe(0);
    expect(await focused(page)).toBe("infrastructure others");
    await page.keyboard.press("Enter");
    await page.keyboard.type("scanacs");
    expect(await page.locator("#members button").count()).toBe(1);
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("scanacs");
    expect(await savedJson(page)).toEqual(saved);
    await box(page, "scanacs").focus();
    await settled(page, () => page.keyboard.press("a"));
    expect(await savedJson(page)).toEqual(await resultOf("--isolate", "scanacs"));
  });

  it("cuts off all of an aggregate only after it was asked how many", async () => {
    const { page } = await onPage();
    const turn = await turnOf(page);
    await box(page, "infrastructure others").click();
    await act(page, "isolate").click();
    expect(await focusedId(page)).toBe("confirm-isolate");
    expect(await page.textContent("#selected-panel h3")).toBe(`${texts.all}?`);
    await page.click("#cancel");
    await page.locator('#layered .box[data-key="infrastructure others"]').press("a");
    await page.keyboard.press("Escape");
    expect(await turnOf(page)).toBe(turn);
    await page.keyboard.press("a");
    await settled(page, () => page.keyboard.press("Enter"));
    const { scenario: asked } = (await savedJson(page)) as { scenario: { active: string[] } };
    expect(asked.active).toContain("isolate-1");
  });

  it("Enter selects, U opens the neighbourhood, A cuts off, R restores, / goes to the search", async () => {
    const { page } = await onPage();
    const turn = await turnOf(page);
    await page.keyboard.press("a"); // a letter does nothing outside the picture
    await box(page, "itscare").focus();
    await page.keyboard.press("a"); // what is not selected is selected first
    expect([await turnOf(page), await page.textContent("#selected-title")]).toEqual([turn, "ITSCare"]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    expect(await page.textContent("#selected-title")).toBe("ITSCare");
    await page.keyboard.press("u");
    expect(await page.getAttribute('#selected-panel [data-extent="all"]', "aria-pressed")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await page.getAttribute('#selected-panel [data-extent="hit"]', "aria-pressed")).toBe("true");
    await settled(page, () => page.keyboard.press("a"));
    expect(await page.textContent("#status")).toContain(texts.isolated);
    expect(await focused(page)).toBe("itscare");
    await settled(page, () => page.keyboard.press("r"));
    expect(await page.textContent("#status")).toContain(texts.restored);
    await page.keyboard.press("r");
    expect(await page.textContent("#status")).toBe(texts.undisturbed);
    await page.keyboard.press("/");
    expect(await focusedId(page)).toBe("search");
    await page.keyboard.type("bitmarck/kim");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("bitmarck/kim");
    expect(await page.textContent("#selected-about")).toContain(texts.operated);
  });

  it("never calls normal what nobody knows: panel, picture and tables say that it is not known", async () => {
    const { page } = await onPage();
    await select(page, "aok-bayern/e-mail");
    expect(await page.textContent("#selected-about")).toContain(texts.unknown);
    expect(await box(page, "aok-bayern/e-mail").getAttribute("aria-description")).toContain(texts.unknown);
    const row = page.locator("#layered-table tbody tr").filter({ hasText: texts.email });
    expect(await row.locator("td").last().textContent()).toBe(texts.unknown);
    await select(page, "aok-bayern");
    await page.keyboard.press("Enter");
    const member = page.locator('#members [data-choose="aok-bayern/e-mail"] small');
    expect(await member.textContent()).toBe(texts.unknown);
    const insurer = page.locator("#matrix tbody tr").filter({ hasText: "AOK Bayern" });
    expect(await insurer.first().textContent()).toContain(texts.unknownShort);
    expect(await page.textContent("#services")).toContain(texts.unknown);
  });

  it("is usable by touch at 390 pixels: nothing is wider than the screen, and what can be touched is 44 pixels high", async () => {
    const { page } = await open(await report(), { width: 390, height: 844 });
    const row = page.locator('#tiers [data-key="infrastructure others"]');
    await page.evaluate("for (const details of document.querySelectorAll('.tier details')) details.open = true");
    await row.click();
    expect(await row.getAttribute("aria-pressed")).toBe("true");
    const small = async (): Promise<unknown> =>
      page.evaluate(
        `[...document.querySelectorAll("button, summary, input[type=search], input[type=number], #contents a")]
          .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 43.9)
          .map((each) => each.outerHTML.slice(0, 80))`,
      );
    for (const panel of ["members", "neighbourhood", "degrade", "cut", "isolate"]) {
      await act(page, panel).click();
      expect(await small(), panel).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      const bar = await page.locator("#selected-bar").boundingBox();
      expect((bar?.y ?? 845) + (bar?.height ?? 0), panel).toBeLessThanOrEqual(844);
    }
    await page.click("#deselect");
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    expect(await small()).toEqual([]);
  });
});
