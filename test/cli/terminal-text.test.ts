import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const marks = "\u001b[31m\u001b]0;title\u0007\u009b2J\u202e\u0008";
const evidence = { status: "inferred", note: marks };
const landscape = JSON.stringify({
  tragweite: "landscape/1",
  id: "h",
  name: `H${marks}`,
  sources: [{ id: "s", title: marks }],
  nodes: [
    { kind: "it-provider", id: "p", name: `P${marks}`, aliases: [`A${marks}`], evidence },
    { kind: "system", id: "sys", name: `Sys${marks}`, operator: "p", systemType: "t", evidence },
  ],
  dependencies: [{ id: "d", dependent: "sys", supplier: "p", kind: "use", weight: 1, evidence }],
});
const files = { "h.json": landscape, "t.csv": `Leistung;Dienstleister\nL${marks};D${marks}\n` };
/** What a terminal would act on. */
const acts = /[\p{Cc}\u202a-\u202e]/u;

describe("a name from a file steers no terminal", () => {
  it.each([
    ...["yaml", "json", "csv", "ndjson", "graphml", "gexf", "archimate", "cyclonedx", "register", "dot", "mermaid"].map((to) => [
      "convert",
      "h.json",
      "--to",
      to,
    ]),
    ["merge-landscapes", "h.json", "h.json"],
    ["diff", "h.json", "h.json"],
    ["import", "t.csv"],
    ["import", "t.csv", "--format", "csv"],
    ["import", "t.csv", "--guess"],
    ["run", "h.json", "--isolate", "p"],
    ["run", "h.json", "--isolate", "p", "--format", "csv"],
    ["list", "h.json"],
    ["rank", "h.json", `--${marks}`],
    ["rank", "h.json", "--format", marks],
    ["rank", "h.json", "--isolate", marks, "--lang", "de"],
    [marks],
    ["convert", "h.json", "--to", "json", "--out", `${marks}.json`],
  ])("%j", async (...args) => {
    const { stdout, stderr } = await call(args, { files, columns: 80, env: { NO_COLOR: "1" } });
    expect(`${stdout}${stderr}`.replaceAll(/\r?\n/g, "")).not.toMatch(acts);
  });

  it("and stays as it is in a pipe and in a file", async () => {
    const piped = await call(["convert", "h.json", "--to", "csv"], { files });
    const written = await call(["convert", "h.json", "--to", "csv", "--out", "h.csv"], { files, columns: 80 });
    expect(piped.stdout).toContain(marks);
    expect(written.written.get("h.csv")).toBe(piped.stdout);
  });

  it("colours of our own are kept", async () => {
    const { stdout } = await call(["run", "germany-2023", "--isolate", "bitmarck"], { columns: 80 });
    expect(stdout).toContain("\u001b[");
  });
});
