import { InvalidInputError } from "tragweite";
import { describe, expect, it } from "vitest";
import { readRecord } from "../../../src/formats/index.js";

const [monday, nextMonday] = ["2024-01-01T00:00Z", "2024-01-08T00:00Z"];

describe("a record of quantities", () => {
  const heads = "id,what,nodes,except,aspect,moment,until,atLeast,atMost,weightedBy,outcome,series,sources,confidence,basis";
  const read = (row: string) => readRecord(`${heads}\n${row}`, { format: "csv" });
  it("is read from a table", () => {
    const { observations } = read(`o,w,large;small,s*,level,${monday},,0.2,0.25,sites,,back,x,high,observed`);
    expect(observations[0]).toMatchObject({
      nodes: ["large", "small"],
      except: ["s*"],
      atLeast: 0.2,
      atMost: 0.25,
      series: "back",
    });
  });
  it.each([
    [`o,w,large,,level,,,0.2,,,,,x,high,observed`, "observation-quantity"],
    [`o,w,large,,count,${monday},,,,,,,x,high,observed`, "observation-quantity"],
    [`o,w,large,,messages,${monday},,1,2,,lost,,x,high,observed`, "observation-quantity"],
    [`o,w,large,,messages,${monday},${nextMonday},1,2,,,,x,high,observed`, "observation-quantity"],
    [`o,w,large,,level,${monday},,0.3,0.2,,,,x,high,observed`, "range-reversed"],
    [`o,w,large,,level,${monday},,,20,,,,x,high,observed`, "observation-level"],
    [`o,w,large,,messages,${monday},${monday},1,2,,lost,,x,high,observed`, "ends-before-begin"],
  ])("is refused with its line: %s", (row, code) => {
    const issues = () => {
      try {
        return read(row);
      } catch (error) {
        return error instanceof InvalidInputError ? error.issues.map((each) => [each.line, each.code]) : error;
      }
    };
    expect(issues()).toEqual([[2, code]]);
  });
});
