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
