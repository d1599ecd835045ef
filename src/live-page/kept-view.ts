import { viewOf } from "../report/page/layered-section.js";
import type { PageWriting } from "../report/page/page-view.js";
import type { LayeredView } from "../report/svg/layered-view.js";

/** The picture of a page, kept where the next page has the same boxes: where no more than the chosen one is another. */
export class KeptView {
  private page: PageWriting | undefined;
  private view: LayeredView | undefined;

  of(page: PageWriting): LayeredView {
    const { page: before, view } = this;
    if (before !== undefined && view !== undefined && isOfSame(page, before) && hasSameBoxes(page.focus, view)) return view;
    this.page = page;
    this.view = viewOf(page);
    return this.view;
  }
}

const isOfSame = (page: PageWriting, before: PageWriting): boolean =>
  page.landscape === before.landscape &&
  page.scenario === before.scenario &&
  page.result === before.result &&
  page.peak === before.peak;

/** Whether a picture already draws by themselves those nodes that are asked for, and no others because they were asked for. */
function hasSameBoxes(focus: readonly string[], { columns }: LayeredView): boolean {
  const boxes = columns.flatMap((column) => column.boxes);
  const keys = new Set(boxes.map(({ key }) => key));
  const wanted = new Set(focus);
  return focus.every((id) => keys.has(id)) && boxes.every(({ key, isAsked }) => !isAsked || wanted.has(key));
}
