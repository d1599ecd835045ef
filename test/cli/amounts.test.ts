import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const hospital = "examples/krankenhaus/landscape.yaml";
const refusal = async (option: string, value: string): Promise<string> =>
  (await call(["measures", hospital, "--for", "72h", option, value, "--lang", "de"])).stderr;

// Found: --budget 200.000 was a budget of 200.
describe("an amount", () => {
  it.each([
    ["200.000", "200000"],
    ["1.000,50", "1000.50"],
    ["1.234.567", "1234567"],
    ["3,5", "3.5"],
    ["200 000", "200000"],
  ])("%s is refused, with what was meant", async (written, meant) => {
    expect(await refusal("--budget", written)).toContain(`richtig ist „${meant}“`);
    expect(await refusal("--cost", `buffer=${written}`)).toContain(`richtig ist „${meant}“`);
  });

  it("has two decimals at most", async () => {
    expect(await refusal("--budget", "12.3456")).toContain("zum Beispiel „200000“");
    expect(await refusal("--budget", "viel")).toContain("zum Beispiel „200000“");
  });
});
