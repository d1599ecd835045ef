import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/explain/compare.js";
import type { Explanation } from "../../src/explain/explanation.js";
import { checkProof } from "../../src/explain/proof/check-proof.js";
import { call } from "../cli/memory-host.js";
import { bitmarck2023, germany2023 } from "../data/shipped-landscape.js";

const evening = ["--scenario", "bitmarck-2023-04", "--at", "2023-04-27T18:36+02:00"];
const explained = async (target: string, ...more: string[]): Promise<Explanation> =>
  JSON.parse((await call(["explain", "germany-2023", target, ...evening, ...more, "--format", "json"])).stdout);

describe("tragweite explain", () => {
  it("names the own disconnection of IKK Südwest, the report of SR and its date, and says that nothing else suffices", async () => {
    const { readings } = await explained("ikk-suedwest/e-mail");
    const [reading] = readings;
    expect(reading).toMatchObject({ reading: "surely", sets: [["ikk-suedwest-unplugs"]], complete: true });
    expect(reading!.affected[0]!.proofs.map((proof) => checkProof(germany2023, bitmarck2023, proof))).toEqual([{ valid: true }]);
    const { stdout } = await call(["explain", "germany-2023", "ikk-suedwest/e-mail", ...evening, "--lang", "en"], {
      columns: 1000,
    });
    expect(stdout).toContain("IKK Südwest cut off from BITMARCK from 2023-04-27 12:00");
    expect(stdout).toContain("SR: IKK Südwest has separated its systems (2023-04-27)");
    expect(stdout).toContain("Without it, the other disturbances do not give this result.");
  });

  it("names both sets where the isolation of the mail gateway alone suffices as well", async () => {
    const { readings } = await explained("ikk-suedwest/e-mail", "--isolate", "bitmarck/mail-gateway");
    expect(readings[0]!.sets).toEqual([["ikk-suedwest-unplugs"], ["isolate-1"]]);
    expect(readings[0]!.remedy).toEqual({ disturbances: ["ikk-suedwest-unplugs", "isolate-1"], smallest: true });
  });

  it("finds no path to TK's eAU intake, and names the operators that it depends on", async () => {
    const { spared, readings } = await explained("tk/eau-intake");
    expect(readings).toEqual([]);
    expect(spared[0]!.whyNot).toMatchObject([{ answer: "no-path", surely: true, operators: ["arvato-systems", "tk-it"] }]);
    const { stdout } = await call(["explain", "germany-2023", "tk/eau-intake", ...evening, "--lang", "de"]);
    expect(stdout).toContain("Keine Störung reicht bis hierher");
    expect(stdout).toContain("Arvato Systems und Techniker Krankenkasse");
  });

  it("says what DAK's telephone stands on, and how sure that is", async () => {
    const { stdout } = await call(["explain", "germany-2023", "dak-gesundheit/telephone", ...evening, "--lang", "en"]);
    expect(stdout).toContain("There is no path from any disturbance to it");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "Telephone and mail systems (DAK-Gesundheit); dependency (communication): inferred",
    );
  });

  it("gives all services of a type, those that nobody stated the suppliers of apart", async () => {
    const { readings, spared } = await explained("e-mail");
    expect(readings[0]!.affected.map(({ operator }) => operator)).toContain("ikk-suedwest");
    expect(readings[0]!.affected.length + spared.length).toBe(96);
    expect(spared.some(({ suppliersKnown }) => !suppliersKnown)).toBe(true);
  });

  it("draws the chain, escaped", async () => {
    const nasty = JSON.stringify({
      tragweite: "landscape/1",
      id: "nasty",
      nodes: [
        { kind: "it-provider", id: "p", name: 'P"]; <script>\u001b[31m', evidence: { status: "assumed" } },
        { kind: "system", id: "s", name: "S\\\n", operator: "p", systemType: "a", evidence: { status: "assumed" } },
        { kind: "system", id: "t", name: "T|x", operator: "p", systemType: "a", evidence: { status: "assumed" } },
      ],
      dependencies: [{ id: "d", dependent: "t", supplier: "s", kind: "hosting", weight: 1, evidence: { status: "assumed" } }],
    });
    const files = { "./nasty.json": nasty };
    for (const format of ["text", "mermaid", "dot"]) {
      const { stdout, code } = await call(["explain", "./nasty.json", "t", "--degrade", "s=0", "--format", format], { files });
      expect(code).toBe(0);
      expect(stdout).not.toContain("\u001b");
      expect(stdout).toMatchSnapshot(format);
    }
  });

  it("tells a target that does not exist with the nearest", async () => {
    const { code, stderr } = await call(["explain", "germany-2023", "ikk-suedwest/email", ...evening]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("did you mean ikk-suedwest/e-mail")]);
  });
});

describe("tragweite compare and diff", () => {
  const patch = `
tragweite: patch/1
id: own-mail
landscape: germany-2023
remove: { dependencies: [ikk-suedwest/e-mail.mail-gateway] }
add:
  nodes: [{ kind: system, id: ikk-suedwest/mail, name: Own mail, operator: ikk-suedwest, systemType: mail, evidence: { status: assumed } }]
  dependencies: [{ id: own, dependent: ikk-suedwest/e-mail, supplier: ikk-suedwest/mail, kind: hosting, weight: 1, evidence: { status: assumed } }]
`;

  it("says what is newly lost and restored from one moment to another, with the reasons of the ten largest", async () => {
    const moments = ["--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00", "--other-at", "2023-04-27T18:36+02:00"];
    const { stdout } = await call(["compare", "germany-2023", ...moments, "--format", "json"]);
    const { changes, reasons, rows }: Comparison = JSON.parse(stdout);
    expect(changes.find(({ holder, type }) => holder === "ikk-suedwest" && type === "e-mail")?.change).toBe("lost");
    const [intake] = rows.filter(({ type }) => type === "eau-intake");
    expect(intake).toMatchObject({
      what: "service",
      unit: "insured",
      total: "statutory",
      lostAfter: { atLeast: 643001, atMost: 643001 },
    });
    expect(reasons.length).toBe(10);
    expect(reasons[1]).toMatchObject({
      worseIn: "before",
      causes: ["eau-intake"],
      disturbances: ["eau-intake"],
      dependencies: [],
    });
    const insurers = changes.filter(({ counts }) => counts[0]?.unit === "insured");
    const persons = insurers.map(({ counts }) => counts[0]?.count.atMost ?? 0);
    expect(persons).toEqual([...persons].sort((a, b) => b - a));
  });

  it("says what a patch changes", async () => {
    const files = { "./own-mail.yaml": patch };
    const args = ["compare", "germany-2023", "--patch", "./own-mail.yaml", ...evening, "--lang", "en"];
    expect((await call(args, { files })).stdout).toMatchSnapshot();
    const run = await call(
      ["explain", "germany-2023", "ikk-suedwest/e-mail", "--patch", "./own-mail.yaml", ...evening, "--lang", "en"],
      { files },
    );
    expect(run.stdout).toContain("E-mail (IKK Südwest) works normally.");
  });

  it("refuses to compare a run with itself", async () => {
    expect((await call(["compare", "germany-2023", "--isolate", "bitmarck"])).code).toBe(2);
  });

  it("diff gives a patch that applies", async () => {
    const files = { "./own-mail.yaml": patch };
    const small = (name: string) =>
      JSON.stringify({
        tragweite: "landscape/1",
        id: "l",
        nodes: [{ kind: "it-provider", id: "p", name, evidence: { status: "assumed" } }],
      });
    const both = { "./a.json": small("A"), "./b.json": small("B"), ...files };
    const { stdout } = await call(["diff", "./a.json", "./b.json"], { files: both });
    expect(stdout).toMatchInlineSnapshot(`
      "tragweite: patch/1
      id: changes
      landscape: l
      change:
        nodes:
          - id: p
            set:
              name: B
      "
    `);
    const again = await call(["validate", "./a.json", "--patch", "./d.yaml"], { files: { ...both, "./d.yaml": stdout } });
    expect(again.code).toBe(0);
  });
});
