import { existsSync } from "node:fs";

const places = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
];

/** The browser that the tests drive: that of CHROMIUM, else where systems put it; the one without windows is the fastest. */
export function chromiumPath(): string {
  const found = [process.env["CHROMIUM"], ...places].find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    "The browser tests need Chromium, and there is none. On Debian or Ubuntu: apt-get install -y chromium-headless-shell (or chromium); elsewhere set CHROMIUM to the path of a Chromium or Chrome.",
  );
}

/** Fails before the first test where there is no browser. */
export function setup(): void {
  chromiumPath();
}
