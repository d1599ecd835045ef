/**
 * How fast the workbench is with 10,000 nodes: `npx tsx bench/workbench.ts`, after a build. Opening is from the file to the
 * table; an edit is from leaving a cell to the answer's picture with it, or to the table; a click is on a box of the picture.
 */
import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { launch, open, temporary, tragweite } from "../test/browser/open-report.js";
import { insuredLandscape } from "./generators/insured-landscape.js";

const nodeCount = 10_000;
const times = 15;

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
const written = (all: readonly number[]): string =>
  `median ${median(all).toFixed(0)} ms, best ${Math.min(...all).toFixed(0)} ms, worst ${Math.max(...all).toFixed(0)} ms`;

/** Milliseconds from an act in the page until it has been painted. */
function painted(page: Page, act: string): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    const begun = performance.now();
    ${act};
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun), 0));
  })`);
}

const landscape = insuredLandscape({ nodeCount, loops: "local", seed: 1 });
const file = temporary("ten-thousand.json");
writeFileSync(file, JSON.stringify(landscape));
const workbench = temporary("workbench.html");
tragweite("workbench", "--lang", "en", "--out", workbench, "--quiet");
const browser = await launch();
try {
  const { page } = await open(browser, workbench);
  const begun = performance.now();
  await page.setInputFiles("#open", file);
  await page.waitForSelector("tr[data-row]");
  console.log(`${landscape.nodes.length} nodes; opening the file: ${(performance.now() - begun).toFixed(0)} ms`);
  await page.click('[data-panel="services"]');
  const input = `document.querySelector('tr[data-row] [data-column="maxTolerableHours"] input')`;
  const edits: number[] = [];
  for (let each = 1; each <= times; each++)
    edits.push(await painted(page, `${input}.value = "${each}"; ${input}.dispatchEvent(new Event("change", { bubbles: true }))`));
  console.log(`from an edit to the table with it, ${times} times: ${written(edits)}`);
  const scrolls: number[] = [];
  for (let each = 1; each <= times; each++)
    scrolls.push(await painted(page, `document.querySelector(".rows").scrollTop = ${each * 3000}`));
  console.log(`scrolling, ${times} times: ${written(scrolls)}`);
  await page.click('[data-panel="answer"]');
  const lost = landscape.nodes.find(({ kind }) => kind === "it-provider")?.name ?? "";
  await page.locator(".ask input[role=combobox]").fill(lost);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#layered .box");
  const answers: number[] = [];
  for (let each = 1; each <= times; each++)
    answers.push(await painted(page, `document.getElementById("${each % 2 === 1 ? "undo" : "redo"}").click()`));
  console.log(`from an edit to the picture, ${times} times: ${written(answers)}`);
  const clicks: number[] = [];
  const box = (each: number): string => `document.querySelectorAll("#layered .box")[${each % 10}]`;
  for (let each = 0; each < times; each++)
    clicks.push(await painted(page, `${box(each)}.dispatchEvent(new MouseEvent("click", { bubbles: true }))`));
  console.log(`a click on a box, ${times} times: ${written(clicks)}`);
} finally {
  await browser.close();
}
