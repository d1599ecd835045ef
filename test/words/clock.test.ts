import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Disturbance } from "../../src/model/scenario/disturbance.js";
import { parseMoment } from "../../src/model/values/moments.js";
import { clockOf } from "../../src/words/clock.js";
import { call } from "../cli/memory-host.js";

const start = "2023-04-24T22:00+02:00";
const at = (text: string): number => parseMoment(text)!;

describe("a clock", () => {
  it("writes moments and delays in the one offset of the start", () => {
    const [en, de] = [clockOf({ start }, {}, "en"), clockOf({ start }, {}, "de")];
    expect(en.writtenInFull("2023-04-26T12:00+02:00")).toBe("Wed 2023-04-26 12:00 (UTC+02:00)");
    expect(de.writtenInFull("+62h")).toBe("Do., 27.04.2023, 12:00 Uhr (UTC+02:00)");
    expect(de.written("2023-04-26T12:00:30.5-03:30")).toBe("26.04.2023, 17:30:30 Uhr");
    expect(de.short(at(start))).toBe("24.04.2023 22:00");
    expect(clockOf({}, {}, "en").writtenInFull("2023-01-01T00:00Z")).toBe("Sun 2023-01-01 00:00 (UTC)");
    expect(clockOf({}, {}, "de").written("+62h")).toBe("62 h nach Beginn");
    expect(["2023", "2023-04", "2023-04-24"].map(de.day)).toEqual(["2023", "04.2023", "24.04.2023"]);
  });

  it("tells the day of the week by its own midnight, in both halves of time", () => {
    const local = clockOf({ timeZone: "Europe/Berlin" }, {}, "de");
    expect([local.full(at("2023-04-23T21:59Z")), local.full(at("2023-04-23T22:00Z"))]).toEqual([
      "So., 23.04.2023, 23:59 Uhr (MESZ)",
      "Mo., 24.04.2023, 00:00 Uhr (MESZ)",
    ]);
    expect(clockOf({}, {}, "en").full(Date.UTC(1969, 11, 31, 12))).toBe("Wed 1969-12-31 12:00 (UTC)");
  });

  it("names a zone by season and language, of the scenario before that of the landscape", () => {
    const [winter, summer] = [at("2026-03-29T00:59Z"), at("2026-03-29T01:00Z")];
    const german = clockOf({ timeZone: "Europe/Berlin" }, { timeZone: "Asia/Tokyo" }, "de");
    expect([german.full(winter), german.full(summer)]).toEqual([
      "So., 29.03.2026, 01:59 Uhr (MEZ)",
      "So., 29.03.2026, 03:00 Uhr (MESZ)",
    ]);
    expect(german.zone([summer, winter])).toBe("MEZ/MESZ");
    expect(clockOf({}, { timeZone: "Europe/Berlin" }, "en").zone([summer, winter])).toBe("CET/CEST");
  });

  it("without a named zone has one offset, that of the start, the first moment named, or the one asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (instant) => {
        expect(clockOf({ start }, {}, "de").zone([instant])).toBe("UTC+02:00");
      }),
    );
    const isolation: Disturbance = { kind: "isolation", id: "d", nodes: [{ id: "a" }] };
    expect(clockOf({ disturbances: [{ ...isolation, end: "2026-01-01T00:00-05:00" }] }, {}, "en").zone([0])).toBe("UTC-05:00");
    expect(clockOf({ at: "2026-01-01T00:00+05:30" }, {}, "en").zone([0])).toBe("UTC+05:30");
  });
});

const evidence = "evidence: { status: assumed }";
const landscape = `tragweite: landscape/1
id: house
nodes:
  - { kind: it-provider, id: host, name: Host GmbH, ${evidence} }
  - { kind: system, id: host/net, name: Netz, operator: host, systemType: network, ${evidence} }
  - { kind: insurer, id: kasse, name: Kasse, insurerType: BKK, insured: 120000, ${evidence} }
  - { kind: service, id: kasse/tel, name: Tel, operator: kasse, serviceType: telephone, ${evidence} }
dependencies:
  - { id: d1, dependent: kasse/tel, supplier: host/net, kind: network, weight: 1, ${evidence} }
`;
const scenario = `tragweite: scenario/1
id: long
start: 2026-03-27T20:00+01:00
disturbances:
  - { id: a, kind: isolation, nodes: [{ id: host/net }], begin: 2026-03-27T20:00+01:00, end: 2026-03-30T08:00+02:00 }
`;
const inBerlin = landscape.replace("id: house", "id: house\ntimeZone: Europe/Berlin");

describe("an outage past a change of clocks", () => {
  const files = { "/l.yaml": landscape, "/b.yaml": inBerlin, "/s.yaml": scenario };
  const told = async (file: string, ...args: string[]): Promise<string> =>
    (await call(["run", file, "--scenario", "/s.yaml", "--all", ...args], { files })).stdout;

  it("is told in one offset, and lasts 59 hours", async () => {
    const course = await told("/l.yaml", "--until", "end", "--lang", "en");
    expect(course).toMatch(/^The course from 2026-03-27 20:00 to 2026-03-30 07:00 \(UTC\+01:00, 59 h\)/m);
    const moment = await told("/l.yaml", "--at", "2026-03-30T07:30+02:00", "--lang", "de");
    expect(moment).toContain("Stand Mo., 30.03.2026, 06:30 Uhr (UTC+01:00), 58,5 h nach Beginn");
    expect(moment.replaceAll(/\s+/g, " ")).toContain("vom 27.03.2026, 20:00 Uhr, bis 30.03.2026, 07:00 Uhr");
    expect(course + moment).not.toMatch(/\+02:00/);
  });

  it("is told in the zone of the landscape, with both of its names", async () => {
    expect(await told("/b.yaml", "--until", "end", "--lang", "en")).toMatch(
      /^The course from 2026-03-27 20:00 to 2026-03-30 08:00 \(CET\/CEST, 59 h\)/m,
    );
    const moment = await told("/b.yaml", "--at", "2026-03-30T07:30+02:00", "--lang", "de");
    expect(moment).toContain("Stand Mo., 30.03.2026, 07:30 Uhr (MESZ), 58,5 h nach Beginn; Zeiten in MEZ/MESZ");
    expect(moment.replaceAll(/\s+/g, " ")).toContain("vom 27.03.2026, 20:00 Uhr, bis 30.03.2026, 08:00 Uhr");
  });

  it("calls the winter of London what people there call it", () => {
    const clock = clockOf({ start: "2026-06-01T06:00+01:00", timeZone: "Europe/London" }, {}, "en");
    expect(clock.zone([Date.UTC(2026, 5, 1), Date.UTC(2026, 10, 1)])).toBe("BST/GMT");
    expect(clockOf({ start: "2026-06-01T06:00+01:00", timeZone: "UTC" }, {}, "en").zone([0])).toBe("UTC");
  });
});
