/** A table of counts, row by row; whole numbers from 0 on. */
export type CountTable = readonly (readonly number[])[];

/** Cells with the signs of their changes, and the least amount that all of them bear. */
interface Way {
  readonly steps: readonly (readonly [cell: string, sign: number])[];
  readonly least: number;
}

/** Cells of a table that are not published, while the sums of its rows and columns are. */
export class HiddenCells {
  /** By row, the columns that are hidden in it; and the other way round. */
  private readonly inRow: Set<number>[];
  private readonly inColumn: Set<number>[];

  constructor(readonly table: CountTable) {
    this.inRow = table.map(() => new Set());
    this.inColumn = (table[0] ?? []).map(() => new Set());
  }

  has(row: number, column: number): boolean {
    return this.inRow[row]?.has(column) ?? false;
  }

  hide(row: number, column: number): void {
    this.inRow[row]?.add(column);
    this.inColumn[column]?.add(row);
  }

  hiddenInRow(row: number): ReadonlySet<number> {
    return this.inRow[row] ?? new Set();
  }

  hiddenInColumn(column: number): ReadonlySet<number> {
    return this.inColumn[column] ?? new Set();
  }

  /**
   * What a hidden cell can be by all that is published: each number from the first to the second. Nothing else can be concluded from sums of rows and columns.
   * @param enough - no more is looked for on either side
   * @remarks Hidden cells are edges between rows and columns; one becomes larger by as much as can flow from its row to its column over edges that become smaller
   * and larger in turn. Cost: time O(enough · hidden cells). Source: L. H. Cox, "Network Models for Complementary Cell Suppression", Journal of the American
   * Statistical Association 90(432), 1995, 1453–1462.
   */
  rangeOf(row: number, column: number, enough: number): readonly [least: number, most: number] {
    const count = this.table[row]?.[column] ?? 0;
    const up = this.flow(row, column, enough, "up");
    const down = Math.min(count, this.flow(row, column, enough, "down"));
    return [count - down, count + up];
  }

  /** How far a cell can change while all sums stay. */
  private flow(row: number, column: number, enough: number, way: "up" | "down"): number {
    const changes = new Map<string, number>();
    let total = 0;
    while (total < enough) {
      const found = this.path(row, column, changes, way);
      if (found === undefined) break;
      const amount = Math.min(enough - total, found.least);
      for (const [at, sign] of found.steps) changes.set(at, (changes.get(at) ?? 0) + sign * amount);
      total += amount;
    }
    return total;
  }

  /**
   * A way from the row to the column in which cells become smaller and larger in turn: smaller first where the cell itself becomes larger.
   */
  private path(row: number, column: number, changes: ReadonlyMap<string, number>, way: "up" | "down"): Way | undefined {
    const rows = this.table.length;
    const from = new Int32Array(rows + this.inColumn.length).fill(-1);
    const queue = [row];
    from[row] = row;
    const goal = rows + column;
    // leaving a row changes a cell one way, leaving a column the other way
    const [ofRow, ofColumn] = way === "up" ? [-1, 1] : [1, -1];
    for (const node of queue) {
      if (node === goal) break;
      for (const [r, c, next] of this.cellsAt(node)) {
        const isItself = r === row && c === column;
        if (isItself || from[next] !== -1 || this.room(r, c, changes, node < rows ? ofRow : ofColumn) <= 0) continue;
        from[next] = node;
        queue.push(next);
      }
    }
    return from[goal] === -1 ? undefined : this.stepsOf(from, goal, changes, way);
  }

  /** @param from - where each row and column was come from; a row that is come from itself is the start */
  private stepsOf(from: Int32Array, goal: number, changes: ReadonlyMap<string, number>, way: "up" | "down"): Way {
    const rows = this.table.length;
    const steps: (readonly [string, number])[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (let node = goal, before = from[node] ?? node; before !== node; node = before, before = from[node] ?? node) {
      const [r, c] = before < rows ? [before, node - rows] : [node, before - rows];
      const sign = before < rows === (way === "up") ? -1 : 1;
      least = Math.min(least, this.room(r, c, changes, sign));
      steps.push([`${r} ${c}`, sign]);
    }
    return { steps, least };
  }

  /** The hidden cells of a row, or of a column, which is numbered after all rows; and where each of them leads. */
  private *cellsAt(node: number): Generator<readonly [row: number, column: number, next: number]> {
    const rows = this.table.length;
    if (node < rows) for (const column of this.hiddenInRow(node)) yield [node, column, rows + column];
    else for (const row of this.hiddenInColumn(node - rows)) yield [row, node - rows, row];
  }

  /** How far a hidden cell can still change one way: down to 0, up without end. */
  private room(row: number, column: number, changes: ReadonlyMap<string, number>, sign: number): number {
    if (sign > 0) return Number.MAX_SAFE_INTEGER;
    return (this.table[row]?.[column] ?? 0) + (changes.get(`${row} ${column}`) ?? 0);
  }
}
