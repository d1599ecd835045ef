import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replayable } from "../../arbitraries/replayable.js";
import { timedCase } from "../../arbitraries/timed-graph.js";
import { slowTimeline } from "../../twin/slow-timeline.js";
import { runCase } from "./timeline-run.js";

const instants = 40;
const shapes = {
  "with loops": { maxNodes: 10, blockSize: 4 },
  "that are one block": { maxNodes: 6, blockSize: 0, selfLoops: true },
} as const;

describe("the timeline equals the slow twin at every instant", () => {
  for (const restart of ["assisted", "unassisted"] as const) {
    for (const standBys of ["timed", "never", "always"] as const) {
      for (const [name, shape] of Object.entries(shapes)) {
        it(`${restart}, stand-bys ${standBys}, on graphs ${name}`, () => {
          fc.assert(
            fc.property(timedCase(shape), (each) => {
              const engine = runCase(each, { restart, standBys, until: instants, evaluationsPerNode: 20_000 }).levels(instants);
              expect(engine).toEqual(slowTimeline(each.timed, each.effects, instants, { restart, standBys }));
            }),
            replayable(10_000, 90),
          );
        });
      }
    }
  }
});

describe("populations that are repaired, in loops and with stand-bys and buffers, equal the slow twin at every instant", () => {
  for (const restart of ["assisted", "unassisted"] as const) {
    for (const [name, shape] of Object.entries(shapes)) {
      it(`${restart}, on graphs ${name}`, () => {
        fc.assert(
          fc.property(timedCase({ ...shape, repairs: true }), (each) => {
            const options = { restart, standBys: "timed" } as const;
            const engine = runCase(each, { ...options, until: instants, evaluationsPerNode: 20_000 }).levels(instants);
            expect(engine).toEqual(slowTimeline(each.timed, each.effects, instants, options));
          }),
          replayable(10_000, 90),
        );
      });
    }
  }
});
