import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replayable } from "../../arbitraries/replayable.js";
import { type TimedCase, timedCase } from "../../arbitraries/timed-graph.js";
import { slowGreatest } from "../../twin/slow-propagation.js";
import { runCase } from "./timeline-run.js";

const instants = 60;
const shape = { maxNodes: 10, blockSize: 4 } as const;
const limits = { evaluationsPerNode: 20_000 } as const;
const levels = (each: TimedCase, restart: "assisted" | "unassisted" = "assisted"): number[][] =>
  runCase(each, { ...limits, restart, until: instants }).levels(instants);

describe("the timeline", () => {
  it("is the steady state at every instant where nothing takes time", () => {
    const plain = timedCase({ ...shape, buffers: false, recoveries: false, standBys: false, sampled: false });
    fc.assert(
      fc.property(plain, ({ timed, effects }) => {
        const course = levels({ timed, effects });
        for (let instant = 0; instant < 16; instant++) {
          const active = effects.filter(({ begin, end }) => begin <= instant && instant < end);
          const ownLoss = new Array<number>(timed.columns.nodeCount).fill(0);
          for (const { degraded } of active)
            for (const { node, loss } of degraded) ownLoss[node] = Math.max(ownLoss[node]!, loss);
          const cut = new Set(active.flatMap((effect) => effect.cut));
          expect(course[instant]).toEqual(slowGreatest(timed.columns, { ownLoss, cut, standBysCarry: false }));
        }
      }),
      replayable(),
    );
  });

  const longer = timedCase({ ...shape, standBys: false }).chain((each) =>
    fc.record({ each: fc.constant(each), place: fc.nat({ max: 99 }), more: fc.integer({ min: 1, max: 4 }) }),
  );
  const lengthened = (values: readonly number[], place: number, more: number): number[] =>
    values.map((value, index) => (index === place % values.length ? value + more : value));

  it("never loses more with a longer buffer, without stand-bys", () => {
    fc.assert(
      fc.property(longer, ({ each, place, more }) => {
        const { timed, effects } = each;
        const after = levels({ timed: { ...timed, buffer: lengthened(timed.buffer, place, more) }, effects });
        expect(anyAbove(after, levels(each))).toBe(false);
      }),
      replayable(),
    );
  });

  it("never loses less with a longer recovery, without stand-bys", () => {
    fc.assert(
      fc.property(longer, ({ each, place, more }) => {
        const { timed, effects } = each;
        const after = levels({ timed: { ...timed, recovery: lengthened(timed.recovery, place, more) }, effects });
        expect(anyAbove(levels(each), after)).toBe(false);
      }),
      replayable(),
    );
  });

  const restarts = fc.constantFrom("assisted" as const, "unassisted" as const);

  it("shifts with its scenario", () => {
    fc.assert(
      fc.property(timedCase(shape), restarts, fc.integer({ min: 1, max: 9 }), (each, restart, shift) => {
        const { timed, effects } = each;
        const later = effects.map((effect) => ({ ...effect, begin: effect.begin + shift, end: effect.end + shift }));
        const moved = (moments: readonly number[]): number[] => moments.map((moment) => moment + shift);
        const runs = timed.runs.map((moments) => moments && moved(moments));
        const shifted = { ...timed, from: moved(timed.from), until: moved(timed.until), runs };
        expect(levels({ timed: shifted, effects: later }, restart).slice(shift)).toEqual(levels(each, restart).slice(0, -shift));
      }),
      replayable(),
    );
  });

  it("changes no level when a disturbance is split at an instant", () => {
    fc.assert(
      fc.property(timedCase(shape), restarts, fc.nat({ max: 99 }), fc.nat({ max: 99 }), (each, restart, which, where) => {
        const { timed, effects } = each;
        const split = effects[which % effects.length]!;
        const at = split.begin + (where % (split.end - split.begin));
        const parts =
          at === split.begin
            ? [split]
            : [
                { ...split, end: at },
                { ...split, begin: at },
              ];
        const others = effects.filter((effect) => effect !== split);
        expect(levels({ timed, effects: [...parts, ...others] }, restart)).toEqual(levels(each, restart));
      }),
      replayable(),
    );
  });

  it("is whole again after the last disturbance and recovery when people restart loops, hard ones too", () => {
    const recovering = timedCase({ maxNodes: 10, blockSize: 0, selfLoops: true, standBys: false, sampled: false });
    fc.assert(
      fc.property(recovering, ({ timed, effects }) => {
        const last = runCase({ timed, effects }, limits);
        const settled = last.course.lastBreakpoint + 1;
        expect(last.levels(settled + 1)[settled]).toEqual(new Array<number>(timed.columns.nodeCount).fill(0));
      }),
      replayable(),
    );
  });
});

function anyAbove(higher: readonly (readonly number[])[], lower: readonly (readonly number[])[]): boolean {
  return higher.some((row, instant) => row.some((loss, node) => loss > lower[instant]![node]!));
}
