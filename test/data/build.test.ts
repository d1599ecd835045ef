import { describe, expect, it } from "vitest";
import { assembledLandscape } from "../../data/build/assemble.js";
import { items, parseTable } from "../../data/build/csv-table.js";
import { evidenceOf } from "../../data/build/evidence-cells.js";
import { namesOf } from "../../data/build/names.js";
import { existsOn } from "../../data/build/validity.js";
import { shippedText } from "./shipped-landscape.js";

describe("data/germany-2023/landscape.json", () => {
  it("is what data/build makes from the tables", () => {
    expect(assembledLandscape() === shippedText, "run npx tsx data/build/assemble.ts").toBe(true);
  });
  it("holds one record a line and stays small enough to be embedded in a page", () => {
    const lines = shippedText.trimEnd().split("\n");
    const records = lines.filter((line) => line.startsWith('{"'));
    expect(records.length).toBeGreaterThan(3000);
    for (const record of records) expect(() => JSON.parse(record.replace(/,$/, ""))).not.toThrow();
    expect(Buffer.byteLength(shippedText)).toBeLessThan(800_000);
  });
});

describe("tables", () => {
  it("are refused where the header differs or a line has no key", () => {
    expect(() => parseTable("t", "id,names\na,b\n", ["id", "name"])).toThrow("the header is id,names");
    expect(() => parseTable("t", "id,name\n,b\n", ["id", "name"])).toThrow("line 2 has no id");
    expect(parseTable("t", '﻿id,name\na," b, c "\n', ["id", "name"])).toEqual([{ id: "a", name: "b, c" }]);
  });
  it("hold several items of a cell between semicolons", () => {
    expect(items("a; b")).toEqual(["a", "b"]);
    expect(items("")).toEqual([]);
  });
  it("state evidence in three words only", () => {
    expect(() => evidenceOf({ status: "certain" })).toThrow("none of documented, inferred, assumed");
    expect(evidenceOf({ status: "inferred", sources: "a;b", from_incident: "yes" })).toEqual({
      status: "inferred",
      sources: ["a", "b"],
      fromIncident: "bitmarck-2023-04",
    });
  });
  it("name in German only what is called otherwise in English", () => {
    expect(namesOf({ name: "Hospitals", name_de: "Krankenhäuser" })).toEqual({
      name: "Hospitals",
      names: { de: "Krankenhäuser" },
    });
    expect(namesOf({ name: "BITMARCK", name_de: "" })).toEqual({ name: "BITMARCK" });
    expect(() => namesOf({ name: "BITMARCK", name_de: "BITMARCK" })).toThrow("leave it empty");
  });
  it("count a node only on days on which it exists", () => {
    const days = { valid_from: "2023-07-01", valid_to: "2025" };
    expect(existsOn("2023-04-24", days)).toBe(false);
    expect(existsOn("2023-07-01", days)).toBe(true);
    expect(existsOn("2025-12-31", days)).toBe(true);
    expect(existsOn("2026-01-01", days)).toBe(false);
    expect(existsOn("2023-04-24", { valid_from: "2020", valid_to: "" })).toBe(true);
  });
});
