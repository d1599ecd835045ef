import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { call, packageFolder } from "./memory-host.js";

const graph = `<graphml><graph edgedefault="directed"><node id="mail"/><node id="kasse"/><edge source="mail" target="kasse"/></graph></graphml>`;
const files = { "theirs.graphml": graph, "map.yaml": "tragweite: import-map/1\nkinds: { kasse: it-provider }\n" };

describe("a graph on the command line", () => {
  it("becomes a landscape where the direction is said, with notes on standard error", async () => {
    const { code, stdout, stderr } = await call(
      [
        "import",
        "theirs.graphml",
        "--edges",
        "dependent-to-supplier",
        "--map",
        "map.yaml",
        "--name",
        "House",
        "--format",
        "json",
      ],
      { files },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      id: "house",
      name: "House",
      dependencies: [{ dependent: "mail", supplier: "kasse" }],
    });
    expect(stderr).toContain('  1:57: "kasse" is of kind it-provider, as the mapping says\n');
    expect(stderr).toContain("  1 system, 1 it-provider; 1 dependency\n");
  });

  it.each([
    [
      ["theirs.graphml"],
      "error: theirs.graphml: the file does not say which end of an edge needs the other; say it with --edges ",
    ],
    [
      ["theirs.graphml", "--edges", "both", "--kind", "insurer"],
      "error: theirs.graphml is a file of another program and no table",
    ],
    [["t.csv", "--edges", "both"], "error: --edges is for graphs, and t.csv is none\n"],
  ])("is refused with what to do: import %j", async (args, said) => {
    const { code, stderr } = await call(["import", ...args], { files: { ...files, "t.csv": "Service;Provider\nMail;Host\n" } });
    expect([code, stderr]).toEqual([2, expect.stringContaining(said) as string]);
  });

  it.each(["graphml", "gexf"])("written from a landscape is read by every command as it was: %s", async (format) => {
    const { written } = await call(["convert", "ti-2024-03", "--to", format, "--out", `o.${format}`]);
    const { stdout } = await call(["convert", `o.${format}`, "--to", "json"], {
      files: { [`o.${format}`]: written.get(`o.${format}`)! },
    });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(`${packageFolder}data/ti-2024-03/landscape.json`, "utf8")));
    const theirs = await call(["validate", "theirs.graphml"], { files });
    expect(theirs.stderr).toContain(
      "of which tragweite import makes a landscape; such as with tragweite import FILE --out ours.yaml",
    );
  });

  it.each([
    ["a.gv", /^digraph "/],
    ["a.mmd", /^flowchart LR\n/],
  ])("is drawn by the name of --out, and what is left out is told: %s", async (out, begins) => {
    const { written, stderr } = await call(["convert", "examples/clinic-network.yaml", "--out", out, "--notes", "n.json"]);
    expect(written.get(out)).toMatch(begins);
    expect(stderr).toContain('left:\n  the field "node.evidence" is not written (5 times)\n');
    expect(JSON.parse(written.get("n.json")!)).toHaveLength(8);
  });
});
