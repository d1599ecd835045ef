import { describe, expect, it } from "vitest";
import type { Rank } from "../../src/analysis/rank/rank-result.js";
import { call } from "./memory-host.js";

const pipelines: readonly (readonly string[])[] = [
  ["run", "germany-2023", "--isolate", "bitmarck/eau-intake"],
  ["rank", "germany-2023", "--kind", "system"],
  ["concentration", "germany-2023", "--by", "site"],
];

describe("a limit of the user's own", () => {
  it.each(pipelines)("cannot be one of a service type that is not there: %s", async (...args) => {
    const { code, stdout, stderr } = await call([...args, "--fail-on", "eau:lost>=500"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe('error: no service type "eau"; did you mean eau-for-employers or eau-intake or eau-sending?\n');
  });

  it.each(pipelines.slice(1))("cannot be one of a service type that is not asked about: %s", async (...args) => {
    const { code, stderr } = await call([...args, "--service-type", "eau-intake", "--fail-on", "kim-receipt:lost>=500"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: /);
  });

  it("is held against all that is ranked, whatever is listed", async () => {
    const args = ["rank", "germany-2023", "--by", "node", "--kind", "system", "--fail-on", "benefit-payment:lost>=500000"];
    const { code, stdout, stderr } = await call([...args, "--top", "1", "--format", "json"]);
    const { units } = JSON.parse(stdout) as Rank;
    expect({ code, ids: units.map(({ id }) => id) }).toEqual({ code: 1, ids: ["ti/central-network"] });
    expect(stderr).toMatch(/^limit reached: the loss of gkv-informatik\/core takes benefit-payment from up to 16219468 /);
    expect((await call([...args, "--top", "999"])).stderr).toBe(stderr);
  });

  it("looks at service types after the landscape is known to be right", async () => {
    const { stderr } = await call(["run", "./none.yaml", "--fail-on", "eau:lost>=500"]);
    expect(stderr).toContain("there is no such file");
  });
});
