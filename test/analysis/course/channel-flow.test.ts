import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Channel, channelFlow } from "../../../src/analysis/course/channel-flow.js";
import type { Steps } from "../../../src/analysis/levels/course-steps.js";
import { channelSchema } from "../../../src/model/landscape/nodes/channel.js";
import { hourOfWeek, localTimeOf, momentText } from "../../../src/model/scenario/local-time.js";
import { parseMoment } from "../../../src/model/values/moments.js";
import { replayable } from "../../arbitraries/replayable.js";

const hour = 3_600_000;
const monday = parseMoment("2023-04-24T00:00+02:00")!;
const berlin = localTimeOf({ timeZone: "Europe/Berlin" });
const outage = (from: number, until: number): Steps => ({ times: [from, until], values: [0, 1], before: 1 });
const flow = (channel: Channel, level: Steps, from = monday, until = monday + 168 * hour, more = 0) =>
  channelFlow(channel, level, berlin, { from, until, atMost: until + more, breakpoints: 1_000_000 });

describe("a channel that rejects", () => {
  it("sends again after the lag what the senders noticed, and meets the level of that moment", () => {
    const channel: Channel = { onLoss: "reject", messagesPerWeek: 16_800, noticeLagHours: 12, resendingShare: 0.5 };
    const { points } = flow(channel, outage(monday + 10 * hour, monday + 20 * hour));
    const last = points.at(-1)!;
    expect(last.rejected).toBeCloseTo(1000, 6);
    expect(last.resent).toBeCloseTo(500, 6);
    expect(last.arrived).toBeCloseTo(16_800 + 500, 6);
    expect(last.done).toBeCloseTo(16_800 - 500, 6);
  });
  it("rejects anew what is sent again too early", () => {
    const channel: Channel = { onLoss: "reject", messagesPerWeek: 16_800, noticeLagHours: 4, resendingShare: 1 };
    const { points } = flow(channel, outage(monday + 10 * hour, monday + 20 * hour));
    // 10 h of 100 an hour; after 4 h all again, after 8 h again: 1000 + 600 + 200
    expect(points.at(-1)!.rejected).toBeCloseTo(1800, 6);
    expect(points.at(-1)!.done).toBeCloseTo(16_800, 6);
  });
  it.each([
    [0.25, 250],
    [0.5, 150],
    [0.75, 125],
  ])("sends again all of it where senders notice after %d h", (noticeLagHours, rejected) => {
    const channel: Channel = { onLoss: "reject", messagesPerWeek: 16_800, noticeLagHours, resendingShare: 1 };
    const last = flow(channel, outage(monday, monday + hour)).points.at(-1)!;
    expect(last.rejected).toBeCloseTo(rejected, 6);
    expect(last.resent).toBeCloseTo(rejected, 6);
    expect(last.done).toBeCloseTo(16_800, 6);
  });
  it("equals the closed form for any lag, share, level and length of an outage", () => {
    const cases = fc.record({
      lagMinutes: fc.oneof(fc.integer({ min: 1, max: 59 }), fc.integer({ min: 60, max: 600 })),
      minutes: fc.integer({ min: 1, max: 1000 }),
      begin: fc.nat({ max: 600 }),
      share: fc.constantFrom(0.25, 0.5, 0.9, 1),
      level: fc.constantFrom(0, 0.25, 0.75),
    });
    fc.assert(
      fc.property(cases, ({ lagMinutes, minutes, begin, share, level }) => {
        const channel: Channel = {
          onLoss: "reject",
          messagesPerWeek: 168 * 60,
          noticeLagHours: lagMinutes / 60,
          resendingShare: share,
        };
        const from = monday + begin * 60_000;
        const steps: Steps = { times: [from, from + minutes * 60_000], values: [level, 1], before: 1 };
        const last = flow(channel, steps).points.at(-1)!;
        // a message a minute; who met the outage meets it again after each lag while it lasts
        let expected = 0;
        for (let again = 0; again * lagMinutes < minutes; again++)
          expected += (1 - level) * (share * (1 - level)) ** again * (minutes - again * lagMinutes);
        expect(Math.abs(last.rejected - expected)).toBeLessThanOrEqual(1e-9 * expected);
        expect(Math.abs(last.resent - share * expected)).toBeLessThanOrEqual(1e-9 * expected);
      }),
      replayable(300),
    );
  });
  it.each([undefined, 0, 1e-8])("is refused where messages are sent again and senders notice after %s h", (noticeLagHours) => {
    const channel = { onLoss: "reject", resendingShare: 0.5, ...(noticeLagHours === undefined ? {} : { noticeLagHours }) };
    const { success, error } = channelSchema.safeParse(channel);
    expect(success).toBe(false);
    expect(error?.issues).toMatchObject([{ path: ["noticeLagHours"], message: "resending-without-lag" }]);
    expect(channelSchema.safeParse({ ...channel, resendingShare: 0 }).success).toBe(true);
  });
});

describe("a channel that queues", () => {
  it("works off at the mean rate times the factor once it is normal, and says when the backlog is gone", () => {
    const channel: Channel = { onLoss: "queue", messagesPerWeek: 16_800, catchUpFactor: 3 };
    const { points, mostWaiting, backlogEnd } = flow(channel, outage(monday + 10 * hour, monday + 20 * hour));
    expect(mostWaiting).toBeCloseTo(1000, 6);
    expect(backlogEnd).toBe(monday + 25 * hour); // 1000 waiting, 200 an hour beyond what arrives
    expect(points.at(-1)!.waiting).toBe(0);
  });
  it("handles x of what arrives at level x", () => {
    const channel: Channel = { onLoss: "queue", messagesPerWeek: 16_800 };
    const { points, backlogEnd } = flow(channel, {
      times: [monday + 10 * hour, monday + 20 * hour],
      values: [0.25, 1],
      before: 1,
    });
    expect(points.at(-1)!.waiting).toBeCloseTo(750, 6);
    expect(backlogEnd).toBeUndefined(); // no factor: nobody knows when
  });
});

it("a backlog whose end is not in sight is told as of the end that was asked for, and not of the search beyond it", () => {
  const channel: Channel = { onLoss: "queue", messagesPerWeek: 16_800, catchUpFactor: 2 };
  const level: Steps = { times: [monday + 10 * hour], values: [0], before: 1 };
  const { points, mostWaiting, backlogEnd } = flow(channel, level, monday, monday + 30 * hour, 8_000 * hour);
  expect(points.at(-1)).toMatchObject({ moment: monday + 30 * hour, arrived: 3_000, done: 1_000, waiting: 2_000 });
  expect(mostWaiting).toBe(2_000);
  expect(backlogEnd).toBeUndefined();
});

describe("a channel over the week", () => {
  const office = Array.from({ length: 168 }, (_, at) => (at < 120 && at % 24 >= 8 && at % 24 < 18 ? 1 : 0));
  const channel: Channel = { onLoss: "lose", messagesPerWeek: 50_000, weeklyProfile: office };
  const lost = (begin: string, hours: number): number => {
    const from = parseMoment(begin)!;
    return flow(channel, outage(from, from + hours * hour), from, from + 168 * hour).points.at(-1)!.lost;
  };
  it("loses nothing from Friday evening to Saturday, and a day's work from Tuesday morning", () => {
    expect(lost("2023-04-21T19:00+02:00", 12)).toBe(0);
    expect(lost("2023-04-25T07:00+02:00", 12)).toBeCloseTo(10_000, 6);
  });
  it("counts a holiday as Sunday, or as the weekday that is named", () => {
    const whitMonday = parseMoment("2023-05-29T00:00+02:00")!;
    const lostOn = (more: Partial<Channel>): number =>
      flow({ ...channel, ...more }, outage(whitMonday, whitMonday + 48 * hour), whitMonday, whitMonday + 168 * hour).points.at(
        -1,
      )!.lost;
    expect(lostOn({})).toBeCloseTo(20_000, 6);
    expect(lostOn({ holidays: ["2023-05-29"] })).toBeCloseTo(10_000, 6);
    expect(lostOn({ holidays: ["2023-05-29"], holidaysAs: "friday" })).toBeCloseTo(20_000, 6);
    expect(lostOn({ holidays: ["2023-05-30", "2023-05-31"] })).toBeCloseTo(10_000, 6);
  });
  it("keeps local time when clocks change", () => {
    // 2023-03-26: 02:00 becomes 03:00; 8 o'clock on Monday is 06:00 UTC instead of 07:00
    expect(hourOfWeek(berlin, parseMoment("2023-03-20T08:00+01:00")!)).toBe(8);
    expect(hourOfWeek(berlin, parseMoment("2023-03-27T08:00+02:00")!)).toBe(8);
    expect(lost("2023-03-27T07:00Z", 1)).toBeCloseTo(1000, 6);
    expect(lost("2023-03-27T06:00Z", 1)).toBeCloseTo(1000, 6);
    expect(lost("2023-03-20T06:00Z", 1)).toBe(0);
    expect(momentText(berlin, parseMoment("2023-10-29T01:00Z")!)).toBe("2023-10-29T02:00+01:00");
  });
});

describe("every channel", () => {
  const shares = fc.double({ min: 0, max: 1, noNaN: true });
  const channels: fc.Arbitrary<Channel> = fc
    .record({
      onLoss: fc.constantFrom("reject" as const, "queue" as const, "lose" as const),
      messagesPerWeek: fc.double({ min: 0, max: 1e6, noNaN: true }),
      weeklyProfile: fc.option(fc.array(fc.nat({ max: 9 }), { minLength: 168, maxLength: 168 }), { nil: undefined }),
      noticeLagHours: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constantFrom(0.1, 0.25, 0.3, 0.5, 0.75, 1.5)),
      resendingShare: shares,
      catchUpFactor: fc.double({ min: 0.1, max: 5, noNaN: true }),
    })
    .map(({ weeklyProfile, ...channel }) => (weeklyProfile === undefined ? channel : { ...channel, weeklyProfile }));
  const levels: fc.Arbitrary<Steps> = fc
    .uniqueArray(fc.tuple(fc.nat({ max: 200 * 60 }), fc.oneof(fc.constantFrom(0, 1), shares)), {
      maxLength: 8,
      selector: ([minute]) => minute,
    })
    .map((steps) => steps.sort(([a], [b]) => a - b))
    .map((steps) => ({
      times: steps.map(([minute]) => monday + minute * 60_000),
      values: steps.map(([, level]) => level),
      before: 1,
    }));
  it("conserves messages at every breakpoint: in = done + waiting + rejected + lost", () => {
    fc.assert(
      fc.property(channels, levels, (channel, level) => {
        for (const point of flow(channel, level, monday, monday + 200 * hour, 1000 * hour).points) {
          const { arrived, done, waiting, rejected, lost } = point;
          expect(Math.abs(arrived - done - waiting - rejected - lost)).toBeLessThanOrEqual(1e-9 * Math.max(1, arrived));
          for (const count of [done, waiting, rejected, lost]) expect(count).toBeGreaterThanOrEqual(0);
        }
      }),
      replayable(),
    );
  });
});
