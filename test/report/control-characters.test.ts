import { describe, expect, it } from "vitest";
import { call } from "../cli/memory-host.js";

/** What a terminal, a spreadsheet or a log viewer may act on instead of showing, in a name that JSON may carry. */
const hostile = "\u001b[1mA\u0007\u009b31m\u202eB\u2028C\u2066D\u007fE";
const shown = "\\u001b[1mA\\u0007\\u009b31m\\u202eB\\u2028C\\u2066D\\u007fE";
// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
const raw = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029\u2066-\u2069]/;

const evidence = { status: "assumed" };
const landscape = (name: string): string =>
  JSON.stringify({
    tragweite: "landscape/1",
    id: "x",
    nodes: [
      { kind: "it-provider", id: "acme", name, evidence },
      { kind: "system", id: "acme/net", name, operator: "acme", systemType: "wan", evidence },
      { kind: "insurer", id: "kasse", name, insurerType: "BKK", insured: 1000, evidence },
      { kind: "service", id: "kasse/e-mail", name, operator: "kasse", serviceType: "e-mail", evidence },
    ],
    dependencies: [{ id: "d", dependent: "kasse/e-mail", supplier: "acme/net", kind: "operation", weight: 1, evidence }],
  });
const scenario = (name: string): string =>
  JSON.stringify({
    tragweite: "scenario/1",
    id: "s",
    name,
    disturbances: [{ kind: "isolate", id: "d", name, nodes: [{ id: "acme" }] }],
  });
const files = (name: string): Record<string, string> => ({ "./x.json": landscape(name), "./s.json": scenario(name) });

const targets = ["--target", "e-mail of kasse"];
const calls: readonly (readonly string[])[] = [
  ["rank", "./x.json"],
  ["concentration", "./x.json"],
  ["cut-sets", "./x.json", ...targets],
  ["run", "./x.json", "--isolate", "acme"],
  ["explain", "./x.json", "kasse", "--isolate", "acme"],
];

describe("names with characters that a terminal acts on", () => {
  it.each(calls.slice(0, 4))("are written out in CSV: %s", async (...args) => {
    const { code, stdout } = await call([...args, "--format", "csv"], { files: files(hostile) });
    expect(code).toBe(0);
    expect(stdout).not.toMatch(raw);
    if (args[0] !== "run") expect(stdout).toContain(shown);
  });

  it.each(calls)("are written out in JSON, and read back as they were: %s", async (...args) => {
    const { code, stdout } = await call([...args, "--format", "json"], { files: files(hostile) });
    expect(code).toBe(0);
    expect(stdout).not.toMatch(raw);
    expect(JSON.stringify(JSON.parse(stdout))).toContain("\u009b31m\u202eB");
  });
});
