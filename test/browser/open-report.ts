import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { chromiumPath } from "./find-chromium.js";

/**
 * A page of a test lives for seconds: V8 would take a third of the processor time to optimise what hardly runs again. Only what
 * runs very often is optimised, as the engine does in a long sweep.
 */
const rarelyOptimised = [
  ...["--no-profile-guided-optimization", "--invocation-count-for-maglev=20000", "--invocation-count-for-maglev-osr=5000"],
  ...["--invocation-count-for-maglev-with-delay=20000", "--invocation-count-for-turbofan=100000"],
];

/** @param engineFlags - none where the time of a page is measured */
export function launch(engineFlags: readonly string[] = rarelyOptimised): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
      ...["--disable-component-update", "--disable-sync", `--js-flags=${engineFlags.join(" ")}`],
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
export async function openIn(
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
  // a script may catch what it was forbidden
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(violatedDirective, blockedURI))",
  );
  await page.goto(`${address}${fragment}`);
  await page.waitForSelector("html[data-ready]");
  return { page, requests, messages };
}

let launched: Promise<Browser> | undefined;
const contexts: BrowserContext[] = [];

/** Opens a report from disk in the one browser of a worker; closed at the end of the file. */
export async function open(path: string, options: OpenOptions = {}): Promise<Watched> {
  launched ??= launch();
  const watched = await openIn(await launched, path, options);
  contexts.push(watched.page.context());
  return watched;
}

export async function closePages(): Promise<void> {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
}

/**
 * One page for those tests of a file that leave its language as it is: opened by the first, and what one has asked, selected,
 * searched and unfolded is taken back before the next.
 */
export function shared(path: () => Promise<string>, options: OpenOptions = {}): () => Promise<Watched> {
  let opened: Promise<Watched> | undefined;
  let unfolded: unknown;
  return async () => {
    if (opened === undefined) {
      opened = path().then((written) => open(written, options));
      const { page } = await opened;
      unfolded = await page.evaluate("[...document.querySelectorAll('details[open]')].map(({ id }) => id)");
      return opened;
    }
    const { page } = await opened;
    const { width = 1440, height = 900 } = options;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ media: null, reducedMotion: null });
    await page.fill("#search", "");
    await settled(page, () => page.evaluate("document.getElementById('reset').click()"));
    await page.evaluate(`{
      for (const details of document.querySelectorAll("details")) details.open = ${JSON.stringify(unfolded)}.includes(details.id);
      document.activeElement?.blur();
      scrollTo(0, 0);
    }`);
    return opened;
  };
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
