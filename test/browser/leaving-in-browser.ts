import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporary, writePage } from "./command-line.js";
import { open, select, type Watched } from "./open-report.js";

const contracts = fileURLToPath(new URL("../../examples/vertraege.csv", import.meta.url));
const clinics = fileURLToPath(new URL("../../examples/clinic-network.yaml", import.meta.url));
const composed = "services:\n  portal:\n    depends_on: [befunde]\n  befunde:\n    image: befunde\n";

const openBench = async (width = 1440): Promise<Watched> =>
  open(await writePage("workbench", "--lang", "de"), { width, height: width === 390 ? 844 : 900 });

describe("a file that is being looked at", () => {
  it.each(["vertraege.csv", "compose.yaml"])("says with which sentence the page will begin: %s", async (name) => {
    const { page } = await openBench();
    if (name === "compose.yaml") {
      await page.setInputFiles("#open", { name, mimeType: "text/yaml", buffer: Buffer.from(composed) });
    } else await page.setInputFiles("#open", contracts);
    await page.waitForSelector("#first-sentence strong:not(:text-is('…'))");
    const promised = await page.textContent("#first-sentence strong");
    await page.click("#take-import");
    await page.waitForSelector("#summary-title");
    expect(await page.textContent("#summary-title")).toBe(promised);
  });

  it("is left with Esc, and the focus is where files are opened; not unasked once something is said of it", async () => {
    const { page } = await openBench();
    await page.setInputFiles("#open", contracts);
    await page.waitForSelector(".import");
    await page.focus('[data-column="A"] select');
    await page.keyboard.press("Escape");
    await page.waitForSelector("#open:focus");
    await page.setInputFiles("#open", contracts);
    await page.selectOption('[data-column="A"] select', "");
    for (const isYes of [false, true]) {
      page.once("dialog", (dialog) => void (isYes ? dialog.accept() : dialog.dismiss()));
      await page.keyboard.press("Escape");
      expect(await page.locator(".import").count()).toBe(isYes ? 0 : 1);
    }
    const broken = temporary("kaputt.json");
    writeFileSync(broken, "{");
    await page.setInputFiles("#open", broken);
    await page.waitForSelector(".refusal");
    await page.focus(".refusal button");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#open:focus");
    expect(await page.locator(".refusal").count()).toBe(0);
  });
});

describe("what a row needs", () => {
  it("is closed with Esc and with its button, and the focus is in its row", async () => {
    const { page } = await openBench();
    await page.setInputFiles("#open", clinics);
    await page.click('[data-panel="systems"]');
    for (const [index, way] of ["Escape", "button", "Escape"].entries()) {
      const row = page.locator("tr[data-row]").nth(index % 2);
      const id = await row.getAttribute("data-row");
      await row.locator("input").first().focus();
      await page.waitForSelector(".needs");
      const field = page.locator(".needs > .pick input");
      await field.fill("h");
      if (way === "Escape") {
        await page.keyboard.press("Escape"); // the list
        expect(await page.locator(".needs").count()).toBe(1);
        await page.keyboard.press("Escape");
      } else await page.click("#close-needs");
      await page.waitForSelector(`tr[data-row="${id}"] input:focus`);
      expect(await page.locator(".needs").count()).toBe(0);
    }
  });
});

describe("the panel of what is selected", () => {
  it.each([1440, 390])("is closed with Esc wherever the focus is, at %i pixels", async (width) => {
    const report = await writePage("report", clinics, "--isolate", "host", "--lang", "de");
    const { page } = await open(report, { width, height: width === 390 ? 844 : 900 });
    await select(page, "host/line-2");
    await page.click('#selected-bar [data-act="why"]').catch(() => undefined);
    await page.waitForSelector("#selected-panel:visible");
    await page.focus('#selected-bar [data-act="why"]');
    for (let tries = 0; tries < 3 && (await page.isVisible("#selected-panel")); tries++) await page.keyboard.press("Escape");
    expect(await page.isVisible("#selected-panel")).toBe(false);
    const focused = await page.evaluate("document.activeElement.closest('[data-key]')?.getAttribute('data-key')");
    expect(focused).toBe("host/line-2");
    // on the ground nothing has the focus
    await page.evaluate("document.activeElement.blur()");
    await page.keyboard.press("Escape");
    expect(await page.locator("#layered .box[aria-pressed=true], #tiers [aria-pressed=true]").count()).toBe(0);
  });
});
