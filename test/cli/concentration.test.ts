import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const eau = ["germany-2023", "--service-type", "eau-intake"];

describe("tragweite rank", () => {
  it("lists operators in persons, and pairs and passages where asked", async () => {
    const { code, stdout } = await call(["rank", ...eau, "--kind", "it-provider", "--top", "3", "--pairs", "4", "--passages"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/2 {2}BITMARCK +77–79 +21\.0–23\.0 million +28\.4–31\.1 %/);
    expect(stdout).toMatch(/No pair takes more than its two take one by one/);
    expect(stdout).toMatch(/Bottlenecks: eAU intake/);
  });
  it("gives JSON and CSV, into a file in whole", async () => {
    const json = await call(["rank", ...eau, "--format", "json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ tragweite: "rank/2", options: { by: "operator", service: "eau-intake" } });
    const { written } = await call(["rank", ...eau, "--out", "rank.csv"]);
    expect(written.get("rank.csv")).toMatch(/^rank,id,name,kind,what,type,unit,total/);
  });
  it("exits with 1 where one unit may take a service from so many, and with 2 for what it cannot do", async () => {
    const reached = await call(["rank", ...eau, "--fail-on", "eau-intake:lost>=22000000"]);
    expect(reached.code).toBe(1);
    expect(reached.stderr).toMatch(/limit reached/);
    expect((await call(["rank", ...eau, "--kind", "system", "--fail-on", "lost>=23000000"])).code).toBe(0);
    expect((await call(["rank", "germany-2023", "--passages"])).code).toBe(2);
    expect((await call(["rank", "germany-2023", "--service-type", "eau"])).stderr).toMatch(/did you mean/);
  });
});

describe("tragweite concentration", () => {
  it("tells of the eAU intake on 24 April 2023 what a supervisor asks", async () => {
    const { code, stdout } = await call(["concentration", ...eau, "--as-of", "2023-04-24"]);
    const text = stdout.replaceAll(/\s+/g, " ");
    expect(code).toBe(0);
    expect(text).toContain(
      "First operator that supplies them itself: BITMARCK: 77 of 96 insurers (80.2 %), perhaps 79 (82.3 %); 21.0 to 23.0 million of 73.9 million insured persons.",
    );
    expect(text).toContain(
      "The supply chains of all 96 insurers lead to Arvato Systems, directly or indirectly, stand-bys included.",
    );
    expect(text).toContain(
      "75–77 insurers below; 1 insurer above (DAK-Gesundheit); 1 insurer undetermined (IKK classic: rounded)",
    );
    expect(text).toContain("Delegated Regulation 2024/1502, Art. 2(1)(a) (not yet applicable; analogue)");
    expect(text).toContain("the width falls from 1,992,509 to 1,033,070 insured persons");
  });
  it("names the platform under benefit payment and the rules of February 2024, in German", async () => {
    const { stdout } = await call([
      ...["concentration", "germany-2023", "--service-type", "benefit-payment", "--by", "platform"],
      ...["--as-of", "2024-02-01", "--lang", "de"],
    ]);
    expect(stdout).toMatch(/oscare +1 +12–19 +35,9–50,7 Mio\. +48,6–68,6 %/);
    expect(stdout).toContain("Regeln mit Stand 01.02.2024.");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("(in Kraft): Versicherte hinter der gemeinsamen Anlage ≥ 500.000: darüber");
  });
  it("exits with 1 at a limit of the user's own, and with 2 for a day that is none", async () => {
    expect((await call(["concentration", ...eau, "--by", "operator", "--fail-on", "hhi>=1950", "--quiet"])).code).toBe(1);
    expect((await call(["concentration", ...eau, "--by", "operator", "--fail-on", "hhi>=1960", "--quiet"])).code).toBe(0);
    expect((await call(["concentration", ...eau, "--as-of", "2023-02-30"])).code).toBe(2);
  });
  it("shows progress on a terminal only, and clears it", async () => {
    const terminal = await call(["concentration", ...eau, "--by", "operator"], { columns: 100 });
    expect(terminal.stderr).toMatch(/concentration: \d+ %/);
    expect(terminal.stderr).toMatch(/\r +\r$/);
    expect((await call(["concentration", ...eau, "--by", "operator"])).stderr).toBe("");
  });
});
