import * as z from "zod";
import { commonCauseSchema } from "../landscape/common-cause.js";
import { crewSchema } from "../landscape/crew.js";
import { dependencySchema } from "../landscape/dependency.js";
import { groupSchema } from "../landscape/group.js";
import { landscapeSchema } from "../landscape/landscape.js";
import { landscapeNodeSchema } from "../landscape/node.js";
import { poolSchema } from "../landscape/pool.js";
import { totalSchema } from "../landscape/total.js";
import { sourceSchema } from "../values/evidence.js";
import { idSchema } from "../values/identifiers.js";
import { declaredUnitSchema, unitSchema } from "../values/population.js";
import { schemaLinkSchema } from "../values/schema-link.js";

/** The version of the file schema that this package reads. */
export const patchVersion = "patch/1";

/** The lists of a landscape, in the order in which a patch works through them. */
export const patchedLists = [
  "sources",
  "units",
  "nodes",
  "groups",
  "dependencies",
  "totals",
  "pools",
  "crews",
  "commonCause",
] as const;
export type PatchedList = (typeof patchedLists)[number];

/** What a row of each list may carry besides what tells it apart. */
const { id: _dependency, ...dependencyFields } = dependencySchema.shape;
const { id: _source, ...sourceFields } = sourceSchema.shape;
const { id: _unit, ...unitFields } = declaredUnitSchema.shape;
const { id: _total, ...totalFields } = totalSchema.shape;
const { id: _pool, ...poolFields } = poolSchema.shape;
const { id: _crew, ...crewFields } = crewSchema.shape;
const { id: _cause, ...causeFields } = commonCauseSchema.shape;
const nodeShapes: z.core.$ZodShape = Object.fromEntries(
  landscapeNodeSchema.options.flatMap(({ shape }) => Object.entries(shape)),
);
const { id: _node, kind: _kind, ...nodeFields } = nodeShapes;
const { node, k, noticeHours } = groupSchema.options[1].shape;
const rule = z.enum(["all", "at-least", "share", "capacity"]).describe("How the dependencies are taken together");
const groupFields = { node, rule, k, noticeHours };

/** A row that stays and differs: fields that get a value, and fields that go. */
function changeOf(fields: z.core.$ZodShape, id: typeof idSchema = idSchema) {
  return z
    .strictObject({
      id: id.describe("Id of the row"),
      set: z.strictObject(fields).partial().optional().describe("Fields that get this value"),
      unset: z
        .array(z.enum(Object.keys(fields)))
        .optional()
        .describe("Fields that are taken away"),
    })
    .describe("A row that stays and differs");
}
export type RowChange = z.infer<ReturnType<typeof changeOf>>;

/** A what-if that can be reviewed and versioned: what to remove from a landscape, what to change in it, and what to add. */
export const patchSchema = z
  .strictObject({
    $schema: schemaLinkSchema.optional(),
    tragweite: z.literal(patchVersion).describe("Version of the file schema"),
    id: idSchema.describe("What results call the patch"),
    name: z.string().min(1).optional().describe("What people call it"),
    landscape: idSchema.optional().describe("Id of the landscape that it is written for; it applies to no other"),
    set: landscapeSchema
      .pick({ id: true, name: true, names: true, asOf: true, timeZone: true })
      .partial()
      .describe("Fields of the landscape itself that get this value")
      .optional(),
    unset: z
      .array(z.enum(["name", "names", "asOf", "timeZone"]))
      .optional()
      .describe("Fields of the landscape itself that are taken away"),
    remove: z
      .strictObject({
        sources: z.array(idSchema).describe("Ids of sources that go"),
        units: z.array(unitSchema).describe("Ids of units that go"),
        nodes: z.array(idSchema).describe("Ids of nodes that go"),
        groups: z.array(idSchema).describe("Ids of groups that go"),
        dependencies: z.array(idSchema).describe("Ids of dependencies that go"),
        totals: z.array(idSchema).describe("Ids of totals that go"),
        pools: z.array(idSchema).describe("Ids of pools that go"),
        crews: z.array(idSchema).describe("Ids of crews that go"),
        commonCause: z.array(idSchema).describe("Ids of common causes that go"),
      })
      .partial()
      .describe("Ids of rows that go; what refers to them must go or change too")
      .optional(),
    change: z
      .strictObject({
        sources: z.array(changeOf(sourceFields)).describe("Sources that change"),
        units: z.array(changeOf(unitFields, unitSchema)).describe("Units that change"),
        nodes: z.array(changeOf(nodeFields)).describe("Nodes that change"),
        groups: z.array(changeOf(groupFields)).describe("Groups that change"),
        dependencies: z.array(changeOf(dependencyFields)).describe("Dependencies that change"),
        totals: z.array(changeOf(totalFields)).describe("Totals that change"),
        pools: z.array(changeOf(poolFields)).describe("Pools that change"),
        crews: z.array(changeOf(crewFields)).describe("Crews that change"),
        commonCause: z.array(changeOf(causeFields)).describe("Common causes that change"),
      })
      .partial()
      .describe("Rows that stay and differ")
      .optional(),
    add: z
      .strictObject({
        sources: z.array(sourceSchema).describe("New sources"),
        units: z.array(declaredUnitSchema).describe("New units"),
        nodes: z.array(landscapeNodeSchema).describe("New nodes"),
        groups: z.array(groupSchema).describe("New groups"),
        dependencies: z.array(dependencySchema).describe("New dependencies"),
        totals: z.array(totalSchema).describe("New totals"),
        pools: z.array(poolSchema).describe("New pools"),
        crews: z.array(crewSchema).describe("New crews"),
        commonCause: z.array(commonCauseSchema).describe("New common causes"),
      })
      .partial()
      .describe("New rows")
      .optional(),
  })
  .describe("A what-if: what to remove from a landscape, what to change in it, what to add");

/** A patch as plain data. */
export type Patch = z.infer<typeof patchSchema>;
