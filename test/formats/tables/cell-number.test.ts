import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessImportMap, importTable, readTable } from "../../../src/formats/index.js";
import { cellNumber, decimalIn, timeUnit, unitOfHeading } from "../../../src/formats/tables/cell-number.js";

describe("a number in a cell", () => {
  it.each([
    ["4", 4],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1_234_567],
    ["412 000", 412_000],
    ["412\u202f000", 412_000],
    ["0,250", 0.25],
    ["1,2E+05", 120_000],
  ])("%s is %d whatever stands elsewhere", (cell, value) => {
    expect([undefined, ".", ","].map((mark) => cellNumber(cell, mark as "." | undefined))).toEqual([
      { value },
      { value },
      { value },
    ]);
  });

  it("with one mark before three digits has two readings, of which another number decides", () => {
    expect(cellNumber("1.200", undefined)).toEqual({ readings: [1.2, 1200] });
    expect(cellNumber("1,200", undefined)).toEqual({ readings: [1.2, 1200] });
    expect(cellNumber("1.200", ",")).toEqual({ value: 1200 });
    expect(cellNumber("1.200", ".")).toEqual({ value: 1.2 });
    expect([decimalIn(["7", "12,5"]), decimalIn(["12.5"]), decimalIn(["12.5", "12,5"]), decimalIn(["1.200"])]).toEqual([
      ...([",", "."] as const),
      ...[undefined, undefined],
    ]);
  });

  it.each(["", "bald", "-4", "1.2.3", "1,23,456", "4-8", "1e999", "٤"])("%j is none", (cell) => {
    expect(cellNumber(cell, ",")).toBeUndefined();
  });

  it("is what a German or English spreadsheet shows of it", () => {
    const shown = fc.tuple(
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.constantFrom("de", "en"),
      fc.integer({ min: 0, max: 2 }),
    );
    fc.assert(
      fc.property(shown, ([number, language, digits]) => {
        const text = number.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
        const found = cellNumber(text, language === "de" ? "," : ".");
        expect(found).toEqual({ value: Number(text.replace(/\D/g, "")) / 10 ** digits });
      }),
    );
  });

  it("may name a unit of time, as may a heading", () => {
    expect(["2 Tage", "2d", "90 min", "4h", "4 Std.", "1 Woche"].map(timeUnit)).toEqual([
      ...[
        { number: "2", hours: 24 },
        { number: "2", hours: 24 },
        { number: "90", hours: 1 / 60 },
      ],
      ...[
        { number: "4", hours: 1 },
        { number: "4", hours: 1 },
        { number: "1", hours: 168 },
      ],
    ]);
    expect(["4:30", "72:00", "0:00:30", "1:60"].map(timeUnit)).toEqual([
      ...[
        { number: "270", hours: 1 / 60 },
        { number: "4320", hours: 1 / 60 },
      ],
      ...[
        { number: "30", hours: 1 / 3_600 },
        { number: "1:60", hours: undefined },
      ],
    ]);
    expect(["RTO (h)", "Toleranz in Tagen", "RTO [min]", "Toleranz"].map(unitOfHeading)).toEqual([1, 24, 1 / 60, undefined]);
  });

  it("is told with both readings where nothing decides, and read where a number elsewhere does", () => {
    const read = (text: string) => {
      const table = readTable(text);
      const { landscape, notes } = importTable(table, guessImportMap(table));
      return { told: notes.filter(({ code }) => code === "number-ambiguous"), service: landscape.nodes.at(-1) };
    };
    expect(read("Dienst;Toleranz\nMail;1.200\n").told).toMatchObject([{ place: "B2", values: { readings: [1.2, 1200] } }]);
    const decided = read("Dienst;Patienten;Toleranz\nChat;8.000;12,5\nMail;1.200;4\n");
    expect(decided.told).toEqual([]);
    expect(decided.service).toMatchObject({ maxTolerableHours: 4, populations: [{ unit: "patients", count: 1200 }] });
  });

  it("counts in whole ones, and says so where a mark could be another", () => {
    const table = readTable("Dienst;Patienten\nMail;412.000\nChat;1,200\n");
    const { landscape, notes } = importTable(table, guessImportMap(table));
    const counts = landscape.nodes.flatMap((node) => ("populations" in node ? (node.populations ?? []) : []));
    expect(counts.map(({ count }) => count)).toEqual([412_000, 1_200]);
    const told = notes.filter(({ code }) => code === "thousands");
    expect(told).toMatchObject([
      { place: "B2", values: { count: 412_000 } },
      { place: "B3", values: { count: 1_200 } },
    ]);
    expect(told.map(({ kind }) => kind)).toEqual(["assumed", "assumed"]);
  });

  it("leaves open how many there are where a count cannot be read, and never makes it 0", () => {
    const table = readTable("Dienst;Patienten\nMail;viele\nChat;0\nFax;-\nWeb;5\n");
    const { landscape, notes } = importTable(table, guessImportMap(table));
    const counts = landscape.nodes.map((node) => ("populations" in node ? node.populations?.[0]?.count : undefined));
    const [organisation, ...services] = counts.filter(
      (_, place) => !["system", "it-provider"].includes(landscape.nodes[place]?.kind ?? ""),
    );
    expect(organisation).toBe("unknown");
    expect(services).toEqual(["unknown", 0, undefined, 5]);
    expect(notes.map(({ code }) => code)).toContain("count-unknown");
    expect(notes.map(({ code }) => code)).not.toContain("count-of-greatest");
  });
});
