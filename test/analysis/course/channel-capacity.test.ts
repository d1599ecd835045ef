import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Channel, channelFlow } from "../../../src/analysis/course/channel-flow.js";
import { type Steps, valueAt } from "../../../src/analysis/levels/course-steps.js";
import { localTimeOf } from "../../../src/model/scenario/local-time.js";
import { lackOfLevel } from "../../../src/quantities.js";
import { replayable } from "../../arbitraries/replayable.js";

const hour = 3_600_000;
const local = localTimeOf({ timeZone: "UTC" });
/** One message an hour. */
const hourly = { onLoss: "queue", messagesPerWeek: 168 } as const;
const flow = (channel: Channel, level: Steps, hours: number) =>
  channelFlow(channel, level, local, { from: 0, until: hours * hour, breakpoints: 1_000_000 });

describe("the capacity of a channel that queues", () => {
  it("works off what waits while its level is almost normal: 24 waiting at level .98 and factor 2 are gone after 25 h", () => {
    const level: Steps = { times: [0, 24 * hour], values: [0, 0.98], before: 1 };
    const { points, mostWaiting, backlogEnd } = flow({ ...hourly, catchUpFactor: 2 }, level, 60);
    expect(mostWaiting).toBe(24);
    expect(backlogEnd).toBe(49 * hour);
    expect(points.at(-1)).toMatchObject({ arrived: 60, done: 60, waiting: 0 });
  });
  it("covers all that arrives at level .6 and factor 2, and .6 of it without a factor", () => {
    const level: Steps = { times: [0], values: [0.6], before: 1 };
    expect(flow({ ...hourly, catchUpFactor: 2 }, level, 10).mostWaiting).toBe(0);
    expect(flow(hourly, level, 10).mostWaiting).toBe(4);
  });
  it("falls behind at once again where the level falls below what the factor covers", () => {
    const level: Steps = { times: [0, 10 * hour, 30 * hour], values: [0, 1, 0.25], before: 1 };
    const { points, backlogEnd } = flow({ ...hourly, catchUpFactor: 2 }, level, 50);
    expect(points.map(({ moment, waiting }) => [moment / hour, waiting])).toEqual([
      [0, 0],
      [10, 10],
      [30, 0],
      [50, 10],
    ]);
    expect(backlogEnd).toBeUndefined();
  });

  const cases = fc.record({
    factor: fc.option(fc.constantFrom(0.5, 1, 1.5, 2, 4), { nil: undefined }),
    perWeek: fc.constantFrom(168, 1000, 16_800),
    profile: fc.option(fc.array(fc.nat({ max: 4 }), { minLength: 168, maxLength: 168 }), { nil: undefined }),
    steps: fc.uniqueArray(
      fc.record({
        minute: fc.nat({ max: 600 }),
        level: fc.constantFrom(0, 0.25, 0.5, 0.6, 0.98, 1),
        more: fc.constantFrom(0, 0.1, 1),
      }),
      { maxLength: 6, selector: ({ minute }) => minute },
    ),
  });
  const channelOf = ({ factor, perWeek, profile }: { factor?: number; perWeek: number; profile?: number[] }): Channel => ({
    onLoss: "queue",
    messagesPerWeek: perWeek,
    ...(factor === undefined ? {} : { catchUpFactor: factor }),
    ...(profile === undefined ? {} : { weeklyProfile: profile }),
  });
  const stepsOf = (steps: readonly { minute: number; level: number }[]): Steps => {
    const sorted = [...steps].sort((a, b) => a.minute - b.minute);
    return { times: sorted.map(({ minute }) => minute * 60_000), values: sorted.map(({ level }) => level), before: 1 };
  };

  it("equals a slow twin that counts second by second", () => {
    fc.assert(
      fc.property(cases, ({ steps, factor, perWeek, profile }) => {
        const channel = channelOf({
          perWeek,
          ...(factor === undefined ? {} : { factor }),
          ...(profile === undefined ? {} : { profile }),
        });
        const level = stepsOf(steps);
        const sum = profile?.reduce((all, each) => all + each, 0) ?? 0;
        let waiting = 0;
        let most = 0;
        for (let second = 0; second < 12 * 3600; second++) {
          const at = 72 + Math.floor(second / 3600); // 1 January 1970 was a Thursday
          const rate = (sum > 0 ? (perWeek * profile![at]!) / sum : perWeek / 168) / 3600;
          const capacity =
            (1 - lackOfLevel(valueAt(level, second * 1000))) * Math.max(rate, (factor ?? 0) * (perWeek / 168 / 3600));
          waiting = Math.max(0, waiting + rate - capacity);
          most = Math.max(most, waiting);
        }
        const { points, mostWaiting } = flow(channel, level, 12);
        expect(Math.abs(points.at(-1)!.waiting - waiting)).toBeLessThan(1e-6 * Math.max(1, most));
        expect(Math.abs(mostWaiting - most)).toBeLessThan(1e-6 * Math.max(1, most));
      }),
      replayable(10_000, 450),
    );
  }, 1_800_000);

  it("brackets: at no better levels, nothing less waits at any moment", () => {
    fc.assert(
      fc.property(cases, ({ steps, factor, perWeek, profile }) => {
        const channel = channelOf({
          perWeek,
          ...(factor === undefined ? {} : { factor }),
          ...(profile === undefined ? {} : { profile }),
        });
        const worse = flow(channel, stepsOf(steps), 12).points;
        const better = flow(
          channel,
          stepsOf(steps.map((step) => ({ ...step, level: Math.min(1, step.level + step.more) }))),
          12,
        ).points;
        const waitingAt = new Map(better.map(({ moment, waiting }) => [moment, waiting]));
        for (const { moment, waiting } of worse)
          expect(waitingAt.get(moment) ?? 0).toBeLessThanOrEqual(waiting + 1e-9 * Math.max(1, waiting));
      }),
      replayable(1000),
    );
  });
});
