import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readRecord } from "../../src/formats/index.js";
import { facts } from "./fact-names.js";

/** Records outside `data/packs`, and the dated facts of the notes from which each was made. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "germany-2023/records/bitmarck-2023-04": [...facts("A", "T", 31), ...facts("A", "O", 21), "A-D05", "A-D06", "A-D07", "A-D09"],
  "germany-2023/records/bitmarck-2023-01": [...facts("B", "T", 5), ...facts("B", "O", 3)],
  "ti-2023-07/records/ti-network-2023-07": [...facts("D1", "T", 5, 1), "D-O01"],
  "ti-2024-03/records/card-vendor-2024-03": [...facts("D3", "T", 8, 1), "D-O03", "D-D04"],
};

describe.each(Object.entries(expected))("the record %s", (path, dated) => {
  const { observations } = readRecord(readFileSync(new URL(`../../data/${path}.csv`, import.meta.url), "utf8"));

  it("has a row for every dated fact", () => {
    const named = new Set(observations.flatMap(({ row = "" }) => row.split(", ")));
    expect(dated.filter((fact) => !named.has(fact))).toEqual([]);
  });

  it("says in both languages what was seen, and why a row is silent", () => {
    for (const { id, aspect, whats, note, notes } of observations) {
      if (aspect === "volume") continue;
      expect(whats?.de, id).toBeDefined();
      expect(notes?.de === undefined, id).toBe(note === undefined);
      if (aspect === "none") expect(note, id).toBeDefined();
    }
  });
});
