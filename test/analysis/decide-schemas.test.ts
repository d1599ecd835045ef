import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { Containment } from "../../src/analysis/containment/containment-result.js";
import { containmentResultJsonSchema, type containmentResultSchema } from "../../src/analysis/containment/containment-schema.js";
import type { Measures } from "../../src/analysis/measures/measures-result.js";
import { measuresResultJsonSchema, type measuresResultSchema } from "../../src/analysis/measures/measures-schema.js";
import type { RestartPlan } from "../../src/analysis/restart/restart-result.js";
import { restartResultJsonSchema, type restartResultSchema } from "../../src/analysis/restart/restart-schema.js";
import type { Risk } from "../../src/analysis/risk/risk-result.js";
import { riskResultJsonSchema, type riskResultSchema } from "../../src/analysis/risk/risk-schema.js";
import { call, packageFolder } from "../cli/memory-host.js";

/** The same type with all of it read-only, as results are. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

const hospital = "examples/krankenhaus/landscape.yaml";
const schemas = {
  "measures-result": measuresResultJsonSchema(),
  "containment-result": containmentResultJsonSchema(),
  "restart-result": restartResultJsonSchema(),
  "risk-result": riskResultJsonSchema(),
};

describe("the schemas of measures and plans", () => {
  it("say the same as the types of their results", () => {
    expectTypeOf<Omit<Frozen<z.infer<typeof measuresResultSchema>>, "patch">>().toExtend<Omit<Measures, "patch">>();
    expectTypeOf<Omit<Measures, "patch">>().toExtend<Omit<Frozen<z.input<typeof measuresResultSchema>>, "patch">>();
    expectTypeOf<keyof Measures>().toEqualTypeOf<keyof z.infer<typeof measuresResultSchema>>();
    expectTypeOf<Omit<Frozen<z.infer<typeof containmentResultSchema>>, "plan" | "plans">>().toExtend<
      Omit<Containment, "plan" | "plans">
    >();
    expectTypeOf<Omit<Containment, "plan" | "plans">>().toExtend<
      Omit<Frozen<z.input<typeof containmentResultSchema>>, "plan" | "plans">
    >();
    expectTypeOf<keyof Containment>().toEqualTypeOf<keyof z.infer<typeof containmentResultSchema>>();
    expectTypeOf<Omit<Frozen<z.infer<typeof restartResultSchema>>, "scenario">>().toExtend<Omit<RestartPlan, "scenario">>();
    expectTypeOf<Omit<RestartPlan, "scenario">>().toExtend<Omit<Frozen<z.input<typeof restartResultSchema>>, "scenario">>();
    expectTypeOf<Frozen<z.infer<typeof riskResultSchema>>>().toExtend<Risk>();
    expectTypeOf<Risk>().toExtend<Frozen<z.input<typeof riskResultSchema>>>();
    expectTypeOf<keyof RestartPlan>().toEqualTypeOf<keyof z.infer<typeof restartResultSchema>>();
  });

  it.each(Object.entries(schemas))("ship as JSON Schema: %s", (name, schema) => {
    expect(readFileSync(`${packageFolder}schemas/${name}.schema.json`, "utf8")).toBe(`${JSON.stringify(schema)}\n`);
  });

  it.each([
    ["measures-result", ["measures", hospital, "--for", "36h", "--budget", "2", "--kind", "it-provider"]],
    [
      "measures-result",
      ["measures", hospital, "--for", "36h", "--measures", "examples/krankenhaus/massnahmen.yaml", "--kind", "it-provider"],
    ],
    ["measures-result", ["measures", "germany-2023", "--target", "eau-intake:insured>=20000000"]],
    [
      "containment-result",
      ["plan", "contain", hospital, "--attacked", "netzhaus", "--protect", "kis-haus/kis", "--spread", "4h"],
    ],
    ["containment-result", ["plan", "contain", hospital, "--attacked", "kis-haus/kis", "--protect", "kis-haus/kis"]],
    ["risk-result", ["risk", "germany-2023"]],
    ["risk-result", ["risk", hospital, "--years", "100"]],
    ["restart-result", ["plan", "restart", hospital, "--lost", "kis-haus,netzhaus", "--crews", "2"]],
  ] as const)("hold for what is answered: %s of %j", async (name, args) => {
    const { stdout } = await call([...args, "--format", "json"]);
    const validate = new Ajv({ strict: false }).compile(schemas[name]);
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });
});
