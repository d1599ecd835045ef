/** The steps of a chain that text and pictures show; data has all of them. */
const mostShown = 40;

/** A list of which the middle is not shown where it is long. */
export interface ShownEnds<Item> {
  readonly first: readonly Item[];
  readonly leftOut: readonly Item[];
  readonly last: readonly Item[];
}

/** The beginning and the end of a list of more than 40; a shorter one is all beginning. */
export function shownEnds<Item>(items: readonly Item[]): ShownEnds<Item> {
  if (items.length <= mostShown) return { first: items, leftOut: [], last: [] };
  const [start, end] = [mostShown / 2, items.length - mostShown / 2];
  return { first: items.slice(0, start), leftOut: items.slice(start, end), last: items.slice(end) };
}
