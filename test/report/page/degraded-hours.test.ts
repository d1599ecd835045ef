import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { degradedHours, tilesOf } from "../../../src/report/page/tiles.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { headlineOf } from "../../../src/report/text/headline.js";
import { scenarioOf } from "../../../src/workbench/outage.js";
import { house } from "../../workbench/house.js";

const none = { atLeast: 0, atMost: 0 };
const some = { atLeast: 1, atMost: 1 };
const at = (hour: number, degraded: typeof none) => ({
  hour,
  moment: null,
  degraded: { organisations: degraded, count: degraded },
  lost: { organisations: none, count: none },
});

describe("hours of degradation", () => {
  it("are those from one step to the next in which anybody is degraded, to the end of the course", () => {
    const steps = [at(2, some), at(5, { atLeast: 0, atMost: 1 }), at(9, none), at(10, some)];
    expect(degradedHours({ steps }, { until: { hour: 12, moment: null } })).toEqual({ atLeast: 5, atMost: 9 });
    expect(degradedHours({ steps: [] }, { until: { hour: 12, moment: null } })).toEqual(none);
  });

  it("lead the tile where nothing is lost, and stand beside the hours lost where something is", () => {
    const landscape = house({ standByAfter: 1.5 });
    const lost = scenarioOf({ nodes: ["kis"], from: "2026-12-04T22:00", hours: 72 }, landscape, "UTC");
    const [outage] = lost.disturbances;
    if (outage?.kind !== "isolation") throw new Error("no isolation");
    const { kind: _kind, ...rest } = outage;
    const half = { ...lost, disturbances: [{ ...rest, kind: "degradation" as const, level: 0.5 }] };
    const tile = (scenario: typeof lost | typeof half): { label: string; number: string; lines: readonly string[] } => {
      const [course, result] = [simulate(landscape, scenario), impact(landscape, scenario, { at: "+1h" })];
      const writing = pictureWriting(landscape, "de", scenario);
      const facts = { landscape, result, course };
      const [, , third] = tilesOf(facts, headlineOf(facts, writing), writing);
      if (third === undefined) throw new Error("no tile");
      return third;
    };
    expect(tile(half).label).toMatch(/^Eingeschränkt: /);
    expect(Number(tile(half).number.replace(",", "."))).toBeGreaterThan(0);
    expect(tile(half).lines).toContain("Ausgefallen ist es bei niemandem.");
    expect(tile(lost).label).toMatch(/^Ausfall: /);
  });
});
