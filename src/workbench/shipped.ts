import type { Regulation } from "../model/documents/regulation.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { rowsOf } from "../report/page/columns.js";
import { textOfDeflated } from "../report/page/deflate-raw.js";
import type { ShippedId } from "./shipped-ids.js";

/** What was packed into the page when it was built, and checked then. */
const packed = async (id: string): Promise<unknown> =>
  rowsOf(JSON.parse(await textOfDeflated(document.getElementById(id)?.textContent?.trim() ?? "")));

/** A shipped landscape inside the page. */
export const shippedLandscape = async (id: ShippedId): Promise<Landscape> => (await packed(`shipped-${id}`)) as Landscape;

/** The rules with numbers inside the page. */
export const shippedRegulation = async (): Promise<Regulation> => (await packed("shipped-regulation")) as Regulation;
