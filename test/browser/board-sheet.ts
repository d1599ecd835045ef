import type { Page } from "playwright-core";
import { expect } from "vitest";

/** How many sheets of paper the page takes. */
export async function printed(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The page as it is printed, with a sheet's 180 mm for its width. */
export async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize({ width: 680, height: 1039 });
  await page.emulateMedia({ media: "print" });
}

/** Leaves nothing but the first printed page. */
const onlyBoard = (page: Page): Promise<unknown> =>
  page.evaluate(`for (const each of document.querySelectorAll("main > :not(.first)")) each.hidden = true,
    each.style.setProperty("display", "none", "important")`);

export const boxOf = (
  page: Page,
  selector: string,
): Promise<{ top: number; bottom: number; right: number; width: number; height: number }> =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().toJSON()`);

/** Below which line a sheet ends: A4 without its margins. */
export const sheet = (275 / 25.4) * 96;

export async function fits(page: Page): Promise<void> {
  await onlyBoard(page);
  expect(await printed(page)).toBe(1);
  await onPaper(page);
  const foot = await boxOf(page, "#board .foot");
  expect(foot.bottom).toBeLessThanOrEqual(sheet);
  // nothing stands on what comes after it
  const parts = [
    "#answer",
    "#board h2",
    "#board .picture svg",
    "#board .board-help",
    "#board .columns",
    "#board .written-out",
    "#board .foot",
  ];
  const boxes: { readonly top: number; readonly bottom: number }[] = [];
  for (const part of parts) if ((await page.locator(part).count()) > 0) boxes.push(await boxOf(page, part));
  for (const [index, { top }] of boxes.slice(1).entries())
    expect(boxes[index]?.bottom, parts[index]).toBeLessThanOrEqual(top + 0.5);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(680);
}
