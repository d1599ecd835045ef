import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { temporary, tragweite, writePage } from "./command-line.js";
import { open, savedBy, type Watched } from "./open-report.js";

const openBench = async (): Promise<Watched> => open(await writePage("workbench", "--lang", "de"));

/** A dangling supplier, a missing name, a repeated id, a date that is none. */
const wrong = `tragweite: landscape/1
id: house
name: House
asOf: yesterday
nodes:
  - { kind: it-provider, id: host, name: Host, evidence: { status: assumed } }
  - { kind: it-provider, id: host, name: Other host, evidence: { status: assumed } }
  - { kind: system, id: mail, operator: host, systemType: mail, evidence: { status: assumed } }
  - { kind: service, id: admission, name: Admission, operator: unknown, serviceType: admission, evidence: { status: assumed } }
dependencies:
  - { id: dangling, dependent: admission, supplier: mial, kind: use, weight: 1, evidence: { status: assumed } }
  - { id: right, dependent: admission, supplier: mail, kind: use, weight: 1, evidence: { status: assumed } }
`;

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(`{
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }`);
}

describe("a file with mistakes", () => {
  it.each(["picked", "dropped"])("opens as a draft, each mistake in its row, and is saved as it was (%s)", async (how) => {
    const { page, messages } = await openBench();
    const file = temporary("haus.yaml");
    writeFileSync(file, wrong);
    if (how === "picked") await page.setInputFiles("#open", file);
    else await drop(page, "haus.yaml", wrong);
    await page.waitForSelector('#bench-status:has-text("haus.yaml ist mit 4 Fehlern geöffnet")');
    expect(await page.textContent("#issues")).toMatch(/^4 zu beheben; gerechnet ohne: Other host, Admission → mial/);
    expect(await page.textContent("#issues-elsewhere")).toMatch(/^asOf: .*yesterday/);
    expect(await page.textContent("#issues-host-2")).toMatch(/host/);
    await page.click('[data-panel="systems"]');
    expect(await page.getAttribute('tr[data-row="mail"] [data-column="name"] input', "aria-invalid")).toBe("true");
    await page.click('[data-panel="dependencies"]');
    expect(await page.getAttribute('tr[data-row="dangling"] [data-column="supplier"] input', "aria-invalid")).toBe("true");
    expect(await page.textContent("#issues-dangling")).toContain("mial");
    expect(parse((await savedBy(page, () => page.click('[data-save="yaml"]'))).text)).toEqual(parse(wrong));
    // what is right is computed
    await page.click('[data-panel="answer"]');
    await page.locator(".ask input[role=combobox]").fill("Host");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector('#layered .box[data-key="mail"]');
    expect(await page.textContent("#layered")).toContain("Admission");
    expect(messages).toEqual([]);
  });

  it("is whole once each of them is mended", async () => {
    const { page } = await openBench();
    await drop(page, "haus.yaml", wrong.replace("asOf: yesterday\n", ""));
    await page.click("#issues-host-2 button");
    await page.click('[data-panel="systems"]');
    await page.fill('tr[data-row="mail"] [data-column="name"] input', "Mail");
    await page.click('[data-panel="dependencies"]');
    await page.click('tr[data-row="dangling"] .acts button:last-child');
    await page.waitForSelector('#issues:has-text("Nichts zu beheben")');
    const { text } = await savedBy(page, () => page.click('[data-save="json"]'));
    const file = temporary("mended.json");
    writeFileSync(file, text);
    expect(await tragweite("validate", file)).toContain("house: valid\n4 nodes");
  });

  it("is refused with words where it is no landscape, and what is open stays open", async () => {
    const { page } = await openBench();
    await page.fill("#landscape-name", "Haus");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".table-panel");
    for (const [name, text, words] of [
      ["brief.txt", "Sehr geehrte Damen und Herren", /lässt sich nicht öffnen/],
      [
        "frage.json",
        '{"tragweite":"scenario/1","id":"x","disturbances":[{"id":"a","kind":"isolation","nodes":[{"id":"b"}]}]}',
        /b/,
      ],
      ["liste.yaml", "tragweite: landscape/1\nid: x\nnodes: many\n", /liste\.yaml:3/],
    ] as const) {
      await drop(page, name, text);
      await page.waitForSelector(`.refusal:has-text("${name}")`);
      expect(await page.textContent(".refusal")).toMatch(words);
      expect(await page.textContent(".bench-top .title")).toContain("Haus");
    }
  });
});

describe("the button to edit a report", () => {
  it("saves the landscape as a file that the workbench opens, and says so", async () => {
    const report = await writePage("report", "germany-2023", "--scenario", "bitmarck-2023-04", "--lang", "de");
    const { page } = await open(report);
    const saved = await savedBy(page, () => page.click("#edit"));
    expect(await page.textContent("#status")).toContain(`als ${saved.name} gespeichert. Öffnen Sie sie in workbench.html`);
    const file = temporary(saved.name);
    writeFileSync(file, saved.text);
    const bench = await openBench();
    await bench.page.setInputFiles("#open", file);
    await bench.page.waitForSelector("tr[data-row]");
    const { nodes } = JSON.parse(readFileSync(file, "utf8")) as { readonly nodes: readonly { readonly kind: string }[] };
    await bench.page.click('[data-panel="services"]');
    const services = nodes.filter(({ kind }) => kind === "service").length;
    expect(await bench.page.textContent("#panel-title")).toContain(`${services.toLocaleString("de")} Zeilen`);
  });
});
