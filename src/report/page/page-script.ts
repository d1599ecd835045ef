import { textOfDeflated } from "./deflate-raw.js";

/** Written in place by the build: the bundled script of the page, deflated, in base64. Not there where the sources run unbuilt. */
declare const deflatedPageScript: string | undefined;

/** The script that every page carries, made of `src/page/`; empty where the sources run unbuilt: a page then needs one given. */
export async function pageScript(): Promise<string> {
  return typeof deflatedPageScript === "undefined" ? "" : textOfDeflated(deflatedPageScript);
}
