import * as z from "zod";
import { doubtKinds } from "../../engine/compile/doubt.js";
import { restartKinds } from "../../engine/timeline/timeline-result.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { evidenceStatuses } from "../../quantities.js";
import {
  amountBoundsSchema,
  countedRowFields,
  degradedLevelSchema,
  rowPartFields,
  stateBoundsSchema,
} from "../counting/count-schemas.js";
import { modelStampSchema, unassignedSchema } from "../failures/asked-schemas.js";

const amount = z.number().nonnegative();
const boundsSchema = z.strictObject({ atLeast: amount, atMost: amount });
const countAtSchema = z.strictObject({ organisations: boundsSchema, count: amountBoundsSchema });
const momentFields = {
  hour: z.number().describe("Hours after the start"),
  moment: z.string().nullable().describe("Local date and time with zone; null where the scenario names no moment"),
};
const momentSchema = z.strictObject(momentFields);
const maybeSchema = momentSchema.nullable();
const bothMomentsSchema = z
  .strictObject({ worst: maybeSchema, best: maybeSchema })
  .describe("In the pessimistic and in the optimistic run; null: never");

const spanSchema = z.strictObject({ from: momentSchema, to: maybeSchema });
const bothSpansSchema = z.strictObject({ worst: z.array(spanSchema), best: z.array(spanSchema) });
const stockStepSchema = z.strictObject({ ...momentFields, amount });
const lostSinceSchema = bothMomentsSchema.describe("Since when it is still lost at the end of the course; null: it is not");
const bothSchema = z.strictObject({ worst: z.boolean(), best: z.boolean() });
const isOpenSchema = bothSchema.describe("Whether it goes on beyond the end of the course, up to which hours are counted");

const nodeCourseSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(nodeKinds),
  firstImpaired: bothMomentsSchema,
  lostSince: lostSinceSchema,
  backToNormal: bothMomentsSchema,
  lostHours: boundsSchema,
  isolatedHours: boundsSchema.describe("Hours isolated and not lost"),
  degradedHours: boundsSchema,
  steps: z
    .array(
      z.strictObject({
        ...momentFields,
        level: boundsSchema.describe("Service level in [0, 1]"),
        state: stateBoundsSchema,
      }),
    )
    .describe("Normal before the first"),
});

const serviceCourseSchema = z.strictObject({
  serviceType: z.string(),
  firstLost: bothMomentsSchema,
  lostSince: lostSinceSchema,
  isOpen: isOpenSchema,
  anyLostHours: boundsSchema.describe("Hours in which any of the insurers has lost it"),
  personHours: amountBoundsSchema.describe("Persons × (1 − level), over the course"),
  worstMoment: z.strictObject({ insured: amountBoundsSchema, insurers: boundsSchema, at: maybeSchema }),
  steps: z
    .array(z.strictObject({ ...momentFields, insured: amountBoundsSchema, insurers: boundsSchema }))
    .describe("Who has lost it from each moment on; nobody before the first"),
});

const rowCourseSchema = z.strictObject({
  ...countedRowFields,
  total: rowPartFields.total,
  whole: rowPartFields.whole,
  published: rowPartFields.published,
  offering: z.int().nonnegative().describe("Organisations of the row"),
  firstLost: bothMomentsSchema,
  lostSince: lostSinceSchema,
  isOpen: isOpenSchema,
  anyLostHours: boundsSchema.describe("Hours in which anybody is lost"),
  unitHours: amountBoundsSchema.describe("Count × (1 − level), over the course"),
  mostLost: countAtSchema.describe("The most at any moment, each number by itself"),
  mostLostAt: maybeSchema,
  mostDegraded: countAtSchema,
  degradedLevel: degradedLevelSchema.describe(
    "The lowest and the highest level at which anybody may be degraded at any moment; null: nobody is",
  ),
  withoutFigure: z.array(z.string()).describe("Those who are hit at any moment and have neither a figure nor a pool"),
  steps: z
    .array(z.strictObject({ ...momentFields, lost: countAtSchema, degraded: countAtSchema }))
    .describe("From each moment on; nobody before the first"),
});

const insurerCourseSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  services: z.array(
    z.strictObject({
      serviceType: z.string(),
      firstLost: bothMomentsSchema,
      lostSince: lostSinceSchema,
      isOpen: isOpenSchema,
      lostHours: boundsSchema,
      degradedHours: boundsSchema,
      personHours: boundsSchema.describe("Absent where neither a figure nor a pool is known").exactOptional(),
    }),
  ),
});

const groupCourseSchema = z.strictObject({ id: z.string(), services: z.array(serviceCourseSchema) });

const channelRunSchema = z.strictObject({
  points: z
    .array(
      z.strictObject({
        ...momentFields,
        arrived: amount,
        done: amount,
        waiting: amount,
        rejected: amount,
        lost: amount,
        resent: amount,
      }),
    )
    .describe("Counts since the start; arrived = done + waiting + rejected + lost"),
  mostWaiting: amount,
  backlogGone: maybeSchema,
});

const channelCourseSchema = z.strictObject({
  id: z.string(),
  onLoss: z.enum(["reject", "queue", "lose"]),
  messagesPerWeek: amount.nullable().describe("Null where it is not known: counts are then in normal weeks of messages"),
  unit: z.string().exactOptional().describe("What flows; absent where it is messages"),
  worst: channelRunSchema,
  best: channelRunSchema,
});

/** The course of a scenario as plain data. */
export const courseSchema = z.strictObject({
  tragweite: z.literal("course/2"),
  version: z.string(),
  model: modelStampSchema,
  scenario: z.strictObject({ id: z.string(), hash: z.string() }),
  options: z.strictObject({
    until: z.string().nullable(),
    minEvidence: z.enum(evidenceStatuses),
    restart: z.enum(restartKinds),
  }),
  start: momentSchema,
  until: momentSchema.describe("Hours are counted up to here"),
  isWhole: z.boolean().describe("Whether nothing moves after the end: what is lost then is lost without end"),
  stillHolding: z.array(z.string()).describe("Disturbances that hold beyond the end of the course"),
  breakpoints: z.int().describe("Moments at which anything switches or moves, in the pessimistic run"),
  doubts: z.array(z.enum(doubtKinds)),
  unassigned: unassignedSchema.exactOptional(),
  nodes: z.array(nodeCourseSchema).describe("Nodes that are not normal all the time"),
  rows: z.array(rowCourseSchema),
  services: z.array(serviceCourseSchema),
  insurers: z.array(insurerCourseSchema),
  insurerTypes: z.array(groupCourseSchema),
  associations: z.array(groupCourseSchema),
  channels: z.array(channelCourseSchema),
  breaches: z
    .array(
      z.strictObject({
        id: z.string(),
        maxTolerableHours: amount,
        isSure: z.boolean(),
        lostHours: boundsSchema,
        isOpen: isOpenSchema,
        exceededFrom: momentSchema,
      }),
    )
    .describe("Services lost without a break for longer than is tolerable"),
  recoveryObjectives: z.array(
    z.strictObject({
      id: z.string(),
      objectiveHours: amount,
      lostHours: boundsSchema,
      isOpen: isOpenSchema,
      isMet: bothSchema,
    }),
  ),
  standBys: z
    .array(
      z.strictObject({
        dependency: z.string(),
        dependent: z.string(),
        supplier: z.string(),
        carries: z.array(spanSchema).describe("From when to when it stands in; to is null where it still does at the end"),
      }),
    )
    .describe("Stand-bys that carry at some moment; those of which nobody knows when are left out"),
  notices: z
    .array(
      z.strictObject({
        group: z.string(),
        node: z.string(),
        notices: z.array(z.strictObject({ impaired: momentSchema, knows: momentSchema })),
      }),
    )
    .exactOptional()
    .describe("When it is noticed that a group is impaired, where that takes time and is known"),
  repairs: z
    .array(
      z.strictObject({
        id: z.string(),
        unit: z.string(),
        crew: z.string().nullable().describe("The crew that works for it; null: none"),
        most: boundsSchema.nullable().describe("How many of it are lost when most are; null: not known how many there are"),
        repaired: bothMomentsSchema.describe("From when on all of it is back for good; null: not by the end of the course"),
      }),
    )
    .exactOptional()
    .describe("Populations that are repaired site by site, where anything of them is lost"),
  supplies: z
    .array(
      z.strictObject({
        id: z.string(),
        alert: bothSpansSchema.describe("When less is in stock than the reserve; to is null where it still is at the end"),
        short: bothSpansSchema.describe("When nothing is in stock and more is drawn than comes in, so that it is shared out"),
        stock: z
          .strictObject({ worst: z.array(stockStepSchema), best: z.array(stockStepSchema) })
          .exactOptional()
          .describe("What is in stock; it moves evenly from one moment to the next"),
      }),
    )
    .exactOptional()
    .describe("Supplies that fall below their reserve or run short"),
  restartLoops: z
    .array(z.strictObject({ nodes: z.array(z.string()), hanging: z.array(z.string()) }))
    .describe("Loops that were impaired and could not come back by themselves"),
});
