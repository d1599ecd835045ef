import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { temporary, tragweite, writePage } from "./command-line.js";
import { open, settled } from "./open-report.js";

const markup = "<img src=x onerror=alert(1)>";
const names = [markup, `</script>${markup}`, "ab\u202Edc", "W".repeat(500)];
const evidence = { status: "assumed", sources: [{ title: markup, url: "javascript:alert(1)" }] };

it("names that are markup are shown as text, also by what the page computes, finds and explains", async () => {
  const path = temporary("hostile.json");
  const nodes = [
    { kind: "it-provider", id: "p", name: markup, evidence },
    ...names.flatMap((name, index) => [
      { kind: "system", id: `s${index}`, name, operator: "p", systemType: "x", evidence },
      { kind: "insurer", id: `i${index}`, name, insurerType: "BKK", insured: 1000, evidence },
      { kind: "service", id: `i${index}/e`, name, operator: `i${index}`, serviceType: "portal", evidence },
    ]),
  ];
  const dependencies = names.map((_, index) => ({
    id: `d${index}`,
    dependent: `i${index}/e`,
    supplier: `s${index}`,
    kind: "hosting",
    weight: 1,
    evidence,
  }));
  writeFileSync(path, JSON.stringify({ tragweite: "landscape/1", id: "hostile", name: markup, nodes, dependencies }));
  const { page, requests, messages } = await open(await writePage("report", path, "--isolate", "p"));
  page.on("dialog", (dialog) => {
    messages.push(dialog.message());
    void dialog.dismiss();
  });
  await page.click('#layered .box[data-key="i1"]');
  await settled(page, () => page.click('#selected-bar [data-act="isolate"]'));
  await page.click('#selected-bar [data-act="why"]');
  await page.fill("#search", "img");
  await page.locator("#found button").last().click();
  await page.click('#selected-bar [data-act="neighbourhood"]');
  await settled(page, () => page.click("#language"));
  expect([...requests, ...messages]).toEqual([]);
  expect(await page.locator("img, a[href^='javascript']").count()).toBe(0);
  expect(await page.textContent("#matrix")).toContain(markup);
  const csv = await tragweite("run", path, "--isolate", "p", "--format", "csv");
  expect(csv).toContain("service,portal,insured,,lost");
});
