import type { Language } from "../report/language.js";
import type { TextOptions } from "../report/writing.js";
import { isColoured } from "./colour.js";
import type { Host } from "./host.js";
import { languageOf } from "./language.js";

const widthWithoutTerminal = 80;

/** How a text is to be written: for the terminal, or plainly and 80 characters wide for a pipe or a file. */
export function textOptionsOf(
  {
    lang,
    all,
    out,
  }: { readonly lang?: Language | undefined; readonly all?: boolean | undefined; readonly out?: string | undefined },
  host: Host,
): TextOptions {
  const toFile = out !== undefined && out !== "-";
  return {
    language: languageOf(lang, host),
    width: toFile ? widthWithoutTerminal : Math.max(20, host.stdout.columns ?? widthWithoutTerminal),
    colour: !toFile && isColoured(host.stdout, host),
    all: all ?? false,
  };
}
