import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { coursePicture } from "../../../src/report/svg/course-picture.js";
import { courseScale } from "../../../src/report/svg/course-scale.js";
import { courseSeries } from "../../../src/report/svg/course-series.js";
import { pictureText } from "../../../src/report/svg/picture.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { bitmarck2023, germany2023 } from "../../data/shipped-landscape.js";
import { elementsOf, misplaced } from "./measured-texts.js";

const series = courseSeries(bitmarck2023, simulate(germany2023, bitmarck2023), germany2023);
const writing = pictureWriting(germany2023, "de", bitmarck2023);
const drawn = coursePicture(series, writing, "any");
const ofClass = (name: string) => [...elementsOf(drawn.root)].filter(({ attributes }) => attributes["class"] === name);

it("opens on the days on which most begins and ends lie, and shows what follows narrower", () => {
  const { x, break: changes, gap } = courseScale(series, 0, 1000, writing.clock, "de");
  expect(changes).toBe(Date.parse("2023-04-28T14:00+02:00"));
  expect(x(changes!)).toBe(720);
  expect(gap).toBe(732);
  expect(x(series.end)).toBe(1000);
  // no moment stands before an earlier one
  const days = Array.from({ length: 40 }, (_, day) => x(series.start + day * 86_400_000));
  expect(days).toEqual([...days].sort((a, b) => a - b));
});

it("shows all days alike where changes are spread over all of them", () => {
  const even = { ...series, disturbances: [{ ...series.disturbances[0]!, begin: series.start, end: series.end }] };
  expect(courseScale(even, 0, 1000, writing.clock, "de")).not.toHaveProperty("gap");
});

it("marks on the axis where disturbances begin and end", () => {
  const begins = new Set(series.disturbances.map(({ begin }) => begin));
  const ends = new Set(series.disturbances.flatMap(({ end }) => end ?? []));
  // one more of each in the legend
  expect(ofClass("begin")).toHaveLength(begins.size + 1);
  expect(ofClass("end")).toHaveLength(ends.size + 1);
});

it("says beside the line what goes on without an end, and how long is tolerable where it is too long", () => {
  const text = pictureText(drawn);
  expect(text).toContain("ohne bekanntes Ende");
  expect(text).toContain("Ende nicht bekannt");
  const eau = series.rows.find(({ type }) => type === "eau-intake");
  expect(eau?.tolerance).toEqual({ exceeded: Date.parse("2023-04-25T22:00+02:00"), hours: { atLeast: 24, atMost: 24 } });
  expect(ofClass("tolerance")).toHaveLength(series.rows.filter(({ tolerance }) => tolerance !== undefined).length);
});

it("says beside the line how many hours are tolerable", () => {
  const evidence = { status: "inferred" };
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "l",
    nodes: [
      { kind: "insurer", id: "i", name: "I", insurerType: "BKK", insured: 1000, evidence },
      { kind: "service", id: "i/s", name: "S", operator: "i", serviceType: "s", maxTolerableHours: 2, evidence },
    ],
  });
  const scenario = parseScenario({
    tragweite: "scenario/1",
    id: "c",
    start: "2023-04-24T22:00+02:00",
    disturbances: [{ kind: "isolation", id: "d", nodes: [{ id: "i/s" }], begin: "+1h", end: "+9h" }],
  });
  const picture = coursePicture(
    courseSeries(scenario, simulate(landscape, scenario), landscape),
    pictureWriting(landscape, "en"),
    "any",
  );
  expect(misplaced(picture)).toEqual([]);
  expect(pictureText(picture)).toContain(">2 h<");
});
