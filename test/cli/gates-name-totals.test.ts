import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const evidence = { status: "inferred" } as const;
const insurer = (id: string, insurerType: string, insured: number) => ({
  ...{ kind: "insurer", id, name: id.toUpperCase(), insurerType, insured, evidence },
});
const service = (operator: string) => ({
  ...{ kind: "service", id: `${operator}/app`, name: "App", operator, serviceType: "app", evidence },
});

/** Three insurers on one system: of the first total, of the second, and of none. */
const landscapeOf = (ids: readonly string[]) => {
  const all = [insurer("a", "BKK", 700), insurer("b", "PKV", 600), insurer("c", "LKK", 500)];
  const own = all.filter(({ id }) => ids.includes(id));
  return {
    ...{ tragweite: "landscape/1", id: "three" },
    nodes: [
      { kind: "it-provider", id: "p", name: "P", evidence },
      { kind: "system", id: "s", name: "S", operator: "p", systemType: "core", evidence },
      ...own,
      ...own.map(({ id }) => service(id)),
    ],
    dependencies: own.map(({ id }) => ({
      ...{ id: `d-${id}`, dependent: `${id}/app`, supplier: "s", kind: "hosting", weight: 1, evidence },
    })),
    totals: [
      { id: "statutory", insured: 900, members: [{ id: "a" }], evidence },
      { id: "private", insured: 800, members: [{ id: "b" }], evidence },
    ].filter(({ members }) => members.every(({ id }) => ids.includes(id))),
  };
};

const commands: readonly (readonly [string, ...string[]])[] = [
  ["run", "--degrade", "s=0"],
  ["rank", "--by", "node"],
  ["rank"],
  ["concentration"],
];

describe.each(commands)("a limit that is reached names the total within which: %s", (command, ...args) => {
  const stderrOf = async (ids: readonly string[], limit: string, language: string): Promise<string> => {
    const files = { "./l.json": JSON.stringify(landscapeOf(ids)) };
    const { code, stderr } = await call([command, "./l.json", ...args, "--fail-on", limit, "--lang", language], { files });
    expect(code).toBe(1);
    return stderr.split("\n").find((line) => /reached|erreicht/.test(line)) ?? "";
  };

  it("that it names", async () => {
    expect(await stderrOf(["a", "b", "c"], "insured@private>=500", "en")).toContain("reached: 600 insured persons (B) lose");
    expect(await stderrOf(["a", "b", "c"], "insured@private>=500", "de")).toContain("erreicht: 600 Versicherte (B) verlieren");
    expect(await stderrOf(["b"], "insured@private>=500", "en")).toContain("reached: 600 insured persons (B) lose");
  });

  it("and of a unit with several totals that in which it counts", async () => {
    expect(await stderrOf(["a", "b", "c"], "insured>=500", "en")).toContain("reached: 600 insured persons (B) lose");
    expect(await stderrOf(["a", "b", "c"], "app:lost>=500", "de")).toContain("erreicht: 600 Versicherte (B) verlieren");
  });

  it("and nothing where there is only one", async () => {
    expect(await stderrOf(["a"], "insured>=500", "en")).toContain("reached: 700 insured persons lose");
  });
});
