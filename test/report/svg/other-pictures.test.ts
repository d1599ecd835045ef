import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { barsPicture } from "../../../src/report/svg/bars-picture.js";
import { concentrationPicture } from "../../../src/report/svg/concentration-picture.js";
import { coursePicture } from "../../../src/report/svg/course-picture.js";
import { courseSeries } from "../../../src/report/svg/course-series.js";
import { matrixPicture } from "../../../src/report/svg/matrix-picture.js";
import { matrixView } from "../../../src/report/svg/matrix-view.js";
import { lostPicture, rankPicture } from "../../../src/report/svg/persons-pictures.js";
import { pictureTitle } from "../../../src/report/svg/picture-title.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { languages } from "../../../src/words/language.js";
import { bitmarck2023, germany2023 } from "../../data/shipped-landscape.js";
import { misplaced } from "./measured-texts.js";

const result = impact(germany2023, bitmarck2023, { at: "2023-04-26T12:00+02:00" });
const series = courseSeries(bitmarck2023, simulate(germany2023, bitmarck2023));
const ranked = rank(germany2023);
const concentrated = concentration(germany2023, { service: "eau-intake" });

describe.each(languages)("no text is clipped or lies over another (%s)", (language) => {
  const writing = pictureWriting(germany2023, language);
  const title = pictureTitle(bitmarck2023, result, writing);
  const pictures = {
    services: () => lostPicture(result, writing, title),
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

it("the matrix shows for every insurer and service what the result says", () => {
  const { rows, serviceTypes } = matrixView(germany2023, bitmarck2023, result);
  const lost = rows.flatMap(({ key, cells }) =>
    cells.flatMap((cell, column) => (cell !== undefined && cell.loss.atLeast === 1 ? [`${key} ${serviceTypes[column]}`] : [])),
  );
  const said = result.insurers.flatMap((insurer) => insurer.lost.map((type) => `${insurer.id} ${type}`));
  expect(lost.sort()).toEqual(said.sort());
});
