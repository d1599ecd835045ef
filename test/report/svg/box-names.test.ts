import { expect, it } from "vitest";
import { nameLines, stackedLines } from "../../../src/report/svg/box-drawing.js";

it("a name broken into lines keeps its hyphens and spaces", () => {
  const rowsOf = (name: string, width: number): readonly string[] => stackedLines(name, "", width, false).rows;
  expect(rowsOf("Arzt- und AOK-Rechenzentrum", 140)).toEqual(["Arzt- und AOK-", "Rechenzentrum"]);
  expect(rowsOf("AOK-Rechenzentrum", 200)).toEqual(["AOK-Rechenzentrum"]);
  expect(rowsOf("AOK-Rechenzentrum", 130)).toEqual(["AOK-", "Rechenzentrum"]);
});

it("a name takes as many lines as hold it, three at most", () => {
  const linesFor = (room: number): number => nameLines("Betriebskrankenkassen", room, false);
  expect([300, 110, 75, 30].map(linesFor)).toEqual([1, 2, 3, 3]);
});
