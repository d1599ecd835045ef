import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { courseCsv } from "../../../src/report/csv/course-csv.js";
import { impactCsv } from "../../../src/report/csv/impact-csv.js";
import { ti2023, tiNetwork2023 } from "../../data/shipped-landscape.js";

const linesOf = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));

it("a run as a table has every row in its own unit", () => {
  const lines = linesOf(impactCsv(impact(ti2023, tiNetwork2023, { at: "2023-07-02T10:30+02:00" })));
  expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([14]));
  expect(lines).toContainEqual("organisation,practice,sites,,degraded,1,1,98985,98985,118817,0.5,0.5,practices,".split(","));
  expect(lines).toContainEqual("organisation,practice,sites,,lost,0,0,0,0,118817,,,,".split(","));
});

it("a course as a table has every step of every row in its own unit", () => {
  const lines = linesOf(courseCsv(simulate(ti2023, tiNetwork2023)));
  expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([16]));
  const practices = lines.filter(([what, type]) => what === "organisation" && type === "practice");
  expect(practices.map((line) => [line[6]?.slice(11, 16), ...line.slice(11)])).toEqual([
    ["08:00", "0", "0", "98985", "98985", ""],
    ["11:30", "98985", "98985", "0", "0", ""],
    ["14:05", "0", "0", "0", "0", ""],
  ]);
});
