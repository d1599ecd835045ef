import { describe, expect, it } from "vitest";
import type { CutSets } from "../../src/analysis/cut-sets/cut-sets-result.js";
import { call } from "./memory-host.js";

const tree = `<opsa-mef><define-fault-tree name="t"><define-gate name="top"><and><basic-event name="a"/><basic-event name="b"/></and></define-gate>
<define-basic-event name="a"><float value="0.5"/></define-basic-event><define-basic-event name="b"><float value="0.25"/></define-basic-event>
</define-fault-tree></opsa-mef>`;

describe("tragweite cut-sets", () => {
  it("lists what costs ten million insured the eAU intake, in English and German", async () => {
    const args = ["cut-sets", "germany-2023", "--target", "insured eau-intake >= 10000000", "--max-order", "1"];
    const english = await call(args);
    expect([english.code, english.stderr]).toEqual([0, ""]);
    expect(english.stdout).toContain("Minimal cut sets up to order 1 are counted in full");
    expect(english.stdout).toMatch(/^ {4}1 {2}BITMARCK$/m);
    expect((await call([...args, "--all"])).stdout).toMatch(/^ {4}1 {2}Shared eAU intake \(BITMARCK\)/m);
    const german = await call([...args, "--lang", "de"]);
    expect(german.stdout).toContain("Minimalschnitte bis Ordnung 1 sind vollständig gezählt");
  });

  it("takes a level with a decimal comma, also in a list", async () => {
    const asked = async (target: string) =>
      (await call(["cut-sets", "germany-2023", "--target", target, "--max-order", "1"])).stdout;
    const told = await asked("level tk/eau-intake < 0.5");
    expect(told).toMatch(/TK.* below 50 %/);
    expect(await asked("level tk/eau-intake < 0,5")).toBe(told);
    expect(await asked("at-least 1 of (level tk/eau-intake < 0,5,level tk/eau-intake < 0,25)")).toMatch(
      /below\s50 %.* below 25 %/s,
    );
  });

  it("does not list what says nothing: that a thing or its organisation fails itself", async () => {
    const { stdout } = await call(["cut-sets", "germany-2023", "--target", "tk", "--lang", "de"]);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("Nur der eigene Ausfall führt dazu (Techniker Krankenkasse (TK)).");
    expect(stdout).toMatch(/--target\s+"benefit-payment\s+of\s+tk"/);
    expect(stdout).not.toMatch(/^ +1 +Techniker|Wahrscheinlichkeit|Nicht alles/m);
    for (const target of ["tk/eau-intake", "eau-intake of tk"]) {
      const told = (await call(["cut-sets", "germany-2023", "--target", target])).stdout;
      expect(told.replaceAll(/\s+/g, " ")).toMatch(/Its own failure is not listed \((?:eAU intake \(|Techniker)/);
      expect(told).not.toMatch(/^ +1 +(?:Techniker Krankenkasse \(TK\)|eAU intake \(Techniker Krankenkasse \(TK\)\))$/m);
    }
  });

  it("never lets none stand for what nobody knows: it says whose suppliers nobody stated", async () => {
    const asked = (language: string) =>
      call(["cut-sets", "germany-2023", "--target", "telephone of tk", "--failing", "bitmarck", "--lang", language]);
    expect((await asked("en")).stdout).toMatch(/Not\s+known:\s+nobody\s+stated\s+a\s+supplier\s+of\s+Telephone/);
    expect((await asked("de")).stdout).toMatch(/Nicht\s+bekannt:\s+Zu\s+Telefon.*\s+nennt\s+niemand\s+Lieferanten/);
    const known = await call(["cut-sets", "germany-2023", "--target", "eau-intake of tk", "--failing", "bitmarck"]);
    expect(known.stdout).not.toContain("Not known");
  });

  it("says in words how many suffice, and percent instead of powers of ten", async () => {
    const args = ["cut-sets", "germany-2023", "--target", "tk/eau-intake"];
    const { stdout } = await call([...args, "--lang", "de"]);
    expect(stdout.replaceAll("\n", " ")).toMatch(
      / \d+ Ausfälle genügen je für sich \(Minimalschnitte der Ordnung 1\)\. Von [\d.]+, die ausfallen können, (?:ist|sind) \d+ beteiligt\./,
    );
    expect(stdout).toMatch(/Strukturwichtigkeit +Shapley$/m);
    expect(stdout).not.toMatch(/\de-\d/);
    expect((await call(args)).stdout).not.toMatch(/\de-\d/);
  });

  it("and writes a tiny probability as German does", async () => {
    const rare = tree.replaceAll("0.5", "0.00002");
    const { stdout } = await call(["cut-sets", "t.xml", "--lang", "de"], { files: { "t.xml": rare } });
    expect(stdout).toContain("Wahrscheinlichkeit: 5,0000·10⁻⁶");
    expect(stdout).toContain("1 Minimalschnitt: die kleinste Menge von Ausfällen, die zusammen genügen.");
  });

  it("gives JSON with big counts as texts, and CSV", async () => {
    const args = ["cut-sets", "germany-2023", "--target", "insurers eau-intake >= 40", "--max-sets", "2", "--no-importance"];
    const json = JSON.parse((await call([...args, "--format", "json"])).stdout) as CutSets;
    expect(json).toMatchObject({ tragweite: "cut-sets/1", complete: false, completeUpToOrder: null, probability: null });
    expect(json.count).toMatch(/^\d{20,}$/);
    const csv = (await call([...args, "--format", "csv"])).stdout.split("\r\n");
    expect(csv[0]).toBe("order,probability,sure,members,names");
    expect(csv).toHaveLength(4);
  });

  it("reads an Open-PSA fault tree", async () => {
    const { code, stdout } = await call(["cut-sets", "t.xml"], { files: { "t.xml": tree } });
    expect(code).toBe(0);
    expect(stdout).toContain("Probability: 0.125");
    expect(stdout).toMatch(/2 {8}0.125 {2}a \+ b/);
  });

  it("writes a target as Open-PSA by the name of the file", async () => {
    const { written } = await call(["cut-sets", "germany-2023", "--target", "tk/eau-intake", "--out", "tk.xml"]);
    expect(written.get("tk.xml")).toContain("<label>tk/eau-intake</label>");
  });

  it.each([
    [["germany-2023"], /name what is taken down/],
    [["germany-2023", "--target", "tk/eau-intak"], /no node "tk\/eau-intak"; did you mean tk\/eau-intake/],
    [["germany-2023", "--target", "insured eau-intake >= x"], /target:1:23: found "x" where a whole number from 1 on belongs/],
    [["germany-2023", "--target", "a and"], /the target ends where a node or a service type belongs/],
    [["germany-2023", "--target", "portal of nobody"], /no organisation "nobody"/],
    [["t.xml", "--reading", "best"], /--reading is for landscapes/],
    [["t.xml", "--target", "nothing"], /no gate "nothing"/],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await call(["cut-sets", ...args], { files: { "t.xml": tree } });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
