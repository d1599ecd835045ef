import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const evidence = { status: "assumed" } as const;
const need = (dependent: string) => ({ id: `of-${dependent}`, kind: "use", dependent, supplier: "s", weight: 1, evidence });

/** An insurer's eAU and a hospital on one system. */
const landscape = JSON.stringify({
  ...{ tragweite: "landscape/1", id: "two" },
  nodes: [
    { kind: "it-provider", id: "p", name: "P", evidence },
    { kind: "system", id: "s", name: "S", operator: "p", systemType: "core", evidence },
    { kind: "insurer", id: "a", name: "A", insurerType: "AOK", insured: 1000, evidence },
    { kind: "service", id: "a/e", name: "E", operator: "a", serviceType: "eau", evidence },
    { kind: "service-provider", id: "h", name: "H", sites: 50, providerType: "hospital", evidence },
  ],
  dependencies: [need("a/e"), need("h")],
});
const asked = (...args: readonly string[]) =>
  call([args[0]!, "./l.json", ...args.slice(1)], { files: { "./l.json": landscape } });

describe("a limit on what is not looked at is refused, as it would pass whatever happens", () => {
  it.each([
    ["another unit", ["concentration", "--unit", "sites", "--fail-on", "insured>=1000"], "--unit looks at sites only"],
    ["another unit by lost", ["concentration", "--unit", "sites", "--fail-on", "lost>=1000"], "--unit looks at sites only"],
    ["an index counted in another unit", ["concentration", "--unit", "insured", "--fail-on", "hospital:hhi>=1"], "hospital"],
    ["a unit of other types", ["concentration", "--service-type", "eau", "--fail-on", "sites>=50"], "counted in sites"],
    ["a unit of other types", ["rank", "--service-type", "eau", "--fail-on", "sites>=50"], "counted in sites"],
  ])("%s: %s", async (_, args, said) => {
    const { code, stdout, stderr } = await asked(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
  });

  it("but one on what is looked at is held", async () => {
    expect((await asked("concentration", "--unit", "sites", "--fail-on", "sites>=50")).code).toBe(1);
    expect((await asked("concentration", "--unit", "sites", "--fail-on", "sites>=51")).code).toBe(0);
    expect((await asked("concentration", "--unit", "sites", "--fail-on", "hospital:hhi>=10000")).code).toBe(1);
    expect((await asked("rank", "--unit", "sites", "--fail-on", "insured>=1000")).code).toBe(1);
    expect((await asked("rank", "--service-type", "hospital", "--fail-on", "sites>=50")).code).toBe(1);
  });
});

describe("an index of organisations", () => {
  const employers = (needs: readonly string[], operator = "unknown") =>
    JSON.stringify({
      ...{ tragweite: "landscape/1", id: "employers" },
      nodes: [
        { kind: "it-provider", id: "p", name: "P", evidence },
        { kind: "system", id: "s", name: "S", operator, systemType: "core", evidence },
        { kind: "system", id: "t", name: "T", operator: "p", systemType: "core", evidence },
        ...["g", "k"].map((id) => ({ kind: "employer-group", id, name: id.toUpperCase(), employers: 900, evidence })),
      ],
      dependencies: needs.map(need),
    });
  const codeOf = async (text: string, limit: string) =>
    (await call(["concentration", "./l.json", "--by", "operator", "--fail-on", limit], { files: { "./l.json": text } })).code;

  it("does not pass where they stand on somebody whom nobody names, whether the limit names their type or not", async () => {
    const text = employers(["g", "k"]);
    expect(await codeOf(text, "hhi>=5000")).toBe(1);
    expect(await codeOf(text, "employer-group:hhi>=5000")).toBe(1);
  });
  it("is of those who need anything, unless the limit names their type", async () => {
    expect(await codeOf(employers([]), "hhi>=5000")).toBe(0);
    expect(await codeOf(employers([]), "employer-group:hhi>=5000")).toBe(1);
  });
});
