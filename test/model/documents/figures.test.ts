import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFigures } from "../../../src/formats/index.js";
import type { Figure } from "../../../src/model/documents/figure.js";
import { withFigures } from "../../../src/model/documents/figures.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

const evidence = { status: "inferred" } as const;
const insurer = (id: string, insured: number | "unknown") =>
  ({
    kind: "insurer",
    id,
    name: id,
    insurerType: "BKK",
    insured,
    insuredAsOf: "2023",
    insuredQuality: "rounded",
    evidence,
  }) as const;

const landscape: Landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "example",
  nodes: [
    insurer("aok", 1000),
    { ...insurer("bkk-a", "unknown"), aliases: ["104"] },
    insurer("bkk-b", "unknown"),
    insurer("bkk-c", "unknown"),
    { kind: "member-group", id: "bkk-a/all", name: "all", insurer: "bkk-a", insured: "unknown", evidence },
    { kind: "member-group", id: "aok/chronic", name: "chronic", insurer: "aok", insured: 300, evidence },
    { kind: "service-provider", id: "hospitals", name: "Hospitals", sites: 1900, evidence },
    { kind: "employer-group", id: "employers", name: "Employers", employers: "unknown", evidence },
  ],
  pools: [{ id: "small", insurers: ["bkk-a", "bkk-b", "bkk-c"], insured: 900, cap: 400, evidence }],
});

const insuredOf = ({ nodes }: Landscape, id: string): unknown => nodes.find((node) => node.id === id);
const messageOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("own figures laid over a landscape", () => {
  it("take an insurer out of its pool, whose sum falls by the figure, and take its member group along", () => {
    const result = withFigures(landscape, { figures: [{ id: "bkk-a", insured: 350, insuredAsOf: "2025-01-01" }] });
    expect(insuredOf(result, "bkk-a")).toMatchObject({ insured: 350, insuredAsOf: "2025-01-01" });
    expect(insuredOf(result, "bkk-a")).not.toHaveProperty("insuredQuality");
    expect(insuredOf(result, "bkk-a/all")).toMatchObject({ insured: 350 });
    expect(result.pools).toEqual([{ id: "small", insurers: ["bkk-b", "bkk-c"], insured: 550, cap: 400, evidence }]);
    expect(parseLandscape(result)).toEqual(result);
  });

  it("find an insurer by its alias, and leave what has no figure as it is", () => {
    const result = withFigures(landscape, {
      figures: [
        { id: "104", insured: 200 },
        { id: "hospitals", sites: 1800 },
        { id: "employers", employers: 5 },
      ],
    });
    expect(insuredOf(result, "bkk-a")).toMatchObject({ insured: 200 });
    expect(insuredOf(result, "hospitals")).toMatchObject({ sites: 1800 });
    expect(insuredOf(result, "employers")).toMatchObject({ employers: 5 });
    expect(insuredOf(result, "aok")).toBe(landscape.nodes[0]);
    expect(insuredOf(result, "aok/chronic")).toMatchObject({ insured: 300 });
  });

  it("leave a member group that is a part of its insurer as it is", () => {
    expect(insuredOf(withFigures(landscape, { figures: [{ id: "aok", insured: 900 }] }), "aok/chronic")).toMatchObject({
      insured: 300,
    });
  });

  it("drop a pool whose members all have figures that add up to its sum", () => {
    const figures = ["bkk-a", "bkk-b", "bkk-c"].map((id) => ({ id, insured: 300 }));
    expect(withFigures(landscape, { figures }).pools).toEqual([]);
  });

  it("keep an unknown insurer in its pool", () => {
    expect(withFigures(landscape, { figures: [{ id: "bkk-a", insured: "unknown" }] }).pools).toEqual(landscape.pools);
  });

  const refused: [name: string, figures: Figure[], message: RegExp][] = [
    [
      "an id that does not exist",
      [{ id: "bkk-aa", insured: 1 }],
      /\/figures\/0\/id: there is no node "bkk-aa"; did you mean "bkk-a"/,
    ],
    [
      "two figures of one node",
      [
        { id: "bkk-a", insured: 300 },
        { id: "104", insured: 300 },
      ],
      /\/figures\/1\/insured: "104" has a figure of insured already; it stands at \/figures\/0/,
    ],
    [
      "more than the cap of the pool",
      [{ id: "bkk-a", insured: 401 }],
      /401 is more than any member of the pool "small" has; at most 400 is right/,
    ],
    ["a range out of a pool", [{ id: "bkk-a", insured: { atLeast: 1, atMost: 2 } }], /only a number can be taken out of it/],
    [
      "so little that the rest cannot hold the sum",
      [{ id: "bkk-a", insured: 99 }],
      /the pool "small" would keep 801 persons, and its 2 other members hold at most 800/,
    ],
    [
      "all members with too little",
      ["bkk-a", "bkk-b", "bkk-c"].map((id) => ({ id, insured: 299 })),
      /would keep 3 persons, and its 0 other members hold at most 0/,
    ],
    [
      "a field that the kind does not have",
      [{ id: "aok", sites: 3 }],
      /\/figures\/0\/sites: "aok" is of kind insurer; sites is for service-provider/,
    ],
    [
      "a range the wrong way round",
      [{ id: "aok", insured: { atLeast: 2, atMost: 1 } }],
      /at least 2 and at most 1 persons cannot both hold/,
    ],
  ];
  for (const [name, figures, message] of refused) {
    it(`are refused: ${name}`, () => {
      expect(messageOf(() => withFigures(landscape, { figures }))).toMatch(message);
    });
  }

  it("are refused where they pass the sum of a pool without a cap", () => {
    const { cap: _cap, ...pool } = landscape.pools?.[0] ?? { id: "x", insurers: [], insured: 0, evidence };
    const figures = [{ id: "bkk-a", insured: 901 }];
    expect(messageOf(() => withFigures({ ...landscape, pools: [pool] }, { figures }))).toMatch(
      /pass its sum; they may add up to at most 900/,
    );
  });

  it("say the file, line and column of a figure that does not fit", () => {
    const figures = readFigures("id;insured\nbkk-b;300\nbkk-x;5\n", { file: "own.csv" });
    expect(messageOf(() => withFigures(landscape, figures))).toMatch(/^own\.csv:3:1: \/figures\/1\/id: there is no node "bkk-x"/);
  });

  describe("of any unit", () => {
    const counted: Landscape = parseLandscape({
      ...landscape,
      units: [{ id: "beds", names: { de: "Betten", en: "beds" } }, { id: "patients" }],
      nodes: [
        ...landscape.nodes,
        {
          ...landscape.nodes[6],
          id: "clinic",
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
    });

    it("replace the count of that unit and its date, and leave the evidence and the other units", () => {
      const result = withFigures(counted, {
        figures: [
          { id: "clinic", unit: "beds", count: { atLeast: 380, atMost: 420 } },
          { id: "clinic", unit: "patients", count: 9000, asOf: "2024" },
          { id: "portal", unit: "patients", count: "unknown" },
        ],
      });
      expect(insuredOf(result, "clinic")).toEqual({
        ...counted.nodes[8],
        populations: [
          { unit: "beds", count: { atLeast: 380, atMost: 420 }, evidence },
          { unit: "patients", count: 9000, asOf: "2024" },
        ],
      });
      expect(insuredOf(result, "portal")).toMatchObject({ populations: [{ unit: "patients", count: "unknown" }] });
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

  it("read the same from CSV, YAML and JSON", () => {
    const figures = [
      { id: "a", insured: 1, insuredAsOf: "2023" },
      { id: "b", insured: { atLeast: 2, atMost: 3 } },
      { id: "c", insured: "unknown" },
      { id: "d", sites: 4 },
    ];
    const csv = "id,insured,atLeast,atMost,insuredAsOf,sites\na,1,,,2023,\nb,,2,3,,\nc,unknown,,,,\nd,,,,,4\n";
    expect(readFigures(csv).figures).toEqual(figures);
    expect(readFigures(JSON.stringify({ tragweite: "figures/1", figures })).figures).toEqual(figures);
    expect(readFigures('tragweite: figures/1\nfigures: [{ id: a, insured: 1, insuredAsOf: "2023" }]').figures).toEqual(
      figures.slice(0, 1),
    );
  });

  it("leave every landscape valid, and never touch the one given", () => {
    fc.assert(
      fc.property(landscapes(), fc.array(fc.tuple(fc.nat(), fc.nat(3_000_000))), (random, picks) => {
        const before = structuredClone(random);
        const insurers = random.nodes.filter(({ kind }) => kind === "insurer");
        const byId = new Map(
          picks.flatMap(([pick, insured]) => (insurers.length === 0 ? [] : [[insurers[pick % insurers.length]!.id, insured]])),
        );
        const figures = [...byId].map(([id, insured]) => ({ id: String(id), insured: Number(insured) }));
        try {
          const result = withFigures(random, { figures });
          expect(parseLandscape(result)).toEqual(result);
        } catch (error) {
          expect((error as { code?: string }).code).toBe("invalid-input");
        }
        expect(random).toEqual(before);
      }),
      replayable(300),
    );
  });
});
