import { describe, expect, it } from "vitest";
import { englishIn, straightMarksIn } from "../words/english-in.js";
import { call, type MemoryHostOptions } from "./memory-host.js";

const files = {
  "loop.json": JSON.stringify({
    tragweite: "landscape/1",
    id: "loop",
    nodes: ["a", "b"].map((id) => ({
      kind: "system",
      id,
      name: "Twin",
      operator: "unknown",
      systemType: "mail",
      evidence: { status: "inferred" },
    })),
  }),
  "no.json": "{",
  "contracts.csv": "Dienst;Dienstleister\nMail;Host\n",
  "headings.csv": "Dienst;Dienstleister\n",
  "no-service.csv": "Name;Preis\nMail;3\n",
  "map.yaml": "{ tragweite: import-map/1, columns: { service: Dinst } }",
  "empty-selection.yaml":
    "{ tragweite: scenario/1, id: s, disturbances: [{ kind: isolation, id: cut, nodes: [{ id: nobody }] }] }",
};
const german: readonly string[] = ["germany-2023"];

/** What a user can do wrong at the command line, each in a way of its own. */
const refusals: readonly (readonly string[])[] = [
  ["rnu"],
  ["run"],
  ["run", ...german, "extra"],
  ["run", ...german, "--bogus"],
  ["run", ...german, "--isolat", "bitmarck"],
  ["run", ...german, "--out"],
  ["run", "germany-2023", "--isolate", "--short"],
  ["run", ...german, "--format", "pdf"],
  ["schema", "landscpe"],
  ["run", "germny-2023"],
  ["run", "nothing-like-it"],
  ["run", ""],
  ["run", "./missing.json"],
  ["run", "./missing/folder.json"],
  ["run", "./test"],
  ["run", ...german, "--isolate", "bitmarkc"],
  ["run", ...german, "--isolate", ","],
  ["run", "loop.json", "--isolate", "Twin"],
  ["run", "loop.json", "--scenario", "empty-selection.yaml"],
  ["run", ...german, "--disconnect", "bitmarck"],
  ["run", ...german, "--degrade", "bitmarck"],
  ["run", ...german, "--degrade", "bitmarck=53%"],
  ["run", ...german, "--degrade", "bitmarck=0,5"],
  ["run", ...german, "--degrade", "bitmarck=2"],
  ["run", ...german, "--limit", "nods=3"],
  ["run", ...german, "--limit", "xyzzyx=3"],
  ["run", ...german, "--limit", "nodes=0"],
  ["run", ...german, "--limit", "nodes=10"],
  ["run", ...german, "--limit", "fileBytes=10"],
  ["run", ...german, "--scenario", "bitmarck-2032-04"],
  ["run", ...german, "--scenario", "bitmarck-2023-04", "--scenario", "x"],
  ["run", ...german, "--scenario", "bitmarck-2023-04", "--at", "soon"],
  ["run", ...german, "--scenario", "bitmarck-2023-04", "--at", ""],
  ["run", ...german, "--scenario", "bitmarck-2023-04", "--at", "+9999999h"],
  ["run", ...german, "--isolate", "bitmarck", "--at", "+3h"],
  ["run", ...german, "--isolate", "bitmarck", "--at", "+3h", "--until", "end"],
  ["run", ...german, "--fail-on", "lots"],
  ["run", ...german, "--fail-on", "eau-intak:lost>=1"],
  ["run", ...german, "--fail-on", "beds>=1"],
  ["run", ...german, "--fail-on", "insured@nobody>=1"],
  ["run", "-", "--scenario", "-"],
  ["run", "loop.json", "--out", "loop.json"],
  ["run", ...german, "--out", "x.pdf"],
  ["compare", ...german],
  ["backtest", ...german],
  ["backtest", ...german, "bitmarck-2023-04", "--scenario", "bitmarck-2023-04"],
  ["backtest", "loop.json", "--scenario", "empty.yaml"],
  ["explain", ...german, "nobody-knows"],
  ["explain", ...german, ""],
  ["rank", ...german, "--passages"],
  ["rank", ...german, "--passages", "--service-type", "eau-intake", "--scenario", "bitmarck-2023-04", "--at", "+3h"],
  ["rank", ...german, "--scenario", "bitmarck-2023-04"],
  ["rank", ...german, "--at", "+3h"],
  ["rank", ...german, "--fail-on", "x"],
  ["rank", ...german, "--service-type", "eau-intake", "--fail-on", "epa:lost>=1"],
  ["rank", ...german, "--service-type", "eau-intake", "--fail-on", "e-mail:lost>=1"],
  ["rank", ...german, "--top", "0"],
  ["rank", ...german, "--for", "3 Tage"],
  ["rank", ...german, "--for", "1,5h"],
  ["rank", ...german, "--for", "bald"],
  ["rank", ...german, "--from", "2023-04-28T22:00+02:00"],
  ["rank", ...german, "--for", "72h", "--from", "Freitag"],
  ["rank", ...german, "--for", "72h", "--from", "+3h"],
  ["rank", ...german, "--for", "72h", "--scenario", "bitmarck-2023-04"],
  ["rank", ...german, "--for", "72h", "--at", "+3h"],
  ["rank", ...german, "--for", "72h", "--pairs"],
  ["rank", ...german, "--for", "72h", "--passages"],
  ["rank", ...german, "--for", "72h", "--threads", "2"],
  ["rank", ...german, "--for", "72h", "--fail-on", "lost>=1"],
  ["rank", ...german, "--threads", "1000"],
  ["concentration", ...german, "--at", "+3h"],
  ["concentration", ...german, "--as-of", "2023"],
  ["concentration", ...german, "--fail-on", "x"],
  ["concentration", ...german, "--rules", "no.json"],
  ["risk", ...german, "--years", "0"],
  ["risk", ...german, "--service-type", "nichts"],
  ["risk", ...german, "--durations", "loop.json"],
  ["risk", ...german, "--scenario", "bitmarck-2023-04"],
  ["cut-sets", ...german],
  ["cut-sets", ...german, "loop.json"],
  ["cut-sets", ...german, "--target", "bitmarkc"],
  ["cut-sets", ...german, "--target", "eau-intake of nobody-knows"],
  ["cut-sets", ...german, "--target", "eau-intake of bitmarck"],
  ["cut-sets", ...german, "--target", "bitmarck", "--failing", ","],
  ["cut-sets", ...german, "--target", "bitmarck", "--min-probability", "2"],
  ["cut-sets", ...german, "--target", "insured eau-intake >= 10000000", "--limit", "diagramNodes=2"],
  ["cut-sets", ...german, "--target", "bitmarck", "--limit", "gates=1"],
  ["cut-sets", "tree.xml", "--patch", "x.yaml"],
  ["cut-sets", "tree.xml", "--failing", "all"],
  ["list", "--kind", "insurer"],
  ["list", ...german, "--scenario", "bitmarck-2023-04"],
  ["list", ...german, "--min-evidence", "assumed"],
  ["list", ...german, "--with", "x.csv"],
  ["list", ...german, "--tag", "nobody"],
  ["validate", ...german, "--min-evidence", "assumed"],
  ["picture", ...german, "--draw", "rank", "--isolate", "bitmarck"],
  ["picture", ...german, "--draw", "course", "--at", "+3h"],
  ["picture", ...german, "--service-type", "eau-intake"],
  ["sweep", ...german, "--shard", "3/2"],
  ["merge", "no.json"],
  ["template", "--format", "xlsx"],
  ["convert", "germany-2023", "--to", "xlsx"],
  ["convert", "germany-2023", "--to", "ods"],
  ["convert", "germany-2023", "--out", "x.ods"],
  ["import", "contracts.csv", "--sheet", "A"],
  ["import", "no.json"],
  ["import", "loop.json"],
  ["import", "contracts.csv", "--map", "map.yaml"],
  ["import", "contracts.csv", "--map", "map.yaml", "--guess"],
  ["import", "contracts.csv", "--count", "1.000"],
  ["import", "contracts.csv", "--decimal", ";"],
  ["import", "headings.csv"],
  ["import", "no-service.csv"],
];

const commands =
  "run explain compare diff rank measures plan concentration shares cut-sets risk backtest league picture report workbench import template convert validate lint-register list sweep merge merge-landscapes schema completion".split(
    " ",
  );

describe("what is wrong with a call", () => {
  it.each(refusals.map((args) => [args.join(" "), args] as const))("tragweite %s", async (_name, args) => {
    const [en, de] = [await call(args, { files }), await call([...args, "--lang", "de"], { files })];
    expect([en.code, de.code]).toEqual([2, 2]);
    expect(en.stderr).toMatch(/^error: /);
    expect(de.stderr).toMatch(/^Fehler: /);
    expect(englishIn(de.stderr.slice("Fehler: ".length), en.stderr.slice("error: ".length))).toEqual([]);
    expect(straightMarksIn(de.stderr)).toEqual([]);
    expect(`${en.stderr}${de.stderr}`).not.toMatch(/(?<![\w"])""(?!\w)/);
  });

  it("is told in the words that are read here", async () => {
    const told: string[] = [];
    for (const args of refusals)
      for (const language of ["en", "de"])
        told.push((await call([...args, "--lang", language], { files })).stderr.replaceAll(process.cwd(), ""));
    await expect(told.join("")).toMatchFileSnapshot("../golden/refusals.txt");
  });
});

describe("what a call tells besides its result", () => {
  const isolated = ["run", "germany-2023", "--isolate", "bitmarck"];
  const told: readonly (readonly [args: readonly string[], code: number])[] = [
    [[...isolated, "--out", "result.json"], 0],
    [[...isolated, "--fail-on", "eau-intake:lost>=1"], 1],
    [["run", "ti-2023-07", "--scenario", "ti-network-2023-07", "--at", "+4h", "--fail-on", "practice:sites>=1"], 1],
    [["rank", "germany-2023", "--fail-on", "eau-intake:lost>=1", "--threads", "1"], 1],
    [["concentration", "germany-2023", "--service-type", "eau-intake", "--fail-on", "hhi>=1", "--fail-on", "lost>=1"], 1],
  ];

  it.each(told.map(([args, code]) => [args.join(" "), args, code] as const))("%s", async (_name, args, code) => {
    const [en, de] = [await call(args), await call([...args, "--lang", "de"])];
    expect([en.code, de.code]).toEqual([code, code]);
    expect(en.stderr).toMatch(/^(?:limit reached|written to)/);
    expect(de.stderr).toMatch(/^(?:Grenze erreicht|geschrieben nach)/);
    expect(englishIn(de.stderr, en.stderr.replaceAll(/\S*-\S*|Arvato Systems/g, ""))).toEqual([]);
  });
});

describe("the language of a call", () => {
  const code = async (args: readonly string[], env: MemoryHostOptions["env"] = {}) =>
    (await call(args, { env })).stderr.slice(0, 7);

  it("is that of --lang wherever it stands, else that of the locale", async () => {
    expect(await code(["run", "nowhere", "--lang", "de"])).toBe("Fehler:");
    expect(await code(["run", "--lang=de", "nowhere"])).toBe("Fehler:");
    expect(await code(["--lang", "de", "run", "nowhere"])).toBe("Fehler:");
    expect(await code(["run", "nowhere"], { LC_ALL: "de_DE.UTF-8" })).toBe("Fehler:");
    expect(await code(["run", "nowhere", "--lang", "en"], { LC_ALL: "de_DE.UTF-8" })).toBe("error: ");
    expect(await code(["run", "nowhere"])).toBe("error: ");
  });

  it("before a command is that of its report", async () => {
    const [before, behind] = [
      await call(["--lang", "de", "run", "germany-2023", "--isolate", "bitmarck"]),
      await call(["run", "germany-2023", "--isolate", "bitmarck", "--lang", "de"]),
    ];
    expect(before.stdout).toBe(behind.stdout);
    expect(before.stdout).toContain("Versicherte");
  });
});

describe("what comes first", () => {
  const first = /\nZuerst kommt die Landschaft, wie in: tragweite /;

  it.each(["run", "report", "picture"])("is told where the landscape of %s is missing, and nowhere else", async (command) => {
    const told = async (...args: string[]): Promise<string> => (await call([command, ...args, "--lang", "de"])).stderr;
    expect(await told()).toMatch(first);
    expect(await told("--isolate", "bitmarck")).toMatch(first);
    for (const args of [["--isolat", "bitmarck"], ["--degrade", "bitmarck=1.5"], ["--at"], ["--lang", "fr"]])
      expect(await told("germany-2023", ...args)).not.toMatch(first);
  });
});

describe("help", () => {
  const asked = [
    ["--help"],
    ...commands.map((command) => [command, "--help"]),
    ["plan", "contain", "--help"],
    ["plan", "restart", "--help"],
  ];

  it.each(asked.map((args) => [args.join(" "), args] as const))("of %s is there in both languages", async (_name, args) => {
    const columns = 4000; // every description in one line
    const [en, de] = [await call(args, { columns }), await call([...args, "--lang", "de"], { columns })];
    const [before, forGerman] = [
      await call(["--lang", "de", ...args], { columns }),
      await call(args, { columns, env: { LANG: "de_DE" } }),
    ];
    expect([en.code, de.code]).toEqual([0, 0]);
    expect([before.stdout, forGerman.stdout]).toEqual([de.stdout, de.stdout]);
    const described = (text: string): string[] =>
      text.split("\n").flatMap((line) => /^ {2}(?! |\$|Die |The )\S.*? {2,}(\S.*)$/.exec(line)?.[1] ?? []);
    expect(described(de.stdout)).toHaveLength(described(en.stdout).length);
    expect(described(de.stdout).filter((line) => described(en.stdout).includes(line))).toEqual([]);
    expect(englishIn(described(de.stdout).join("\n"), "")).toEqual([]);
    expect(de.stdout).toMatch(/^Aufruf: tragweite/);
    expect(de.stdout).not.toMatch(/Usage|Options|Arguments|Commands|Examples|default|choices|display/);
    const placeholders = (text: string): string[] => text.match(/<[^>]{3,}>|\[[a-z]{2,}\]/g) ?? [];
    const same = placeholders(de.stdout).filter((each) => placeholders(en.stdout).includes(each) && each === each.toLowerCase());
    expect(same.filter((each) => each !== "<shell>" && each !== "<a,b>" && each !== "<i/n>")).toEqual([]);
  });

  it("lists every command that there is", async () => {
    const { stdout } = await call(["--help"]);
    const listed = [...stdout.matchAll(/^ {2}([a-z][a-z-]*) (?=.*[<[])/gm)].map(([, name]) => name);
    expect(listed).toEqual([...commands, "help"]);
  });
});
