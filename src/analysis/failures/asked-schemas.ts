import * as z from "zod";
import { namesSchema } from "../../model/values/names.js";

const count = z.int().nonnegative();
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Which landscape a result is about, and how large that is. */
export const modelStampSchema = z.strictObject({
  id: z.string(),
  hash: sha256Schema,
  nodes: count,
  dependencies: count,
  day: z.string().describe("The day of which it is, where rows hold on certain days only").exactOptional(),
});

/** Services that nobody is counted for; the same as {@link UnassignedServices}. */
export const unassignedSchema = z
  .array(z.strictObject({ type: z.string(), services: z.array(z.string()).describe("Ids, ascending") }))
  .describe("By service type: services of unknown operators, for which nobody is counted; absent where there are none");

/** The moment on which failures came on top. */
export const onTopOfSchema = z
  .strictObject({
    scenario: z.strictObject({
      id: z.string(),
      hash: sha256Schema,
      name: z.string().optional(),
      names: namesSchema.optional(),
      start: z.string().exactOptional(),
      timeZone: z.string().exactOptional(),
    }),
    at: z.string().nullable(),
  })
  .describe("The moment on which failures came on top: what it takes itself is not counted");

/** The JSON Schema (draft 7) of a result, with its version as id and title. */
export function resultJsonSchema(schema: z.ZodType, version: string, description: string): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", target: "draft-7", reused: "ref" });
  return { $schema, $id: `urn:tragweite:${version.replace("/", ":")}`, title: `tragweite: ${version}`, description, ...rest };
}
