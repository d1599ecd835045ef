import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import { type LandscapeOnDay, landscapeOn } from "../../../src/model/documents/landscape-on.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { datedLandscapes, days } from "../../arbitraries/dated-landscapes.js";

/** What of a landscape holds on a day, where that is a landscape. */
function onDay(landscape: Landscape, day: string): LandscapeOnDay | undefined {
  try {
    return landscapeOn(landscape, day);
  } catch (error) {
    if (error instanceof InvalidInputError) return undefined;
    throw error;
  }
}

const reversed = (landscape: Landscape): Landscape =>
  Object.fromEntries(
    Object.entries(landscape).map(([field, value]) => [field, Array.isArray(value) ? [...value].reverse() : value]),
  ) as Landscape;

type Row = { readonly validFrom?: string | undefined; readonly validTo?: string | undefined };
/** Slow and obvious: the first day of a date, and the last. */
const first = (date: string) => Date.parse(`${date}-01-01`.slice(0, 10));
function last(date: string): number {
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}
const holds = ({ validFrom = "1970", validTo = "9999" }: Row, day: string): boolean =>
  first(validFrom) <= Date.parse(day) && Date.parse(day) <= last(validTo);

describe("what of a landscape holds on a day", () => {
  it("are the rows that hold, less those that name what does not", () => {
    fc.assert(
      fc.property(datedLandscapes(), days, (landscape, day) => {
        const found = onDay(landscape, day);
        if (found === undefined) return;
        const own = new Set(landscape.nodes.filter((node) => holds(node, day)).map(({ id }) => id));
        const isThere = (id: unknown): boolean => id === undefined || id === "unknown" || own.has(String(id));
        const nodes = landscape.nodes.filter(
          (node) =>
            own.has(node.id) &&
            isThere("operator" in node ? node.operator : undefined) &&
            isThere("insurer" in node ? node.insurer : undefined),
        );
        const there = new Set(nodes.map(({ id }) => id));
        expect(found.landscape.nodes.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
        const dependencies = (landscape.dependencies ?? []).filter(
          (row) =>
            holds(row, day) && there.has(row.dependent) && (row.candidates ?? [row.supplier ?? ""]).some((id) => there.has(id)),
        );
        expect((found.landscape.dependencies ?? []).map(({ id }) => id)).toEqual(dependencies.map(({ id }) => id));
        for (const { supplier, candidates = [] } of found.landscape.dependencies ?? [])
          expect([supplier ?? candidates[0], ...candidates].every((id) => there.has(id!))).toBe(true);
        for (const list of ["totals", "pools"] as const)
          for (const row of found.landscape[list] ?? []) expect(holds(row, day)).toBe(true);
      }),
    );
  });

  it("is a landscape of that day, in which all holds, and of which nothing is left out again", () => {
    fc.assert(
      fc.property(datedLandscapes(), days, (landscape, day) => {
        const found = onDay(landscape, day);
        if (found === undefined) return;
        expect(parseLandscape(structuredClone(found.landscape))).toEqual(found.landscape);
        expect(landscapeOn(found.landscape, day).landscape).toEqual(found.landscape);
        expect(parseLandscape(landscape, { validOn: day })).toEqual(found.landscape);
        if (found.day !== undefined) expect(found.landscape.asOf).toBe(day);
      }),
    );
  });

  it("is the same whatever the order of rows", () => {
    fc.assert(
      fc.property(datedLandscapes(), days, (landscape, day) => {
        const [one, other] = [onDay(landscape, day), onDay(reversed(landscape), day)];
        expect(other === undefined ? undefined : reversed(other.landscape)).toEqual(one?.landscape);
      }),
    );
  });

  it("is all of it, and the same object, where no row has a date", () => {
    fc.assert(
      fc.property(datedLandscapes(), days, (landscape, day) => {
        const bare = JSON.parse(JSON.stringify(landscape, (key, value) => (key.startsWith("valid") ? undefined : value)));
        const undated = parseLandscape(bare);
        expect(landscapeOn(undated, day).landscape).toBe(undated);
      }),
    );
  });
});
