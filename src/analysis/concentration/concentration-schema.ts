import * as z from "zod";
import { doubtKinds } from "../../engine/compile/doubt.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { namesSchema } from "../../model/values/names.js";
import { evidenceStatuses } from "../../quantities.js";
import { amountBoundsSchema, countBoundsSchema, countedRowFields } from "../counting/count-schemas.js";
import { modelStampSchema, onTopOfSchema, resultJsonSchema, unassignedSchema } from "../failures/asked-schemas.js";
import { concentrationViews } from "../failures/supplying-units.js";
import { hiddenHubSchema } from "../hidden-hubs/hidden-hubs-schema.js";
import { limitCheckSchema, ruleOnDaySchema } from "../named-limits/named-limits-schema.js";

const count = z.int().nonnegative();
const ids = z.array(z.string());
const share = z.number().min(0).max(1);
const shareSchema = z.strictObject({ atLeast: share, atMost: share });
const organisationsSchema = z.strictObject({ atLeast: count, atMost: count });
const reachedSchema = z.strictObject({ organisations: organisationsSchema, count: countBoundsSchema });
const named = { id: z.string(), name: z.string(), names: namesSchema.exactOptional() };

const indexSchema = z.strictObject({
  hhi: amountBoundsSchema.describe("Herfindahl–Hirschman index in points, up to 10,000 for a single one"),
  cr1: shareSchema.describe("Share of the largest"),
  cr3: shareSchema.describe("Share of the three largest together"),
  effectiveNumber: amountBoundsSchema.describe("How many of equal size would be concentrated as much: 10,000 / HHI"),
});

const suppliedUnassignedSchema = z
  .array(
    unassignedSchema.element.extend({
      suppliers: z
        .array(
          z.strictObject({
            ...named,
            kind: z.enum(nodeKinds).exactOptional(),
            services: ids.describe("Ids of those services, ascending"),
            limits: z.array(limitCheckSchema).describe("Named limits against this unit; only with rules"),
          }),
        )
        .describe(
          "Units that stand in no row of the type, as only these services of it rest on them; absent where there are none",
        )
        .exactOptional(),
    }),
  )
  .describe(unassignedSchema.description ?? "");

const unitSchema = z.strictObject({
  ...named,
  kind: z.enum(nodeKinds).exactOptional(),
  tier: count.describe("1 where something of the unit supplies a node of the row itself, 2 one step further, and so on"),
  direct: reachedSchema.describe("Reach through suppliers of the row's own nodes only; reaches overlap"),
  allTiers: reachedSchema.describe("Reach through dependencies of any number of steps, whatever their logic"),
  logic: reachedSchema.describe("Who really loses all of it when the unit is lost"),
  attributed: z
    .strictObject({
      gradedLoss: amountBoundsSchema.describe("Σ count × the part of the level that the unit answers for"),
      share: shareSchema.describe(
        "Of all that is divided, over all sizes of which one is above 0; 0 where surely nobody loses anything",
      ),
      standardError: z.number().nonnegative().describe("Of the share; 0 where it is exact"),
    })
    .describe("Absent where nothing is attributed to it")
    .exactOptional(),
  takesAsManyAsFirst: z
    .literal(true)
    .describe("Present where it takes as many as the first that supplies the row itself, in every truth and whatever the sizes")
    .exactOptional(),
  mayTakeMoreThanFirst: z.literal(true).describe("Present where it may take more than that does, in one truth").exactOptional(),
  limits: z.array(limitCheckSchema).describe("Named limits against this unit; only with rules"),
});

const marketSchema = z.strictObject({
  systemType: z.string().describe("it-provider where companies are depended on without a system of theirs"),
  tier: count.describe("1 where something of it supplies a node of the row itself, 2 one step further, and so on"),
  isNearest: z
    .literal(true)
    .describe("Present where those of the row buy in it: no other in which anybody supplies others is nearer")
    .exactOptional(),
  holders: z
    .array(
      z.strictObject({
        ...named,
        organisations: organisationsSchema,
        count: amountBoundsSchema,
        share: shareSchema.describe(
          "Of all of the market, over all sizes of which one is above 0, whoever holds the open ones; 0 where surely nobody has any",
        ),
      }),
    )
    .describe("Most first, ties by name"),
  equalParts: z
    .literal(true)
    .describe("Present where some stand on systems of several of whom none takes anything alone: they count in equal parts")
    .exactOptional(),
  assumedWeights: z
    .literal(true)
    .describe("Present where parts of it are weights that are only assumed: nobody measured these shares")
    .exactOptional(),
  open: z
    .strictObject({ organisations: organisationsSchema, count: amountBoundsSchema })
    .describe("Those of whom it is not known, or not known alone, who holds theirs"),
  known: indexSchema.describe("Over those of whom it is known; absent where there is none").exactOptional(),
  all: indexSchema.describe("Over all of the row, whoever holds the open ones, each of them one").exactOptional(),
  limits: z
    .array(limitCheckSchema)
    .describe("Limits on an index of market shares; only in markets in which those of the row buy"),
});

const rowSchema = z.strictObject({
  ...countedRowFields,
  total: z
    .strictObject({ id: z.string(), count })
    .nullable()
    .describe("The denominator of shares of reach; null for those outside all totals, and where the unit has none"),
  offering: reachedSchema.describe("Those that stand in the row, and what they hold"),
  units: z.array(unitSchema).describe("Most who lose it first, then most reached, ties by name"),
  attributed: z
    .strictObject({ organisations: organisationsSchema, gradedLoss: amountBoundsSchema })
    .describe("The graded loss that is divided among units"),
  index: indexSchema.describe("On the attributed shares; absent where nothing is attributed").exactOptional(),
  unattributed: z
    .strictObject({ organisations: organisationsSchema, count: amountBoundsSchema, index: indexSchema })
    .describe(
      "Those of whom nobody is known to supply them, and the index over all of the row, whoever does; absent where there are none",
    )
    .exactOptional(),
  assumedWeights: z
    .literal(true)
    .describe("Present where shares of some of it rest on weights that are only assumed")
    .exactOptional(),
  limits: z
    .array(limitCheckSchema)
    .describe("Limits on an index, held against that of losses; only where no market is known in which those of the row buy"),
  markets: z.array(marketSchema).describe("By system type"),
});

const concentrationVersion = "concentration/2";

/** One view of `concentration`; the same as {@link Concentration}, which a test holds it to. */
export const concentrationSchema = z.strictObject({
  tragweite: z.literal(concentrationVersion).describe("Version of the result's schema"),
  version: z.string().describe("Version of the package that computed it"),
  model: modelStampSchema,
  options: z.strictObject({
    by: z.enum(concentrationViews),
    service: z.string().nullable(),
    unit: z.string().nullable().describe("The only unit that was asked for; null: all"),
    minEvidence: z.enum(evidenceStatuses),
    asOf: z.string().nullable().describe("The day whose rules are in force"),
    seed: z.int(),
    samples: count.describe("Random orders, where not all coalitions were counted"),
    onTopOf: onTopOfSchema.exactOptional(),
  }),
  doubts: z.array(z.enum(doubtKinds)).describe("What is unknown and was read both ways"),
  unassigned: suppliedUnassignedSchema.exactOptional(),
  rows: z.array(rowSchema).describe("By row, then by total"),
  rules: z.array(ruleOnDaySchema).describe("The rules given, and whether each is in force on the day"),
  withoutFigure: ids.describe("Ids, ascending: those with neither a figure nor a pool in a unit that they have"),
});

const nextFactsSchema = z.strictObject({
  by: z.enum(concentrationViews),
  unit: z.string().describe("The unit that is lost"),
  serviceType: z.string(),
  countedIn: z.string().nullable().describe("What is counted in; null where nothing is"),
  count: countBoundsSchema.describe("Who loses the service when the unit is lost"),
  facts: z
    .array(
      z.strictObject({
        what: z.enum(["supplier", "pool", "size", "evidence", "operator"]),
        id: z.string().describe("Of the dependency, pool, organisation or node"),
        answers: z.array(z.strictObject({ answer: z.string(), count: countBoundsSchema })),
        widthBefore: amountBoundsSchema.shape.atMost,
        widthAfter: z.strictObject({ atLeast: amountBoundsSchema.shape.atMost, atMost: amountBoundsSchema.shape.atMost }),
      }),
    )
    .describe("Narrowest after the worst answer first"),
  untried: count.describe("Facts that were not tried"),
});

const reportVersion = "concentration-report/2";

const concentrationReportSchema = z.strictObject({
  tragweite: z.literal(reportVersion).describe("Version of the result's schema"),
  views: z.array(concentrationSchema).describe("One result for each view, of the same landscape and day"),
  hubs: z.array(hiddenHubSchema).describe("What stands behind things that look redundant, and takes them all down"),
  next: z.array(nextFactsSchema).describe("What to find out next"),
});

/** The JSON Schema (draft 7) of what `concentration` prints, and of one view of it, as shipped in `schemas/concentration-result.schema.json`. */
export function concentrationResultJsonSchema(): Readonly<Record<string, unknown>> {
  const description = "On whom services stand: what concentration prints, or one view of it";
  return resultJsonSchema(z.union([concentrationReportSchema, concentrationSchema]), concentrationVersion, description);
}
