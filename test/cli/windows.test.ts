import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { call, packageFolder } from "./memory-host.js";

const read = (path: string): string => readFileSync(join(packageFolder, path), "utf8");
const crlf = (text: string): string => text.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n");

describe("paths with a drive", () => {
  const text = read("examples/clinic-network.yaml");

  it.each(["C:\\work\\ours.yaml", "C:/work/ours.yaml", "c:ours.yaml", "C:ours", "\\\\server\\share\\ours", ".\\ours"])(
    "%s is a file, and no shipped name",
    async (path) => {
      const files = { [path]: text };
      const { code, stderr, stdout } = await call(["validate", path], { files });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain("valid");
    },
  );

  it("are named as they were written, in errors with line and column too", async () => {
    const path = "C:\\work\\ours.yaml";
    const { code, stderr } = await call(["run", path], {
      files: { [path]: crlf(text.replace("kind: insurer", "kind: insurr")) },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: C:\\work\\ours\.yaml:\d+:\d+: \/nodes\/\d+\/kind: /);
    const out = "C:\\work\\result.json";
    const done = await call(["run", path, "--out", out], { files: { [path]: text } });
    expect(done.stderr).toBe(`written to ${out}\n`);
    expect(JSON.parse(done.written.get(out) ?? "")).toMatchObject({ tragweite: "run/2" });
  });
});

describe("lines that end in CRLF", () => {
  const same = async (args: readonly string[], files: Readonly<Record<string, string>>): Promise<void> => {
    const plain = await call(args, { files });
    const ended = await call(args, {
      files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, crlf(text)])),
    });
    expect(plain.code, plain.stderr).toBe(0);
    expect(ended).toEqual(plain);
  };
  const json = JSON.stringify(JSON.parse(read("data/germany-2023/landscape.json")), null, 1);
  const evidence = { status: "assumed" };
  const provider = { kind: "it-provider", id: "host", name: "Host", evidence };
  const lines = [{ landscape: { tragweite: "landscape/1", id: "l" } }, { node: provider }];
  const table =
    "record,tragweite,id,name,kind,evidence.status\nlandscape,landscape/1,l,,,\nnode,,host,Host,it-provider,assumed\n";
  const tree =
    '<?xml version="1.0"?>\n<opsa-mef>\n<define-fault-tree name="t">\n<define-gate name="top">\n<or>\n<basic-event name="a"/>\n' +
    '<basic-event name="b"/>\n</or>\n</define-gate>\n</define-fault-tree>\n<model-data>\n<define-basic-event name="a"/>\n<define-basic-event name="b"/>\n</model-data>\n</opsa-mef>\n';

  it.each([
    ["YAML", ["validate", "./l.yaml"], { "./l.yaml": read("examples/clinic-network.yaml") }],
    ["JSON", ["validate", "./l.json"], { "./l.json": json }],
    ["lines of JSON", ["list", "./l.ndjson"], { "./l.ndjson": `${lines.map((line) => JSON.stringify(line)).join("\n")}\n` }],
    ["a table", ["list", "./l.csv"], { "./l.csv": table }],
    ["figures", ["run", "germany-2023", "--with", "./f.csv"], { "./f.csv": "id,insured\nsbk,1\n" }],
    [
      "a patch",
      ["list", "germany-2023", "--patch", "./p.yaml"],
      { "./p.yaml": "tragweite: patch/1\nid: p\nchange:\n  nodes:\n    - { id: sbk, set: { name: Other } }\n" },
    ],
    [
      "a scenario",
      ["run", "germany-2023", "--scenario", "./s.yaml"],
      { "./s.yaml": read(`data/germany-2023/scenarios/${readdirSync(join(packageFolder, "data/germany-2023/scenarios"))[0]}`) },
    ],
    [
      "a record",
      ["backtest", "germany-2023", "bitmarck-2023-04", "--record", "./r.csv"],
      { "./r.csv": read("data/germany-2023/records/bitmarck-2023-04.csv") },
    ],
    [
      "rules",
      ["concentration", "germany-2023", "--by", "site", "--rules", "./r.json"],
      { "./r.json": read("data/regulation/named-limits.json") },
    ],
    ["a fault tree", ["cut-sets", "./t.xml"], { "./t.xml": tree }],
  ] as const)("are read as others are: %s", (_what, args, files) => same(args, files));

  it.each([
    ["./l.yaml", "tragweite: landscape/1\nid: l\nnodes:\n  - { kind: nothing, id: x }\n", ":4:"],
    ["./l.json", '{\n"tragweite": "landscape/1",\n"id": "l",\n"nodes": [\n{ "kind": "nothing" }\n]\n}\n', ":5:"],
    ["./l.csv", table.replace("it-provider", "nothing"), ":3:"],
    ["./l.ndjson", `${lines.map((line) => JSON.stringify(line)).join("\n")}\n{"node":{"kind":"nothing"}}\n`, ":3:"],
  ])("count as one each in the places of errors: %s", async (path, text, place) => {
    const [plain, ended] = [
      await call(["run", path], { files: { [path]: text } }),
      await call(["run", path], { files: { [path]: crlf(text) } }),
    ];
    expect(plain.stderr).toContain(`${path}${place}`);
    expect(ended).toEqual(plain);
  });
});

describe("a console of which nothing is known", () => {
  it("gets the same bytes, whatever its locale says of characters", async () => {
    const args = ["run", "germany-2023", "--isolate", "IKK Südwest", "--lang", "de"];
    const plain = await call(args);
    for (const env of [{ LANG: "C" }, { LC_ALL: "de_DE.ISO-8859-1" }, { TERM: "dumb" }, { CHCP: "850" }])
      expect((await call(args, { env })).stdout).toBe(plain.stdout);
    expect(plain.stdout).toContain("ü");
  });
});
