import { inflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { pageOf } from "../../../src/report/page/page-of.js";
import { toldOf, toldText } from "../../../src/report/page/told-results.js";

const evidence = { status: "assumed" };
/** An insurer of which nobody says how many it insures, so that bounds are endless; and an outage without an end. */
const landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "house",
  nodes: [
    { kind: "it-provider", id: "host", name: "host", evidence },
    { kind: "system", id: "mail", name: "mail", operator: "host", systemType: "mail", evidence },
    { kind: "insurer", id: "one", name: "one", insurerType: "BKK", insured: "unknown", evidence },
    { kind: "insurer", id: "two", name: "two", insurerType: "BKK", insured: 1000, evidence },
    { kind: "service", id: "one/e", name: "one/e", operator: "one", serviceType: "e-mail", evidence },
    { kind: "service", id: "two/e", name: "two/e", operator: "two", serviceType: "e-mail", evidence },
  ],
  dependencies: [
    { id: "a", dependent: "one/e", supplier: "mail", kind: "use", weight: 1, evidence },
    { id: "b", dependent: "two/e", supplier: "mail", kind: "use", weight: 1, evidence },
  ],
});
const scenario = parseScenario({
  tragweite: "scenario/1",
  id: "friday",
  start: "2026-12-04T22:00+01:00",
  disturbances: [{ kind: "isolation", id: "cut", nodes: [{ id: "host" }], begin: "+1h" }],
});
const told = {
  result: impact(landscape, scenario, { at: "2026-12-05T00:00+01:00" }),
  course: simulate(landscape, scenario),
};

it("results are what they were, endless numbers and what is not known, too", () => {
  const endless = toldText(told).split('"endless":')[1] ?? "";
  expect(endless.length).toBeGreaterThan(20);
  expect(toldOf(toldText(told))).toEqual(plain(told));
});

it("a page holds the results that it opens with, and no course where it has none", async () => {
  const inside = async (course: typeof told.course | undefined): Promise<unknown> => {
    const page = await pageOf({ landscape, scenario, result: told.result, course }, { script: "" });
    const packed = /id="embedded-results">([^<]*)</.exec(page)?.[1] ?? "";
    return toldOf(inflateRawSync(Buffer.from(packed, "base64")).toString("utf8"));
  };
  expect(await inside(told.course)).toEqual(plain(told));
  expect(await inside(undefined)).toEqual(plain({ result: told.result }));
});

/** With what is worked out when it is asked for, as a plain value. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
