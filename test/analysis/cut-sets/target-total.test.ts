import { describe, expect, it } from "vitest";
import { askedGate, parseGate } from "../../../src/analysis/counting/gates.js";
import { type CutSetTarget, describeTarget } from "../../../src/analysis/cut-sets/cut-set-target.js";
import { parseTarget } from "../../../src/analysis/cut-sets/cut-set-target-text.js";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { cutSetsSchema } from "../../../src/analysis/cut-sets/cut-sets-schema.js";
import { targetFaultTree } from "../../../src/analysis/cut-sets/target-fault-tree.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { call } from "../../cli/memory-host.js";

// Found: everywhere a limit may say within which total it is, and the targets of cut sets could not.

/** Statutory: AOK 400 on s and BKK 100 on t, with a total of the BKK inside; private: PK 500 on u; both have the app, the BKK alone mail. */
function insurers(): Landscape {
  const builder = landscapeBuilder({ id: "app", evidence: { status: "inferred" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  const insurer = (id: string, insurerType: "AOK" | "BKK" | "PKV", insured: number, on: string, types: readonly string[]) => {
    const system = builder.node("system", { id: `p/${on}`, name: on, operator, systemType: "is", probability: 0.1 });
    const own = builder.node("insurer", { id, name: id.toUpperCase(), insurerType, insured });
    for (const serviceType of types) {
      const service = builder.node("service", { id: `${id}/${serviceType}`, name: serviceType, operator: own, serviceType });
      builder.dependency({ kind: "operation", dependent: service, supplier: system, weight: serviceType === "mail" ? 0.5 : 1 });
    }
  };
  insurer("aok", "AOK", 400, "s", ["app"]);
  insurer("bkk", "BKK", 100, "t", ["app", "mail"]);
  insurer("pk", "PKV", 500, "u", ["app"]);
  builder.total({ id: "gkv", insured: 500 });
  builder.total({ id: "bkks", insured: 100, insurerTypes: ["BKK"] });
  builder.total({ id: "private", insured: 500, insurerTypes: ["PKV"] });
  return builder.build();
}

const membersOf = (target: string, landscape = insurers()): string[] =>
  cutSets(landscape, parseTarget(target), { failing: "with-probability" }).cutSets.map(({ members }) => members.join(" "));

async function said(args: readonly string[], lang: "en" | "de") {
  const files = { "./m.json": JSON.stringify(insurers()) };
  const { code, stdout, stderr } = await call([...args, "--lang", lang], { files });
  return { code, stdout: stdout.replaceAll(/\s+/g, " "), stderr: stderr.replaceAll(/\s+/g, " ") };
}

describe("a counted target that names a total", () => {
  it.each([
    ["insured@gkv app >= 400", ["p/s"]],
    ["insured@gkv app >= 401", ["p/s p/t"]],
    ["insured@private app >= 500", ["p/u"]],
    ["insured@private app >= 501", []],
    ["insured@bkks app >= 100", ["p/t"]],
    ["insured@bkks app >= 101", []],
    ["loss insured@bkks mail >= 50", ["p/t"]],
    ["loss insured@private app >= 500", ["p/u"]],
    ["insured@gkv app >= 400 or insured@private app >= 400", ["p/s", "p/u"]],
    ["insured@private mail >= 1", []],
  ])("counts within that alone: %s", (target, members) => {
    expect(membersOf(target)).toEqual(members);
    expect(membersOf(target.replaceAll(" >=", ">="))).toEqual(members);
  });

  it("is read and written, and stands in results", () => {
    const target: CutSetTarget = { kind: "count-lost", unit: "insured", total: "private", type: "app", atLeast: 500 };
    expect(parseTarget("insured@private app >= 500")).toEqual(target);
    expect(describeTarget(target)).toBe("insured@private app >= 500");
    expect(describeTarget({ ...target, kind: "graded-loss" })).toBe("loss insured@private app >= 500");
    const result = cutSets(insurers(), target, { failing: "with-probability" });
    expect(result).toMatchObject({ target: "insured@private app >= 500", targetParts: target });
    expect(cutSetsSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    const tree = targetFaultTree(insurers(), target, { failing: "with-probability" });
    expect(tree.events).toMatchObject([{ id: "p/u" }]);
  });

  it("counts as limits do without one: within the first total", () => {
    expect(membersOf("insured app >= 400")).toEqual(["p/s"]);
    expect(membersOf("insured app >= 501")).toEqual([]);
  });

  it("is one target where its total is that in which it would count anyway", () => {
    expect(() => membersOf("at-least 2 of (insured@gkv app >= 400, insured app >= 400)")).toThrow(
      '"insured app >= 400" stands twice in one at-least',
    );
    expect(membersOf("at-least 2 of (insured@private app >= 400, insured app >= 400)")).toEqual(["p/s p/u"]);
  });
});

describe("the words of a counted target", () => {
  it.each([
    ["insured@gkw app >= 5", "app:insured@gkw>=5"],
    ["loss insured@nobody app >= 5", "app:insured@nobody>=5"],
    ["insurd@gkv app >= 5", "app:insurd@gkv>=5"],
    ["insurd app >= 5", "app:insurd>=5"],
    ["insured@gkv apq >= 5", "apq:insured@gkv>=5"],
    ["insured apq >= 5", "apq:insured>=5"],
  ])("are refused in the words of limits: %s", async (target, gate) => {
    expect(() => membersOf(target)).toThrow(expect.objectContaining({ code: "unknown-id" }));
    expect(() => askedGate(parseGate(gate)!, insurers())).toThrow(expect.objectContaining({ code: "unknown-id" }));
    for (const lang of ["en", "de"] as const) {
      const refused = await said(["cut-sets", "./m.json", "--target", target], lang);
      const limit = await said(["run", "./m.json", "--isolate", "p", "--fail-on", gate], lang);
      expect(refused).toMatchObject({ code: 2, stdout: "" });
      expect(refused).toEqual(limit);
    }
  });

  it("name no total for numbers of organisations, and one after @", async () => {
    const counted = { en: "a unit with a total (UNIT@TOTAL)", de: "eine Einheit mit Gesamtzahl (EINHEIT@GESAMTZAHL)" };
    for (const lang of ["en", "de"] as const) {
      const organisations = await said(["cut-sets", "./m.json", "--target", "insurers@gkv app >= 1"], lang);
      expect(organisations.code).toBe(2);
      expect(organisations.stderr).toContain(lang === "en" ? 'found "insurers@gkv" where "insurers" belongs' : "„insurers“");
      for (const text of ["insured@ app >= 1", "@gkv app >= 1", "loss insured@ app >= 1"]) {
        const refused = await said(["cut-sets", "./m.json", "--target", text], lang);
        expect(refused.code).toBe(2);
        expect(refused.stderr).toContain(counted[lang]);
      }
    }
  });
});

describe("what cut sets say of a total", () => {
  it("names it beside the service", async () => {
    const args = ["cut-sets", "./m.json", "--target", "insured@private app >= 500"];
    expect((await said(args, "en")).stdout).toContain("What takes down: app (private insurers) for at least 500 insured persons");
    expect((await said(args, "de")).stdout).toContain(
      "Was ausfallen muss, damit dies ausfällt: app (private Versicherer), mindestens: 500 Versicherte",
    );
    expect((await said(args, "en")).stdout).not.toContain("not counted");
  });

  it("says where a total covers nobody of whom it is stated that they have the service", async () => {
    const args = ["cut-sets", "./m.json", "--target", "insured@private mail >= 1"];
    expect((await said(args, "en")).stdout).toContain("mail: nobody of this total is recorded there (private insurers).");
    expect((await said(args, "de")).stdout).toContain(
      "mail: Dort ist niemand aus dieser Gesamtzahl verzeichnet (private Versicherer).",
    );
  });
});
