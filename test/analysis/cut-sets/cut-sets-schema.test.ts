import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { CutSets } from "../../../src/analysis/cut-sets/cut-sets-result.js";
import { cutSetsResultJsonSchema, type cutSetsSchema } from "../../../src/analysis/cut-sets/cut-sets-schema.js";
import { call, packageFolder } from "../../cli/memory-host.js";

/** The same type with all of it read-only, as results are. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

const validate = new Ajv({ strict: false }).compile(cutSetsResultJsonSchema());
const errorsOf = (value: unknown): readonly unknown[] => {
  validate(value);
  return validate.errors ?? [];
};
const tree = `<opsa-mef><define-gate name="g"><or><basic-event name="e"/><and><basic-event name="f"/><basic-event name="h"/></and></or></define-gate>
<define-basic-event name="e"><float value="1e-3"/></define-basic-event><define-basic-event name="f"><float value="0.5"/></define-basic-event><define-basic-event name="h"/></opsa-mef>`;

describe("the schema of a result of cut-sets", () => {
  it("says the same as the type CutSets", () => {
    expectTypeOf<Frozen<z.infer<typeof cutSetsSchema>>>().toExtend<CutSets>();
    expectTypeOf<CutSets>().toExtend<Frozen<z.input<typeof cutSetsSchema>>>();
    expectTypeOf<keyof CutSets>().toEqualTypeOf<keyof z.infer<typeof cutSetsSchema>>();
  });

  it("is shipped as JSON Schema", () => {
    const shipped = readFileSync(`${packageFolder}schemas/cut-sets-result.schema.json`, "utf8");
    expect(shipped).toBe(`${JSON.stringify(cutSetsResultJsonSchema())}\n`);
  });

  it.each([
    [["germany-2023", "--target", "eau-intake of tk"]],
    [["germany-2023", "--target", "insured eau-intake >= 10000000 or level tk < 0.5", "--max-order", "2"]],
    [["germany-2023", "--target", "eau-intake of dak-gesundheit", "--scenario", "bitmarck-2023-04", "--at", "+38h"]],
    [["ti-2023-07", "--target", "ti/vsdm", "--max-order", "2"]],
    [["ti-2024-03", "--target", "at-least 2 of (ti/vsdm, ti/kim, ti/e-rezept)", "--max-order", "1"]],
    [["./tree.xml"]],
  ])(
    "holds for the result of cut-sets %j",
    async (args) => {
      const { stdout, stderr } = await call(["cut-sets", ...args, "--format", "json", "--quiet"], {
        files: { "./tree.xml": tree },
      });
      expect(stdout, stderr).not.toBe("");
      const result = JSON.parse(stdout) as Record<string, unknown>;
      expect(errorsOf(result)).toEqual([]);
      for (const key of Object.keys(result))
        if (key !== "targetParts") expect(errorsOf({ ...result, [key]: undefined }), key).not.toEqual([]);
      expect(errorsOf({ ...result, more: 1 })).not.toEqual([]);
    },
    120_000,
  );
});
