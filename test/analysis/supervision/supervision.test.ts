import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { supervision } from "../../../src/analysis/supervision/supervision.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { partRows } from "../../../src/report/rows/part-rows.js";
import { countedCases } from "../../arbitraries/counted-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { germany2023 } from "../../data/shipped-landscape.js";
import { supervisedLandscape, supervisedRegulation } from "./supervised-landscape.js";

const endless = Number.POSITIVE_INFINITY;

describe("supervision", () => {
  const found = supervision(supervisedLandscape, { regulation: supervisedRegulation });

  it("tells who can take which service from how many, by hand", () => {
    const rows = found.operators.map(({ operator, type, tier, organisations, count }) => [
      operator,
      type,
      tier,
      organisations.atLeast,
      organisations.atMost,
      count.atLeast,
      count.atMost,
    ]);
    expect(rows).toEqual([
      // the hub stands behind both: all three, the third of unknown size
      ["hub", "portal", 2, 3, 3, 1500, endless],
      // one hosts the first two; of the third it is a candidate only
      ["one", "portal", 1, 2, 3, 1500, endless],
      // the mill stands behind both printers of the first
      ["mill", "letters", 2, 1, 1, 1000, 1000],
      ["two", "portal", 1, 0, 1, 0, endless],
    ]);
  });

  it("leaves out who takes a service only from itself", () => {
    expect(found.operators.some(({ operator }) => operator === "alone")).toBe(false);
    expect(found.limits.some(({ operator }) => operator === "alone")).toBe(false);
  });

  it("tells what two take together: the candidates of the third, and the redundancy of the letters", () => {
    const rows = found.pairs.map(({ operators, type, organisations, onlyTogether }) => [
      operators.join("+"),
      type,
      organisations.atLeast,
      onlyTogether.atLeast,
    ]);
    expect(rows).toEqual([
      ["one+two", "portal", 3, 0],
      ["one+two", "letters", 1, 1],
    ]);
  });

  it("names the hub behind a redundancy, the limit that is reached surely and the one that a size leaves open", () => {
    expect(found.hubs.map(({ kind, id }) => [kind, id])).toContainEqual(["fourth-party", "mill"]);
    expect(found.day).toBe("2026-01-01");
    expect(found.limits.map(({ operator, verdict, withoutFigure }) => [operator, verdict, withoutFigure])).toEqual([
      ["hub", "above", undefined],
      ["one", "above", undefined],
      // exactly at the limit by a figure of half a year ago
      ["mill", "undetermined", undefined],
      ["two", "undetermined", ["third"]],
    ]);
    expect(found.withoutFigure).toEqual(["third"]);
  });

  it("asks next for what narrows the widest answer", () => {
    const narrowed = supervision(germany2023).next;
    expect(narrowed?.unit).toBe("bitmarck");
    expect(narrowed?.facts[0]).toMatchObject({
      what: "supplier",
      id: "knappschaft/epa-app.epa-records",
      widthBefore: 2_595_168,
      widthAfter: { atLeast: 1_264_145, atMost: 1_264_145 },
    });
  });

  it("takes a day, and says where none is known", () => {
    const { asOf: _asOf, ...undated } = supervisedLandscape;
    expect(supervision(undated, { regulation: supervisedRegulation })).toMatchObject({ day: null, limits: [], rules: [] });
    const later = supervision(supervisedLandscape, { regulation: supervisedRegulation, asOf: "2019-12-31" });
    expect(later).toMatchObject({ day: "2019-12-31", limits: [], rules: [] });
  });

  it("counts as concentration does", () => {
    fc.assert(
      fc.property(countedCases, ({ landscape }) => {
        const rows = concentration(landscape, { by: "operator" }).rows;
        for (const { operator, what, type, unit, total, organisations, count, tier } of supervision(landscape).operators) {
          const row = rows.find(
            (each) => each.what === what && each.type === type && each.unit === unit && (each.total?.id ?? null) === total,
          );
          const own = row?.units.find(({ id }) => id === operator);
          expect({ tier, organisations, count }).toEqual({ tier: own?.tier, ...own?.logic });
        }
      }),
      replayable(60),
    );
  });

  it("says of 2023 what isolating each operator, and each pair, gives", () => {
    const { operators, pairs } = supervision(germany2023);
    const taken = [
      ...operators.filter(({ unit }) => unit === "insured").map((row) => ({ ...row, sets: [row.operator] })),
      // insurers lose what they serve themselves with: they are in a pair, and alone in none
      ...pairs.filter(({ operators: ids }) => !ids.includes("dak-gesundheit")).map((row) => ({ ...row, sets: row.operators })),
    ];
    const lost = new Map<string, ReturnType<typeof partRows>>();
    for (const { sets, type, unit, total, organisations, count, whole, offering } of taken) {
      const key = sets.join(" ");
      const rows = lost.get(key) ?? partRows(impact(germany2023, isolating(...sets)).rows);
      lost.set(key, rows);
      const row = rows.find((each) => each.type === type && each.unit === unit && each.total === total);
      const said = { count: row?.lost.count, organisations: row?.lost.organisations, whole: row?.whole, offering: row?.offering };
      expect(said, `${key} ${type}`).toEqual({ count, organisations, whole, offering });
    }
    expect(lost.size).toBeGreaterThan(15);
  });

  it("refuses what is no landscape", () => {
    expect(() => supervision({} as typeof supervisedLandscape)).toThrow(/supervision/);
    expect(() => supervision(supervisedLandscape, { asOf: 5 as never })).toThrow(/asOf/);
    expect(parseLandscape(supervisedLandscape)).toEqual(supervisedLandscape);
  });
});
