import type { Landscape } from "../model/landscape/landscape.js";
import { textOfDeflated } from "../report/page/deflate-raw.js";

/** The shipped landscape inside the page; it was checked when the page was built. */
export async function shippedLandscape(): Promise<Landscape> {
  const deflated = document.getElementById("shipped-landscape")?.textContent?.trim() ?? "";
  return JSON.parse(await textOfDeflated(deflated)) as Landscape;
}
