import fc from "fast-check";
import { expect, it } from "vitest";
import { type Channel, channelFlow } from "../../../src/analysis/course/channel-flow.js";
import { localTimeOf } from "../../../src/model/scenario/local-time.js";
import { replayable } from "../../arbitraries/replayable.js";
import { slowChannel } from "../../twin/slow-channel.js";

const hours = 60;
const local = localTimeOf({ timeZone: "Europe/Berlin" });
/** Two nights before clocks change, before they change back, and before a week in which they do not. */
const starts = ["2026-03-27T20:00Z", "2026-10-23T20:00Z", "2026-05-24T05:00Z"];

const cases = fc.record({
  onLoss: fc.constantFrom("reject" as const, "queue" as const, "lose" as const),
  messagesPerWeek: fc.constantFrom(168, 1000, 16_800),
  profile: fc.option(fc.array(fc.nat({ max: 4 }), { minLength: 168, maxLength: 168 }), { nil: undefined }),
  holidays: fc.subarray(["2026-03-28", "2026-03-29", "2026-10-25", "2026-05-25"]),
  holidaysAs: fc.constantFrom("monday" as const, "saturday" as const, undefined),
  lag: fc.integer({ min: 1, max: 400 }),
  share: fc.constantFrom(0, 0.25, 0.9, 1),
  factor: fc.option(fc.constantFrom(0.5, 1, 1.5, 2, 4), { nil: undefined }),
  start: fc.constantFrom(...starts),
  levels: fc.uniqueArray(fc.record({ minute: fc.nat({ max: hours * 60 }), level: fc.constantFrom(0, 0.25, 0.5, 0.6, 0.98, 1) }), {
    maxLength: 6,
    selector: ({ minute }) => minute,
  }),
});

it("channels equal a slow twin that counts minute by minute: rejected and sent again, waiting, or lost, on holidays and over changes of clocks", () => {
  fc.assert(
    fc.property(cases, ({ onLoss, messagesPerWeek, profile, holidays, holidaysAs, lag, share, factor, start, levels }) => {
      const channel: Channel = {
        ...{ onLoss, messagesPerWeek, holidays },
        ...(profile === undefined ? {} : { weeklyProfile: profile }),
        ...(holidaysAs === undefined ? {} : { holidaysAs }),
        ...(factor === undefined ? {} : { catchUpFactor: factor }),
        ...(onLoss === "reject" ? { noticeLagHours: lag / 60, resendingShare: share } : {}),
      };
      const from = Date.parse(start);
      const sorted = [...levels].sort((a, b) => a.minute - b.minute);
      const steps = {
        times: sorted.map(({ minute }) => from + minute * 60_000),
        values: sorted.map(({ level }) => level),
        before: 1,
      };
      const span = { from, until: from + hours * 3_600_000, breakpoints: 1_000_000 };
      const { points, mostWaiting } = channelFlow(channel, steps, local, span);
      const twin = slowChannel(channel, sorted, from, hours * 60);
      const found = { ...points.at(-1)!, mostWaiting };
      for (const key of ["arrived", "done", "waiting", "rejected", "lost", "resent", "mostWaiting"] as const)
        expect(Math.abs(found[key] - twin[key]), key).toBeLessThanOrEqual(1e-9 * Math.max(1, twin.arrived));
    }),
    replayable(10_000, 50),
  );
}, 1_800_000);
