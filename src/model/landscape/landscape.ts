import * as z from "zod";
import { daySchema, timeZoneSchema } from "../values/dates.js";
import { sourceSchema } from "../values/evidence.js";
import { idSchema } from "../values/identifiers.js";
import { namesSchema } from "../values/names.js";
import { declaredUnitSchema } from "../values/population.js";
import { schemaLinkSchema } from "../values/schema-link.js";
import { commonCauseSchema } from "./common-cause.js";
import { crewSchema } from "./crew.js";
import { dependencySchema } from "./dependency.js";
import { groupSchema } from "./group.js";
import { landscapeNodeSchema } from "./node.js";
import { poolSchema } from "./pool.js";
import { totalSchema } from "./total.js";

/** The version of the file schema that this package reads. */
export const landscapeVersion = "landscape/1";

/** The IT landscape of health care: who depends on what, and how well that is known. */
export const landscapeSchema = z
  .strictObject({
    $schema: schemaLinkSchema.optional(),
    tragweite: z.literal(landscapeVersion).describe("Version of the file schema"),
    id: idSchema.describe("What results call the landscape"),
    name: z.string().min(1).optional().describe("What people call it"),
    names: namesSchema.optional(),
    asOf: daySchema.optional().describe("The day that the landscape describes"),
    timeZone: timeZoneSchema
      .optional()
      .describe("IANA name of the local time of scenarios that name none, such as Europe/Berlin, with its daylight saving"),
    sources: z.array(sourceSchema).optional().describe("Where its facts were read"),
    units: z.array(declaredUnitSchema).optional().describe("What is counted besides insured, sites and employers"),
    nodes: z.array(landscapeNodeSchema).describe("Who and what there is"),
    groups: z.array(groupSchema).optional().describe("Dependencies that are taken together otherwise than all of a node"),
    dependencies: z.array(dependencySchema).optional().describe("Who depends on what"),
    totals: z.array(totalSchema).optional().describe("Published totals: denominators of shares"),
    crews: z.array(crewSchema).optional().describe("Who brings back the sites of several nodes"),
    pools: z.array(poolSchema).optional().describe("Insurers whose insured are known in sum only"),
    commonCause: z.array(commonCauseSchema).optional().describe("Nodes that can fail for one reason, all at once"),
  })
  .describe("The IT landscape of health care: who depends on what");
/**
 * Plain data. From the first question about it on it is frozen, so that it is indexed, compiled and hashed once for all of
 * them: to change it, change a copy (`structuredClone`), or apply a patch.
 */
export type Landscape = z.infer<typeof landscapeSchema>;
