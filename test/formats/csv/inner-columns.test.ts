import { describe, expect, it } from "vitest";
import type { InvalidInputError } from "../../../src/errors/errors.js";
import { readLandscape } from "../../../src/formats/read-landscape.js";
import { writeLandscape } from "../../../src/formats/write-landscape.js";

const table = (columns: string, cells: string): string => `record,tragweite,id,kind,name,operator,serviceType,${columns}
landscape,landscape/1,l,,,,,
unit,,beds,,,,,
node,,k,service-provider,K,,,${cells}
`;

function hintsOf(text: string): (string | undefined)[] {
  try {
    readLandscape(text, { format: "csv" });
    return [];
  } catch (error) {
    return (error as InvalidInputError).issues.map(({ hint }) => hint);
  }
}

describe("an object in a table", () => {
  it("is asked for by its columns, whatever stands in the cell", () => {
    const hint = ["fill the column evidence.status instead"];
    for (const cell of ["assumed", "{ status: assumed }", "5"])
      expect(hintsOf(table("sites,evidence", `1,${cell}`))).toEqual(hint);
    expect(hintsOf(table("sites", "1"))).toEqual(["fill the column evidence.status"]);
  });

  it("has its columns named beside what the cell may hold", () => {
    const hint = 'write a number, or "unknown", or fill the columns sites.atLeast, sites.atMost';
    for (const cell of ["100..200", "1-3", "{atLeast: 3}", "{ atLeast: 1; atMost: 3 }"])
      expect(hintsOf(table("sites,evidence.status", `${cell},assumed`))).toEqual([`${hint} instead`]);
    expect(hintsOf(table("evidence.status", "assumed"))).toEqual([hint]);
  });

  it("is told by columns in a list, too", () => {
    const populations = (cell: string) => hintsOf(table("sites,evidence.status,populations", `1,assumed,${cell}`));
    expect(populations("beds:100")).toEqual(["fill the columns populations.0.unit, populations.0.count instead"]);
    expect(populations("beds; 100")).toHaveLength(2);
  });

  it("is read from the columns that the hint names", () => {
    const columns = "sites.atLeast,sites.atMost,evidence.status,populations.0.unit,populations.0.count";
    const { nodes } = readLandscape(table(columns, "1,3,assumed,beds,100"), { format: "csv" });
    expect(nodes).toMatchObject([{ sites: { atLeast: 1, atMost: 3 }, populations: [{ unit: "beds", count: 100 }] }]);
    expect(writeLandscape(readLandscape(table(columns, "1,3,assumed,beds,100"), { format: "csv" }), { format: "csv" })).toContain(
      "populations.0.unit",
    );
  });
});
