import type { Language } from "../../words/language.js";
import type { TextOptions } from "../../words/writing.js";
import { isColoured } from "./colour.js";
import type { Host, TextStream } from "./host.js";
import { languageOf } from "./language.js";

const widthWithoutTerminal = 80;

/** The width of a terminal; one that reports none, or 0 columns, is taken to be 80 characters wide. */
export function widthOf({ columns = 0 }: TextStream): number {
  return columns > 0 ? columns : widthWithoutTerminal;
}

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
    width: toFile ? widthWithoutTerminal : Math.max(20, widthOf(host.stdout)),
    colour: !toFile && isColoured(host.stdout, host),
    all: all ?? false,
  };
}
