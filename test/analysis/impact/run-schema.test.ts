import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { Impact } from "../../../src/analysis/impact/impact-result.js";
import { runResultJsonSchema, runResultSchema } from "../../../src/analysis/impact/run-schema.js";
import { impactJson } from "../../../src/report/json/impact-json.js";
import { call, packageFolder } from "../../cli/memory-host.js";

/** The same type with all of it read-only, as results are. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

describe("the schema of a run's result", () => {
  it("says the same as the type Impact", () => {
    expectTypeOf<Frozen<z.infer<typeof runResultSchema>>>().toExtend<Impact>();
    expectTypeOf<Impact>().toExtend<Frozen<z.input<typeof runResultSchema>>>();
    expectTypeOf<keyof Impact>().toEqualTypeOf<keyof z.infer<typeof runResultSchema>>();
  });

  it("is shipped as JSON Schema", () => {
    const shipped = readFileSync(`${packageFolder}schemas/run-result.schema.json`, "utf8");
    expect(shipped).toBe(`${JSON.stringify(runResultJsonSchema())}\n`);
  });

  it.each([
    [["run", "germany-2023", "--scenario", "bitmarck-2023-04", "--at", "2023-04-26T12:00+02:00"]],
    [["run", "germany-2023", "--isolate", "bitmarck", "--min-evidence", "documented"]],
    [["run", "./test/golden/run/bounds-en/landscape.yaml", "--scenario", "./test/golden/run/bounds-en/scenario.yaml"]],
    [["run", "germany-2023"]],
  ])("holds for the result of %j, and gives its order of keys", async (args) => {
    const { stdout } = await call([...args, "--format", "json"]);
    const result: unknown = JSON.parse(stdout);
    const validate = new Ajv({ strict: false }).compile(runResultJsonSchema());
    validate(result);
    expect(validate.errors ?? []).toEqual([]);
    // zod gives back the keys in the order of the schema
    expect(impactJson(runResultSchema.parse(result) as Impact)).toBe(stdout);
  });
});
