import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { LandscapeNode } from "../../../src/model/landscape/node.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { CourseSection } from "../../../src/report/page/course-section.js";
import { pageWriting } from "../../../src/report/page/page-view.js";
import { courseSeries } from "../../../src/report/svg/course-series.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { headlineOf } from "../../../src/report/text/headline.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "../../explain/small-landscapes.js";

const practices = (id: string, sites: number): LandscapeNode => ({
  kind: "service-provider",
  id,
  name: id,
  providerType: "practice",
  sites,
  evidence: { status: "inferred" },
});

/** A tenth of the insured lose a service for a day; four fifths of the practices are lost for two hours. */
const landscape: Landscape = {
  ...landscapeOf(
    [
      provider("p"),
      insurer("a", 900),
      insurer("b", 100),
      practices("north", 80),
      practices("south", 20),
      system("s", "p"),
      system("t", "p"),
      system("u", "p"),
      service("a/eau"),
      service("b/eau"),
    ],
    [needs("a/eau", "s"), needs("b/eau", "t"), needs("north", "u"), needs("south", "s")],
  ),
  timeZone: "Europe/Berlin",
};
const scenario: Scenario = losing({ ids: ["t"], begin: "+1h", end: "+25h" }, { ids: ["u"], begin: "+2h", end: "+4h" });
const course = simulate(landscape, scenario);
const unitsOf = (rows: readonly { readonly unit: string }[]): string[] => [...new Set(rows.map(({ unit }) => unit))];

describe("the course begins with the row of the headline", () => {
  it("of the whole course, where no moment is asked for", () => {
    const { rows } = courseSeries(scenario, course, landscape);
    expect(unitsOf(rows)).toEqual(["sites", "insured"]);
    expect(rows[0]).toMatchObject({ what: "organisation", type: "practice", unit: "sites" });
  });

  it("of the moment that is shown, whatever the course makes of the others", () => {
    for (const [at, unit] of [
      ["+3h", "sites"],
      ["+10h", "insured"],
    ] as const) {
      const result = impact(landscape, scenario, { at });
      const writing = pictureWriting(landscape, "de", scenario);
      const headline = headlineOf({ landscape, result }, writing);
      expect(unitsOf(headline.rows)).toEqual([unit]);
      expect(courseSeries(scenario, course, landscape, headline.rows).rows[0]).toMatchObject({
        unit,
        type: headline.rows[0]!.type,
      });
      const page = pageWriting({ landscape, scenario, result, course, focus: [] }, "de");
      const html = renderToString(h(CourseSection, { page }));
      const [sites, insured] = [html.indexOf("80 Einrichtungen"), html.indexOf("100 Versicherte")];
      expect(Math.min(sites, insured)).toBeGreaterThan(0);
      expect(sites < insured).toBe(unit === "sites");
    }
  });

  it("of the whole course, where nobody who is counted is hit at the moment", () => {
    const { rows } = courseSeries(scenario, course, landscape, []);
    expect(rows[0]!.unit).toBe("sites");
  });

  it("with what is only degraded where nothing is lost", () => {
    const half: Scenario = {
      ...losing(),
      disturbances: [
        { kind: "degradation", id: "u", nodes: [{ id: "u" }], level: 0.5, begin: "+1h", end: "+2h" },
        { kind: "degradation", id: "t", nodes: [{ id: "t" }], level: 0.5, begin: "+1h", end: "+2h" },
      ],
    };
    expect(unitsOf(courseSeries(half, simulate(landscape, half), landscape).rows)).toEqual(["sites", "insured"]);
  });
});
