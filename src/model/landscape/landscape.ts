import * as z from "zod";
import { daySchema, timeZoneSchema } from "../values/dates.js";
import { sourceSchema } from "../values/evidence.js";
import { idSchema } from "../values/identifiers.js";
import { namesSchema } from "../values/names.js";
import { declaredUnitSchema } from "../values/population.js";
import { schemaLinkSchema } from "../values/schema-link.js";
import { dependencySchema } from "./dependency.js";
import { groupSchema } from "./group.js";
import { landscapeNodeSchema } from "./node.js";
import { poolSchema } from "./pool.js";
import { totalSchema } from "./total.js";

/** The version of the file schema that this package reads. */
export const landscapeVersion = "landscape/1";

/** The IT landscape of health care: who depends on what, and how well that is known. */
export const landscapeSchema = z.strictObject({
  $schema: schemaLinkSchema.optional(),
  tragweite: z.literal(landscapeVersion).describe("Version of the file schema"),
  id: idSchema,
  name: z.string().min(1).optional(),
  names: namesSchema.optional(),
  asOf: daySchema.optional().describe("The day that the landscape describes"),
  timeZone: timeZoneSchema
    .optional()
    .describe("IANA name of the local time of scenarios that name none, such as Europe/Berlin, with its daylight saving"),
  sources: z.array(sourceSchema).optional(),
  units: z.array(declaredUnitSchema).optional().describe("What is counted besides insured, sites and employers"),
  nodes: z.array(landscapeNodeSchema),
  groups: z.array(groupSchema).optional(),
  dependencies: z.array(dependencySchema).optional(),
  totals: z.array(totalSchema).optional(),
  pools: z.array(poolSchema).optional(),
});
/**
 * Plain data. From the first question about it on it is frozen, so that it is indexed, compiled and hashed once for all of
 * them: to change it, change a copy (`structuredClone`), or apply a patch.
 */
export type Landscape = z.infer<typeof landscapeSchema>;
