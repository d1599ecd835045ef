import * as z from "zod";
import { wholeDaySchema } from "../../values/dates.js";
import { unitSchema } from "../../values/population.js";
import { weekdays } from "./weekdays.js";

/** What happens to the messages of a service while it is lost or degraded. */
export const channelSchema = z
  .strictObject({
    onLoss: z
      .enum(["reject", "queue", "lose"])
      .describe("reject: the sender must send again; queue: they wait; lose: they are gone"),
    messagesPerWeek: z.number().nonnegative().optional().describe("Messages in a normal week, or so many of the unit"),
    unit: unitSchema
      .optional()
      .describe("What flows where it is no messages: EUR, certificates, procedures; one of the landscape's units"),
    weeklyProfile: z
      .array(z.number().nonnegative())
      .length(168)
      .optional()
      .describe("Relative volume by hour of the week, from Monday 00:00 local time; need not add up to anything"),
    holidays: z.array(wholeDaySchema).optional().describe("Days in local time on which the volume is that of another weekday"),
    holidaysAs: z.enum(weekdays).optional().describe("The weekday that holidays count as; sunday if absent"),
    noticeLagHours: z
      .number()
      .nonnegative()
      .optional()
      .describe("Hours until a sender notices that a message was rejected; needed, and above 0, where any is sent again"),
    resendingShare: z.number().min(0).max(1).optional().describe("Share of the rejected messages that is sent again"),
    catchUpFactor: z
      .number()
      .positive()
      .optional()
      .describe("Capacity at level 1, as a factor on the mean weekly rate; at a lower level that share of it"),
  })
  .refine(({ resendingShare = 0, noticeLagHours = 0 }) => resendingShare === 0 || noticeLagHours * 3_600_000 >= 1, {
    path: ["noticeLagHours"],
    error: "resending-without-lag",
  })
  .describe("What happens to the messages of a service while it is lost or degraded");
