import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { Outages } from "../../../src/analysis/outages/outages-result.js";
import { outagesResultJsonSchema, type outagesResultSchema } from "../../../src/analysis/outages/outages-schema.js";
import { call, packageFolder } from "../../cli/memory-host.js";

/** The same type with all of it read-only, as results are. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

describe("the schema of a result of outages", () => {
  it("says the same as the type Outages", () => {
    expectTypeOf<Frozen<z.infer<typeof outagesResultSchema>>>().toExtend<Outages>();
    expectTypeOf<Outages>().toExtend<Frozen<z.input<typeof outagesResultSchema>>>();
    expectTypeOf<keyof Outages>().toEqualTypeOf<keyof z.infer<typeof outagesResultSchema>>();
  });

  it("is shipped as JSON Schema", () => {
    const shipped = readFileSync(`${packageFolder}schemas/outages-result.schema.json`, "utf8");
    expect(shipped).toBe(`${JSON.stringify(outagesResultJsonSchema())}\n`);
  });

  it.each([
    [["germany-2023", "--scenario", "bitmarck-2023-04", "--from", "+38h", "--for", "24h", "--kind", "it-provider"]],
    [["epa-2025", "--for", "8h", "--top", "3"]],
    [["examples/unsere-kasse.csv", "--for", "72h"]],
  ])("holds for the result of %j", async (args) => {
    const { stdout } = await call(["rank", ...args, "--format", "json"]);
    const validate = new Ajv({ strict: false }).compile(outagesResultJsonSchema());
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });
});
