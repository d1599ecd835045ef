import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Measures } from "../../src/analysis/measures/measures-result.js";
import { call } from "./memory-host.js";

const golden = fileURLToPath(new URL("../golden/measures/", import.meta.url));
const hospital = "examples/krankenhaus/landscape.yaml";

describe("measures that a file states", () => {
  it("finds the best of the offers that a file states, and its patch is what they change", async () => {
    const asked = [hospital, "--for", "36h", "--measures", "examples/krankenhaus/massnahmen.yaml", "--kind", "it-provider"];
    const { code, stdout, written } = await call(["measures", ...asked, "--lang", "de", "--save-patch", "set.json"]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`${golden}stated-de.txt`);
    const ranked = ["rank", hospital, "--for", "36h", "--kind", "it-provider", "--format", "json", "--patch", "set.json"];
    const { units } = JSON.parse((await call(ranked, { files: Object.fromEntries(written) })).stdout) as {
      units: { pastTolerance: { critical: { atMost: number } } }[];
    };
    expect(units.map(({ pastTolerance }) => pastTolerance.critical.atMost)).toEqual([0, 0, 0, 0, 0]);
    const rows = parse((await call(["measures", ...asked, "--format", "csv"])).stdout, { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.map(({ id, kind, name, cost, chosen }) => [id, kind, name, cost, chosen])[0]).toEqual([
      ...["funk-sued", "stated", "Mobilfunk für die Notaufnahme im Haus Süd", "6000", "yes"],
    ]);
  });

  it("finds the best three offers to an insurer with forty contracts, and a ranking of the patched landscape says the same", async () => {
    const imported = await call([
      ...["import", "examples/kassenvertraege.csv", "--name", "Musterkrankenkasse", "--kind", "insurer"],
      ...["--count", "480000", "--out", "ours.yaml"],
    ]);
    const files = Object.fromEntries(imported.written);
    const asked = ["measures", "ours.yaml", "--for", "72h", "--measures", "examples/kassenvertraege-massnahmen.yaml"];
    const { stdout, written } = await call([...asked, "--budget", "120000", "--format", "json", "--save-patch", "set.json"], {
      files,
    });
    const { set, sums, choice } = JSON.parse(stdout) as Measures;
    expect(set.map(({ id }) => id)).toEqual(["notbetrieb-kern", "eau-puffer", "ersatz-puffer"]);
    expect(choice).toMatchObject({ status: "best", cost: 120_000 });
    const critical = async (...patch: string[]): Promise<number> => {
      const ranked = ["rank", "ours.yaml", "--for", "72h", "--format", "json", ...patch];
      const { units } = JSON.parse((await call(ranked, { files: { ...files, ...Object.fromEntries(written) } })).stdout) as {
        units: { pastTolerance: { critical: { atMost: number } } }[];
      };
      return units.reduce((sum, { pastTolerance }) => sum + pastTolerance.critical.atMost, 0);
    };
    const [before, after] = [await critical(), await critical("--patch", "set.json")];
    expect([before, after]).toEqual([16, 14]);
    expect([sums?.before, sums?.after].map((each) => each?.pastTolerance.critical.atMost)).toEqual([before, after]);
  });

  const offers = (more: string): string =>
    `tragweite: measures/1\nid: offers\n${more}measures:\n  - id: ups\n    cost: 5\n    patch:\n      change:\n        dependencies:\n`;
  const better = "          - { id: d9, set: { bufferHours: 36 } }\n";

  it.each([
    [offers("") + better, ["--cost", "buffer=3"], "--cost is for generated measures", "--cost ist für erzeugte Maßnahmen"],
    [offers("") + better, ["--kinds", "buffer"], "--kinds is for generated measures", "--kinds ist für erzeugte Maßnahmen"],
    [offers("generated: true\n") + better, [], "what they cost is not said", "was sie kosten, fehlt"],
    [
      offers("generated: true\n") + better,
      ["--kinds", "buffer,stand-by", "--cost", "buffer=2"],
      "what a stand-by costs is not said",
      "was eine der Art „stand-by“ kostet, fehlt",
    ],
    [
      `${offers("")}          - { id: d9, set: { bufferHours: 1 } }\n`,
      [],
      'offers.yaml:9:43: /measures/0/patch/change/dependencies/0/set/bufferHours: bufferHours of "d9" is 2 and would be 1',
      "eine Maßnahme macht nichts schlechter: richtig ist 2 oder mehr",
    ],
    [
      `${offers("")}          - { id: d99, set: { bufferHours: 1 } }\n`,
      [],
      'offers.yaml:9:19: /measures/0/patch/change/dependencies/0/id: there is no dependency "d99"',
      "es gibt keine Abhängigkeit „d99“",
    ],
    ["tragweite: patch/1\nid: p\n", [], "this is a patch, and a list of measures belongs here", "das ist ein Patch"],
  ])("refuses %j with %j", async (text, more, english, german) => {
    for (const [lang, says] of [
      ["en", english],
      ["de", german],
    ] as const) {
      const args = ["measures", hospital, "--for", "36h", "--measures", "offers.yaml", ...more, "--lang", lang];
      const { code, stdout, stderr } = await call(args, { files: { "offers.yaml": text } });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain(says);
    }
  });

  it("lets generated ones join the stated where the file says so, at their own costs", async () => {
    const files = { "offers.yaml": offers("generated: true\n") + better };
    const asked = ["measures", hospital, "--for", "36h", "--measures", "offers.yaml", "--cost", "buffer=7", "--budget", "12"];
    const result = JSON.parse((await call([...asked, "--format", "json"], { files })).stdout) as Measures;
    expect(new Set(result.measures.map(({ kind, cost }) => `${kind} ${cost}`))).toEqual(new Set(["stated 5", "buffer 7"]));
    expect(result.set.map(({ kind }) => kind).sort()).toEqual(["buffer", "stated"]);
    const { stdout } = await call([...asked, "--lang", "en"], { files });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      'are stated in "offers". The calculation takes for granted what they change. Others are generated from the landscape',
    );
  });
});
