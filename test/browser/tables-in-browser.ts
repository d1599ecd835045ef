import { describe, expect, it } from "vitest";
import { writePage } from "./command-line.js";
import { open, openFold } from "./open-report.js";
import { triedLanguages } from "./tried.js";

const scenario = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00"];
const words = {
  de: { found: /^1 von \d+ Zeilen$/ },
  en: { found: /^1 of \d+ rows$/ },
} as const;

describe.each(triedLanguages)("tables (%s)", (language) => {
  it("are sorted by mouse and keyboard, filtered, and copied as they are seen", async () => {
    const { page, requests, messages } = await open(await writePage("report", ...scenario, "--lang", language));
    await openFold(page, "rank");
    await page.evaluate("for (const details of document.querySelectorAll('#rank details, #matrix details')) details.open = true");
    const names = () => page.locator("#rank tbody tr:not([hidden]) th").allTextContents();
    const given = await names();
    const heading = page.locator("#rank thead th").first();
    await heading.locator("button").click();
    expect(await heading.getAttribute("aria-sort")).toBe("ascending");
    expect(await names()).toEqual([...given].sort(new Intl.Collator(language, { numeric: true }).compare));
    await heading.locator("button").press("Enter");
    expect(await heading.getAttribute("aria-sort")).toBe("descending");
    await heading.locator("button").press("Space");
    expect(await heading.getAttribute("aria-sort")).toBeNull();
    expect(await names()).toEqual(given);
    await page.fill("#rank .row-filter", given[3] ?? "");
    expect(await names()).toEqual([given[3]]);
    expect(await page.textContent("#rank .table-tools [role=status]")).toMatch(words[language].found);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.click("#rank .copy-table");
    await page.waitForFunction("/^1 /.test(document.querySelector('#rank .table-tools [role=status]').textContent)");
    const copied = (await page.evaluate("navigator.clipboard.readText()")) as string;
    const [head = "", row = "", ...others] = copied.replaceAll("\r", "").split("\n");
    expect(head.split("\t").length).toBe(row.split("\t").length);
    expect([row.split("\t")[0], others]).toEqual([given[3], []]);
    expect([...requests, ...messages]).toEqual([]);
  });
});
