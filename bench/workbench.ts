/**
 * How fast the workbench is with 10,000 nodes: `npx tsx bench/workbench.ts`, after a build. Opening is from the file to the
 * table; an edit is from leaving a cell to the answer's picture with it, or to the table; a click is on a box of the picture.
 * Where others use the machine too, the processor's time tells more than the clock.
 */
import { writeFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright-core";
import { greatestOf, leastOf } from "../src/sequences.js";
import { temporary, writePage } from "../test/browser/command-line.js";
import { launch, openIn } from "../test/browser/open-report.js";
import { insuredLandscape } from "./generators/insured-landscape.js";

const nodeCount = 10_000;
const times = 15;

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
function written(all: readonly Taken[]): string {
  const [painted, processor] = [all.map((each) => each.painted), all.map((each) => each.processor)];
  const told = `median ${median(painted).toFixed(0)} ms, best ${leastOf(painted).toFixed(0)} ms, worst ${greatestOf(painted).toFixed(0)} ms`;
  return `${told}; processor median ${median(processor).toFixed(0)} ms, best ${leastOf(processor).toFixed(0)} ms`;
}

/** Milliseconds of an act: until it has been painted, and of the processor in the page's own thread. */
interface Taken {
  readonly painted: number;
  readonly processor: number;
}

const processorOf = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
};

/** Does an act in the page, and waits until it has been painted. */
async function taken(page: Page, session: CDPSession, act: string): Promise<Taken> {
  const before = await processorOf(session);
  const painted: number = await page.evaluate(`new Promise((resolve) => {
    const begun = performance.now();
    ${act};
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun), 0));
  })`);
  return { painted, processor: (await processorOf(session)) - before };
}

const landscape = insuredLandscape({ nodeCount, loops: "local", seed: 1 });
const file = temporary("ten-thousand.json");
writeFileSync(file, JSON.stringify(landscape));
const workbench = await writePage("workbench", "--lang", "en");
const browser = await launch([]);
try {
  const { page } = await openIn(browser, workbench);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const [begun, before] = [performance.now(), await processorOf(session)];
  await page.setInputFiles("#open", file);
  await page.waitForSelector("tr[data-row]");
  console.log(
    `${landscape.nodes.length} nodes; opening the file: ${(performance.now() - begun).toFixed(0)} ms; processor ${((await processorOf(session)) - before).toFixed(0)} ms`,
  );
  await page.click('[data-panel="services"]');
  const input = `document.querySelector('tr[data-row] [data-column="maxTolerableHours"] input')`;
  const edits: Taken[] = [];
  const write = (hours: number): string =>
    `${input}.value = "${hours}"; ${input}.dispatchEvent(new Event("change", { bubbles: true }))`;
  for (let each = 1; each <= times; each++) edits.push(await taken(page, session, write(each)));
  console.log(`from an edit to the table with it, ${times} times: ${written(edits)}`);
  const scrolls: Taken[] = [];
  for (let each = 1; each <= times; each++)
    scrolls.push(await taken(page, session, `document.querySelector(".rows").scrollTop = ${each * 3000}`));
  console.log(`scrolling, ${times} times: ${written(scrolls)}`);
  await page.click('[data-panel="answer"]');
  const lost = landscape.nodes.find(({ kind }) => kind === "it-provider")?.name ?? "";
  await page.locator(".ask input[role=combobox]").fill(lost);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#layered .box");
  const answers: Taken[] = [];
  for (let each = 1; each <= times; each++) {
    await page.click('[data-panel="services"]');
    await page.waitForSelector("tr[data-row]");
    // what nobody wrote before, so that nothing of it was computed before; then the answer is looked at
    const act = `${write(100 + each)}; document.querySelector('[data-panel="answer"]').click()`;
    answers.push(await taken(page, session, act));
  }
  console.log(`from an edit to the picture, ${times} times: ${written(answers)}`);
  const clicks: Taken[] = [];
  const box = (each: number): string => `document.querySelectorAll("#layered .box")[${each % 10}]`;
  for (let each = 0; each < times; each++)
    clicks.push(await taken(page, session, `${box(each)}.dispatchEvent(new MouseEvent("click", { bubbles: true }))`));
  console.log(`a click on a box, ${times} times: ${written(clicks)}`);
} finally {
  await browser.close();
}
