import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { layeredLandscape } from "../../../bench/generators/layered-landscape.js";
import { areRowsAlike } from "../../../src/formats/json/rows-alike.js";

it.each(["germany-2023", "epa-2025", "ti-2023-07"])("are not those of %s, whose evidence has sources", async (name) => {
  const path = new URL(`../../../data/${name}/landscape.json`, import.meta.url);
  expect(areRowsAlike(await readFile(path, "utf8"))).toBe(false);
});

it("are those of a program, with and without spaces", () => {
  const rows = [...layeredLandscape({ nodeCount: 300, loops: "local", seed: 1 })].map(({ row }) => row);
  expect(areRowsAlike(JSON.stringify({ rows }))).toBe(true);
  expect(areRowsAlike(JSON.stringify({ rows }, undefined, 2))).toBe(true);
});

it.each(["", "{}", '"evidence"', '{"evidence":'.repeat(100)])("are not seen in %j", (text) => {
  expect(areRowsAlike(text)).toBe(false);
});
