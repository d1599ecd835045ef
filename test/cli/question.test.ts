import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const evidence = (status: string): string => `evidence: { status: ${status}, sources: [{ url: "https://example.org" }] }`;
const landscape = `
tragweite: landscape/1
id: l
asOf: 2023-04-24
nodes:
  - { kind: it-provider, id: p, name: Provider, names: { de: Anbieter }, ${evidence("documented")} }
  - { kind: insurer, id: a, name: A, insurerType: BKK, insured: 100, ${evidence("documented")} }
  - { kind: system, id: s, name: S, operator: p, systemType: mail, ${evidence("documented")} }
  - { kind: system, id: spare, name: Spare, operator: p, systemType: mail, ${evidence("documented")} }
  - { kind: system, id: ended, name: Ended, operator: p, systemType: mail, validTo: 2023-04, ${evidence("documented")} }
  - { kind: service, id: a/eau, name: eAU, operator: a, serviceType: eau, ${evidence("documented")} }
  - { kind: service, id: a/kim, name: KIM, operator: a, serviceType: kim, ${evidence("documented")} }
dependencies:
  - { id: d, dependent: a/eau, supplier: s, kind: hosting, weight: 1, ${evidence("inferred")} }
  - { id: old, dependent: a/kim, supplier: ended, kind: hosting, weight: 1, ${evidence("inferred")} }
  - { id: e, dependent: a/kim, supplier: spare, kind: hosting, weight: 1, ${evidence("inferred")} }
`;
const scenario = `
tragweite: scenario/1
id: before
start: 2023-04-24T00:00Z
disturbances:
  - { kind: degradation, id: gone, nodes: [{ id: s }], level: 0, end: +9h, ${evidence("documented")} }
`;
const record = `id,what,nodes,aspect,state,fromEarliest,fromLatest,sources,confidence,basis
eau,eAU gone,a/eau,begin,lost,2023-04-24T00:00Z,2023-04-24T00:00Z,kv-berlin,high,observed
`;
const files = {
  "./l.yaml": landscape,
  "./other.yaml": landscape.replace("insured: 100", "insured: 300"),
  "./s.yaml": scenario,
  "./none.yaml": scenario.replace("nodes: [{ id: s }]", "nodes: [{ id: spare }]"),
  "./with.csv": "id,insured\na,7654\n",
  "./patch.yaml":
    "tragweite: patch/1\nid: more\nchange:\n  nodes: [{ id: a, set: { insured: 4321 } }, { id: s, set: { name: Patched } }]\n  dependencies: [{ id: d, set: { weight: 0.5 } }]\nadd:\n  nodes: [{ kind: it-provider, id: q, name: Q, evidence: { status: assumed } }]\n",
  "./record.csv": record,
};

/** What every option is asked with. A command of which one has no effect says why in the table below. */
const options = {
  "--with": ["--with", "./with.csv"],
  "--patch": ["--patch", "./patch.yaml"],
  "--scenario": ["--scenario", "./s.yaml"],
  "--min-evidence": ["--min-evidence", "documented"],
  "--valid-on": ["--valid-on", "2023-05-01"],
  "--limit": ["--limit", "nodes=2"],
  "--lang": ["--lang", "de"],
} as const;
type Name = keyof typeof options;

interface Row {
  readonly args: readonly string[];
  /** Arguments that `--scenario` needs beside it. */
  readonly withScenario?: readonly string[];
  /** Options that are refused, with the reason; or that are taken, and of which what is written has nothing. */
  readonly refused?: Readonly<Partial<Record<Name, RegExp>>>;
  readonly silent?: readonly Name[];
}

const at = ["--at", "+1h"];
const degrade = ["--degrade", "s=0"];
const moment = { withScenario: at };

const table: readonly Row[] = [
  { args: ["run", "./l.yaml", "--degrade", "spare=0"] },
  { args: ["explain", "./l.yaml", "a", "--degrade", "spare=0"], silent: ["--valid-on"] },
  { args: ["compare", "./l.yaml", "./other.yaml", "--degrade", "spare=0"] },
  { args: ["rank", "./l.yaml"], ...moment },
  { args: ["sweep", "./l.yaml"], ...moment, silent: ["--lang"] },
  { args: ["concentration", "./l.yaml"], ...moment },
  { args: ["cut-sets", "./l.yaml", "--target", "insured eau >= 101", "--format", "json"], ...moment, silent: ["--lang"] },
  { args: ["cut-sets", "./l.yaml", "--target", "a/eau"], ...moment, silent: ["--with"] },
  { args: ["backtest", "./l.yaml", "--record", "./record.csv"], silent: ["--with", "--valid-on"] },
  { args: ["picture", "./l.yaml", ...degrade, "--draw", "services"], silent: ["--valid-on"] },
  { args: ["picture", "./l.yaml", "--draw", "rank"], ...moment, silent: ["--valid-on"] },
  { args: ["report", "./l.yaml", ...degrade] },
  {
    args: ["validate", "./l.yaml"],
    silent: ["--with"],
    refused: { "--min-evidence": /^error: --min-evidence is for commands that run something/ },
  },
  {
    args: ["list", "./l.yaml"],
    refused: {
      "--with": /^error: --with is for other commands: figures change no id/,
      "--scenario": /^error: --scenario is for other commands: a list shows what there is/,
      "--min-evidence": /^error: --min-evidence is for other commands/,
    },
  },
  {
    args: ["plan", "contain", "./l.yaml", "--attacked", "s", "--protect", "spare", "--unit", "insured"],
    refused: { "--scenario": /^error: --scenario is not for plan contain/ },
  },
];

const doesWith = ({ refused = {} }: Row, name: Name): string => (refused[name] === undefined ? "takes" : "refuses");

const ask = (args: readonly string[]) => call(args, { files: withPage });
/** The report needs the built script of its page. */
const withPage = new Proxy(files as Record<string, string>, {
  get: (known, path) => (String(path).endsWith("page.js") ? "" : known[String(path)]),
});

describe("every command that asks a landscape", () => {
  const cases = table.flatMap((row) =>
    (Object.keys(options) as Name[]).map((name) => ({ row, name, line: row.args.join(" "), does: doesWith(row, name) })),
  );
  it.each(cases)("$does $name: $line", async ({ row: { args, withScenario = [], refused = {}, silent = [] }, name }) => {
    const base = (scenario: string): readonly string[] => (args[0] === "backtest" ? [...args, "--scenario", scenario] : args);
    const plain = await ask(base(name === "--scenario" ? "./none.yaml" : "./s.yaml"));
    const beside = name === "--scenario" ? [...args, ...withScenario] : base("./s.yaml");
    const asked = await ask([...beside, ...options[name]]);
    expect(plain.code, plain.stderr).toBe(0);
    const reason = refused[name] ?? (name === "--limit" ? /limit nodes is 2, found/ : undefined);
    if (reason !== undefined) {
      expect(asked.code).toBe(2);
      expect(asked.stderr).toMatch(reason);
      return;
    }
    const note =
      name === "--valid-on" ? /^(note: left out, as not valid on 2023-05-01: 1 node and 1 dependency; .*: old\n)+$/ : /^$/;
    expect(asked.code).toBe(0);
    expect(asked.stderr).toMatch(note);
    expect(asked.stdout === plain.stdout).toBe(silent.includes(name));
  });

  it.each(table)("lists in help what it takes, and nothing that it refuses: $args", async ({ args, refused = {} }) => {
    const command = args.slice(0, args.indexOf("./l.yaml"));
    const { stdout } = await ask([...command, "--help"]);
    const listed = (Object.keys(options) as Name[]).filter((name) => stdout.includes(`\n  ${name} <`));
    expect(listed).toEqual((Object.keys(options) as Name[]).filter((name) => refused[name] === undefined));
  });

  it.each(["rank", "sweep", "cut-sets"])("%s needs a moment of a scenario, and a scenario for a moment", async (command) => {
    const args = [command, "./l.yaml", ...(command === "cut-sets" ? ["--target", "a/eau"] : [])];
    const noMoment = await ask([...args, "--scenario", "./s.yaml"]);
    expect({ code: noMoment.code, stderr: noMoment.stderr }).toEqual({
      code: 2,
      stderr: "error: --scenario needs --at MOMENT: failures come on top of what the scenario takes at one moment\n",
    });
    const noScenario = await ask([...args, "--at", "+1h"]);
    expect(noScenario.stderr).toBe("error: --at needs --scenario: without one there is nothing that a moment could change\n");
  });

  it("takes --lang, whatever it does", async () => {
    const { stdout } = await ask(["--help"]);
    const names = [...stdout.slice(stdout.indexOf("\nCommands:")).matchAll(/^ {2}([a-z][a-z-]*)(?= )/gm)].map(
      ([, name]) => name!,
    );
    for (const name of names.filter((each) => each !== "help"))
      expect((await ask([name, "--help"])).stdout, name).toContain("--lang <language>");
  });
});

describe("a node on the command line", () => {
  const resultOf = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await ask([...args]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return stdout;
  };

  it.each([
    [["run", "germany-2023", "--isolate"], "Bitmarck", "bitmarck", []],
    [["run", "germany-2023", "--isolate"], "BITMARCK", "bitmarck", []],
    [["run", "germany-2023", "--isolate"], "ikk südwest", "ikk-suedwest", []],
    [["run", "germany-2023", "--disconnect"], "IKK Südwest,BITMARCK", "ikk-suedwest,bitmarck", []],
    [["run", "germany-2023", "--degrade"], "BITMARCK/EPA-APP=0.5", "bitmarck/epa-app=0.5", []],
    [["explain", "germany-2023"], "IKK SÜDWEST", "ikk-suedwest", ["--isolate", "bitmarck"]],
    [["cut-sets", "germany-2023", "--target"], "eau-intake of IKK-Suedwest", "eau-intake of ikk-suedwest", []],
    [["cut-sets", "germany-2023", "--target"], 'eau-intake of "IKK Südwest"', "eau-intake of ikk-suedwest", []],
    [["list", "germany-2023", "--operator"], "Bitmarck", "bitmarck", []],
  ] as const)("%j is named by id or name: %s is %s", async (args, named, id, more) => {
    expect(await resultOf(...args, named, ...more)).toBe(await resultOf(...args, id, ...more));
  });

  it("is refused where several are called so, or none", async () => {
    const ambiguous = await ask(["run", "germany-2023", "--isolate", "eAU intake"]);
    expect(ambiguous.code).toBe(2);
    expect(ambiguous.stderr).toMatch(
      /is the name of more than one node: .* and \d+ more; give the id of one|no node "eAU intake"/,
    );
    const none = await ask(["run", "germany-2023", "--isolate", "IKK Südwset"]);
    expect(none.stderr).toBe('error: no node "IKK Südwset"; did you mean ikk-suedwest (IKK Südwest)?\n');
    const german = await ask(["run", "germany-2023", "--isolate", "arvato-systms", "--lang", "de"]);
    expect(german.stderr).toContain("gemeint ist vielleicht „arvato-systems“ (Arvato Systems)");
  });
});
