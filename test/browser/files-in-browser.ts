import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { temporary, tragweite, writePage } from "./command-line.js";
import { open, savedBy, type Watched } from "./open-report.js";

const openBench = async (): Promise<Watched> => open(await writePage("workbench", "--lang", "de"));

async function begin(page: Page, name: string, first?: string): Promise<void> {
  await page.fill("#landscape-name", name);
  await page.keyboard.press("Enter");
  await page.waitForSelector("#new-row:focus");
  if (first === undefined) return;
  await page.keyboard.type(first);
  await page.keyboard.press("Enter");
  await page.waitForSelector("tr[data-row]");
}

/** Answers the next question of the page. @returns what it asked */
function answerNext(page: Page, isYes: boolean): Promise<string> {
  return new Promise((resolve) => {
    page.once("dialog", (dialog) => {
      resolve(dialog.message());
      void (isYes ? dialog.accept() : dialog.dismiss());
    });
  });
}

const refuseStorage = "indexedDB.open = () => { throw new Error('nothing is kept here'); }";

describe("work that would be lost", () => {
  it("is forgotten only when somebody says so", async () => {
    const { page } = await openBench();
    await begin(page, "Haus", "RZ");
    await page.click("#close");
    for (const isYes of [false, true]) {
      const asked = answerNext(page, isYes);
      await page.click('.kept button:has-text("Haus vergessen")');
      expect(await asked).toContain("Haus vergessen?");
      if (isYes) await page.locator(".kept").waitFor({ state: "detached" });
      else expect(await page.locator(".kept li").count()).toBe(1);
    }
  });

  it("where nothing is kept, is closed or gives way to another landscape only when somebody says so, or once it is a file", async () => {
    const { page } = await openBench();
    await page.evaluate(refuseStorage);
    await begin(page, "Haus", "RZ");
    const other = temporary("andere.json");
    writeFileSync(other, JSON.stringify({ tragweite: "landscape/1", id: "y", name: "Andere", nodes: [] }));
    await page.click('[data-panel="changes"]');
    for (const leave of [() => page.click("#close"), () => page.setInputFiles("#open", other)]) {
      const asked = answerNext(page, false);
      await leave();
      expect(await asked).toContain("bewahrt Haus nicht auf");
      expect(await page.textContent(".bench-top .title")).toContain("Haus");
    }
    await savedBy(page, () => page.click('[data-save="yaml"]'));
    await page.click("#close"); // it is in a file
    await page.waitForSelector(".start");
  });
});

describe("a page whose storage is refused", () => {
  it("starts all the same", async () => {
    const { page } = await openBench();
    await page
      .context()
      .addInitScript(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('refused', 'SecurityError'); } })",
      );
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    await begin(page, "Haus", "RZ");
  });
});

describe("changes in a file", () => {
  it("of another landscape are refused, on the first page they wait for theirs, and it is offered where it is kept", async () => {
    const { page, messages } = await openBench();
    await begin(page, "Haus");
    await page.keyboard.type("RZ");
    await page.keyboard.press("Enter");
    await page.waitForSelector('tr[data-row="rz"]');
    const { text } = await savedBy(page, () => page.click('[data-save="patch"]'));
    const patch = { ...JSON.parse(text), landscape: "haus" };
    patch.add.nodes[0] = { ...patch.add.nodes[0], id: "zwei", name: "Zwei" };
    const file = temporary("haus-changes.json");
    writeFileSync(file, JSON.stringify(patch));
    await page.waitForSelector('#kept:has-text("In diesem Browser")');
    await page.click("#close");
    await begin(page, "Anderes", "X");
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.press("#open-another", "Enter")]);
    await chooser.setFiles(file);
    await page.waitForSelector(".refusal");
    expect(await page.textContent(".refusal")).toContain("ist für die Landschaft „haus“");
    expect(await page.textContent('[data-panel="organisations"]')).toBe("Organisationen 1");
    await page.waitForSelector('#kept:has-text("In diesem Browser")');
    await page.click("#close");
    await page.setInputFiles("#open", file);
    await page.waitForSelector('.refusal:has-text("Landschaft „haus“, und die ist nicht geöffnet")');
    await page.click('.refusal button:has-text("Haus mit diesen Änderungen öffnen")');
    await page.waitForSelector('tr[data-row="zwei"]');
    expect(await page.locator("tr[data-row]").count()).toBe(2);
    expect(messages).toEqual([]);
  });
});

describe("a shipped landscape", () => {
  it.each(["germany-2023", "epa-2025"])("is opened from the first page: %s", async (id) => {
    const { page, messages } = await openBench();
    await page.click(`[data-shipped="${id}"]`);
    await page.waitForSelector("#issues:has-text('Nichts zu beheben')");
    const { name, text } = await savedBy(page, () => page.click('[data-save="json"]'));
    expect(name).toBe(`${id}.json`);
    expect(JSON.parse(text)).toEqual(JSON.parse(await tragweite("convert", id, "--to", "json")));
    expect(messages).toEqual([]);
  });
});
