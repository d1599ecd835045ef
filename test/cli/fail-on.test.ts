import { describe, expect, it } from "vitest";
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
    const { code, stderr } = await call([...args, "--service", "eau-intake", "--fail-on", "kim-receipt:lost>=500"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: /);
  });

  it("looks at service types after the landscape is known to be right", async () => {
    const { stderr } = await call(["run", "./none.yaml", "--fail-on", "eau:lost>=500"]);
    expect(stderr).toContain("there is no such file");
  });
});
