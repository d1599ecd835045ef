import { describe, expect, it } from "vitest";
import { readFigures } from "../../../src/formats/index.js";
import type { Figure } from "../../../src/model/documents/figure.js";
import { withFigures } from "../../../src/model/documents/figures.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";

const evidence = { status: "inferred" } as const;
const nodeOf = ({ nodes }: Landscape, id: string) => nodes.find((node) => node.id === id);
const messageOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("own figures of any unit", () => {
  const counted: Landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "example",
    units: [{ id: "beds", names: { de: "Betten", en: "beds" } }, { id: "patients" }],
    nodes: [
      { kind: "insurer", id: "aok", name: "AOK", insurerType: "AOK", insured: 1000, evidence },
      { kind: "insurer", id: "bkk-a", name: "BKK A", insurerType: "BKK", insured: "unknown", evidence },
      { kind: "insurer", id: "bkk-b", name: "BKK B", insurerType: "BKK", insured: "unknown", evidence },
      { kind: "service-provider", id: "hospitals", name: "Hospitals", sites: 1900, evidence },
      { kind: "employer-group", id: "employers", name: "Employers", employers: "unknown", evidence },
      {
        kind: "service-provider",
        id: "clinic",
        name: "Clinic",
        sites: 1,
        evidence,
        populations: [
          { unit: "beds", count: 400, asOf: "2020", evidence },
          { unit: "patients", count: "unknown" },
        ],
      },
      {
        kind: "service",
        id: "portal",
        name: "Portal",
        operator: "aok",
        serviceType: "portal",
        evidence,
        populations: [{ unit: "patients", count: 5 }],
      },
    ],
    pools: [{ id: "small", insurers: ["bkk-a", "bkk-b"], insured: 600, cap: 400, evidence }],
  });

  it("replace the count of that unit and its date, and leave the evidence and the other units", () => {
    const result = withFigures(counted, {
      figures: [
        { id: "clinic", unit: "beds", count: { atLeast: 380, atMost: 420 } },
        { id: "clinic", unit: "patients", count: 9000, asOf: "2024" },
        { id: "portal", unit: "patients", count: "unknown" },
      ],
    });
    expect(nodeOf(result, "clinic")).toEqual({
      ...nodeOf(counted, "clinic"),
      populations: [
        { unit: "beds", count: { atLeast: 380, atMost: 420 }, evidence },
        { unit: "patients", count: 9000, asOf: "2024" },
      ],
    });
    expect(nodeOf(result, "portal")).toMatchObject({ populations: [{ unit: "patients", count: "unknown" }] });
    expect(parseLandscape(result)).toEqual(result);
  });

  it("say the same of a built-in unit as its own field", () => {
    const byField = [
      { id: "bkk-a", insured: 350, insuredAsOf: "2025" },
      { id: "clinic", sites: 3 },
      { id: "employers", employers: 7 },
    ];
    const byUnit = [
      { id: "bkk-a", unit: "insured", count: 350, asOf: "2025" },
      { id: "clinic", unit: "sites", count: 3 },
      { id: "employers", unit: "employers", count: 7 },
    ];
    expect(withFigures(counted, { figures: byUnit })).toEqual(withFigures(counted, { figures: byField }));
  });

  it("may be several of one node, each unit once, whether by its field or by its name", () => {
    const figures = [
      { id: "clinic", sites: 2, unit: "beds", count: 1 },
      { id: "clinic", unit: "sites", count: 3 },
    ];
    expect(messageOf(() => withFigures(counted, { figures }))).toBe(
      '/figures/1/unit: "clinic" has a figure of sites already; it stands at /figures/0; leave one out',
    );
  });

  const misfits: [name: string, figure: Figure, message: RegExp][] = [
    [
      "a unit that nobody declares",
      { id: "clinic", unit: "bed", count: 1 },
      /\/figures\/0\/unit: there is no unit "bed"; did you mean "beds"/,
    ],
    ["a unit by its German name", { id: "clinic", unit: "betten", count: 1 }, /there is no unit "betten"; did you mean "beds"/],
    [
      "a unit that is not counted there",
      { id: "portal", unit: "beds", count: 1 },
      /beds is not counted on "portal"; the landscape counts patients on it/,
    ],
    [
      "a built-in unit of another kind",
      { id: "clinic", unit: "insured", count: 1 },
      /"clinic" is of kind service-provider; insured is for insurer/,
    ],
    [
      "a date that the landscape has no place for",
      { id: "clinic", unit: "sites", count: 1, asOf: "2024" },
      /\/figures\/0\/asOf: the landscape keeps no date of sites/,
    ],
    [
      "an empty range of sites",
      { id: "hospitals", sites: { atLeast: 5, atMost: 4 } },
      /\/figures\/0\/sites: at least 5 and at most 4 sites cannot both hold/,
    ],
  ];
  for (const [name, figure, message] of misfits) {
    it(`are refused: ${name}`, () => {
      expect(messageOf(() => withFigures(counted, { figures: [figure] }))).toMatch(message);
    });
  }

  it("come from a table with a unit and a range", () => {
    const csv = "id;unit;count;atLeast;atMost;asOf\nclinic;beds;;380;420;2024\nclinic;sites;unknown;;;\n";
    expect(readFigures(csv).figures).toEqual([
      { id: "clinic", unit: "beds", count: { atLeast: 380, atMost: 420 }, asOf: "2024" },
      { id: "clinic", unit: "sites", count: "unknown" },
    ]);
    expect(messageOf(() => readFigures("id;unit;count\nclinic;beds;\n", { file: "own.csv" }))).toMatch(
      /^own\.csv:2:1: \/figures\/0: a part of a figure is missing; count and unit go together/,
    );
  });
});
