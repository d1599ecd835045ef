import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Containment } from "../../src/analysis/containment/containment-result.js";
import type { Impact } from "../../src/analysis/impact/impact-result.js";
import { call } from "./memory-host.js";

const golden = fileURLToPath(new URL("../golden/containment/", import.meta.url));
const hospital = "examples/krankenhaus/landscape.yaml";

const evidence = { status: "assumed" };
/** A ward of unknown size and a clinic behind one mail server, with a link that carries exposure and no need. */
const ward = {
  tragweite: "landscape/1",
  id: "ward",
  units: [{ id: "patients", names: { de: "Patienten", en: "patients" } }],
  nodes: [
    ...["dl", "labor"].map((id) => ({ kind: "it-provider", id, name: id, evidence })),
    { kind: "system", id: "mail", name: "Mail", operator: "dl", systemType: "mail", evidence },
    { kind: "system", id: "ad", name: "Directory", operator: "unknown", systemType: "identity", evidence },
    { kind: "system", id: "lab", name: "Lab", operator: "labor", systemType: "lab", evidence },
    ...[
      ["icu", "unknown"],
      ["clinic", 200],
    ].map(([id, count]) => ({
      kind: "service",
      id,
      name: id,
      operator: "dl",
      serviceType: id,
      populations: [{ unit: "patients", count }],
      evidence,
    })),
  ],
  dependencies: [
    ["mail", "ad", 1],
    ["lab", "ad", 0],
    ["icu", "lab", 1],
    ["clinic", "mail", 0.25],
    ["clinic", "lab", 0.5],
  ].map(([dependent, supplier, weight]) => ({
    id: `${dependent}-${supplier}`,
    dependent,
    supplier,
    kind: "network",
    weight,
    evidence,
  })),
};
const mail = ["plan", "contain", "ward.json", "--attacked", "mail", "--protect", "icu"];
const files = { "ward.json": JSON.stringify(ward) };

describe("plan contain", () => {
  it("says which links to cut when a provider is attacked, and a run of the scenario takes as many", async () => {
    const { code, stdout, written } = await call([
      ...["plan", "contain", hospital, "--attacked", "netzhaus,identhaus", "--protect", "kis-haus/kis"],
      ...["--lang", "de", "--save-scenario", "cuts.json"],
    ]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`${golden}hospital-de.txt`);
    for (const line of stdout.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
    const run = ["run", hospital, "--scenario", "cuts.json", "--format", "json"];
    const { rows } = JSON.parse((await call(run, { files: Object.fromEntries(written) })).stdout) as Impact;
    const lost = rows
      .filter(({ unit }) => unit === "sites")
      .flatMap(({ parts, gradedLoss }) => gradedLoss.filter((_, place) => parts[place]?.isOutermost === true));
    const sum = (end: "atLeast" | "atMost"): number => lost.reduce((all, each) => all + each[end], 0);
    expect([sum("atLeast"), sum("atMost")].map((each) => each.toFixed(3))).toEqual(["4.600", "4.900"]);
  });

  it("says what can still be done later, where sizes are unknown and an operator is", async () => {
    const asked = [...mail, "--spread", "4h"];
    const { code, stdout } = await call([...asked, "--lang", "en"], { files });
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`${golden}ward-en.txt`);
    const byOperator = ["plan", "contain", "ward.json", "--attacked", "dl", "--protect", "lab"];
    const other = JSON.parse((await call([...byOperator, "--format", "json"], { files })).stdout) as Containment;
    expect(other.attacked).toEqual({ surely: ["clinic", "dl", "icu", "mail"], possibly: ["ad"] });
  });

  it("says that perhaps nobody is served where all of unknown size may be lost, in text and picture", async () => {
    const doubted = {
      ...ward,
      nodes: ward.nodes.filter(({ id }) => id !== "clinic"),
      dependencies: [{ ...ward.dependencies[2], id: "icu-mail", supplier: "mail" }],
    };
    const asked = ["plan", "contain", "doubted.json", "--attacked", "mail", "--protect", "lab", "--min-evidence", "documented"];
    const said = async (weight: number, ...more: string[]): Promise<string> => {
      const dependencies = doubted.dependencies.map((each) => ({ ...each, weight }));
      const given = { "doubted.json": JSON.stringify({ ...doubted, dependencies }) };
      return (await call([...asked, ...more], { files: given })).stdout.replaceAll(/\s+/g, " ");
    };
    expect(await said(1, "--lang", "en")).toContain("What stays served: perhaps no patients; how many at most is not known.");
    expect(await said(1, "--lang", "de")).toContain(
      "Versorgt: vielleicht keine Patienten; wie viele höchstens, ist nicht bekannt.",
    );
    expect(await said(0.5, "--lang", "en")).toContain(
      "What stays served: an unknown number of patients, added up over services.",
    );
    expect(await said(0.5, "--format", "svg", "--lang", "de")).toContain(">0,5 unbekannter Größe<");
  });

  it("proves that what is attacked itself cannot stay clean, and that fewer cuts are not enough", async () => {
    const both = await call(["plan", "contain", hospital, "--attacked", "kis", "--protect", "kis", "--lang", "de"]);
    expect({ code: both.code, stderr: both.stderr }).toEqual({ code: 1, stderr: "" });
    expect(both.stdout.replaceAll(/\s+/g, " ")).toContain("Eindämmen lässt sich das nicht");
    const few = await call([...mail, "--cuts", "0", "--lang", "en", "--save-scenario", "cuts.json"], { files });
    expect({ code: few.code, written: [...few.written] }).toEqual({ code: 1, written: [] });
    expect(few.stdout.replaceAll(/\s+/g, " ")).toContain("with at most 0 cuts: it takes at least 1");
    expect(few.stderr).toContain("no scenario is saved");
  });

  it("gives a bound where the engine may not run often", async () => {
    const { code, stdout } = await call([...mail, "--runs", "2", "--lang", "en"], { files });
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/Whether other cuts serve more is not known: at worst these lose /);
  });

  it("writes a row for each cut, and a picture", async () => {
    const asked = [...mail, "--spread", "4h"];
    const result = JSON.parse((await call([...asked, "--format", "json"], { files })).stdout) as Containment;
    const rows = parse((await call([...asked, "--format", "csv"], { files })).stdout, { columns: true }) as Record<
      string,
      string
    >[];
    const cuts = rows.filter(({ what, chosen }) => what === "plan" && chosen === "yes").map(({ from, to }) => [from, to]);
    expect(cuts).toEqual(result.plan?.cuts.map(({ between }) => between));
    expect(rows.filter(({ what }) => what === "later")).toHaveLength(result.late?.length ?? 0);
    const { code, stdout } = await call([...asked, "--format", "svg", "--lang", "de"], { files });
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`${golden}ward-de.svg`);
  });

  it.each([
    [[], "say what the attacker holds"],
    [["--attacked", "itscare"], "say what must stay clean"],
    [["--attacked", "itscar", "--protect", "tk"], "did you mean itscare"],
    [["--attacked", "itscare", "--protect", "tag=critcal"], 'error: nothing in the landscape has tag "critcal"'],
    [["--attacked", "itscare", "--protect", "tagg=critical"], "tagg=critical"],
    [["--attacked", "itscare", "--protect", "tk", "--along", "use,net"], "Kinds of dependencies are hosting"],
    [["--attacked", "itscare", "--protect", "tk", "--spread", "4"], "here 4h"],
    [["--attacked", "itscare", "--protect", "tk", "--unit", "beds"], "beds"],
    [["--attacked", "itscare", "--protect", "tk", "--runs", "0"], "from 1 on"],
    [["--attacked", "itscare", "--protect", "tk", "--scenario", "bitmarck-2023-04"], "--scenario"],
    [["--attacked", "itscare", "--protect", "tk", "--out", "a.json", "--save-scenario", "a.json"], "name the same file"],
    [["--attacked"], "argument missing"],
  ])("refuses %j", async (args, says) => {
    const { code, stdout, stderr } = await call(["plan", "contain", "germany-2023", ...args, "--lang", "en"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});
