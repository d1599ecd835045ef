import { describe, expect, it } from "vitest";
import { rankViews } from "../../src/analysis/failures/failure-units.js";
import { bitmarck2023, germany2023 } from "../data/shipped-landscape.js";
import { call } from "./memory-host.js";

const shipped = ["germany-2023", "--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00"];

/** Every English name of the shipped data that has a German one. */
const english = [germany2023, bitmarck2023, ...germany2023.nodes].flatMap(({ name, names }) =>
  names?.de === undefined || name === undefined ? [] : [name],
);
const escaped = [...new Set(english)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
const anyEnglish = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}-])`, "gu");

const foundIn = (text: string): string[] => [...new Set(text.replace(/\s+/g, " ").match(anyEnglish) ?? [])];

/** So wide that no cell of a table is broken into lines. */
const wide = { columns: 1000, env: { NO_COLOR: "1" } };

describe("a German text", () => {
  it("names nodes, the scenario and the landscape in German", async () => {
    const explained = (await call(["explain", ...shipped, "sbk/telephone", "--lang", "de"])).stdout;
    expect(explained).toContain("Telefon (SBK Siemens-Betriebskrankenkasse)");
    expect(explained).toContain("Rechenzentrum München (BITMARCK)");
    expect(explained).toContain("Szenario: Angriff auf Bitmarck und vorsorgliche Abschaltung, April 2023");
    const isolated = ["explain", "germany-2023", "ikk-suedwest/e-mail", "--isolate", "bitmarck", "--lang", "de"];
    expect((await call(isolated)).stdout).toContain("Mail-Gateway (BITMARCK)");
    const whole = ["explain", "germany-2023", "practices/eau-sending", "--degrade", "ti/eau=0", "--lang", "de"];
    expect((await call(whole)).stdout).toContain("eAU, bundesweiter Teil");
    const run = (await call(["run", ...shipped, "--lang", "de"])).stdout.replaceAll(/\s+/g, " ");
    expect(run).toContain("Gesetzliche Krankenkassen und ihre IT, Deutschland, April 2023");
    expect(run).toContain("Arbeitgeber, die eAU abrufen");
  });

  const services = ["eau-intake", "epa-practice", "provider-data-exchange", "copayment-query"];
  const nodes = [
    "dak-gesundheit",
    "ikk-suedwest/e-mail",
    "sbk/insured",
    "bitmarck/mail-gateway",
    "practices",
    "practices/eau-sending",
  ];
  const calls: string[][] = [
    ["run", ...shipped, "--all"],
    ["run", "germany-2023", "--degrade", "ti/central-network=0", "--all"],
    ["run", "germany-2023", "--scenario", "bitmarck-2023-04", "--until", "end"],
    ...[...services, ...nodes].map((target) => ["explain", ...shipped, target]),
    ["explain", ...shipped, "tk", "--why-not"],
    ["explain", "germany-2023", "--degrade", "ti/central-network=0", "pharmacies/e-rezept-redeem"],
    ["explain", ...shipped, "sbk/eau-intake", "--format", "mermaid"],
    ...rankViews.map((view) => ["rank", "germany-2023", "--by", view]),
    ...["operator", "owner"].map((view) => ["concentration", "germany-2023", "--service-type", "eau-intake", "--by", view]),
    ["cut-sets", "germany-2023", "--target", "eau-intake of ikk-suedwest"],
    ["cut-sets", "germany-2023", "--target", "insured eau-intake >= 10000000", "--max-order", "2", "--all"],
    ...["layered", "matrix"].map((drawn) => ["picture", ...shipped, "--draw", drawn]),
    ["picture", "germany-2023", "--scenario", "bitmarck-2023-04", "--draw", "course"],
    ["picture", "germany-2023", "--draw", "rank"],
    ["list"],
    ["list", "germany-2023"],
  ];
  it.each(calls.map((args) => ({ args, line: args.join(" ") })))(
    "has no English name of the shipped data in it: $line",
    async ({ args }) => {
      const { code, stdout } = await call([...args, "--lang", "de"], wide);
      expect(code).toBe(0);
      expect(foundIn(stdout)).toEqual([]);
    },
  );

  it("has a German title of everything that is shipped", async () => {
    const titles = async (language: string): Promise<string[]> => {
      const { stdout } = await call(["list", "--lang", language], wide);
      return stdout.trimEnd().split("\n").slice(1);
    };
    const [de, en] = [await titles("de"), await titles("en")];
    expect(de.filter((line) => line === "" || en.includes(line))).toEqual([]);
  });

  it("names operators in German where they have a German name", async () => {
    const { stdout } = await call(["rank", "germany-2023", "--kind", "it-provider", "--lang", "de"], wide);
    expect(stdout).toContain("x-tention mit ITSG");
    expect((await call(["list", "germany-2023", "--site", "munich", "--lang", "de"])).stdout).toContain("Rechenzentrum München");
  });

  it("is told from an English one by this test", async () => {
    expect(english.length).toBeGreaterThan(1000);
    expect(foundIn((await call(["run", ...shipped, "--lang", "en"])).stdout)).toContain("Employers who fetch eAU");
    expect(foundIn((await call(["explain", ...shipped, "sbk/telephone", "--lang", "en"])).stdout)).toContain(
      "Data centre Munich",
    );
  });
});
