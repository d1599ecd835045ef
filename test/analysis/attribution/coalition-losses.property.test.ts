import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coalitionLosses, type StackedPlayers } from "../../../src/analysis/attribution/coalition-losses.js";
import { replayable } from "../../arbitraries/replayable.js";

/** A stack that plays by a table: by offer, what a coalition takes; counts who joins. */
function tableStack(tables: readonly ((coalition: number) => number)[]): StackedPlayers & { joins: number } {
  const levels = [0];
  const now = (): number => levels.at(-1) ?? 0;
  return {
    joins: 0,
    join(players) {
      this.joins++;
      levels.push(players.reduce((all, player) => all | (1 << player), now()));
    },
    leave() {
      levels.pop();
    },
    read(losses) {
      for (const [offer, table] of tables.entries()) losses[offer] = table(now());
    },
  };
}

describe("coalitionLosses", () => {
  it("gives of every coalition what it takes, in any order of players", () => {
    const players = 5;
    const order = fc.shuffledSubarray([...Array(players).keys()], { minLength: players });
    // what a coalition takes: the most of what its winning subsets are worth, so more players never take less
    const game = fc.array(fc.tuple(fc.nat({ max: 31 }), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 6 });
    fc.assert(
      fc.property(order, fc.array(game, { minLength: 1, maxLength: 3 }), (inOrder, games) => {
        const tables = games.map(
          (wins) => (coalition: number) =>
            wins.reduce((most, [needed, worth]) => ((coalition & needed) === needed ? Math.max(most, worth) : most), 0),
        );
        const found = coalitionLosses(inOrder, tables.length, tableStack(tables));
        const slow = tables.map((table) => Array.from({ length: 2 ** players }, (_, coalition) => table(coalition)));
        expect(found.map((losses) => [...losses])).toEqual(slow);
      }),
      replayable(300),
    );
  });

  it("looks at few coalitions where most players add nothing: of 16 that count in two pairs only", () => {
    const pairs = (coalition: number): number => ((coalition & 3) === 3 || (coalition & 12) === 12 ? 1 : 0);
    const stack = tableStack([pairs]);
    const [losses = new Float64Array()] = coalitionLosses([...Array(16).keys()], 1, stack);
    expect(losses.reduce((sum, loss) => sum + loss, 0)).toBe(7 * 2 ** 12);
    expect(stack.joins).toBeLessThan(40);
  });

  it("lets at most 1.125 times as many join as there are coalitions", () => {
    const size = (coalition: number): number => coalition.toString(2).replaceAll("0", "").length;
    const stack = tableStack([size]);
    coalitionLosses([...Array(10).keys()], 1, stack);
    expect(stack.joins).toBeLessThanOrEqual(2 ** 10 + 2 ** 7);
  });
});
