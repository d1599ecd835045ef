import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const evidence = "evidence: { status: documented, sources: [{ url: 'https://example.org' }] }";
const landscape = `
tragweite: landscape/1
id: l
asOf: 2026-01
nodes:
  - { kind: it-provider, id: p, name: P, ${evidence} }
  - { kind: it-provider, id: q, name: Q, validTo: "2025", ${evidence} }
  - { kind: insurer, id: a, name: A, insurerType: BKK, insured: 100, ${evidence} }
  - { kind: insurer, id: b, name: B, insurerType: BKK, insured: unknown, ${evidence} }
  - { kind: insurer, id: c, name: C, insurerType: BKK, insured: unknown, validTo: 2025-12-31, ${evidence} }
  - { kind: system, id: p/mail, name: Mail of P, operator: p, systemType: mail, ${evidence} }
  - { kind: system, id: q/mail, name: Mail of Q, operator: q, systemType: mail, ${evidence} }
  - { kind: service, id: a/eau, name: eAU of A, operator: a, serviceType: eau, ${evidence} }
  - { kind: service, id: b/eau, name: eAU of B, operator: b, serviceType: eau, ${evidence} }
  - { kind: service, id: c/eau, name: eAU of C, operator: c, serviceType: eau, ${evidence} }
groups:
  - { id: any, node: b/eau, rule: at-least, k: 1 }
dependencies:
  - { id: one, dependent: a/eau, supplier: p/mail, kind: hosting, weight: 1, validFrom: "2026", ${evidence} }
  - { id: two, dependent: a/eau, supplier: q/mail, kind: hosting, weight: 1, ${evidence} }
  - { id: three, dependent: b/eau, candidates: [p/mail, q/mail], group: any, kind: hosting, weight: 1, ${evidence} }
  - { id: four, dependent: b/eau, supplier: q/mail, group: any, kind: hosting, weight: 1, ${evidence} }
  - { id: five, dependent: c/eau, supplier: p/mail, kind: hosting, weight: 1, ${evidence} }
pools:
  - { id: before, insurers: [b, c], insured: 50, validTo: "2025", ${evidence} }
  - { id: after, insurers: [b], insured: 40, validFrom: "2026", ${evidence} }
`;
const files = {
  "./l.yaml": landscape,
  "./no-day.yaml": landscape.replace("asOf: 2026-01\n", ""),
  "./two.yaml": landscape.replace("k: 1", "k: 2"),
  "./one-pool.yaml": landscape.replace('insured: 50, validTo: "2025",', "insured: 50,").replace(/ {2}- \{ id: after.*\n/, ""),
  "./with.csv": "id,insured\nc,7\n",
};
const ask = (...args: readonly string[]) => call(args, { files });

describe("--valid-on", () => {
  it("asks the landscape of a day, and says what of it is left out", async () => {
    const { code, stdout, stderr } = await ask("list", "./l.yaml", "--valid-on", "2025-12-31");
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: "note: left out, as not valid on 2025-12-31: 1 dependency and 1 pool\n",
    });
    expect(stdout).toContain("q/mail");
  });

  it("is the day of the landscape where none is named", async () => {
    const { stdout, stderr } = await ask("list", "./l.yaml");
    expect(stderr).toBe(
      "note: left out, as not valid on 2026-01-01: 4 nodes, 3 dependencies and 1 pool; of the dependencies, these because their supplier is left out: two, four; and some of the candidates of: three\n",
    );
    expect(stdout).not.toMatch(/q\/mail|c\/eau/);
  });

  it("says so in German, in many words or few, or not at all", async () => {
    expect((await ask("list", "./l.yaml", "--lang", "de")).stderr).toBe(
      "Hinweis: nicht gültig am 01.01.2026 und deshalb nicht dabei: 4 Knoten, 3 Abhängigkeiten und 1 Sammelposten; von den Abhängigkeiten diese, weil ihr Lieferant fehlt: two, four; und einige der möglichen Lieferanten von: three\n",
    );
    expect((await ask("validate", "./l.yaml", "--quiet")).stderr).toBe("");
  });

  it("is that of the rules where these are of another day, unless both are named", async () => {
    const run = async (...more: readonly string[]) =>
      /"asOf": ?"([^"]+)"/.exec((await ask("concentration", "./l.yaml", "--format", "json", ...more)).stdout)?.[1];
    expect(await run("--as-of", "2025-06-01")).toBe("2025-06-01");
    expect(await run("--valid-on", "2025-06-01")).toBe("2025-06-01");
    expect(await run("--valid-on", "2025-06-01", "--as-of", "2026-02-01")).toBe("2026-02-01");
    const asOf = await ask("concentration", "./l.yaml", "--as-of", "2025-06-01");
    expect(asOf.stderr).toMatch(/^note: left out, as not valid on 2025-06-01/);
    const both = await ask("concentration", "./l.yaml", "--as-of", "2025-06-01", "--valid-on", "2026-02-01");
    expect(both.stderr).toMatch(/^note: left out, as not valid on 2026-02-01/);
  });

  it("counts the pool of the day, and nobody twice", async () => {
    const of = async (day: string) =>
      JSON.parse((await ask("run", "./l.yaml", "--isolate", "p", "--format", "json", "--valid-on", day)).stdout);
    expect(JSON.stringify((await of("2025-06-01")).services)).toContain('"atMost":50');
    expect(JSON.stringify((await of("2026-06-01")).services)).toContain('"atMost":140');
  });

  it.each([
    [["--valid-on", "2026"], /Write a day as 2023-04-24/],
    [["--valid-on", "2026-02-30"], /2026-02-30|February/],
  ])("refuses what is no day: %j", async (more, why) => {
    const { code, stderr } = await ask("list", "./l.yaml", ...more);
    expect(code).toBe(2);
    expect(stderr).toMatch(why);
  });

  it("needs a day where rows have days, and the landscape has none", async () => {
    const { code, stderr } = await ask("list", "./no-day.yaml");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "error: some of its rows hold on certain days only, and it has no asOf: name the day with --valid-on\n",
    });
    expect((await ask("list", "./no-day.yaml", "--valid-on", "2026-01-01")).code).toBe(0);
  });

  it("refuses a day on which a group has too few members, or a sum holds for more than are there", async () => {
    const group = await ask("run", "./two.yaml", "--isolate", "p");
    expect(group.code).toBe(2);
    expect(group.stderr).toContain('group "any" on 2026-01-01: k is 2');
    const pool = await ask("run", "./one-pool.yaml", "--isolate", "p");
    expect(pool.code).toBe(2);
    expect(pool.stderr).toContain('pool "before" on 2026-01-01: there is no node "c"; it does not hold on this day');
  });

  it("has no place for a figure of who is not there", async () => {
    const { code, stderr } = await ask("run", "./l.yaml", "--isolate", "p", "--with", "./with.csv");
    expect(code).toBe(2);
    expect(stderr).toContain('"c"');
  });

  it("leaves all rows with their days in another format, unless a day is named", async () => {
    const all = await ask("convert", "./l.yaml", "--to", "csv");
    expect(all.stderr).toBe("");
    expect(all.stdout).toContain("c/eau");
    expect(all.stdout).toContain("validTo");
    const cut = await ask("convert", "./l.yaml", "--to", "csv", "--valid-on", "2026-05-01");
    expect(cut.stdout).not.toContain("c/eau");
    expect(cut.stdout).toContain("2026-05-01");
  });
});
