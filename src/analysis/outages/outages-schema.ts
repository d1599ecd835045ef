import * as z from "zod";
import { doubtKinds } from "../../engine/compile/doubt.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { namesSchema } from "../../model/values/names.js";
import { evidenceStatuses } from "../../quantities.js";
import { countedRowFields, countedTotalFields, openSchema, rowPartFields } from "../counting/count-schemas.js";
import { modelStampSchema, onTopOfSchema, resultJsonSchema, unassignedSchema } from "../failures/asked-schemas.js";
import { rankViews } from "../failures/failure-units.js";

const outagesResultVersion = "outages/1";

const count = z.int().nonnegative();
const countsSchema = z.strictObject({ atLeast: count, atMost: count });
const amount = z.number().nonnegative();
/** Both may have no end. */
const hoursSchema = z.strictObject({ atLeast: openSchema(amount), atMost: openSchema(amount) });
const serviceCountsSchema = z.strictObject({
  all: countsSchema,
  critical: countsSchema.describe("Of those that their owners call critical"),
});
const serviceHoursSchema = z.strictObject({ all: hoursSchema, critical: hoursSchema });
const passedLimitSchema = z.strictObject({
  limitHours: amount,
  pastHours: hoursSchema.describe("0 at least where it may be kept; null where the loss may have no end"),
});

const hitServiceSchema = z.strictObject({
  id: z.string(),
  serviceType: z.string(),
  isCritical: z.literal(true).describe("Present where its owner tagged it so").exactOptional(),
  lostHours: hoursSchema.describe("null at most where it may stay lost"),
  lackHours: hoursSchema.describe("Hours × what is lost of the level, degraded ones included"),
  backHours: hoursSchema.describe("Hours from the beginning of the outage until it is back for good"),
  tolerance: passedLimitSchema.describe("Present where the loss may last longer than maxTolerableHours").exactOptional(),
  objective: passedLimitSchema.describe("Present where the loss may last longer than recoveryTimeObjectiveHours").exactOptional(),
});

const outageRowSchema = z.strictObject({
  ...countedRowFields,
  total: rowPartFields.total,
  organisations: countsSchema.describe("Organisations that lose it at any moment"),
  lostHours: hoursSchema.describe("Hours in which any of them has lost it"),
  unitHours: hoursSchema.describe("Count × what is lost of the level × hours; null at most where nothing bounds it"),
});

const rankedOutageSchema = z.strictObject({
  rank: count.describe("From 1"),
  id: z.string(),
  name: z.string(),
  names: namesSchema.exactOptional(),
  kind: z.enum(nodeKinds).exactOptional(),
  nodes: countsSchema.describe("Nodes that are at level 0 while it lasts, the organisation itself included"),
  lost: serviceCountsSchema.describe("Services that are lost at any moment"),
  degraded: serviceCountsSchema.describe("Services of which a part is missing at some moment, and which are never lost"),
  pastTolerance: serviceCountsSchema.describe("Services that are lost for longer than is tolerable"),
  mostPastHours: serviceHoursSchema.describe("The most that any of these is past it"),
  pastObjective: serviceCountsSchema.describe("Services that are not back within the objective for their recovery"),
  serviceHours: hoursSchema.describe("Hours of all services that are lost, added up"),
  unitHours: hoursSchema.describe("In the unit that is compared, within its total: of the row of which most is"),
  backHours: hoursSchema.describe(
    "Hours from the beginning until the last service, and the last who is counted, is back for good",
  ),
  rows: z.array(outageRowSchema).describe("Rows of which anything is lost or degraded, in order of the landscape's"),
  services: z
    .array(hitServiceSchema)
    .describe("Critical ones first, then those past their tolerance by most, then those that are lost for longest, by id"),
});

/** The result of `rank --for`; the same as {@link Outages}, which a test holds it to. Keys stand in the order of the JSON. */
export const outagesResultSchema = z.strictObject({
  tragweite: z.literal(outagesResultVersion).describe("Version of the result's schema"),
  version: z.string().describe("Version of the package that computed it"),
  model: modelStampSchema,
  options: z.strictObject({
    by: z.enum(rankViews),
    lastingHours: amount.describe("How long each unit is lost"),
    from: z.string().nullable().describe("From when on; null where no moment is stated"),
    service: z.string().nullable(),
    unit: z.string().nullable().describe("The unit that is compared; null where nothing is counted"),
    kind: z.enum(nodeKinds).nullable(),
    minEvidence: z.enum(evidenceStatuses),
    top: count.nullable(),
    onTopOf: onTopOfSchema.exactOptional(),
  }),
  doubts: z.array(z.enum(doubtKinds)).describe("What is unknown and was read both ways"),
  unassigned: unassignedSchema.exactOptional(),
  isAnyMoment: z
    .literal(true)
    .describe("Present where no moment is stated and something depends on it: the bounds hold whenever the outage begins")
    .exactOptional(),
  tolerances: z
    .strictObject({ all: count, critical: count })
    .describe("Services that state a tolerance, and those of them that are critical"),
  critical: count.describe("Services that are called critical"),
  total: z.strictObject(countedTotalFields).describe("The total that is compared").exactOptional(),
  tried: count.describe("Units tried"),
  effective: count.describe("Units of which the outage hits anything"),
  units: z
    .array(rankedOutageSchema)
    .describe(
      "Most critical services surely past their tolerance first, then most possibly (all services, where none with a tolerance is critical), then most unit-hours, most services of any kind past their tolerance, most hours of services, most organisations, name",
    ),
  withoutFigure: z
    .array(z.string())
    .describe("Ids, ascending: those of the unit that is compared with neither a figure nor a pool, who open upper bounds"),
});

/** The JSON Schema (draft 7) of a result of `rank --for`, as shipped in `schemas/outages-result.schema.json`. */
export function outagesResultJsonSchema(): Readonly<Record<string, unknown>> {
  return resultJsonSchema(
    outagesResultSchema,
    outagesResultVersion,
    "What outages of a given time take: the result of rank --for",
  );
}
