import { describe, expect, it } from "vitest";
import { element } from "../../../src/report/svg/element.js";
import { mergedPaths } from "../../../src/report/svg/merged-paths.js";

const path = (d: string, fill: string) => element("path", { d, fill });

describe("paths of one look", () => {
  it("are one where the first of them stands; everything else keeps its place", () => {
    const text = element("text", { x: 1 }, ["a"]);
    const drawn = mergedPaths([path("M0 0h1", "red"), text, path("M1 1h1", "blue"), path("M2 2h1", "red")]);
    expect(drawn).toEqual([path("M0 0h1M2 2h1", "red"), text, path("M1 1h1", "blue")]);
  });
});
