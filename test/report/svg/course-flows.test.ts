import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { coursePicture } from "../../../src/report/svg/course-picture.js";
import { courseScale } from "../../../src/report/svg/course-scale.js";
import { courseSeries } from "../../../src/report/svg/course-series.js";
import { pictureText } from "../../../src/report/svg/picture.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { paint } from "../../../src/report/svg/tokens.js";
import { elementsOf, misplaced } from "./measured-texts.js";

const evidence = { status: "assumed" };

/** One service that depends on a system, which is at 50 % on the first day and at 50 to 100 % on the second. */
const flow = () => {
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "l",
    nodes: [
      { kind: "it-provider", id: "p", name: "P", evidence },
      { kind: "system", id: "p/s", name: "S", operator: "p", systemType: "t", evidence },
      { kind: "service-provider", id: "h", name: "H", providerType: "hospital", sites: 1, evidence },
      {
        kind: "service",
        id: "h/v",
        name: "V",
        operator: "h",
        serviceType: "v",
        channel: { onLoss: "lose", messagesPerWeek: 700 },
        evidence,
      },
    ],
    dependencies: [{ id: "d", dependent: "h/v", supplier: "p/s", kind: "use", weight: 1, evidence }],
  });
  const scenario = parseScenario({
    tragweite: "scenario/1",
    id: "c",
    start: "2026-06-01T00:00+02:00",
    disturbances: [0.5, { atLeast: 0.5, atMost: 1 }].map((level, day) => ({
      kind: "degradation",
      id: `d${day}`,
      nodes: [{ id: "p/s" }],
      level,
      begin: `+${day * 24}h`,
      end: `+${day * 24 + 24}h`,
    })),
  });
  const series = courseSeries(scenario, simulate(landscape, scenario), landscape);
  return { series, picture: coursePicture(series, pictureWriting(landscape, "de", scenario), "any") };
};

it("fills what is surely lost, and hatches what is lost only perhaps", () => {
  const { series, picture } = flow();
  const [lost] = series.flows;
  const hours = lost?.points.map(({ instant, count }) => [(instant - series.start) / 3_600_000, count]);
  expect(hours).toEqual([
    [0, { atLeast: 0, atMost: 0 }],
    [24, { atLeast: 50, atMost: 50 }],
    [48, { atLeast: 50, atMost: 100 }],
  ]);
  const paths = [...elementsOf(picture.root)].map(({ attributes }) => String(attributes["d"] ?? ""));
  // the row is 44 high and 776 wide: half of it is sure
  const band = paths.find((path) => path.startsWith("M250 ") && path.endsWith("L1026 224Z"));
  expect(band).toBe("M250 224L250 224L638 202L1026 202L1026 224Z");
  expect(paths).toContain("M638 202L1026 180L1026 202L638 202Z");
  expect(misplaced(picture)).toEqual([]);
});

it("shows in the legend the colours in which something is hatched", () => {
  const { picture } = flow();
  const legend = [...elementsOf(picture.root)].filter(
    ({ attributes: { width, height, fill } }) => width === 22 && height === 11 && fill === "none",
  );
  expect(legend.map(({ attributes }) => attributes["stroke"])).toEqual([paint("lost"), paint("deg")]);
  expect(pictureText(picture)).toContain(">vielleicht<");
});

/** A stock of 100 that lasts ten days and is at most perhaps empty. */
const stock = (perDay: unknown) => {
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "l",
    units: [{ id: "bags", names: { de: "Konserven" } }],
    nodes: [
      { kind: "it-provider", id: "p", name: "P", evidence },
      {
        kind: "system",
        id: "p/s",
        name: "S",
        operator: "p",
        systemType: "t",
        supply: { perDay, stock: 100, reserve: 50, unit: "bags" },
        evidence,
      },
      { kind: "system", id: "p/l", name: "L", operator: "p", systemType: "t", evidence },
      { kind: "service-provider", id: "h", name: "H", providerType: "hospital", sites: 1, evidence },
    ],
    groups: [{ id: "g", node: "h", rule: "at-least", k: 1 }],
    dependencies: [
      { id: "a", dependent: "h", supplier: "p/l", kind: "use", weight: 1, group: "g", evidence },
      {
        id: "b",
        dependent: "h",
        supplier: "p/s",
        kind: "use",
        weight: 1,
        group: "g",
        draws: { always: 10, atLoss: 10 },
        evidence,
      },
    ],
  });
  const scenario = parseScenario({
    tragweite: "scenario/1",
    id: "c",
    start: "2026-06-01T00:00+02:00",
    disturbances: [{ kind: "degradation", id: "d", nodes: [{ id: "p/l" }], level: 0, begin: "+0h", end: "+480h" }],
  });
  const course = simulate(landscape, scenario);
  const series = courseSeries(scenario, course, landscape);
  return { course, series, picture: coursePicture(series, pictureWriting(landscape, "de", scenario), "any") };
};

it("hatches what is in stock only perhaps, and says that it runs out only perhaps", () => {
  const { picture } = stock({ atLeast: 11, atMost: 19 });
  const text = pictureText(picture);
  expect(text).toContain("vielleicht leer ab 12.06.2026");
  expect(text).toContain(">vielleicht<");
  expect(misplaced(picture)).toEqual([]);
  expect(pictureText(stock(11).picture)).toContain(">leer ab 12.06.2026");
  expect(pictureText(stock(11).picture)).not.toContain("vielleicht");
});

it("ends its axis where an alert ends, and draws no line straight across the moment from which on days are narrower", () => {
  const { course, series, picture } = stock(11);
  const [supply] = course.supplies ?? [];
  // 50 are there again fifty days after the laboratory is back
  expect(supply?.alert.worst.at(-1)?.to?.hour).toBe(480 + 50 * 24);
  expect(course.until.hour).toBe(480 + 50 * 24);
  const { x, break: change } = courseScale(series, 250, 1026, undefined, "de");
  expect(change).toBeGreaterThan(series.start + 480 * 3_600_000);
  const back = (change! - series.start) / 86_400_000 - 20;
  const y = 224 - Math.round((back / 100) * 44 * 10) / 10;
  const paths = [...elementsOf(picture.root)].map(({ attributes }) => String(attributes["d"] ?? ""));
  expect(paths.filter((path) => path.includes(`L${Math.round(x(change!) * 10) / 10} ${y}L`))).toHaveLength(1);
});
