import { describe, expect, it } from "vitest";
import { courseOf } from "../../../src/analysis/course/course.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { languages } from "../../../src/words/language.js";
import { seen } from "../../words/written.js";
import { pageIn, rowsOf, tableIn } from "./page-tables.js";

const evidence = { status: "assumed" };
// three offices with services on one host, of which those given here say how long an outage is tolerable
const offices = (tolerable: Readonly<Record<string, number>>) =>
  parseLandscape({
    tragweite: "landscape/1",
    id: "offices",
    nodes: [
      { kind: "it-provider", id: "host", name: "Host", evidence },
      { kind: "system", id: "host/core", name: "Core", operator: "host", systemType: "core", evidence },
      ...["a", "b", "c"].flatMap((id) => [
        { kind: "service-provider", id, name: id.toUpperCase(), sites: 1, evidence },
        {
          ...{ kind: "service", id: `${id}/tax`, name: "tax", operator: id, serviceType: "tax", evidence },
          ...(tolerable[id] === undefined ? {} : { maxTolerableHours: tolerable[id] }),
        },
      ]),
    ],
    dependencies: ["a", "b", "c"].map((id) => ({
      ...{ id: `${id}-core`, dependent: `${id}/tax`, supplier: "host/core", kind: "operation", weight: 1, evidence },
    })),
  });

describe.each(languages)("where no tolerance is stated, none is kept (%s)", (language) => {
  const none = language === "en" ? "no tolerance stated" : "keine Toleranz angegeben";
  const breachesOf = (tolerable: Readonly<Record<string, number>>): string | undefined =>
    rowsOf(tableIn(offices(tolerable), isolating("host"), language, "impact"), "tax")[0]?.[7];

  it("in the table of the business impact", () => {
    expect(breachesOf({})).toBe(none);
    expect(breachesOf({ a: 4, b: 4, c: 4 })).toBe("3");
    expect(breachesOf({ a: 4 })).toBe(
      language === "en" ? "1; of 2 services no tolerance stated" : "1; bei 2 Diensten keine Toleranz angegeben",
    );
  });

  it("and beside its title", () => {
    const beyond = language === "en" ? "0 beyond tolerance" : "0 über der Toleranz";
    const text = seen(pageIn(offices({}), isolating("host"), language));
    expect(text).toContain(none);
    expect(text).not.toContain(beyond);
  });

  it("and one disturbance of one is the disturbance", () => {
    const text = seen(pageIn(offices({}), isolating("host"), language));
    expect(text).not.toMatch(/1 (?:of|von) 1 (?:disturbances|Störungen)/);
  });
});

describe.each(languages)("a tolerance is told as it is stated (%s)", (language) => {
  const { format } = new Intl.NumberFormat(language);
  /** Half an hour, down for an hour or for good. */
  const pageOf = (end: object): string => {
    const landscape = offices({ a: 0.5, b: 0.5, c: 0.5 });
    const scenario = parseScenario({
      tragweite: "scenario/1",
      id: "down",
      start: "2026-12-04T22:00+01:00",
      disturbances: [{ kind: "isolation", id: "d", nodes: [{ id: "host" }], begin: "+0h", ...end }],
    });
    return seen(pageIn(landscape, scenario, language, courseOf(landscape, scenario))).replace(/\s+/g, " ");
  };

  it("in hours and parts of them, beside hours and parts of them", () => {
    expect(pageOf({ end: "+0.75h" })).toContain(
      language === "en" ? `${format(0.75)} h; tolerable: ${format(0.5)} h` : `${format(0.75)} h; Toleranz: ${format(0.5)} h`,
    );
  });

  it("and one without an end is beyond it everywhere, though its course ends at once", () => {
    const page = pageOf({});
    expect(page).toContain(language === "en" ? `no end (tolerable: ${format(0.5)} h)` : `ohne Ende (Toleranz: ${format(0.5)} h)`);
    expect(page).toContain(language === "en" ? "3 beyond tolerance" : "3 über der Toleranz");
  });
});
