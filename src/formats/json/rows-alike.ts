/** So many places of a text are looked at, evenly spread. */
const places = 64;
/** Of so many of them the rows must look alike. */
const mostOfThem = 48;

/**
 * Whether the rows of a JSON text look alike, as those that a program wrote: evidence with a status and nothing else.
 * {@link QuickJson} takes about three quarters of the time of `JSON.parse` and its checks where they do, and a third more
 * where evidence has sources and notes of its own. It is a guess: both read the same.
 */
export function areRowsAlike(text: string): boolean {
  let alike = 0;
  for (let place = 0; place < places; place++) {
    const evidence = text.indexOf('"evidence"', Math.floor((text.length * place) / places));
    if (evidence === -1) break;
    const end = text.indexOf("}", evidence);
    const next = text.indexOf(",", evidence);
    if (end !== -1 && (next === -1 || end < next)) alike++;
  }
  return alike >= mostOfThem;
}
