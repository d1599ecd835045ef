import fc from "fast-check";
import { expect, it } from "vitest";
import { DirtyNodes } from "../../../src/engine/propagate/dirty-nodes.js";
import { replayable } from "../../arbitraries/replayable.js";

/** The same contract over a sorted array. */
class SlowDirtyNodes {
  private members: number[] = [];
  private current = -1;

  add(position: number): void {
    this.members = [...new Set([...this.members, position])].sort((a, b) => a - b);
  }

  takeNext(last: number): number {
    const ahead = this.members.filter((member) => member > this.current);
    const behind = this.members.filter((member) => member <= this.current);
    const next = ahead[0] !== undefined && ahead[0] <= last ? ahead[0] : (behind[0] ?? ahead[0] ?? -1);
    this.members = this.members.filter((member) => member !== next);
    this.current = next;
    return next;
  }
}

const nodeCount = 3000;
const position = fc.oneof(
  fc.nat({ max: nodeCount - 1 }),
  fc.nat({ max: 70 }),
  fc.constantFrom(31, 32, 1023, 1024, nodeCount - 1),
);

it("yields what a sorted array would, added to between the takings", () => {
  const commands = fc.array(fc.record({ add: fc.array(position, { maxLength: 4 }), last: position }), { maxLength: 40 });
  fc.assert(
    fc.property(commands, (steps) => {
      const fast = new DirtyNodes(nodeCount);
      const slow = new SlowDirtyNodes();
      for (const { add, last } of [...steps, ...steps.map(({ last }) => ({ add: [], last }))]) {
        for (const member of add) {
          fast.add(member);
          slow.add(member);
        }
        expect(fast.takeNext(last)).toBe(slow.takeNext(last));
      }
      fast.clear();
      expect(fast.takeNext(nodeCount)).toBe(-1);
    }),
    replayable(),
  );
});

it.each([0, 1, 31, 32, 33, 1023, 1024, 1025, 32_768, 32_769])("holds all of %d positions and no more", (count) => {
  const dirty = new DirtyNodes(count);
  for (let member = 0; member < count; member++) dirty.add(member);
  for (let member = 0; member < count; member++) expect(dirty.takeNext(-1)).toBe(member);
  expect(dirty.takeNext(-1)).toBe(-1);
});
