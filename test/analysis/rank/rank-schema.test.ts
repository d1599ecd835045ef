import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { Rank } from "../../../src/analysis/rank/rank-result.js";
import { rankResultJsonSchema, type rankResultSchema } from "../../../src/analysis/rank/rank-schema.js";
import { call, packageFolder } from "../../cli/memory-host.js";

/** The same type with all of it read-only, as results are. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

describe("the schema of a rank's result", () => {
  it("says the same as the type Rank", () => {
    expectTypeOf<Frozen<z.infer<typeof rankResultSchema>>>().toExtend<Rank>();
    expectTypeOf<Rank>().toExtend<Frozen<z.input<typeof rankResultSchema>>>();
    expectTypeOf<keyof Rank>().toEqualTypeOf<keyof z.infer<typeof rankResultSchema>>();
  });

  it("is shipped as JSON Schema", () => {
    const shipped = readFileSync(`${packageFolder}schemas/rank-result.schema.json`, "utf8");
    expect(shipped).toBe(`${JSON.stringify(rankResultJsonSchema())}\n`);
  });

  it.each([
    [["rank", "germany-2023", "--scenario", "bitmarck-2023-04", "--at", "+38h", "--by", "site"]],
    [["rank", "ti-2024-03", "--top", "3"]],
    [["rank", "epa-2025", "--by", "operator", "--top", "3"]],
    [["rank", "germany-2023", "--service-type", "eau-intake", "--passages", "--top", "3"]],
    [["rank", "examples/unsere-kasse.csv", "--unit", "Betten", "--top", "2"]],
    [["rank", "ti-2023-07", "--by", "node", "--pairs", "6", "--top", "5"]],
  ])("holds for the result of %j", async (args) => {
    const { stdout } = await call([...args, "--format", "json"]);
    const validate = new Ajv({ strict: false }).compile(rankResultJsonSchema());
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });
});
