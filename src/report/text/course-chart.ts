import type { Course } from "../../analysis/course/course-result.js";
import { greatestOf } from "../../sequences.js";

const heights = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
const full = heights.length - 1;

/** How many are lost at most from an hour on, and how many organisations that are. */
export interface ChartStep {
  readonly hour: number;
  readonly amount: number;
  readonly organisations: number;
}

/**
 * A row of blocks for each service or type of organisation: how many at most are without it, or lost, in each stretch of the
 * course, as a part of the most that ever are. What is lost for any moment of a stretch shows at least the lowest block. Where nobody
 * knows how many the most are, it has the full block to itself.
 */
export function chartOf({ start, until }: Pick<Course, "start" | "until">, steps: readonly ChartStep[], columns: number): string {
  const hours = until.hour - start.hour;
  const amounts = steps.map(({ amount, organisations }) => amountOf(amount, organisations));
  const most = greatestOf(amounts);
  if (most <= 0 || hours <= 0) return " ".repeat(columns);
  const mostKnown = greatestOf(amounts.filter(Number.isFinite));
  let text = "";
  let index = 0;
  let current = 0;
  for (let column = 0; column < columns; column++) {
    const end = start.hour + (hours * (column + 1)) / columns;
    let peak = current;
    for (; index < steps.length && isBefore(steps[index]?.hour ?? end, end, column === columns - 1); index++) {
      current = amounts[index] ?? 0;
      peak = Math.max(peak, current);
    }
    text += heights[peak === most ? full : heightOf(peak, mostKnown, most === mostKnown ? full : full - 1)];
  }
  return text;
}

/** What begins at the end of the course shows in the last column. */
const isBefore = (hour: number, end: number, isLast: boolean): boolean => isLast || hour < end;

/** Organisations without any figure still show. */
function amountOf(amount: number, organisations: number): number {
  return amount > 0 ? amount : organisations > 0 ? 1 : 0;
}

function heightOf(amount: number, most: number, highest: number): number {
  return amount === 0 ? 0 : Math.max(1, Math.round((amount / most) * highest));
}
