import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { barsPicture } from "../../../src/report/svg/bars-picture.js";
import { concentrationPicture } from "../../../src/report/svg/concentration-picture.js";
import { coursePicture } from "../../../src/report/svg/course-picture.js";
import { courseSeries } from "../../../src/report/svg/course-series.js";
import { layeredPicture } from "../../../src/report/svg/layered-picture.js";
import { layeredView } from "../../../src/report/svg/layered-view.js";
import { matrixPicture } from "../../../src/report/svg/matrix-picture.js";
import { matrixView } from "../../../src/report/svg/matrix-view.js";
import { lostPicture, rankPicture } from "../../../src/report/svg/persons-pictures.js";
import { pictureText } from "../../../src/report/svg/picture.js";
import { pictureTitle } from "../../../src/report/svg/picture-title.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { languages } from "../../../src/words/language.js";
import { bitmarck2023, germany2023, ti2023, tiNetwork2023 } from "../../data/shipped-landscape.js";
import { misplaced } from "./measured-texts.js";

const result = impact(germany2023, bitmarck2023, { at: "2023-04-26T12:00+02:00" });
const series = courseSeries(bitmarck2023, simulate(germany2023, bitmarck2023), germany2023);
const ranked = rank(germany2023);
const concentrated = concentration(germany2023, { service: "eau-intake" });

const fault = impact(ti2023, tiNetwork2023, { at: "2023-07-02T10:30+02:00" });

describe.each(languages)("without insurers no text is clipped or lies over another (%s)", (language) => {
  const writing = pictureWriting(ti2023, language, tiNetwork2023);
  const pictures = {
    services: () => lostPicture(ti2023, fault, writing, "any"),
    matrix: () => matrixPicture(matrixView(ti2023, tiNetwork2023, fault), writing, "any"),
    "matrix by type": () => matrixPicture(matrixView(ti2023, tiNetwork2023, fault, 1), writing, "any"),
    course: () => coursePicture(courseSeries(tiNetwork2023, simulate(ti2023, tiNetwork2023), ti2023), writing, "any"),
    layered: () => layeredPicture(layeredView(ti2023, tiNetwork2023, fault), writing, { title: "any" }),
  };
  it.each(Object.keys(pictures) as (keyof typeof pictures)[])("%s", (kind) => {
    expect(misplaced(pictures[kind]())).toEqual([]);
  });
});

describe.each(languages)("no text is clipped or lies over another (%s)", (language) => {
  const writing = pictureWriting(germany2023, language);
  const title = pictureTitle(bitmarck2023, result, writing);
  const pictures = {
    services: () => lostPicture(germany2023, result, writing, title),
    matrix: () => matrixPicture(matrixView(germany2023, bitmarck2023, result), writing, title),
    "matrix by type": () => matrixPicture(matrixView(germany2023, bitmarck2023, result, 50), writing, title),
    course: () => coursePicture(series, writing, title),
    rank: () => rankPicture(ranked, writing),
    concentration: () => concentrationPicture(concentrated, "eau-intake", writing),
  };
  it.each(Object.keys(pictures) as (keyof typeof pictures)[])("%s", (kind) => {
    expect(misplaced(pictures[kind]())).toEqual([]);
  });
});

it("limits are lines with their texts beside each other, also at the edges", () => {
  const bars = [{ name: "x".repeat(500), value: { atLeast: 3, atMost: 10 }, text: "3–10" }];
  const limits = [0, 5, 5, 10].map((value) => ({ value, text: `limit ${value}` }));
  expect(misplaced(barsPicture(bars, { title: "t".repeat(300), unit: "u", axis: String, limits, empty: "" }))).toEqual([]);
});

it.each([1, 2, 3, 9])("an axis up to %d has no number twice", (atMost) => {
  const drawn = barsPicture([{ name: "n", value: { atLeast: 0, atMost }, text: "" }], {
    ...{ title: "t", unit: "u", empty: "" },
    axis: (value) => value.toLocaleString("en-GB", { maximumFractionDigits: 0 }),
  });
  const numbers = [...pictureText(drawn).matchAll(/class="faint"[^>]*>(\d+)</g)].map(([, number]) => number);
  expect(numbers.length).toBeGreaterThan(1);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it("the matrix shows for every insurer and service what the result says", () => {
  const [block] = matrixView(germany2023, bitmarck2023, result);
  const { rows, serviceTypes } = block!;
  expect(rows).toHaveLength(result.insurers.length);
  const lost = rows.flatMap(({ key, cells }) =>
    cells.flatMap((cell, column) => (cell !== undefined && cell.loss.atLeast === 1 ? [`${key} ${serviceTypes[column]}`] : [])),
  );
  const said = result.insurers.flatMap((insurer) => insurer.lost.map((type) => `${insurer.id} ${type}`));
  expect(lost.sort()).toEqual(said.sort());
});

describe("of a landscape without insurers", () => {
  it("the matrix shows practices, hospitals and pharmacies themselves and what they offer", () => {
    const [block, ...others] = matrixView(ti2023, tiNetwork2023, fault);
    expect(others).toEqual([]);
    const { rows, serviceTypes } = block!;
    const [first] = rows;
    expect(first).toMatchObject({ key: "practices", size: { count: { atLeast: 98_985, atMost: 98_985 }, unit: "sites" } });
    const losses = new Map(fault.nodes.map(({ id, level }) => [id, 1 - level.atMost]));
    for (const { key, itself, cells } of rows) {
      if (itself !== undefined) expect(itself.loss.atLeast).toBeCloseTo(losses.get(key)!, 10);
      cells.forEach((cell, column) => {
        if (cell !== undefined) expect(cell.loss.atLeast).toBeCloseTo(losses.get(`${key}/${serviceTypes[column]}`)!, 10);
      });
    }
  });

  it("the bars and the areas are those of the rows, also of what is only degraded", () => {
    const text = pictureText(lostPicture(ti2023, fault, pictureWriting(ti2023, "en"), "any"));
    expect(text).toContain("100,878 (100.0 %), degraded to 75 %");
    expect(text).not.toContain("Nothing is lost");
    const drawn = courseSeries(tiNetwork2023, simulate(ti2023, tiNetwork2023), ti2023).rows;
    expect(drawn.map(({ type, unit, most }) => `${type} ${unit} ${most}`)).toEqual(
      expect.arrayContaining(["practice sites 98985", "hospital sites 1893", "pharmacy sites 17939", "vsdm-check sites 100878"]),
    );
  });

  it("no column of the layered picture is empty", () => {
    const { columns } = layeredView(ti2023, tiNetwork2023, fault);
    expect(columns.map(({ name }) => name)).toEqual(["providers", "systems", "services", "groups"]);
  });
});
