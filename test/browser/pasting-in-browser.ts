import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { temporary, writePage } from "./command-line.js";
import { open, type Watched } from "./open-report.js";

const openBench = async (): Promise<Watched> => open(await writePage("workbench", "--lang", "de"));

async function openHouse(): Promise<Watched> {
  const watched = await openBench();
  await watched.page.fill("#landscape-name", "Haus");
  await watched.page.keyboard.press("Enter");
  await watched.page.waitForSelector(".table-panel");
  return watched;
}

const paste = (page: Page, text: string, place: string): Promise<unknown> =>
  page.evaluate(`{
    const data = new DataTransfer();
    data.setData("text/plain", ${JSON.stringify(text)});
    document.querySelector("${place}").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }`);

const told = (page: Page, row: string): Promise<string | null> => page.textContent(`#issues-${row}`);

describe("cells of a spreadsheet", () => {
  it("with whatever evidence and kind stand in their row, to be mended, before and after the page is loaded again", async () => {
    const { page, messages } = await openHouse();
    await paste(page, "A\tB\t\t\t\thoch\nKlinik\tKrankenhaus\nRZ\tIT-Dienstleister\t\t\thoch", ".table-panel");
    for (let time = 0; time < 2; time++) {
      await page.waitForSelector('#panel-title small:text-is("3 Zeilen")');
      expect(await told(page, "klinik")).toContain("„Krankenhaus“ kann nicht unter „Art“ stehen: Wählen Sie IT-Dienstleister");
      expect(await told(page, "rz")).toBe(
        "„hoch“ kann nicht unter „Beleglage“ stehen: Wählen Sie belegt, abgeleitet oder angenommen.",
      );
      await page.waitForSelector('#kept:has-text("In diesem Browser")');
      await page.reload();
      await page.waitForSelector("html[data-ready]");
    }
    await page.selectOption('tr[data-row="klinik"] [data-column="kind"] select', "service-provider");
    expect(await page.locator("#issues-klinik").count()).toBe(0);
    expect(messages).toEqual([]);
  });

  it("of a file without evidence are shown, and it can be said", async () => {
    const { page, messages } = await openBench();
    const file = temporary("ohne.yaml");
    writeFileSync(file, "tragweite: landscape/1\nid: x\nnodes:\n  - {kind: it-provider, id: a, name: A}\n");
    await page.setInputFiles("#open", file);
    await page.waitForSelector('tr[data-row="a"]');
    expect(await told(page, "a")).toContain("„Beleglage“");
    await page.selectOption('tr[data-row="a"] [data-column="evidence"] select', "assumed");
    expect(await page.locator("#issues-a").count()).toBe(0);
    expect(messages).toEqual([]);
  });

  it("under other headings are asked what they mean", async () => {
    const { page } = await openHouse();
    await page.click('[data-panel="services"]');
    await paste(page, "Dienst\tmax. Ausfall (h)\nNotaufnahme\t4,5", ".table-panel");
    await page.waitForSelector(".import");
    expect(await page.inputValue('[data-column="B"] select')).toBe("tolerance");
    await page.click("#take-import");
    await page.waitForSelector(".answer-panel");
    await page.click('[data-panel="services"]');
    expect(await page.inputValue('tr[data-row] [data-column="maxTolerableHours"] input')).toBe("4,5");
  });

  it("are a table of contracts on the first page", async () => {
    const { page } = await openBench();
    await paste(page, "Anbieter\tDienst\nHost GmbH\tNotaufnahme", "body");
    await page.waitForSelector('[data-made="services"]');
    expect(await page.textContent(".import")).toContain("Zwischenablage.tsv");
  });

  it("that are wrong are told in the words of the table", async () => {
    const { page } = await openHouse();
    await page.click('[data-panel="services"]');
    await paste(page, "Mail\t\t\t-48\tviele", ".table-panel");
    expect(await told(page, "mail")).toContain("−48 Stunden sind nicht möglich, mindestens 0.");
    expect(await told(page, "mail")).toContain("„viele“ ist keine Zahl.");
    await page.click('[data-panel="groups"]');
    await paste(page, "Mail\tso viele reichen\t1", ".table-panel");
    expect(await page.textContent("tr.issues")).toContain("„Zusammen mit“");
    await page.click('[data-panel="changes"]');
    expect(await page.textContent(".changes")).toContain("hinzugefügt: Gruppe von Mail");
  });
});

describe("a row that is removed", () => {
  it("says what goes with it and what loses its operator, and no more", async () => {
    const { page } = await openHouse();
    await page.click('[data-panel="organisations"]');
    await paste(page, "RZ\nAllein", ".table-panel");
    await page.click('[data-panel="systems"]');
    await paste(page, "Mail\t\tmail\tRZ\nAkte\t\takte\tRZ", ".table-panel");
    await page.click('[data-panel="dependencies"]');
    await paste(page, "Akte\tMail", ".table-panel");
    await page.click('[data-panel="organisations"]');
    const remove = async (row: string, said: string): Promise<void> => {
      await page.click(`tr[data-row="${row}"] .acts button:last-child`);
      await page.waitForSelector(`#bench-status:text-is("${said}")`, { timeout: 5_000 });
    };
    await remove("allein", "Allein ist entfernt");
    await remove("rz", "RZ ist entfernt; ohne bekannten Betreiber: Mail, Akte");
    await page.click('[data-panel="systems"]');
    await remove("mail", "Mail ist mit 1 Abhängigkeit entfernt");
  });
});
