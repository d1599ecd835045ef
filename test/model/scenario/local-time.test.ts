import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localTimeOf } from "../../../src/model/scenario/local-time.js";
import { replayable } from "../../arbitraries/replayable.js";

const quarter = 15 * 60_000;

/** What the zone database says of one moment, in milliseconds ahead of UTC, by the name of the offset. */
function namedOffset(zone: string, moment: number): number {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(moment);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0"] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

describe("the local time of a zone", () => {
  // half-hour summer time, changes in the middle of a fast, a skipped day, a change at one minute past midnight
  const zones = [
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Pacific/Apia",
    "America/St_Johns",
    "Asia/Kathmandu",
  ];
  const changes = [
    Date.UTC(2023, 2, 26, 1),
    Date.UTC(2023, 9, 29, 1),
    Date.UTC(2023, 3, 1, 15),
    Date.UTC(2023, 2, 19, 2),
    Date.UTC(2011, 11, 30, 10),
    Date.UTC(2006, 9, 29, 2, 31),
  ];

  it("is that of the zone database at every quarter of an hour around changes of clocks", () => {
    const moments = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -200, max: 200 }));
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, (zone, [change, quarters]) => {
        const moment = Math.floor(change / quarter) * quarter + quarters * quarter;
        expect(localTimeOf({ timeZone: zone }).offsetAt(moment)).toBe(namedOffset(zone, moment));
      }),
      replayable(1000),
    );
  });
});
