import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumPath } from "./find-chromium.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** The built command line; another one for work on it. */
const program = process.env["TRAGWEITE_CLI"] ?? join(root, "dist", "cli.js");
const folder = mkdtempSync(join(tmpdir(), "tragweite-browser-"));

const printed = new Map<string, string>();

/** Runs the built command line, which prints the same whenever it is asked the same. @returns standard output */
export function tragweite(...args: readonly string[]): string {
  const asked = JSON.stringify(args);
  const known = printed.get(asked);
  if (known !== undefined && !args.includes("--out")) return known;
  const output = execFileSync(process.execPath, [program, ...args], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 30 });
  printed.set(asked, output);
  return output;
}

export function temporary(name: string): string {
  return join(folder, name);
}

/** Writes a report with the built command line. @returns its path */
export function writeReport(name: string, ...args: readonly string[]): string {
  const path = temporary(name);
  tragweite("report", ...args, "--out", path, "--quiet");
  return path;
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
      ...["--disable-component-update", "--disable-sync"],
    ],
  });
}

/** A page and all that it asked for and said. */
export interface Watched {
  readonly page: Page;
  /** Addresses beside that of the page itself. */
  readonly requests: string[];
  /** Console messages and errors. */
  readonly messages: string[];
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  readonly fragment?: string;
  /** Pixels of a picture for one of the page. @defaultValue 1 */
  readonly scale?: number;
}

/** Opens a report from disk and waits until its script runs. */
export async function open(
  browser: Browser,
  path: string,
  { width = 1440, height = 900, theme = "light", fragment = "", scale = 1 }: OpenOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    deviceScaleFactor: scale,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const address = pathToFileURL(path).href;
  const requests: string[] = [];
  const messages: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (url.split("#")[0] !== address && !url.startsWith("blob:")) requests.push(url);
  });
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => messages.push(String(error)));
  await page.goto(`${address}${fragment}`);
  await page.waitForSelector("html[data-ready]");
  return { page, requests, messages };
}

/** Does something that makes the page compute, and waits until all of it is shown. */
export async function settled(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await turnOf(page);
  await act();
  // a function handed to the page would have to be evaluated there, which its policy forbids
  for (let tries = 0; (await turnOf(page)) <= before; tries++) {
    if (tries > 3000) throw new Error("the page did not compute anew");
    await page.waitForTimeout(20);
  }
}

/** Finds a node and selects it. */
export async function select(page: Page, id: string): Promise<void> {
  await page.fill("#search", id);
  await page.click(`#found button[data-found="${id}"]`);
}

/** How often the page has computed and shown all. */
export function turnOf(page: Page): Promise<number> {
  return page.evaluate("Number(document.documentElement.dataset.settled ?? 0)");
}

/** What the page saves as JSON: the result that it shows. */
export async function savedJson(page: Page): Promise<unknown> {
  return JSON.parse(await saved(page, "json"));
}

/** Opens a part of the page that is folded. */
export function openFold(page: Page, id: string): Promise<unknown> {
  return page.evaluate(`document.getElementById(${JSON.stringify(id)}).open = true`);
}

export async function saved(page: Page, kind: string): Promise<string> {
  await openFold(page, "exports");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`[data-export="${kind}"]`)]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

/** What an act of a reader saves. */
export async function savedBy(page: Page, act: () => Promise<unknown>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString("utf8") };
}
