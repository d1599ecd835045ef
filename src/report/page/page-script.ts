import { textOfDeflated } from "./deflate-raw.js";

/** The script that every page carries, made of `src/page/`; empty where the sources run unbuilt: a page then needs one given. */
export async function pageScript(): Promise<string> {
  const { deflatedPageScript } = await import("./bundled-page.js");
  return deflatedPageScript === "" ? "" : textOfDeflated(deflatedPageScript);
}
