import type { LayeredBox, LayeredView } from "../svg/layered-view.js";
import { membersOf } from "./box-words.js";
import { viewOf } from "./layered-section.js";
import type { PageWriting } from "./page-view.js";

/** So many stand in a column beneath each other; more are a list to be searched. */
const mostOpened = 16;

/**
 * The picture with a box opened in its place: its column holds it and each of its members by itself, all others keep their places.
 * @returns `undefined` where it has none, too many, or such as stand in other columns
 */
export function openedView(page: PageWriting, view: LayeredView, key: string): LayeredView | undefined {
  // as it is where nothing of it is drawn by itself
  const opened = boxesOf(viewOf({ ...page, focus: [] })).find((box) => box.key === key);
  const members = opened === undefined ? [] : membersOf(opened);
  if (opened === undefined || members.length === 0 || members.length > mostOpened) return undefined;
  const inner = viewOf({ ...page, focus: [...page.focus, ...members] });
  const wanted = new Set(members.map((id) => inner.boxOf.get(id)));
  const own = inner.columns
    .filter(({ name }) => name === opened.column)
    .flatMap(({ boxes }) => boxes)
    .filter((box) => box.key !== key && wanted.has(box.key));
  if (own.length !== members.length) return undefined;
  const columns = view.columns.map(({ name, boxes }) => ({ name, boxes: name === opened.column ? [opened, ...own] : boxes }));
  const shown = new Set(columns.flatMap(({ boxes }) => boxes.map((box) => box.key)));
  // what it has in common with its members is that it stands for them, which is no line
  const links = inner.links.filter(({ from, to }) => from !== key && to !== key && shown.has(from) && shown.has(to));
  return { ...view, columns, links, boxOf: inner.boxOf, opened };
}

const boxesOf = ({ columns }: LayeredView): LayeredBox[] => columns.flatMap(({ boxes }) => boxes);
