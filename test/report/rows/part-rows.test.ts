import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { headlineRows, partRows, widestRows } from "../../../src/report/rows/part-rows.js";
import { incidentRows } from "../../../src/report/sheets/sheets.js";
import { countedCases } from "../../arbitraries/counted-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { ti2023, tiNetwork2023 } from "../../data/shipped-landscape.js";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe("rows by part", () => {
  it("leave nobody out and count nobody twice", () => {
    fc.assert(
      fc.property(countedCases, ({ landscape, scenario }) => {
        const { rows } = impact(landscape, scenario);
        const parts = partRows(rows);
        for (const { what, type, unit, offering, ...states } of rows) {
          const own = parts.filter((row) => row.what === what && row.type === type && row.unit === unit);
          expect(sum(own.map((row) => row.offering))).toBe(offering);
          for (const state of ["lost", "isolated", "degraded"] as const) {
            for (const claim of ["surely", "possibly"] as const) {
              const all = new Set(states[state].parts.flatMap((part) => part[claim]));
              expect(own.flatMap((row) => row[state][claim]).sort()).toEqual([...all].sort());
            }
            for (const row of own) {
              const { surely, possibly, organisations } = row[state];
              expect(organisations).toEqual({ atLeast: surely.length, atMost: surely.length + possibly.length });
            }
          }
        }
      }),
      replayable(300),
    );
  });

  it("give the level of those who may be degraded, and of nobody else", () => {
    fc.assert(
      fc.property(countedCases, ({ landscape, scenario }) => {
        const { rows, nodes } = impact(landscape, scenario);
        const levels = new Map(nodes.map(({ id, level }) => [id, level]));
        for (const { what, degraded, parts } of rows) {
          const ids = degraded.parts.flatMap(({ surely, possibly }) => [...surely, ...possibly]);
          expect(parts.some(({ degradedLevel }) => degradedLevel !== null)).toBe(ids.length > 0);
          if (what === "service" || ids.length === 0) continue;
          const found = parts.flatMap(({ degradedLevel }) => degradedLevel ?? []);
          expect(Math.min(...found.map(({ atLeast }) => atLeast))).toBe(Math.min(...ids.map((id) => levels.get(id)!.atLeast)));
          expect(Math.max(...found.map(({ atMost }) => atMost))).toBe(Math.max(...ids.map((id) => levels.get(id)!.atMost)));
        }
      }),
      replayable(300),
    );
  });

  it("are those of the widest totals where one lies within another, and of those outside all", () => {
    const builder = landscapeBuilder({ id: "nested", evidence: { status: "assumed" } });
    for (const [id, insurerType] of [
      ["aok", "AOK"],
      ["bkk", "BKK"],
      ["pkv", "PKV"],
    ] as const) {
      const operator = builder.node("insurer", { id, name: id, insurerType, insured: 10 });
      builder.node("service", { id: `${id}/portal`, name: "Portal", operator, serviceType: "portal" });
    }
    const evidence = { status: "assumed" } as const;
    const totals: Landscape["totals"] = [
      { id: "aok-only", insured: 10, insurerTypes: ["AOK"], evidence },
      { id: "statutory", insured: 20, evidence },
    ];
    const landscape = { ...builder.build(), totals };
    const shown = partRows(impact(landscape, isolating("aok", "pkv")).rows);
    expect(shown.map(({ total, whole, lost }) => [total, whole, lost.count.atLeast])).toEqual([
      ["statutory", 20, 10],
      [null, 10, 10],
    ]);
  });
});

/** Two hospitals of a unit without a total, and one insurer of 100 of the 1,000 insured of its total. */
const unlike = (beds: readonly number[], lost: readonly string[]) => {
  const evidence = { status: "assumed" } as const;
  const hospitals = beds.map((count, place) => {
    const populations = [{ unit: "beds", count }];
    return {
      kind: "service-provider",
      id: `h${place}`,
      name: `H${place}`,
      providerType: `h${place}`,
      sites: 1,
      populations,
      evidence,
    };
  });
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "unlike",
    units: [{ id: "beds" }],
    totals: [{ id: "all", insured: 1000, evidence }],
    nodes: [
      ...hospitals,
      { kind: "insurer", id: "i", name: "I", insurerType: "BKK", insured: 100, evidence },
      { kind: "service", id: "i/portal", name: "Portal", operator: "i", serviceType: "portal", evidence },
    ],
  });
  const scenario = {
    tragweite: "scenario/1" as const,
    id: "lost",
    disturbances: lost.map((id) => ({ id, kind: "degradation" as const, nodes: [{ id }], level: 0 })),
  };
  return headlineRows(partRows(impact(landscape, scenario).rows), "lost").map(({ type, unit }) => `${type} ${unit}`);
};

describe("the headline", () => {
  it("is the row with the greatest sure share of its total, or of all that is counted in its unit", () => {
    expect(unlike([900, 100], ["i/portal", "h0"])).toEqual(["h0 beds"]);
    expect(unlike([5, 9995], ["i/portal", "h0"])).toEqual(["h0 sites"]);
    expect(unlike([5, 9995], ["i/portal"])).toEqual(["portal insured"]);
  });
  it("names rows that are equal in organisations and bounds together", () => {
    expect(unlike([50, 50], ["h0", "h1"])).toEqual(["h0 beds", "h1 beds"]);
  });
  it("is empty where nobody is lost", () => {
    expect(unlike([50, 50], [])).toEqual([]);
  });
});

it("the incident takes the peak of the course: no moment has more, and one has as many", () => {
  const course = simulate(ti2023, tiNetwork2023);
  const moments = ["08:00", "09:00", "10:00", "11:00", "11:30", "13:00", "14:04", "14:05"].map(
    (time) => `2023-07-02T${time}+02:00`,
  );
  const results = moments.map((at) => impact(ti2023, tiNetwork2023, { at }));
  const [first] = results;
  const rows = incidentRows({ landscape: ti2023, scenario: tiNetwork2023, result: first!, course });
  expect(rows.length).toBeGreaterThan(5);
  for (const { what, type, unit, total, count } of rows) {
    const over = results.map((result) => {
      const row = partRows(result.rows).find((each) => each.what === what && each.type === type && each.unit === unit);
      return row?.total === total ? (row?.lost.count.atMost ?? 0) : 0;
    });
    expect(Math.max(...over), `${type} ${unit}`).toBe(count.atMost);
  }
});

it("the unit in which most are counted is that of all who have a service, of whatever total", () => {
  const row = (unit: string, total: string | null, offering: number, hit: number) => ({
    ...{ what: "service" as const, type: "x", unit, total, whole: 100, offering },
    hit: { organisations: { atLeast: hit, atMost: hit }, count: { atLeast: hit, atMost: hit } },
  });
  const [beds, ofOthers, sites] = [row("beds", "a", 1, 1), row("beds", "b", 4, 0), row("sites", null, 3, 2)];
  expect(widestRows([sites, beds, ofOthers], ({ hit }) => hit)).toEqual([beds]);
});
