import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { Concentration } from "../../../src/analysis/concentration/concentration-result.js";
import {
  concentrationResultJsonSchema,
  type concentrationSchema,
} from "../../../src/analysis/concentration/concentration-schema.js";
import { call, packageFolder } from "../../cli/memory-host.js";

/** The same type with all of it read-only, as results are. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

const validate = new Ajv({ strict: false }).compile(concentrationResultJsonSchema());
const errorsOf = (value: unknown): readonly unknown[] => {
  validate(value);
  return validate.errors ?? [];
};

describe("the schema of a result of concentration", () => {
  it("says the same as the type Concentration", () => {
    expectTypeOf<Frozen<z.infer<typeof concentrationSchema>>>().toExtend<Concentration>();
    expectTypeOf<Concentration>().toExtend<Frozen<z.input<typeof concentrationSchema>>>();
    expectTypeOf<keyof Concentration>().toEqualTypeOf<keyof z.infer<typeof concentrationSchema>>();
  });

  it("is shipped as JSON Schema", () => {
    const shipped = readFileSync(`${packageFolder}schemas/concentration-result.schema.json`, "utf8");
    expect(shipped).toBe(`${JSON.stringify(concentrationResultJsonSchema())}\n`);
  });

  it.each([
    [["germany-2023", "--service-type", "eau-intake", "--by", "operator", "--scenario", "bitmarck-2023-04", "--at", "+38h"]],
    [["ti-2023-07", "--by", "platform"]],
    [["ti-2024-03", "--by", "operator"]],
    [["epa-2025", "--by", "operator"]],
    [["examples/unsere-kasse.csv", "--unit", "Betten"]],
  ])(
    "holds for the result of concentration %j, and for each of its views",
    async (args) => {
      const { stdout, stderr } = await call(["concentration", ...args, "--format", "json", "--quiet"]);
      expect(stdout, stderr).not.toBe("");
      const result = JSON.parse(stdout) as { views: Record<string, unknown>[] };
      expect(errorsOf(result)).toEqual([]);
      for (const view of result.views) {
        expect(errorsOf(view)).toEqual([]);
        for (const key of Object.keys(view)) expect(errorsOf({ ...view, [key]: undefined }), key).not.toEqual([]);
        expect(errorsOf({ ...view, more: 1 })).not.toEqual([]);
      }
    },
    120_000,
  );
});
