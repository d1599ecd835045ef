import type { PageWriting } from "../report/page/page-view.js";
import { headlineOf } from "../report/text/headline.js";

/** One sentence on an act and what comes of it: what was done, and the headline of the result. */
export function toldOf(act: string | undefined, page: PageWriting): string {
  const { sentence } = headlineOf(page, page.writing);
  return act === undefined ? sentence : `${act}: ${sentence}`;
}
