import fc from "fast-check";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { datedLists } from "../../src/model/landscape/dated-rows.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Validity } from "../../src/model/values/validity.js";
import { fullLandscapes } from "./full-landscapes.js";

const dates = ["2024", "2025-06", "2025-06-15", "2025-12-31", "2026-01-01"] as const;

/** Days around all dates of {@link datedLandscapes}. */
export const days = fc.constantFrom(
  "2023-12-31",
  "2024-01-01",
  "2025-05-31",
  "2025-06-01",
  "2025-06-15",
  "2025-06-16",
  "2026-01-01",
);

const validity = fc
  .record({ validFrom: fc.nat(dates.length - 1), validTo: fc.nat(dates.length - 1) }, { requiredKeys: [] })
  .map(({ validFrom, validTo }) => {
    const [first = validFrom, last = validTo] = [validFrom, validTo].filter((each) => each !== undefined).sort((a, b) => a - b);
    return {
      ...(validFrom === undefined ? {} : { validFrom: dates[first!] }),
      ...(validTo === undefined ? {} : { validTo: dates[last!] }),
    };
  });

/** Landscapes of which some rows say when they hold. */
export const datedLandscapes = (): fc.Arbitrary<Landscape> =>
  fc
    .tuple(fullLandscapes(), fc.array(fc.tuple(fc.constantFrom(...datedLists), fc.nat(), validity), { maxLength: 6 }))
    .map(([landscape, dated]) => {
      let all: Landscape = landscape;
      for (const [list, place, held] of dated) {
        const rows: readonly object[] = all[list] ?? [];
        const at = place % Math.max(1, rows.length);
        const { validFrom: _from, validTo: _to, ...row } = (rows[at] ?? {}) as Validity;
        if (rows.length > 0) all = { ...all, [list]: rows.with(at, { ...row, ...held }) };
      }
      return parseLandscape(all);
    });
