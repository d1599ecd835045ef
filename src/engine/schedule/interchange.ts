/** An order with what it loses. */
export interface ValuedOrder {
  readonly order: readonly number[];
  readonly loss: number;
}

/** What is less than this part of a loss is noise of adding up. */
export const noisePart = 1e-12;

/**
 * Betters an order by putting one job at another place of it, until nothing of that kind helps or so many orders were looked at.
 * Deterministic: places from first to last, and the first that is better is taken at once.
 */
export function interchange(start: ValuedOrder, lossOf: (order: readonly number[]) => number, mostOrders: number): ValuedOrder {
  let best = start;
  let looked = 0;
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let from = 0; from < best.order.length; from++)
      for (let to = 0; to < best.order.length; to++) {
        if (from === to || to === from - 1) continue; // the same as putting the one before at this place
        if (looked++ >= mostOrders) return best;
        const order = moved(best.order, from, to);
        const loss = lossOf(order);
        if (loss >= best.loss * (1 - noisePart)) continue;
        best = { order, loss };
        isBetter = true;
      }
  }
  return best;
}

function moved(order: readonly number[], from: number, to: number): number[] {
  const others = order.filter((_, place) => place !== from);
  return [...others.slice(0, to), order[from] ?? -1, ...others.slice(to)];
}
