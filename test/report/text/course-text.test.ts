import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import type { Count } from "../../../src/model/values/population.js";
import { courseText } from "../../../src/report/text/course-text.js";
import { type Language, languages } from "../../../src/words/language.js";

const evidence = { status: "assumed" } as const;

/** Two insurers whose intake rejects messages while a system is lost for 24 hours; so many messages a week, or not known. */
function told(
  volumes: readonly (number | undefined)[],
  insured: Count = 10,
  {
    onLoss = "reject",
    language = "en",
    level = 0,
  }: { onLoss?: "reject" | "queue" | "lose"; language?: Language; level?: number } = {},
): string {
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "two",
    nodes: [
      { kind: "it-provider", id: "p", name: "P", evidence },
      { kind: "system", id: "s", name: "S", operator: "p", systemType: "any", evidence },
      ...volumes.flatMap((messagesPerWeek, place) => [
        { kind: "insurer", id: `i${place}`, name: `I${place}`, insurerType: "BKK", insured, evidence },
        {
          kind: "service",
          id: `i${place}/in`,
          name: "Intake",
          operator: `i${place}`,
          serviceType: "in",
          channel: { onLoss, ...(messagesPerWeek === undefined ? {} : { messagesPerWeek }) },
          evidence,
        },
      ]),
    ],
    dependencies: volumes.map((_, place) => ({
      id: `d${place}`,
      dependent: `i${place}/in`,
      supplier: "s",
      kind: "hosting",
      weight: 1,
      evidence,
    })),
  });
  const scenario: Scenario = {
    tragweite: "scenario/1",
    id: "day",
    start: "2023-07-03T00:00Z",
    disturbances: [{ id: "s", kind: "degradation", nodes: [{ id: "s" }], level, begin: "+0h", end: "+24h" }],
  };
  const report = { landscape, scenario, result: impact(landscape, scenario) };
  return courseText(report, simulate(landscape, scenario), { width: 1000, language });
}

describe("channels that are told together", () => {
  it("have their sums", () => {
    const one = (volume: number) => Number(/: ([\d,]+) messages rejected/.exec(told([volume]))?.[1]?.replaceAll(",", ""));
    expect(one(700)).toBe(100);
    const sum = one(700) + one(7000);
    expect(told([700, 7000])).toContain(
      `2 services, together: ${sum.toLocaleString("en-GB")} messages rejected: Intake (I0), Intake (I1)`,
    );
    expect(told([700, 7000], 10, { language: "de" })).toContain(
      `2 Dienste, zusammen: ${sum.toLocaleString("de-DE")} Nachrichten abgewiesen: Intake (I0), Intake (I1)`,
    );
  });
  it("have the number of each where it is not known how many messages there are", () => {
    expect(told([undefined, undefined])).toContain(
      "2 services, each: 14 % of a normal week rejected (number of messages not known): Intake (I0), Intake (I1)",
    );
    expect(told([undefined, undefined], 10, { language: "de" })).toContain(
      "2 Dienste, bei jedem: 14 % einer üblichen Woche abgewiesen (Zahl der Nachrichten nicht bekannt): Intake (I0), Intake (I1)",
    );
  });
});

describe("the messages of one channel", () => {
  const lines = (volume: number | undefined, onLoss: "reject" | "queue" | "lose", level = 0): string[] =>
    languages.map((language) => {
      const text = told([volume], 10, { onLoss, language, level });
      return /^Intake \(I0\): (.*)$/m.exec(text.slice(text.search(/^(Messages|Nachrichten)/m)))?.[1] ?? "";
    });

  it("are one or many", () => {
    expect(lines(7, "reject")).toEqual(["1 message rejected", "1 Nachricht abgewiesen"]);
    expect(lines(14, "lose")).toEqual(["2 messages lost", "2 Nachrichten verloren"]);
    expect(lines(undefined, "lose")).toEqual([
      "14 % of a normal week lost (number of messages not known)",
      "14 % einer üblichen Woche verloren (Zahl der Nachrichten nicht bekannt)",
    ]);
  });

  it("of which there is less than one are not none", () => {
    expect(lines(1, "reject")).toEqual(["less than 1 message rejected", "weniger als 1 Nachricht abgewiesen"]);
  });

  it("wait until the backlog is gone", () => {
    const [english, german] = lines(700, "queue");
    expect(english).toMatch(/^up to 100 messages waiting; backlog (gone .*04|not gone in sight)/);
    expect(german).toMatch(/^bis zu 100 Nachrichten im Rückstand; (Rückstand abgebaut .*04|Abbau des Rückstands nicht absehbar)/);
  });
});

it("draws the full block where nobody knows how many are without a service", () => {
  expect(told([700], "unknown")).toMatch(/^Intake \|█+\|$/m);
  expect(told([700], 10)).toMatch(/^Intake \|█+\|$/m);
});

describe("a service of insurers that is degraded", () => {
  it("is said, with level, span and who has no more for longest", () => {
    const text = told([undefined], 1_000_000, { level: 0.09 });
    expect(text).toMatch(/Degraded services\nIntake: degraded: 1,000,000 insured persons at 9 % of normal function/i);
    expect(text).toMatch(/Longest degraded\nI0, Intake: 24 h degraded/i);
    expect(told([undefined], 1_000_000, { level: 0.09, language: "de" })).toMatch(/Eingeschränkte Dienste\n/);
    expect(told([undefined], 1_000_000)).not.toContain("Degraded services");
  });
});

it("says what is hit where nobody is counted, and for how long", () => {
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "systems",
    nodes: [
      { kind: "it-provider", id: "p", name: "P", evidence },
      { kind: "system", id: "s", name: "S", operator: "p", systemType: "any", evidence },
      { kind: "system", id: "t", name: "T", operator: "p", systemType: "any", evidence },
    ],
    dependencies: [{ id: "d", dependent: "t", supplier: "s", kind: "hosting", weight: 0.5, evidence }],
  });
  const scenario: Scenario = {
    tragweite: "scenario/1",
    id: "loss",
    start: "2023-07-03T00:00+00:00",
    disturbances: [{ kind: "degradation", id: "x", nodes: [{ id: "s" }], level: 0, end: "+4h" }],
  };
  const course = simulate(landscape, scenario, { until: "+4h" });
  const report = { landscape, scenario, result: impact(landscape, scenario, { at: "+4h" }) };
  expect(courseText(report, course, { language: "en" })).toMatch(
    /Nobody who is counted is hit; what else is, longest first\nS \(P\): lost 4 h, since .*\nT \(P\): degraded 4 h \(still 50 %\), since /,
  );
  expect(courseText(report, course, { language: "de" })).toMatch(/S \(P\): ausgefallen 4 h, seit /);
});
