import { expect, it } from "vitest";
import { stackedLines } from "../../../src/report/svg/box-drawing.js";

it("a name broken into lines keeps its hyphens and spaces", () => {
  const rowsOf = (name: string, width: number): readonly string[] => stackedLines(name, "", width, false).rows;
  expect(rowsOf("Arzt- und AOK-Rechenzentrum", 140)).toEqual(["Arzt- und AOK-", "Rechenzentrum"]);
  expect(rowsOf("AOK-Rechenzentrum", 200)).toEqual(["AOK-Rechenzentrum"]);
  expect(rowsOf("AOK-Rechenzentrum", 130)).toEqual(["AOK-", "Rechenzentrum"]);
});
