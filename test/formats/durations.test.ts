import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/errors/errors.js";
import { readDurations } from "../../src/formats/read-durations.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { withDurations } from "../../src/model/documents/with-durations.js";

const evidence = { status: "assumed" };
const system = (id: string, systemType: string, more: object = {}) => ({
  ...{ kind: "system", id, name: id, operator: "unknown", systemType, evidence },
  ...more,
});
const landscape = (...nodes: readonly object[]) => parseLandscape({ tragweite: "landscape/1", id: "l", nodes });
const table = `tragweite: durations/1
sources: [{ id: notices, title: Notices of five years }]
durations:
  - { kind: system, probability: 0.001, evidence: { status: assumed } }
  - { systemType: mail, failuresPerYear: 2, failureHours: { median: 4, p90: 12 }, evidence: { status: inferred, sources: [notices] } }
  - { kind: system, systemType: network, failuresPerYear: { atLeast: 1, atMost: 2 }, failureHours: [2, 8], evidence: { status: assumed } }
`;
const csv = `kind,systemType,probability,failuresPerYear,failuresPerYear.atLeast,failuresPerYear.atMost,failureHours,failureHours.median,failureHours.p90,evidence.status
system,,0.001,,,,,,,assumed
,mail,,2,,,,4,12,assumed
system,network,,,1,2,2;8,,,assumed
`;

function issuesOf(text: string): readonly string[] {
  try {
    readDurations(text);
  } catch (error) {
    if (error instanceof InvalidInputError)
      return error.issues.map(({ line, path, message }) => `${line} /${path.join("/")}: ${message}`);
  }
  return [];
}

describe("durations by type", () => {
  it("are taken by nodes that state none, that of a type before that of a kind, and count as assumed", () => {
    const stated = system("stated", "mail", { probability: 0.5, failureEvidence: { status: "inferred" } });
    const before = landscape(system("m", "mail"), system("n", "network"), system("o", "other"), stated);
    const { nodes } = withDurations(before, readDurations(table));
    expect(
      nodes.map(({ id, probability, failuresPerYear, failureHours }) => [id, probability, failuresPerYear, failureHours]),
    ).toEqual([
      ["m", undefined, 2, { median: 4, p90: 12 }],
      ["n", undefined, { atLeast: 1, atMost: 2 }, [2, 8]],
      ["o", 0.001, undefined, undefined],
      ["stated", 0.5, undefined, undefined],
    ]);
    expect(nodes[3]).toEqual(before.nodes[3]);
    expect(parseLandscape(structuredClone(withDurations(before, readDurations(table)))).nodes).toEqual(nodes);
    expect(nodes[0]?.failureEvidence).toEqual({ status: "assumed", sources: [{ title: "Notices of five years" }] });
    expect(before.nodes[0]).not.toHaveProperty("probability");
  });

  it("are the same as a CSV table", () => {
    const [first, second, third] = readDurations(table).durations;
    expect(readDurations(csv).durations).toEqual([first, { ...second, evidence }, third]);
  });

  it("are refused with line and pointer", () => {
    const row = (fields: string) =>
      issuesOf(`tragweite: durations/1\ndurations:\n  - { ${fields}, evidence: { status: assumed } }\n`);
    expect(row("kind: system")).toEqual(["3 /durations/0: this row says nothing of failures"]);
    expect(row("kind: system, failureHours: 3")).toEqual([
      "3 /durations/0/failureHours: failuresPerYear and failureHours belong together",
    ]);
    expect(row("probability: 0.1")).toEqual(["3 /durations/0: a selector names at least one attribute"]);
    expect(row("kind: sytem, probability: 0.1")[0]).toMatch(/^3 \/durations\/0\/kind/);
    expect(issuesOf(table.replace("[notices]", "[notes]"))).toEqual([
      '5 /durations/1/evidence/sources/0: there is no source "notes"',
    ]);
  });

  it("are refused where members of a common cause would fail otherwise", () => {
    const before = parseLandscape({
      ...landscape(system("m", "mail"), { kind: "it-provider", id: "p", name: "p", evidence }),
      commonCause: [{ id: "c", members: ["m", "p"], beta: 0.1, evidence }],
    });
    expect(() => withDurations(before, readDurations(table))).toThrow(/"m" and "p" have the common cause "c"/);
  });
});
