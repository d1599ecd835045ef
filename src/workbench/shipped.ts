import type { Regulation } from "../model/documents/regulation.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { textOfDeflated } from "../report/page/deflate-raw.js";

/** What was packed into the page when it was built, and checked then. */
const packed = async (id: string): Promise<unknown> =>
  JSON.parse(await textOfDeflated(document.getElementById(id)?.textContent?.trim() ?? ""));

/** What the shipped landscape calls itself. */
export const shippedId = "germany-2023";

/** The shipped landscape inside the page. */
export const shippedLandscape = async (): Promise<Landscape> => (await packed("shipped-landscape")) as Landscape;

/** The rules with numbers inside the page. */
export const shippedRegulation = async (): Promise<Regulation> => (await packed("shipped-regulation")) as Regulation;
