import * as z from "zod";

/** What happens to the messages of a service while it is lost or degraded. */
export const channelSchema = z
  .strictObject({
    onLoss: z
      .enum(["reject", "queue", "lose"])
      .describe("reject: the sender must send again; queue: they wait; lose: they are gone"),
    messagesPerWeek: z.number().nonnegative().optional().describe("Messages in a normal week"),
    weeklyProfile: z
      .array(z.number().nonnegative())
      .length(168)
      .optional()
      .describe("Relative volume by hour of the week, from Monday 00:00 local time; need not add up to anything"),
    noticeLagHours: z
      .number()
      .nonnegative()
      .optional()
      .describe("Hours until a sender notices that a message was rejected; needed, and above 0, where any is sent again"),
    resendingShare: z.number().min(0).max(1).optional().describe("Share of the rejected messages that is sent again"),
    catchUpFactor: z.number().positive().optional().describe("Capacity while catching up, as a factor on the mean weekly rate"),
  })
  .refine(({ resendingShare = 0, noticeLagHours = 0 }) => resendingShare === 0 || noticeLagHours * 3_600_000 >= 1, {
    path: ["noticeLagHours"],
    error: "resending-without-lag",
  })
  .describe("What happens to the messages of a service while it is lost or degraded");
