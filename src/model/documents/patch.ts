import * as z from "zod";
import { dependencySchema } from "../landscape/dependency.js";
import { groupSchema } from "../landscape/group.js";
import { landscapeNodeSchema } from "../landscape/node.js";
import { poolSchema } from "../landscape/pool.js";
import { totalSchema } from "../landscape/total.js";
import { daySchema, timeZoneSchema } from "../values/dates.js";
import { sourceSchema } from "../values/evidence.js";
import { idSchema } from "../values/identifiers.js";
import { namesSchema } from "../values/names.js";
import { declaredUnitSchema, unitSchema } from "../values/population.js";
import { schemaLinkSchema } from "../values/schema-link.js";

/** The version of the file schema that this package reads. */
export const patchVersion = "patch/1";

/** The lists of a landscape, in the order in which a patch works through them. */
export const patchedLists = ["sources", "units", "nodes", "groups", "dependencies", "totals", "pools"] as const;
export type PatchedList = (typeof patchedLists)[number];

/** What a row of each list may carry besides what tells it apart. */
const { id: _dependency, ...dependencyFields } = dependencySchema.shape;
const { id: _source, ...sourceFields } = sourceSchema.shape;
const { id: _unit, ...unitFields } = declaredUnitSchema.shape;
const { id: _total, ...totalFields } = totalSchema.shape;
const { id: _pool, ...poolFields } = poolSchema.shape;
const nodeShapes: z.core.$ZodShape = Object.fromEntries(
  landscapeNodeSchema.options.flatMap(({ shape }) => Object.entries(shape)),
);
const { id: _node, kind: _kind, ...nodeFields } = nodeShapes;
const groupFields = { node: idSchema, rule: z.enum(["all", "at-least", "share", "capacity"]), k: z.int().positive() };

/** A row that stays and differs: fields that get a value, and fields that go. */
function changeOf(fields: z.core.$ZodShape, id: typeof idSchema = idSchema) {
  return z.strictObject({
    id,
    set: z.strictObject(fields).partial().optional().describe("Fields that get this value"),
    unset: z
      .array(z.enum(Object.keys(fields)))
      .optional()
      .describe("Fields that are taken away"),
  });
}
export type RowChange = z.infer<ReturnType<typeof changeOf>>;

/** A what-if that can be reviewed and versioned: what to remove from a landscape, what to change in it, and what to add. */
export const patchSchema = z.strictObject({
  $schema: schemaLinkSchema.optional(),
  tragweite: z.literal(patchVersion).describe("Version of the file schema"),
  id: idSchema,
  name: z.string().min(1).optional(),
  landscape: idSchema.optional().describe("Id of the landscape that it is written for; it applies to no other"),
  set: z
    .strictObject({ id: idSchema, name: z.string().min(1), names: namesSchema, asOf: daySchema, timeZone: timeZoneSchema })
    .partial()
    .optional()
    .describe("Fields of the landscape itself that get this value"),
  unset: z.array(z.enum(["name", "names", "asOf", "timeZone"])).optional(),
  remove: z
    .strictObject({
      sources: z.array(idSchema),
      units: z.array(unitSchema),
      nodes: z.array(idSchema),
      groups: z.array(idSchema),
      dependencies: z.array(idSchema),
      totals: z.array(idSchema),
      pools: z.array(idSchema),
    })
    .partial()
    .optional()
    .describe("Ids of rows that go; what refers to them must go or change too"),
  change: z
    .strictObject({
      sources: z.array(changeOf(sourceFields)),
      units: z.array(changeOf(unitFields, unitSchema)),
      nodes: z.array(changeOf(nodeFields)),
      groups: z.array(changeOf(groupFields)),
      dependencies: z.array(changeOf(dependencyFields)),
      totals: z.array(changeOf(totalFields)),
      pools: z.array(changeOf(poolFields)),
    })
    .partial()
    .optional()
    .describe("Rows that stay and differ"),
  add: z
    .strictObject({
      sources: z.array(sourceSchema),
      units: z.array(declaredUnitSchema),
      nodes: z.array(landscapeNodeSchema),
      groups: z.array(groupSchema),
      dependencies: z.array(dependencySchema),
      totals: z.array(totalSchema),
      pools: z.array(poolSchema),
    })
    .partial()
    .optional()
    .describe("New rows"),
});

/** A patch as plain data. */
export type Patch = z.infer<typeof patchSchema>;
