/** A table as it is published: a cell is `null` where it is hidden, while sums of rows and columns are told. */
export interface PublishedTable {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowSums: readonly number[];
  readonly columnSums: readonly number[];
}

/** What an attacker knows of a hidden cell. */
export interface Concluded {
  readonly row: number;
  readonly column: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Takes differences between sums and what is published, again and again: what is left of a row or a column, less the least and the most that its other hidden cells
 * can be, bounds each of them. The simple way; {@link everyTable} is the exact one.
 */
export function attack({ cells, rowSums, columnSums }: PublishedTable): Concluded[] {
  const [least, most] = [0, Number.POSITIVE_INFINITY].map((bound) => cells.map((row) => row.map((cell) => cell ?? bound)));
  const lines = [
    ...cells.map((row, r) => ({ places: row.map((_, c) => [r, c] as const), sum: rowSums[r]! })),
    ...columnSums.map((sum, c) => ({ places: cells.map((_, r) => [r, c] as const), sum })),
  ];
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const { places, sum } of lines)
      for (const [r, c] of places) {
        const others = places.filter(([row, column]) => row !== r || column !== c);
        const atMost = sum - others.reduce((all, [row, column]) => all + least![row]![column]!, 0);
        const atLeast = sum - others.reduce((all, [row, column]) => all + most![row]![column]!, 0);
        if (atMost < most![r]![c]!) {
          most![r]![c] = atMost;
          isChanged = true;
        }
        if (atLeast > least![r]![c]!) {
          least![r]![c] = atLeast;
          isChanged = true;
        }
      }
  }
  return cells.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell === null ? [{ row: r, column: c, least: least![r]![c]!, most: most![r]![c]! }] : [])),
  );
}

/** The same by trying every table of whole numbers that says what is published. */
export function everyTable({ cells, rowSums, columnSums }: PublishedTable): Concluded[] {
  const hidden = cells.flatMap((row, r) => row.flatMap((cell, c) => (cell === null ? [[r, c] as const] : [])));
  const left = {
    rows: rowSums.map((sum, r) => sum - cells[r]!.reduce<number>((all, cell) => all + (cell ?? 0), 0)),
    columns: columnSums.map((sum, c) => sum - cells.reduce<number>((all, row) => all + (row[c] ?? 0), 0)),
  };
  const found = hidden.map(() => ({ least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }));
  const tried: number[] = [];
  const fill = (at: number): void => {
    const place = hidden[at];
    if (place === undefined) {
      if ([...left.rows, ...left.columns].some((rest) => rest !== 0)) return;
      tried.forEach((value, index) => {
        found[index]!.least = Math.min(found[index]!.least, value);
        found[index]!.most = Math.max(found[index]!.most, value);
      });
      return;
    }
    const [r, c] = place;
    const isLastOfRow = hidden[at + 1]?.[0] !== r;
    const most = Math.min(left.rows[r]!, left.columns[c]!);
    for (let value = isLastOfRow ? left.rows[r]! : 0; value <= most; value++) {
      left.rows[r]! -= value;
      left.columns[c]! -= value;
      tried.push(value);
      fill(at + 1);
      tried.pop();
      left.rows[r]! += value;
      left.columns[c]! += value;
    }
  };
  fill(0);
  return hidden.map(([row, column], index) => ({ row, column, ...found[index]! }));
}
