import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../src/words/language.js";
import { resultOf, temporary, tragweite, writePage } from "./command-line.js";
import { type OpenOptions, open, savedBy, type Watched } from "./open-report.js";
import { isThorough } from "./tried.js";

const openBench = async (language: Language, options?: OpenOptions): Promise<Watched> =>
  open(await writePage("workbench", "--lang", language), options);

const cell = (page: Page, row: string, column: string) =>
  page.locator(`tr[data-row="${row}"] [data-column="${column}"] >> input, select`).first();

/** How somebody writes: by the mouse, or with the keyboard alone. */
class Writer {
  constructor(
    readonly page: Page,
    readonly by: "mouse" | "keyboard",
  ) {}

  async press(button: string): Promise<void> {
    if (this.by === "mouse") return this.page.click(button);
    await this.page.focus(button);
    await this.page.keyboard.press("Enter");
  }

  goTo(panel: string): Promise<void> {
    return this.press(`[data-panel="${panel}"]`);
  }

  /** New rows by their names. */
  async add(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.page.focus("#new-row");
      await this.page.keyboard.type(name);
      if (this.by === "mouse") await this.page.click(".add button");
      else await this.page.keyboard.press("Enter");
    }
  }

  /** Chooses a node in a field that finds it by its name. */
  async choose(field: ReturnType<Page["locator"]>, query: string): Promise<void> {
    if (this.by === "mouse") await field.click();
    else await field.focus();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(query);
    if (this.by === "mouse") {
      await this.page.locator(`.node-input ul:not([hidden]) li[data-node="${query}"]`).click();
      return;
    }
    await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
  }

  /** Chooses the row of a node and adds what it needs. */
  async needs(row: string, supplier: string): Promise<void> {
    await cell(this.page, row, "name").focus();
    await this.choose(this.page.locator(".needs > .pick input[role=combobox]"), supplier);
    await this.page.locator(`.needs li[data-supplier="${supplier}"]`).waitFor();
  }

  async fill(row: string, column: string, text: string): Promise<void> {
    await cell(this.page, row, column).fill(text);
    await this.page.keyboard.press("Tab");
  }

  /** Two providers, three systems, four services and a stand-by. */
  async enterHouse(): Promise<void> {
    const { page } = this;
    await page.fill("#landscape-name", "House North");
    if (this.by === "mouse") await page.click(".ways .primary");
    else await page.keyboard.press("Enter");
    await this.add("host-a", "host-b");
    await this.goTo("systems");
    await this.add("mail", "records", "line");
    await this.choose(cell(page, "mail", "operator"), "host-a");
    await this.choose(cell(page, "records", "operator"), "host-a");
    await this.choose(cell(page, "line", "operator"), "host-b");
    await this.goTo("services");
    await this.add("admission", "findings", "e-mail", "telephone");
    await this.needs("admission", "records");
    await this.needs("findings", "records");
    await this.needs("e-mail", "mail");
    await this.needs("telephone", "line");
    // mail stands by for the line after four hours
    await this.press('.needs li[data-supplier="line"] summary');
    await page.locator('.needs li[data-supplier="line"] .hours').fill("4");
    await this.choose(page.locator('.needs li[data-supplier="line"] .pick input'), "mail");
    await page.locator('.needs li[data-supplier="mail"]').waitFor();
  }
}

const said = {
  en: { atLeast: /^−48 hours are not possible, at least 0\.$/, one: /^1 to mend/, kept: "Kept" },
  de: { atLeast: /^−48 Stunden sind nicht möglich, mindestens 0\.$/, one: /^1 zu beheben/, kept: "In diesem Browser aufbewahrt" },
};

const savedAs = (page: Page, as: string) => savedBy(page, () => page.click(`[data-save="${as}"]`));

/** How somebody writes a house into the workbench. */
interface Writing {
  readonly language: Language;
  readonly width: number;
  readonly by: "mouse" | "keyboard";
}

const writers: readonly Writing[] = isThorough
  ? languages.flatMap((language) =>
      [390, 768, 1440].flatMap((width) => (["mouse", "keyboard"] as const).map((by) => ({ language, width, by }))),
    )
  : [
      { language: "en", width: 1440, by: "keyboard" },
      { language: "de", width: 390, by: "mouse" },
    ];

describe("the workbench", () => {
  it.each(writers)("takes a house from nothing to the numbers of the command line ($language, $width, $by)", async (writing) => {
    const { language, width, by } = writing;
    const { page, requests, messages } = await openBench(language, { width });
    const writer = new Writer(page, by);
    await writer.enterHouse();
    // one mistake, told in its row and mended from its message
    await writer.fill("findings", "maxTolerableHours", "-48");
    const told = page.locator("#issues-findings");
    expect(await told.textContent()).toMatch(said[language].atLeast);
    expect(await page.textContent("#issues")).toMatch(said[language].one);
    if (by === "keyboard") await page.keyboard.press("F8");
    else await page.click("#next-issue");
    await page.waitForSelector('[aria-invalid="true"]:focus');
    await page.keyboard.press("Control+A");
    await page.keyboard.type("48");
    await page.keyboard.press("Tab");
    expect(await told.count()).toBe(0);
    const whole = await savedAs(page, "yaml");
    expect(whole.name).toBe("house-north.yaml");
    // ten steps back, ten forward
    for (let step = 0; step < 10; step++)
      if (by === "keyboard") await page.keyboard.press("Control+z");
      else await page.click("#undo");
    expect((await savedAs(page, "yaml")).text).not.toBe(whole.text);
    for (let step = 0; step < 10; step++)
      if (by === "keyboard") await page.keyboard.press("Control+y");
      else await page.click("#redo");
    expect(await savedAs(page, "yaml")).toEqual(whole);
    // loaded anew, nothing is lost
    await page.waitForSelector(`#kept:has-text("${said[language].kept}")`);
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await savedAs(page, "yaml")).toEqual(whole);
    // the answer is that of the command line on the saved file
    const file = temporary(`${by}-${language}-${whole.name}`);
    writeFileSync(file, whole.text);
    await writer.goTo("answer");
    await writer.choose(page.locator(".ask input[role=combobox]"), "records");
    await page.waitForSelector("#summary-title");
    const printed = await tragweite("run", file, "--isolate", "records", "--lang", language);
    const sentence = (await page.textContent("#summary-title"))?.trim() ?? "";
    expect(sentence).not.toBe("");
    expect(printed.replaceAll(/\s+/g, " ")).toContain(sentence);
    expect(requests).toEqual([]);
    expect(messages).toEqual([]);
  });

  it("pastes rows of a spreadsheet, says what is not permitted, and saves the changes alone", async () => {
    const { page, messages } = await openBench("de");
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
    const writer = new Writer(page, "keyboard");
    await writer.goTo("services");
    await writer.add("eAU-Annahme");
    await writer.choose(cell(page, "eau-annahme", "operator"), "Kasse");
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

  it("opens a hostile file as text", async () => {
    const { page, requests, messages } = await openBench("de");
    const hostile = temporary("hostile.json");
    const name = '<img src=x onerror="document.title=1">';
    const node = { kind: "it-provider", id: "a", name, evidence: { status: "assumed" } };
    writeFileSync(hostile, JSON.stringify({ tragweite: "landscape/1", id: "x", name, nodes: [node] }));
    await page.setInputFiles("#open", hostile);
    await page.waitForSelector('tr[data-row="a"]');
    expect(await cell(page, "a", "name").inputValue()).toBe(name);
    expect(await page.locator("img").count()).toBe(0);
    expect(requests).toEqual([]);
    expect(messages).toEqual([]);
  });

  it("keeps the work of two tabs apart", async () => {
    const { page } = await openBench("en");
    await page.fill("#landscape-name", "One");
    await page.keyboard.press("Enter");
    await new Writer(page, "keyboard").add("first");
    await page.waitForSelector('#kept:has-text("Kept")');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.waitForSelector("html[data-ready]");
    await other.click('.kept button:has-text("Go on with One")');
    await other.waitForSelector('#bench-status:has-text("open in another tab")');
    await new Writer(other, "keyboard").add("second");
    await other.waitForSelector('#kept:has-text("Kept")');
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await page.locator("tr[data-row]").count()).toBe(1);
    expect(await other.locator("tr[data-row]").count()).toBe(2);
  });

  it("goes on with closed work in the same tab, and forgets it when asked", async () => {
    const { page } = await openBench("en");
    await page.fill("#landscape-name", "One");
    await page.keyboard.press("Enter");
    await new Writer(page, "mouse").add("first");
    await page.click("#close");
    await page.click('.kept button:has-text("Go on with One")');
    await page.waitForSelector('tr[data-row="first"]');
    expect(await page.textContent("#bench-status")).toBe(""); // no copy: nobody else has it open
    await page.click("#close");
    page.once("dialog", (dialog) => void dialog.accept());
    await page.click('.kept button:has-text("Forget One")');
    await page.locator(".kept").waitFor({ state: "detached" });
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await page.locator(".kept").count()).toBe(0);
  });

  it("warns before work is left that the browser does not keep", async () => {
    const { page } = await openBench("en");
    await page.fill("#landscape-name", "One");
    await page.keyboard.press("Enter");
    await page.waitForSelector('#kept:has-text("Kept")');
    const leaving = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    expect(await page.evaluate(leaving)).toBe(false);
    await page.evaluate("indexedDB.open = () => { throw new Error('nothing is kept here'); }");
    await new Writer(page, "keyboard").add("first");
    await page.waitForSelector('#bench-status:has-text("keeps nothing")');
    expect(await page.evaluate(leaving)).toBe(true);
  });

  it("takes a patch as one step, which is undone, and answers as the command line does with it", async () => {
    const { page, messages } = await openBench("en");
    const writer = new Writer(page, "keyboard");
    await writer.enterHouse();
    const before = await savedAs(page, "yaml");
    const [file, change] = [temporary("house-before.yaml"), temporary("house-change.json")];
    writeFileSync(file, before.text);
    const more = {
      dependencies: [
        { id: "more", dependent: "e-mail", supplier: "records", kind: "use", weight: 1, evidence: { status: "assumed" } },
      ],
    };
    writeFileSync(change, JSON.stringify({ tragweite: "patch/1", id: "change", landscape: "house-north", add: more }));
    await writer.goTo("answer");
    await writer.choose(page.locator(".ask input[role=combobox]"), "records");
    const mail = page.locator('#layered .box[data-key="service e-mail"]');
    await mail.waitFor();
    const state = (): Promise<string | null> => mail.getAttribute("aria-description");
    const computed = async (...patch: readonly string[]): Promise<string | undefined> => {
      const { nodes } = (await resultOf(file, "--isolate", "records", ...patch)) as {
        readonly nodes: readonly { readonly id: string; readonly state: { readonly worst: string } }[];
      };
      return nodes.find(({ id }) => id === "e-mail")?.state.worst;
    };
    expect([await state(), await computed()]).toEqual([expect.stringContaining("normal"), "normal"]);
    await writer.goTo("changes");
    await page.setInputFiles("#open", change);
    await page.waitForSelector(".changes li:nth-child(1) [aria-current=true]");
    await writer.goTo("answer");
    await page.waitForSelector('#layered .box[data-key="service e-mail"][aria-description*="lost"]');
    expect(await computed("--patch", change)).toBe("lost");
    await page.click("#undo");
    await page.waitForSelector('#layered .box[data-key="service e-mail"][aria-description*="normal"]');
    expect(messages).toEqual([]);
  });
});
