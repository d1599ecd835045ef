import { describe, expect, it } from "vitest";
import { readLandscape } from "../../src/formats/index.js";
import { call } from "./memory-host.js";

const landscape = (id: string, name: string, sites: number): string => `
tragweite: landscape/1
id: ${id}
nodes:
  - { kind: it-provider, id: host, name: ${name}, aliases: [529900T8BM49AURSDO55], evidence: { status: inferred } }
  - { kind: service-provider, id: ${id}, name: Clinic ${id}, sites: ${sites}, evidence: { status: inferred } }
`;
const files = { "north.yaml": landscape("north", "Host GmbH", 2), "south.yaml": landscape("south", "RZ Host", 3) };

describe("landscapes that are merged on the command line", () => {
  it.each([
    ["en", 'south.yaml: landscapes differ on "Host GmbH": name is "Host GmbH", which is kept, and here "RZ Host"'],
    [
      "de",
      "south.yaml: zu „Host GmbH“ sagen Landschaften Verschiedenes: „name“ ist „Host GmbH“ (das bleibt), hier aber „RZ Host“",
    ],
  ])("are one, with conflicts on standard error, in %s", async (lang, told) => {
    const { code, stdout, stderr } = await call(["merge-landscapes", ...Object.keys(files), "--name", "Both", "--lang", lang], {
      files,
    });
    expect(code).toBe(0);
    expect(readLandscape(stdout)).toMatchObject({ id: "both", nodes: [{ id: "host" }, { id: "north" }, { id: "south" }] });
    expect(stderr).toContain(told);
  });

  it("are written with all notes in a file", async () => {
    const args = ["merge-landscapes", ...Object.keys(files), "--out", "both.json", "--notes", "notes.json", "--quiet"];
    const { code, stdout, stderr, written } = await call(args, { files });
    expect([code, stdout, stderr]).toEqual([0, "", ""]);
    expect(JSON.parse(written.get("notes.json") ?? "")).toMatchObject([
      { code: "landscapes-joined" },
      { code: "merge-conflict" },
    ]);
    expect(readLandscape(written.get("both.json") ?? "").nodes).toHaveLength(3);
  });

  it("are two at least, and never overwritten", async () => {
    expect((await call(["merge-landscapes", "north.yaml"], { files })).stderr).toContain("needs two landscapes or more");
    const over = await call(["merge-landscapes", ...Object.keys(files), "--out", "north.yaml"], { files });
    expect([over.code, over.written.size]).toEqual([2, 0]);
  });
});
