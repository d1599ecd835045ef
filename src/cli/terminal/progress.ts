import type { Host } from "./host.js";

/** Shows on one line of stderr how far long work has come; nothing where stderr is no terminal or the user wants quiet. */
export function progressOn(
  { stderr }: Host,
  what: string,
  quiet = false,
): { report(done: number, of: number): void; end(): void } {
  if (!stderr.isTTY || quiet) return { report: () => {}, end: () => {} };
  let shown = "";
  const show = (text: string): void => {
    if (text === shown) return;
    stderr.write(`\r${text.padEnd(shown.length)}`);
    shown = text;
  };
  return {
    report: (done, of) => show(`${what}: ${of === 0 ? 100 : Math.floor((100 * done) / of)} %`),
    end: () => {
      show("");
      stderr.write("\r");
    },
  };
}
