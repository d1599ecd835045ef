import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Lack, LackColumns } from "../../../src/analysis/counting/lack-columns.js";
import { replayable } from "../../arbitraries/replayable.js";

const lack: fc.Arbitrary<Lack> = fc.record({ worst: fc.constantFrom(0, 0.25, 1), best: fc.constantFrom(0, 0.25, 1) });
const entries = fc.array(fc.tuple(fc.nat(30), lack), { maxLength: 20 });

const told = ({ holders, worst, best }: LackColumns): object =>
  Array.from(holders, (holder, place) => [holder, { worst: worst[place], best: best[place] }]);
const sorted = (lackOf: ReadonlyMap<number, Lack>): object => [...lackOf].sort(([a], [b]) => a - b);

describe("columns of what holders lack", () => {
  it("are a map, ascending by holder, whose entries can be others for as long as something runs", () => {
    const property = fc.property(entries, entries, (list, more) => {
      const [lackOf, columns] = [new Map(list), new LackColumns(list)];
      const others = more.filter(([holder]) => lackOf.has(holder));
      const withOthers = new Map([...list, ...others]);
      columns.withOthers(others, () => {
        expect(told(columns)).toEqual(sorted(withOthers));
        expect(columns.isNothing).toBe([...withOthers.values()].every(({ worst }) => worst === 0));
      });
      expect(told(columns)).toEqual(sorted(lackOf));
    });
    fc.assert(property, replayable(300));
  });
});
