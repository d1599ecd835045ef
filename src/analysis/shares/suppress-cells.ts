import { type CountTable, HiddenCells } from "./hidden-cells.js";

/**
 * Hides the small cells of a table whose sums of rows and columns are published, and as many others as it takes so that nobody can compute them: each small cell
 * could be at least `least` by all that is published, and so many different numbers.
 * @param least - smaller counts, but not 0, are small
 * @returns which cells are hidden; sums that are small themselves have to be put together before
 * @remarks The fewest cells are not looked for, which is NP-hard: beside a cell that stands alone in its row or column the smallest other that is not 0 is hidden, and so
 * is one of its row and column while what it can be is too narrow. Cost: O(hidden cells² · least).
 */
export function suppressCells(table: CountTable, least: number): HiddenCells {
  const hidden = new HiddenCells(table);
  const small: (readonly [row: number, column: number])[] = [];
  table.forEach((cells, row) => {
    cells.forEach((count, column) => {
      if (count > 0 && count < least) small.push([row, column]);
    });
  });
  for (const [row, column] of small) hidden.hide(row, column);
  hideBesideSingles(hidden);
  for (const [row, column] of small)
    while (!isWide(hidden, row, column, least) && hideMore(hidden, row, column)) hideBesideSingles(hidden);
  return hidden;
}

/** Whether what a cell can be reaches what is not small, and is wide. */
function isWide(hidden: HiddenCells, row: number, column: number, least: number): boolean {
  const [from, to] = hidden.rangeOf(row, column, 2 * least);
  return to >= least && to - from >= least;
}

/** No cell is hidden alone in its row or column: the sum would tell it. */
function hideBesideSingles(hidden: HiddenCells): void {
  const { table } = hidden;
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (let row = 0; row < table.length; row++)
      if (hidden.hiddenInRow(row).size === 1) isChanged = hideInRow(hidden, row) || isChanged;
    for (let column = 0; column < (table[0]?.length ?? 0); column++)
      if (hidden.hiddenInColumn(column).size === 1) isChanged = hideInColumn(hidden, column) || isChanged;
  }
}

function hideMore(hidden: HiddenCells, row: number, column: number): boolean {
  const [inRow, inColumn] = [hideInRow(hidden, row), hideInColumn(hidden, column)];
  return inRow || inColumn;
}

function hideInRow(hidden: HiddenCells, row: number): boolean {
  const counts = hidden.table[row] ?? [];
  const column = bestOf(
    counts,
    (each) => hidden.has(row, each),
    (each) => hidden.hiddenInColumn(each).size,
  );
  if (column === undefined) return false;
  hidden.hide(row, column);
  return true;
}

function hideInColumn(hidden: HiddenCells, column: number): boolean {
  const counts = hidden.table.map((cells) => cells[column] ?? 0);
  const row = bestOf(
    counts,
    (each) => hidden.has(each, column),
    (each) => hidden.hiddenInRow(each).size,
  );
  if (row === undefined) return false;
  hidden.hide(row, column);
  return true;
}

/** The position that costs least to hide: not 0 if there is one, where others are hidden across it already, then the smallest. */
function bestOf(
  counts: readonly number[],
  isHidden: (at: number) => boolean,
  across: (at: number) => number,
): number | undefined {
  let best: number | undefined;
  const cost = (at: number): readonly number[] => [counts[at] === 0 ? 1 : 0, across(at) > 0 ? 0 : 1, counts[at] ?? 0];
  counts.forEach((_, at) => {
    if (!isHidden(at) && (best === undefined || isLess(cost(at), cost(best)))) best = at;
  });
  return best;
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((each, index) => each !== other[index]);
  return at !== -1 && (one[at] ?? 0) < (other[at] ?? 0);
}
