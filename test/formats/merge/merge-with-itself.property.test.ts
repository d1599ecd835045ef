import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeLandscapes } from "../../../src/formats/index.js";
import { landscapeHash } from "../../../src/model/landscape/canonical-json.js";
import { parallelLandscapes } from "../../arbitraries/parallel-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

describe("a landscape that is merged with itself", () => {
  it("stays what it is, however often it is", () => {
    fc.assert(
      fc.property(parallelLandscapes(), fc.integer({ min: 1, max: 3 }), (one, times) => {
        const all = Array.from({ length: times }, () => structuredClone(one));
        const { landscape: merged, notes } = mergeLandscapes(all);
        expect(notes.filter(({ kind }) => kind !== "taken")).toEqual([]);
        if (landscapeHash(merged) !== landscapeHash(one)) expect(merged).toEqual(one);
      }),
      replayable(300),
    );
  });

  it("stays what it is where its lists stand in another order", () => {
    fc.assert(
      fc.property(parallelLandscapes(), (one) => {
        const turned = {
          ...one,
          ...(one.dependencies === undefined ? {} : { dependencies: [...one.dependencies].reverse() }),
          ...(one.groups === undefined ? {} : { groups: [...one.groups].reverse() }),
          nodes: [...one.nodes].reverse(),
        };
        expect(landscapeHash(mergeLandscapes([one, turned]).landscape)).toBe(landscapeHash(one));
      }),
      replayable(150),
    );
  });
});
