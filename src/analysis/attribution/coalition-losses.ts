/** Players that fail on top of each other, of whom the last to join leave first. */
export interface StackedPlayers {
  /** Lets players fail on top of those before. */
  join(players: readonly number[]): void;
  /** Takes back those who joined last. */
  leave(): void;
  /** By offer: what those who joined take. */
  read(losses: Float64Array): void;
}

/** Of so many open players it is looked at first whether they add anything at all. */
const worthLooking = 3;

/**
 * What every coalition of players takes of some offers. Players are let in and left out one after the other, each on top of those
 * before; where all who are still open add nothing to those who joined, no coalition with them is looked at, as more
 * players never take less.
 * @param order - all players, those first who are let in seldom
 * @returns by offer: what each coalition takes, as bits by player
 * @remarks Cost: at most 2ⁿ + 2ⁿ⁻³ joins for n players; space 2ⁿ for each offer.
 */
export function coalitionLosses(order: readonly number[], offers: number, stack: StackedPlayers): Float64Array[] {
  const found = Array.from({ length: offers }, () => new Float64Array(2 ** order.length));
  const all = (players: readonly number[]): Float64Array => {
    const losses = new Float64Array(offers);
    if (players.length > 0) stack.join(players);
    stack.read(losses);
    if (players.length > 0) stack.leave();
    return losses;
  };
  /** @param most - what those who joined take with all who are open; absent: not looked at */
  const visit = (joined: number, open: readonly number[], taken: Float64Array, most: Float64Array | undefined): void => {
    const [player, ...further] = open;
    const atMost = most ?? (open.length < worthLooking ? undefined : all(open));
    if (player === undefined || atMost?.every((loss, offer) => loss === taken[offer]) === true) {
      fillIn(found, joined, open, taken);
      return;
    }
    visit(joined, further, taken, undefined);
    stack.join([player]);
    const more = new Float64Array(offers);
    stack.read(more);
    visit(joined | (1 << player), further, more, atMost);
    stack.leave();
  };
  visit(0, order, all([]), undefined);
  return found;
}

/** The same for those who joined with any of those who are open. */
function fillIn(found: readonly Float64Array[], joined: number, open: readonly number[], taken: Float64Array): void {
  const bits = open.reduce((sum, player) => sum | (1 << player), 0);
  for (const [offer, losses] of found.entries()) {
    const loss = taken[offer] ?? 0;
    for (let some = bits; ; some = (some - 1) & bits) {
      losses[joined | some] = loss;
      if (some === 0) break;
    }
  }
}
