import * as z from "zod";
import { doubtKinds } from "../../engine/compile/doubt.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { scenarioSchema } from "../../model/scenario/scenario.js";
import { namesSchema } from "../../model/values/names.js";
import { evidenceStatuses } from "../../quantities.js";
import { amountBoundsSchema } from "../counting/count-schemas.js";
import { modelStampSchema, resultJsonSchema, unassignedSchema } from "../failures/asked-schemas.js";

const restartResultVersion = "restart/1";

const count = z.int().nonnegative();
const amount = z.number().nonnegative();
const ids = z.array(z.string()).describe("Ids, ascending");

const planLoss = {
  compared: amount.describe(
    "What plans are compared by: people × hours × (1 − level) at worst, ranges of sizes at their upper ends, unknown sizes as nothing; or hours × (1 − level) of services",
  ),
  hours: amountBoundsSchema.describe("The same over all that is not known; null at most where unknown sizes leave it open"),
};

const jobSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  names: namesSchema.exactOptional(),
  kind: z.enum(nodeKinds),
  crew: count.describe("From 1 on"),
  beginHour: amount.describe("Hours after the work begins"),
  endHour: amount,
  level: z.strictObject({ atLeast: amount, atMost: amount }).describe("What it delivers on its own until then"),
  gained: amount.describe("What is compared, an hour: so much more is back once this is done"),
  services: ids.describe("Ids of services that are whole again once this is done, at worst; ascending"),
  organisations: ids.describe("Ids of organisations that are, ascending"),
});

const loopSchema = z.strictObject({
  nodes: ids,
  after: z.string().describe("The job after which they run again; absent where they never do").exactOptional(),
  hour: amount.exactOptional(),
});

/** The result of `plan restart`; the same as {@link RestartPlan}, which a test holds it to. Keys stand in the order of the JSON. */
export const restartResultSchema = z.strictObject({
  tragweite: z.literal(restartResultVersion).describe("Version of the result's schema"),
  version: z.string().describe("Version of the package that computed it"),
  model: modelStampSchema,
  options: z.strictObject({
    scenario: z.string().nullable().describe("Id of the scenario; null where nodes were named"),
    at: z.string().nullable(),
    crews: count,
    hoursEach: amount,
    minEvidence: z.enum(evidenceStatuses),
    unit: z.string().nullable().describe("Whom plans are compared by; null: services"),
    mostStates: count,
  }),
  status: z
    .enum(["best", "best-found", "nothing-lost"])
    .describe("best: no other order loses less; best-found: perhaps one does, down to the bound; nothing-lost: no order matters"),
  loss: z.strictObject(planLoss),
  bound: amount.describe("No plan loses less, as compared counts"),
  greedy: z
    .strictObject({ ...planLoss, order: z.array(z.string()) })
    .describe("The plan that always takes the job that gives most back an hour of its work at once"),
  jobs: z.array(jobSchema).describe("By begin, then crew"),
  idle: ids.describe("Ids of those that give nothing back, whatever else is done, ascending"),
  leftOut: z.array(z.string()).describe("Disturbances of the scenario that take no node and are left out"),
  lastHour: amount.describe("Hours until the last job is done"),
  steps: z
    .array(z.strictObject({ hour: amount, lost: amount.describe("In the unit that is compared") }))
    .describe("What is lost each hour, from one moment on; the last is when nothing that counts is lost any more"),
  loops: z.array(loopSchema).describe("Nodes that need each other to start"),
  withoutFigure: ids.describe("Ids of those whose people are counted by nobody and would lose something, ascending"),
  unassigned: unassignedSchema.exactOptional(),
  doubts: z.array(z.enum(doubtKinds)).describe("What is unknown and read at its worst"),
  inTime: amountBoundsSchema
    .describe("Where anything takes time: what the course of the plan loses with its buffers, stand-bys and times of recovery")
    .exactOptional(),
  states: count.describe("States of work that were looked at"),
  runs: count.describe("How often the engine was run"),
  scenario: scenarioSchema.describe("The outage with an end for each job"),
});

/** The JSON Schema (draft 7) of a result of `plan restart`, as shipped in `schemas/restart-result.schema.json`. */
export function restartResultJsonSchema(): Readonly<Record<string, unknown>> {
  return resultJsonSchema(
    restartResultSchema,
    restartResultVersion,
    "In which order to bring things back: the result of plan restart",
  );
}
