import { type Course, landscapeBuilder, simulate } from "tragweite";
import { describe, expect, it } from "vitest";
import { type LocalTime, localTimeOf, nextHour } from "../../../src/model/scenario/local-time.js";
import { parseMoment } from "../../../src/model/values/moments.js";

const minute = 60_000;
const zoneOf = (start: string): LocalTime => localTimeOf({ start });

describe("a zone that is no whole quarter of an hour", () => {
  it.each(["+01:07", "-03:59", "+14:00", "+05:45", "Z"])("%s has an hour after every hour", (zone) => {
    const local = zoneOf(`2023-01-02T00:00${zone}`);
    const start = parseMoment(`2023-01-02T00:00${zone}`)!;
    expect(nextHour(local, start)).toBe(start + 60 * minute);
    expect(nextHour(local, start + 1)).toBe(start + 60 * minute);
    expect(nextHour(local, start + 59 * minute)).toBe(start + 60 * minute);
  });
  it("stops where the clocks change", () => {
    // Lord Howe: half an hour of daylight saving ends on 2023-04-02 at 02:00, 15:00 UTC
    const local = localTimeOf({ timeZone: "Australia/Lord_Howe" });
    const change = parseMoment("2023-04-01T15:00Z")!;
    expect(local.offsetAt(change - 1) - local.offsetAt(change)).toBe(30 * minute);
    expect(nextHour(local, change - 10 * minute)).toBe(change);
    expect(nextHour(local, change)).toBe(change + 30 * minute);
  });
  it("lets the course of a channel come to its end", () => {
    const builder = landscapeBuilder({ id: "odd", evidence: { status: "assumed" } });
    const insurer = builder.node("insurer", { id: "a", name: "A", insurerType: "BKK", insured: 100 });
    const weeklyProfile = Array.from({ length: 168 }, (_, at) => (at % 24 === 1 ? 1 : 0));
    builder.node("service", {
      id: "a/eau",
      name: "eAU",
      operator: insurer,
      serviceType: "eau",
      channel: { onLoss: "lose", messagesPerWeek: 700, weeklyProfile },
    });
    const course: Course = simulate(builder.build(), {
      tragweite: "scenario/1",
      id: "s",
      start: "2023-01-02T00:00+01:07",
      disturbances: [{ id: "x", kind: "degradation", nodes: [{ id: "a/eau" }], level: 0, end: "+1.5h" }],
    });
    // 100 messages between 01:00 and 02:00, of which the first half is lost
    expect(course.channels[0]?.worst.points.at(-1)?.lost).toBeCloseTo(50, 6);
  });
});
