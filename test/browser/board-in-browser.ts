import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { boxOf, fits, onPaper, printed, sheet } from "./board-sheet.js";
import { temporary, writePage } from "./command-line.js";
import { open, settled, shared } from "./open-report.js";

const scenario = ["--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00"];
const writeIn = (language: string, ...args: string[]): Promise<string> => writePage("report", ...args, "--lang", language);

describe("the board page", () => {
  const pages = {
    de: shared(() => writeIn("de", "germany-2023", ...scenario)),
    en: shared(() => writeIn("en", "germany-2023", ...scenario)),
  };

  it("says who is hit, on what that rests, what is not known, and what abbreviations mean", async () => {
    const { page } = await pages.de();
    await onPaper(page);
    expect(await page.textContent(".first h1")).toContain("23,6 bis 26,2 Mio. Versicherte");
    expect(await page.locator(".first .tile").count()).toBe(4);
    const text = String(await page.textContent("#board"));
    for (const part of [
      "1.042 Abhängigkeiten: 85 belegt, 520 abgeleitet, 437 angenommen",
      "Bei 425 Diensten ist kein Lieferant bekannt",
      "Quellen (5 von 46)",
      "ePA elektronische Patientenakte",
      "LKK Landwirtschaftliche Krankenkasse",
      "Modellrechnung; keine Wahrscheinlichkeit, kein Rat.",
    ])
      expect(text).toContain(part);
    expect(await page.locator("#layered-section").isVisible()).toBe(false);
  });

  it("is not on the screen, and follows what is asked", async () => {
    const { page } = await pages.de();
    expect(await page.locator("#board").isVisible()).toBe(false);
    await page.click("#language");
    await expect.poll(() => page.textContent("#board h2")).toBe("Who depends on whom, and what fails");
    await settled(page, () => page.click("#language"));
    expect(await page.textContent("#board h2")).toBe("Wer von wem abhängt und was ausfällt");
  });

  it.each(["de", "en"] as const)("in %s is the first of seven printed pages, and whole", async (language) => {
    const { page } = await pages[language]();
    expect(await printed(page)).toBe(7);
    await fits(page);
    // texts of the picture are printed as large as they are drawn: 12 pixels are 9 points
    const { width, height } = await boxOf(page, "#board .picture svg");
    const [, , w = 0, h = 0] = String(await page.getAttribute("#board .picture svg", "viewBox"))
      .split(" ")
      .map(Number);
    expect(Math.min(width / w, height / h)).toBeGreaterThan(0.97);
  });

  it.each([
    ["the network of 2023", ["ti-2023-07", "--scenario", "ti-network-2023-07"]],
    ["everything at once", ["germany-2023", "--isolate", "bitmarck", "--isolate", "itscare", "--until", "+72h"]],
    ["a clinic network", ["examples/clinic-network.yaml", "--isolate", "host"]],
  ])("of %s fits in both languages", async (_, args) => {
    const { page } = await open(await writeIn("de", ...args));
    await fits(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ media: null });
    await settled(page, () => page.click("#language"));
    expect(await page.getAttribute("html", "lang")).toBe("en");
    await fits(page);
  });
});

describe("what is printed", () => {
  /** By how much the texts of a picture are printed smaller than they are drawn. */
  const scaleOf = async (page: Page, selector: string): Promise<number> => {
    const { width, height } = await boxOf(page, selector);
    const [, , w = 0, h = 0] = String(await page.getAttribute(selector, "viewBox"))
      .split(" ")
      .map(Number);
    return Math.min(width / w, height / h);
  };

  it.each([
    ["germany-2023", [...scenario]],
    ["examples/clinic-network.yaml", ["--scenario", "examples/weekend-outage.yaml", "--until", "end"]],
  ])("sets the course of %s in 9 points, no higher than a sheet", async (landscape, args) => {
    const { page } = await open(await writeIn("de", landscape, ...args));
    await onPaper(page);
    expect(await scaleOf(page, "#course .paper svg")).toBeGreaterThan(0.99);
    expect((await boxOf(page, "#course .paper svg")).height).toBeLessThanOrEqual(sheet);
    expect(await page.isVisible("#course-picture")).toBe(false);
    await page.emulateMedia({ media: null });
    expect(await page.isVisible("#course .paper")).toBe(false);
  });

  it("fills the sheet of a small house with its course, leaves no hole in it", async () => {
    const { page } = await open(
      await writeIn("de", "examples/clinic-network.yaml", "--scenario", "examples/weekend-outage.yaml", "--until", "end"),
    );
    await fits(page);
    expect(await page.isVisible("#board .board-course .strip")).toBe(true);
    const [heading, picture] = [await boxOf(page, "#board h2"), await boxOf(page, "#board .picture svg")];
    expect(picture.top - heading.bottom).toBeLessThan(10);
    expect(await scaleOf(page, "#board .picture svg")).toBeGreaterThan(0.97);
  });

  it("tells every row of the supervisor's view, none of them twice", async () => {
    const { page } = await open(await writeIn("de", "germany-2023"));
    const rows = Number(await page.locator(".taken .taken-table tbody tr").count());
    await onPaper(page);
    const seen = await page.locator(".taken tbody tr:visible, .findings > .paper tbody tr:visible").count();
    expect(seen).toBe(rows);
    expect(await page.textContent(".taken > .paper")).toBe(`${rows - 5} weitere Zeilen auf der nächsten Seite.`);
    expect(await page.locator("#supervisor-pairs tbody tr").count()).toBe(
      await page.locator("#supervisor-pairs tbody tr:visible").count(),
    );
    expect(await page.isVisible("#layered-section")).toBe(false);
    expect((await boxOf(page, "#supervisor > .foot")).bottom).toBeLessThanOrEqual(sheet);
  });

  it("has nothing of the frame of the workbench, and names boxes of contracts as people do", async () => {
    const { page } = await open(await writePage("workbench", "--lang", "de"));
    const contracts = Array.from({ length: 40 }, (_, index) => `V-${index};Host ${index % 9} GmbH;Dienst ${index};4`);
    const file = temporary("contracts.csv");
    writeFileSync(file, ["Vertrag;Dienstleister;Dienst;RTO (h)", ...contracts].join("\n"));
    await page.setInputFiles("#open", file);
    await page.click("#take-import");
    await page.waitForSelector("#summary-title");
    await page.locator(".ask input[role=combobox]").fill("Host 1");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#board", { state: "attached" });
    await onPaper(page);
    for (const part of ["#bench-status", ".bench-head", ".ask", ".bench-top"])
      expect(await page.isVisible(part), part).toBe(false);
    await fits(page);
    const text = String(await page.textContent("#board .picture"));
    expect(text).not.toMatch(/[Cc]ontract|: 40/);
  });
});

describe("a page of two landscapes", () => {
  it("says before and after in sentence, tiles and boxes, and keeps it when it is asked", async () => {
    const patch = temporary("other-host.yaml");
    writeFileSync(
      patch,
      "tragweite: patch/1\nid: second\nadd:\n  nodes:\n    - { kind: it-provider, id: other, name: Other GmbH, evidence: { status: assumed } }\nchange:\n  nodes:\n    - { id: host/line-2, set: { operator: other } }\n",
    );
    const path = "examples/clinic-network.yaml";
    const report = await writePage("report", path, path, "--patch", patch, "--isolate", "host", "--lang", "de");
    const { page, messages, requests } = await open(report);
    expect(messages).toEqual([]);
    expect(requests).toEqual([]);
    expect(await page.textContent("h1")).toMatch(/^Vorher: .*ohne.* Nachher: /);
    expect(await page.textContent(".first .answer")).toContain("1 Knoten neu");
    expect(await page.locator(".tile .was").count()).toBe(4);
    expect(await page.locator("#layered .change.less").count()).toBeGreaterThan(0);
    expect(await page.getAttribute('#layered .box[data-key="kasse/telephone"]', "aria-description")).toContain(
      "weniger ausgefallen als vorher",
    );
    await fits(page);
  });
});
